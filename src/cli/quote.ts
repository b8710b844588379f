import { findBriefing } from '../answer/answer-question.ts';
import { type FoundQuote, lookUpQuote, type QuoteReply } from '../answer/look-up-quote.ts';
import { readDay } from '../answer/read-day.ts';
import type { Archive } from '../search/build-archive.ts';
import type { Wording } from '../wording/wording.ts';
import { readArguments, readCount } from './arguments.ts';
import { noSuchBriefing, open } from './ask.ts';
import { type ResultRow, resultRow } from './batch.ts';
import type { CliContext } from './context.ts';
import { answerText } from './render-terminal.ts';
import { type Terminal, wrap } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  speaker: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  briefing: { type: 'string' },
  transcripts: { type: 'string', default: 'transcripts' },
  json: { type: 'boolean', default: false },
  top: { type: 'string', default: '10' },
} as const;

const MOST_RESULTS = 100;

/** `quote`: finds who said some words. Throws `UsageError` where the arguments are wrong. */
export async function quote(args: readonly string[], context: CliContext): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const words = positionals.join(' ').trim();
  if (words === '') throw new UsageError('quote takes the words to look for');
  const asked = {
    words,
    speaker: values.speaker,
    since: readDate('since', values.since, 'first'),
    until: readDate('until', values.until, 'last'),
    briefing: values.briefing?.replace(/\.(?:md|txt)$/i, ''),
    top: readCount('top', values.top, 1, MOST_RESULTS),
  };
  const { archive } = await open(values.transcripts, context);
  const now = context.now();
  const reply = lookUpQuote(archive, asked, now);
  const { out } = context.terminal;
  if (values.json) {
    const quotes = reply.kind === 'found' ? reply.quotes : [];
    const results = quotes.map((found) => quoteRow(archive, found, now)).filter((row) => row !== null);
    out(`${JSON.stringify({ results })}\n`);
  } else {
    if (reply.kind === 'unknown-briefing') throw noSuchBriefing(asked.briefing);
    out(quoteReplyText(reply, context.terminal, context.wording));
  }
  return 0;
}

function readDate(name: string, text: string | undefined, edge: 'first' | 'last'): string | undefined {
  if (text === undefined) return undefined;
  const day = readDay(text, edge);
  if (day === null) throw new UsageError(`--${name} is "${text}"; it must be a day such as 2022-02-21`);
  return day;
}

/** A place where words were found, as `quote --json` prints it. */
interface QuoteRow extends ResultRow {
  /** The words as they stand in the transcript, paragraphs joined by a blank line. */
  readonly words: string;
  readonly exact: boolean;
}

function quoteRow(archive: Archive, { answer, marks, isExact, likeness }: FoundQuote, now: number): QuoteRow | null {
  const { ref, citation, quote } = answer;
  const briefing = findBriefing(archive, citation.briefing, now);
  if (briefing === undefined) return null;
  const row = resultRow({ briefing, ref: ref.statement, passage: ref.passage, score: likeness }, now);
  const words = quote.paragraphs
    .flatMap(({ text }, index) => (marks[index] ?? []).map(({ start, end }) => text.slice(start, end)))
    .join('\n\n');
  return row === null ? null : { ...row, words, exact: isExact };
}

function quoteReplyText(reply: QuoteReply, terminal: Terminal, wording: Wording): string {
  const line = (text: string): string => wrap(text, terminal.width, '  ');
  switch (reply.kind) {
    case 'found':
      return [
        line(wording.quoteFound(reply.quotes.length, reply.total)),
        ...reply.quotes.map(({ answer, isExact, differences }) => {
          const note = isExact ? wording.wordForWord : wording.wordsDiffer(differences);
          return `${terminal.paint(isExact ? 'green' : 'yellow', line(note))}\n${answerText(answer, terminal, wording)}`;
        }),
      ].join('\n\n');
    case 'not-found':
      return `${line(wording.quoteNotFound)}\n`;
    case 'nothing-asked':
      return `${line(wording.noWordsToFind)}\n`;
    case 'unknown-briefing':
      return `${line(wording.unknownBriefing)}\n`;
  }
}
