/**
 * A process of the bot that posts digests and announces transcripts: the real bot with the real client and the real store, by a clock that its
 * parent sets. The parent tells it the time and lets it look at what is due, and kills it.
 */
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { offeredQuestions } from '../../src/answer/offered-questions.ts';
import type { BotParts } from '../../src/discord/bot.ts';
import { startBot } from '../../src/discord/start-bot.ts';
import { createMetrics } from '../../src/health/metrics.ts';
import type { Shelf } from '../../src/live/shelf.ts';
import type { StoreLocation } from '../../src/store/connect.ts';
import { openStore } from '../../src/store/open-store.ts';
import { manualPace } from '../discord/pace.ts';
import { archiveOf } from '../seed.ts';

/** What the parent passes as the only argument. */
export interface DigestProcess {
  readonly store: StoreLocation;
  readonly token: string;
  readonly apiUrl: string;
  /** Stop for ever, once this is reached, and tell the parent. */
  readonly stopAt: 'claimed' | 'sent' | 'settled' | null;
}

/** What the parent says: it is so late now, look at what is due. */
export interface Round {
  readonly now: number;
}

const DIGESTS_EVERY = 20_000;
const ANNOUNCEMENTS_EVERY = 15_000;
/** What the store has noted of the transcript, when it came. */
const HASH = 'a hash';
const wanted: DigestProcess = JSON.parse(process.argv[2] ?? '{}');
let time = 0;
const now = (): number => time;
const tell = (what: string): void => void process.send?.(what);
const never = new Promise<never>(() => undefined);

const store = openStore(wanted.store, { newId: randomUUID, onLost: () => undefined });
const { claim, settle } = store.ledger;
const { claim: claimAll, settle: settleAll } = store.announcements;
const stopped = async (at: DigestProcess['stopAt']): Promise<void> => {
  if (wanted.stopAt !== at) return;
  tell(`stopped: ${at}`);
  await never;
};
Object.assign(store.ledger, {
  claim: async (...args: Parameters<typeof claim>) => {
    const mine = await claim(...args);
    if (mine !== null) await stopped('claimed');
    return mine;
  },
  settle: async (...args: Parameters<typeof settle>) => {
    await stopped('sent');
    const isMine = await settle(...args);
    await stopped('settled');
    return isMine;
  },
});
Object.assign(store.announcements, {
  claim: async (...args: Parameters<typeof claimAll>) => {
    const claimed = await claimAll(...args);
    if (claimed.mine.length > 0) await stopped('claimed');
    return claimed;
  },
  settle: async (...args: Parameters<typeof settleAll>) => {
    await stopped('sent');
    await settleAll(...args);
    await stopped('settled');
  },
});
const pace = manualPace();
const archive = archiveOf();
const files: Shelf['files'] = new Map(
  archive.briefings.map((briefing) => [
    briefing.id,
    { path: `${briefing.id}.md`, served: briefing, hash: HASH, readAt: null, failure: null },
  ]),
);
const bot: BotParts = {
  name: randomUUID(),
  archive: () => archive,
  transcripts: () => ({ archive, files }),
  answer: async (asked) => answerQuestion(archive, asked, now()),
  offer: async (typed, count, length) => offeredQuestions(archive, typed, count, length, now()),
  cooldowns: { take: async () => null },
  metrics: createMetrics(),
  store,
  now,
  after: pace.after,
  log: pino({ level: 'warn' }, { write: (line: string) => process.stderr.write(line) }),
  logsQuestions: false,
};
process.on('message', (round: Round) => {
  time = round.now;
  void pace
    .round(DIGESTS_EVERY)
    .then(() => pace.round(ANNOUNCEMENTS_EVERY))
    .then(() => tell('round done'));
});
await startBot({ ...wanted, guildId: undefined }, [], bot, new AbortController().signal);
tell('ready');
