import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import {
  type LocalDiscord,
  manualClock,
  type Person,
  type Server,
  startDiscord,
} from '../../src/local-discord/index.ts';
import type { StoreLocation } from '../../src/store/connect.ts';
import type { OpenedStore } from '../../src/store/open-store.ts';
import { AFTER_THE_CALL, readSeed } from '../seed.ts';
import { onBothDatabases, type Stores } from '../stores.ts';
import { wantedDigest } from '../wanted-digest.ts';
import { programOfTests } from './bundled.ts';
import type { DigestProcess } from './digest-process.ts';

const program = programOfTests(new URL('./digest-process.ts', import.meta.url));
const POST = 'POST /channels/:channel/messages';
const EIGHT = Date.parse('2022-02-22T08:00:00-05:00');
const MINUTE = 60_000;

interface Channel {
  readonly guildId: string;
  readonly channelId: string;
  readonly createdBy: string;
}

let discord: LocalDiscord;
let running: ChildProcess[] = [];

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
  await discord.stop();
});

/** When the process dies, in the order of its steps; and what the local Discord does to bring that about. */
const STEPS: readonly (readonly [
  step: string,
  stopAt: DigestProcess['stopAt'],
  arrange: () => Promise<void> | null,
])[] = [
  ['before it claims the post', null, () => null],
  ['after the claim, before it sends', 'claimed', () => null],
  ['while the request is on its way: Discord never gets it', null, () => discord.trouble.hold(POST).arrived],
  ['after Discord has the post, whose answer is lost', 'sent', () => null],
  ['after it has noted the post', 'settled', () => null],
];

/** What is posted: how it is asked for, and how it begins. */
const POSTS: readonly (readonly [
  what: string,
  wanted: (store: OpenedStore, channel: Channel) => Promise<void>,
  words: string,
])[] = [
  [
    'a digest',
    async (store, channel) => void (await store.subscriptions.add(wantedDigest(channel), AFTER_THE_CALL)),
    'New from the briefings, Feb. 22, 2022',
  ],
  [
    'an announcement of a new transcript',
    async (store, channel) => {
      await store.announcements.add({ ...channel, createdAt: AFTER_THE_CALL });
      await store.transcripts.note(readSeed().id, 'a hash', null, AFTER_THE_CALL + MINUTE);
    },
    'A new transcript has been read.',
  ],
];

for (const post of POSTS)
  onBothDatabases(`A process that posts ${post[0]} and is killed`, (stores) => killed(stores, post));

function killed(stores: Stores, [, wanted, words]: (typeof POSTS)[number]): void {
  for (const [step, stopAt, arrange] of STEPS) {
    it(`${step}: the next one sees to it that it is posted once`, async () => {
      const clock = manualClock(new Date(AFTER_THE_CALL).toISOString());
      discord = await startDiscord({ clock });
      const newsroom = discord.createServer({ name: 'Newsroom' });
      const registered = discord.createBot({ name: 'On Background' });
      newsroom.invite(registered);
      const reader = newsroom.join({ name: 'Rita' });
      const place = await stores.place();
      await subscribe(place, newsroom, reader);
      const begin = (at: DigestProcess['stopAt']) =>
        start({ store: place, token: registered.token, apiUrl: discord.api, stopAt: at });
      const posts = () => reader.sees('#general').filter(({ author }) => author === 'On Background');

      clock.advance(EIGHT - clock.now());
      const first = await begin(stopAt);
      const arrived = arrange();
      if (step !== STEPS[0]?.[0]) {
        first.send({ now: clock.now() });
        await (arrived ?? told(first, `stopped: ${stopAt}`));
      }
      first.kill('SIGKILL');
      await once(first, 'exit');

      // The claim has expired by then, and Discord has forgotten the nonce.
      clock.advance(10 * MINUTE);
      const second = await begin(null);
      for (let round = 0; round < 2; round++) {
        second.send({ now: clock.now() });
        await told(second, 'round done');
        clock.advance(5 * MINUTE);
      }
      expect(posts()).toHaveLength(1);
      expect(posts()[0]?.words).toContain(words);
    }, 60_000);
  }

  async function subscribe(place: StoreLocation, newsroom: Server, reader: Person): Promise<void> {
    const store = await stores.again(place);
    const channel = { guildId: newsroom.id, channelId: newsroom.channel('#general').id, createdBy: reader.id };
    await wanted(store, channel);
  }
}

async function start(wanted: DigestProcess): Promise<ChildProcess> {
  const child = fork(program(), [JSON.stringify(wanted)]);
  running.push(child);
  await told(child, 'ready');
  return child;
}

/** Resolves when the process says something. */
async function told(child: ChildProcess, what: string): Promise<void> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the process ended with ${code} before it said "${what}"`);
  });
  // Who is killed later has said by then what was waited for.
  ended.catch(() => undefined);
  for (;;) {
    const [said] = await Promise.race([once(child, 'message'), ended]);
    if (said === what) return;
  }
}
