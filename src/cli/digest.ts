import { readDay } from '../answer/read-day.ts';
import { composeDigest } from '../digest/compose-digest.ts';
import type { Digest } from '../digest/digest.ts';
import { isZone, momentOf } from '../digest/moment.ts';
import { DIGEST_KINDS, type DigestKind } from '../store/subscription.ts';
import { readArguments } from './arguments.ts';
import { open } from './ask.ts';
import { answerRow } from './batch.ts';
import type { CliContext } from './context.ts';
import { digestText } from './render-digest.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  on: { type: 'string' },
  at: { type: 'string', default: '08:00' },
  timezone: { type: 'string' },
  kind: { type: 'string', default: 'new' },
  topic: { type: 'string', multiple: true },
  speaker: { type: 'string', multiple: true },
  transcripts: { type: 'string', default: 'transcripts' },
  json: { type: 'boolean', default: false },
} as const;

/** `digest`: prints what would be posted at an hour. Throws `UsageError` where the arguments are wrong. */
export async function digest(args: readonly string[], context: CliContext): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length > 0) throw new UsageError(`digest takes options only, not "${positionals.join(' ')}"`);
  const date = readDate(values.on);
  const minutes = readClock(values.at);
  const zone = readZone(values.timezone);
  const kind = readKind(values.kind);
  const wish = { kind, topics: values.topic ?? [], speakers: values.speaker ?? [] };
  const moment = momentOf(date, minutes, zone);
  const { archive } = await open(values.transcripts, context);
  const composed = composeDigest(archive, wish, moment, new Set());
  context.terminal.out(
    values.json
      ? `${JSON.stringify(digestRow(composed, new Date(moment.now).toISOString()))}\n`
      : digestText(composed, context.terminal, context.wording),
  );
  return 0;
}

/** A digest as a program reads it. */
function digestRow({ kind, date, sections, moreBriefings, isLast }: Digest, at: string) {
  return {
    kind,
    date,
    at,
    briefings: sections.map(({ briefing, card, exchanges, more }) => ({
      briefing,
      title: card.title,
      date: card.when.date,
      url: card.pageUrl,
      speakers: card.speakers.map(({ phrase, basis }) => ({ attribution: phrase, basis })),
      exchanges: exchanges.map(({ answer, reason }) => ({ ...answerRow(answer), reason })),
      more,
    })),
    more_briefings: moreBriefings,
    last: isLast,
  };
}

function readDate(text: string | undefined): string {
  if (text === undefined) throw new UsageError('digest takes --on DATE, such as --on 2022-02-22');
  const day = /^\d+-\d+-\d+$/.test(text) ? readDay(text, 'first') : null;
  if (day === null) throw new UsageError(`--on is "${text}"; it must be a day such as 2022-02-22`);
  return day;
}

function readClock(text: string): number {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const time = Number(hours) * 60 + Number(minutes);
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) {
    throw new UsageError(`--at is "${text}"; it must be an hour of the day such as 08:00`);
  }
  return time;
}

function readZone(text: string | undefined): string {
  if (text === undefined) throw new UsageError('digest takes --timezone ZONE, such as --timezone America/New_York');
  if (!isZone(text)) throw new UsageError(`--timezone is "${text}"; it must be an IANA zone such as America/New_York`);
  return text;
}

function readKind(text: string): DigestKind {
  const kind = DIGEST_KINDS.find((each) => each === text);
  if (kind === undefined) throw new UsageError(`--kind is "${text}"; it must be ${DIGEST_KINDS.join(', ')}`);
  return kind;
}
