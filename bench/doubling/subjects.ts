import { answerQuestion } from '../../src/answer/answer-question.ts';
import { askingClause } from '../../src/answer/asking-clause.ts';
import { foldWords } from '../../src/answer/fold-words.ts';
import { readWish } from '../../src/answer/follow-up-wish.ts';
import { lookUpQuote } from '../../src/answer/look-up-quote.ts';
import { offeredQuestions } from '../../src/answer/offered-questions.ts';
import { questionParts } from '../../src/answer/question-parts.ts';
import { quotationsIn, sentencesToSeek } from '../../src/answer/quotations.ts';
import { paginateQuote, shortenQuote, shortenText } from '../../src/answer/shorten.ts';
import { escapeMarkdown } from '../../src/discord/escape.ts';
import { FetchError } from '../../src/import/fetch-error.ts';
import { readFeed } from '../../src/import/read-feed.ts';
import { type NewTranscript, toTranscript } from '../../src/import/to-transcript.ts';
import { type Archive, buildArchive } from '../../src/search/build-archive.ts';
import { loadModels } from '../../src/search/load-models.ts';
import { nearestSpelling } from '../../src/search/spelling.ts';
import { statementRefs } from '../../src/search/statements.ts';
import { contentTerms, createStemmer } from '../../src/search/words.ts';
import type { Briefing, Span } from '../../src/transcript/briefing.ts';
import { readInline } from '../../src/transcript/inline.ts';
import { readOverride } from '../../src/transcript/override.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { sentencesOf } from '../../src/transcript/sentences.ts';
import { archiveOf } from '../../test/seed.ts';
import { broken } from '../../test/transcript/invariants.ts';
import { isSubsequence, lettersOf } from '../../test/transcript/words.ts';
import { type Family, MARKUP, PLAIN, SPOKEN } from './families.ts';

/** Something that reads what others wrote. */
export interface Subject {
  readonly name: string;
  readonly families: readonly Family[];
  /** Of the shortest and the longest text, in characters. */
  readonly sizes: readonly [number, number];
  /** Does the work. @returns what tells whether the outcome is sound: nothing lost, nothing made up, no longer than it may be */
  readonly run: (text: string) => () => boolean;
}

const FILES = [10_000, 1_280_000] as const;
/** From a question as people write it to 32 times what a message of Discord may hold. */
const MESSAGES = [1_000, 128_000] as const;
const ADDRESS = 'https://a.gov/a';
const NOW = Date.parse('2022-03-01T12:00:00Z');

const FRONT = `---\ntitle: Press Briefing by Press Secretary Jen Psaki\ndate: '2022-02-21'\n---\n\n`;
const HEAD = '<!doctype html><title>Press Briefing</title><body><article><h1>Press Briefing</h1><p>Q  Why?</p><p>';

/** Everything that is measured. */
export function subjects(): readonly Subject[] {
  const archive = archiveOf();
  const models = loadModels();
  const written = [...PLAIN, ...MARKUP, ...SPOKEN];
  return [
    file('transcript, published format', written, (text) => read(FRONT + text, 'a.md'), isWhole),
    file('transcript, plain text', written, (text) => read(`Press Briefing\n\n${text}`, 'a.txt'), isWhole),
    file('transcript, web page', written, (text) => read(HEAD + text, 'a.html'), isWholePage),
    file('inline marks and entities', [...PLAIN, ...MARKUP], readInline, ({ text, struck }, raw) => {
      return text.length <= raw.length && struck.every(({ start, end }) => start < end && end <= text.length);
    }),
    file('sentences', PLAIN, sentencesOf, isInOrder),
    file('override', OVERRIDES, readOverride, (result, text) => !result.ok || text.length <= 32_000),
    file('imported page', written, (text) => unlessRefused(() => toTranscript(HEAD + text, 'a.html', ADDRESS)), isKept),
    file(
      'imported feed',
      FEEDS,
      (text) => unlessRefused(() => readFeed(text)),
      (entries, text) => (entries ?? []).length <= text.split('<item>').length,
    ),
    file('index of a transcript', SPOKEN, indexed(models), ({ segments: [segment] }) => {
      return segment !== undefined && segment.units.length === statementRefs(segment.briefing).length;
    }),
    message('question to the archive', PLAIN, (question) => answerQuestion(archive, { question }, NOW), isShort),
    message(
      'question, offered while it is typed',
      PLAIN,
      (question) => offeredQuestions(archive, { question }, 25, 100, NOW),
      (offered) => offered.length <= 25 && offered.every(({ length }) => length <= 100),
    ),
    message('quote', [...PLAIN, ...QUOTES], (words) => lookUpQuote(archive, { words }, NOW), isShort),
    message(
      'quote, exact',
      [...PLAIN, ...QUOTES],
      (words) => lookUpQuote(archive, { words: `“${words}”` }, NOW),
      isShort,
    ),
    message(
      'quotations of a message',
      [...PLAIN, ...MARKUP],
      (text) => [quotationsIn(text), sentencesToSeek(text)],
      ([quotations = [], sentences = []]) => quotations.length <= 3 && sentences.length <= 6,
    ),
    message('questions in one breath', PLAIN, questionParts, (parts, text) => {
      return parts.length > 0 && parts.length <= 3 && parts.every(({ asked }) => text.includes(asked));
    }),
    message('what a reply wants', PLAIN, readWish, ({ kind }) => kind === 'question' || kind === 'nothing'),
    message(
      'asking clause',
      PLAIN,
      (text) => askingClause(text, 100),
      ({ length }) => length <= 100,
    ),
    message('folded words', PLAIN, foldWords, (words) => words.every((word) => /^[\p{L}\p{N}]+$/u.test(word))),
    message(
      'terms of words',
      PLAIN,
      // One that remembers nothing: what an archive has met before takes no time.
      (text) => contentTerms(text, createStemmer()),
      (terms) => terms.every((term) => term !== ''),
    ),
    message(
      'words that may be misspelt',
      UNKNOWN,
      (text) => foldWords(text).map((word) => nearestSpelling(archive, word)),
      (terms) => terms.every((term) => term >= 0 && term < archive.vocabulary.size()),
    ),
    message('escaped for Discord', [...PLAIN, ...MARKUP], escapeMarkdown, (escaped, text) => {
      return escaped.replace(/\\([^\p{L}\p{N}\s])/gu, '$1') === text;
    }),
    file(
      'text cut to its limit',
      PLAIN,
      (text) => shortenText(text, Math.floor(text.length / 2)),
      (short, text) => short.length <= text.length / 2,
    ),
    file(
      'quote cut to fit',
      PLAIN,
      (text) => shortenQuote(quoteOf(text), fits),
      (quote, text) => fits(quote) && quote.paragraphs.every((each) => text.startsWith(each.text)),
    ),
    file(
      'quote in pages',
      PLAIN,
      (text) => paginateQuote(quoteOf(text), fits),
      (pages, text) => withoutBlanks(pages.flatMap(textsOf).join('')) === withoutBlanks(text),
    ),
    file('phrase in a long transcript', SPOKEN, phraseIn(models), isShort),
  ];
}

type IsSound<Result> = (result: Result, text: string) => boolean;

function file<Result>(
  name: string,
  families: readonly Family[],
  work: (text: string) => Result,
  isSound: IsSound<Result>,
): Subject {
  return { name, families, sizes: FILES, run: checked(work, isSound) };
}

function message<Result>(
  name: string,
  families: readonly Family[],
  work: (text: string) => Result,
  isSound: IsSound<Result>,
): Subject {
  return { name, families, sizes: MESSAGES, run: checked(work, isSound) };
}

function checked<Result>(work: (text: string) => Result, isSound: IsSound<Result>): Subject['run'] {
  return (text) => {
    const result = work(text);
    return () => isSound(result, text);
  };
}

interface Read {
  readonly briefing: Briefing;
  readonly source: string;
}

function read(source: string, file: string): Read {
  return { briefing: readTranscript(source, file), source };
}

/** Every line is accounted for, and every word stands in the file. */
function isWhole({ briefing, source }: Read): boolean {
  return broken(briefing, source).length === 0;
}

/** Of a paragraph of a web page only the line is known that it begins on, so its words are looked for in all of the page. */
function isWholePage({ briefing, source }: Read): boolean {
  const words = briefing.turns.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(' ');
  const letters = (text: string): string => withoutBlanks(lettersOf(text));
  return (
    broken(briefing, source).every((what) => what.startsWith('words that are not in the file')) &&
    isSubsequence(letters(words), letters(source))
  );
}

/** What is kept reads again as what was understood. */
function isKept(kept: NewTranscript | null): boolean {
  return kept === null || broken(kept.briefing, kept.text).length === 0;
}

function isInOrder(spans: readonly Span[], text: string): boolean {
  return spans.every(({ start, end }, at) => start >= (spans[at - 1]?.end ?? 0) && start < end && end <= text.length);
}

/** Whatever is found in however long a text, what is handed on is a few answers. */
function isShort(reply: unknown): boolean {
  return JSON.stringify(reply).length < 400_000;
}

const textsOf = ({ paragraphs }: { paragraphs: readonly { text: string }[] }): string[] =>
  paragraphs.map(({ text }) => text);
const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

function unlessRefused<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof FetchError) return null;
    throw error;
  }
}

/** Reading is measured apart, and done once for each text. */
function prepared(make: (text: string) => Archive | null): (text: string) => Archive | null {
  let last: { text: string; archive: Archive | null } | null = null;
  return (text) => {
    last = last?.text === text ? last : { text, archive: make(text) };
    return last.archive;
  };
}

function indexed(models: ReturnType<typeof loadModels>): (text: string) => Archive {
  let last = { text: '', briefing: readTranscript('', 'a.md') };
  return (text) => {
    if (last.text !== text) last = { text, briefing: readTranscript(FRONT + text, 'a.md') };
    return buildArchive([last.briefing], models);
  };
}

function phraseIn(models: ReturnType<typeof loadModels>): (text: string) => unknown {
  const archiveFor = prepared((text) => buildArchive([readTranscript(FRONT + text, 'a.md')], models));
  return (text) => {
    const archive = archiveFor(text);
    if (archive === null) return null;
    const asked = answerQuestion(archive, { question: 'Who "said so and we will" say it again?' }, NOW);
    return [asked, lookUpQuote(archive, { words: 'we said so and we will say it' }, NOW)];
  };
}

const quoteOf = (text: string) => ({
  paragraphs: [{ text, struck: [], interjections: [] }],
  cutBefore: false,
  cutAfter: false,
});
const fits = ({ paragraphs }: { paragraphs: readonly { text: string }[] }): boolean =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0) <= 3_500;

const OVERRIDES: readonly Family[] = [
  ...PLAIN,
  { name: 'aliases of aliases', make: (size) => `${aliases(Math.floor(Math.log2(size)))}reason: a\n` },
  { name: 'many aliases of one list', make: (size) => `a: &a [b]\nc: [${'*a, '.repeat(Math.ceil(size / 4))}]\n` },
  { name: 'nested lists', make: (size) => '['.repeat(size / 2) + ']'.repeat(size / 2) },
  { name: 'nested lists by hyphens', make: (size) => '- '.repeat(size / 2) },
  { name: 'many keys', make: (size) => Array.from({ length: size / 10 }, (_, at) => `k${at}: a\n`).join('') },
  { name: 'the same key', make: (size) => 'reason: a\n'.repeat(size / 10) },
  { name: 'many speakers', make: (size) => `reason: a\nspeakers:\n${'  - label: A\n'.repeat(size / 13)}` },
  { name: 'anchors', make: (size) => Array.from({ length: size / 10 }, (_, at) => `- &a${at} b\n`).join('') },
];

/** Ten of the one before, so many times. */
function aliases(levels: number): string {
  const lines = ['a0: &a0 [b, b, b]'];
  for (let at = 1; at <= levels; at++)
    lines.push(
      `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\n`;
}

const FEEDS: readonly Family[] = [
  ...PLAIN.map(({ name, make }) => ({
    name,
    make: (size: number) => `<rss><channel><item><link>${make(size)}</link></item></channel></rss>`,
  })),
  ...MARKUP.map(({ name, make }) => ({ name, make: (size: number) => `<rss><channel>${make(size)}</channel></rss>` })),
  {
    name: 'many entries',
    make: (size) => `<rss><channel>${'<item><link>https://a.gov/a</link></item>'.repeat(size / 42)}</channel></rss>`,
  },
  {
    name: 'many attributes',
    make: (size) => `<rss><channel ${Array.from({ length: size / 10 }, (_, at) => `a${at}="b"`).join(' ')}/></rss>`,
  },
];

/** Each word is looked for in the whole vocabulary. */
const UNKNOWN: readonly Family[] = [
  { name: 'one long word', make: (size) => 'a'.repeat(size) },
  { name: 'a word that is nearly known', make: (size) => 'presidant '.repeat(size / 10) },
  { name: 'a word that is known', make: (size) => 'president '.repeat(size / 10) },
  { name: 'a word that is like no other', make: (size) => 'sxyzzyxyz '.repeat(size / 10) },
];

const QUOTES: readonly Family[] = [
  { name: 'words that are everywhere', make: (size) => 'the '.repeat(size / 4) },
  { name: 'words of the transcript', make: (size) => 'we have said that we will continue '.repeat(size / 35) },
];
