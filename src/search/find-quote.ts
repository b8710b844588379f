import type { Briefing, Span } from '../transcript/briefing.ts';
import { paragraphAt, type StatementRef, statementOf } from '../transcript/statement.ts';
import type { Archive } from './build-archive.ts';
import type { Passage } from './match.ts';
import { PASSAGE_LIMIT } from './passage.ts';
import type { Alignment } from './quote-align.ts';
import { foldArchive } from './quote-index.ts';
import { passageAround } from './quote-passage.ts';
import { type Hit, prepareQuote, scanBriefing } from './quote-scan.ts';
import { type PlacedWord, wordsOfStatement } from './quote-text.ts';
import { type QuoteWord, quoteWordsOf } from './quote-words.ts';

/** Which words are sought, and where. */
export interface QuoteQuery {
  /** In quotation marks they must stand exactly so; marks, dashes, case, accents and spacing never count. */
  readonly words: string;
  /** Only this briefing, by id. */
  readonly briefing?: string | undefined;
  /** Only briefings from this date on, `YYYY-MM-DD`. */
  readonly since?: string | undefined;
  /** Only briefings up to this date, `YYYY-MM-DD`. */
  readonly until?: string | undefined;
  /** How many finds at the most; 10 where left out. */
  readonly top?: number | undefined;
  /** Whether the words of this turn may be shown at all. What may not be shown is not found and not counted. */
  readonly mayShow: (briefing: Briefing, turn: number) => boolean;
  /** Whether this turn is one of those that are sought, such as one speaker's; all of them where left out. */
  readonly isSought?: ((briefing: Briefing, turn: number) => boolean) | undefined;
}

/** A place where officials said the words, or nearly. */
export interface QuoteFind {
  readonly briefing: Briefing;
  readonly ref: StatementRef;
  /** The sentences that hold the words. */
  readonly passage: Passage;
  /** The words, a range for each paragraph that they stand in: `Statement.paragraphs[paragraph]`. */
  readonly spans: readonly (Span & { readonly paragraph: number })[];
  /** Word for word, in a row. */
  readonly isExact: boolean;
  /** The part of the quote that stands there, 0 to 1; rare words count for more. */
  readonly likeness: number;
  /** Where the words differ, in order. */
  readonly differences: readonly QuoteDifference[];
}

/** Words of the query and the words that were said in their place, both as written; empty where there are none. */
export interface QuoteDifference {
  readonly sought: string;
  readonly said: string;
}

export interface QuoteFinds {
  /** Exact ones first, then the likest, then the latest. */
  readonly finds: readonly QuoteFind[];
  /** How many there are, those left out by `top` included; at most `MOST_HITS`. */
  readonly total: number;
}

const TOP = 10;
/** A word that is said everywhere is not counted further. */
export const MOST_HITS = 2_000;
/** Words: longer quotes are sought by their beginning. */
const LONGEST = 250;

/**
 * Finds who said some words: in answers and in remarks, over paragraph ends. Words outside quotation marks are found
 * also where a few of them are missing, added or changed.
 */
export function findQuotes(archive: Archive, query: QuoteQuery): QuoteFinds {
  const { text, isExact } = readSought(query.words);
  const sought = quoteWordsOf(text).slice(0, LONGEST);
  if (sought.length === 0) return { finds: [], total: 0 };
  const { vocabulary, folded } = foldArchive(archive);
  const quote = prepareQuote(
    sought.map(({ form }) => form),
    isExact,
    vocabulary,
  );
  const latestFirst = folded
    .filter(({ briefing }) => isWithin(briefing, query))
    .sort((one, other) => dateOf(other.briefing).localeCompare(dateOf(one.briefing)));
  const hits: Hit[] = [];
  for (const each of latestFirst) {
    if (hits.length >= MOST_HITS) break;
    for (const hit of openHits(withoutDoubles(scanBriefing(quote, each)), query)) hits.push(hit);
  }
  // Sorting is stable: equals stay the latest first.
  const ranked = hits.sort(
    (one, other) => one.alignment.edits - other.alignment.edits || other.likeness - one.likeness,
  );
  return {
    finds: eachPlaceOnce(
      ranked
        .slice(0, query.top ?? TOP)
        .map((hit) => toFind(hit, text, sought))
        .filter((find) => find !== null),
    ),
    total: Math.min(hits.length, MOST_HITS),
  };
}

/** Two alignments can end up at the same words: the better one comes first. */
function eachPlaceOnce(finds: readonly QuoteFind[]): QuoteFind[] {
  const places = new Map<string, QuoteFind>();
  for (const find of finds) {
    const { briefing, ref, passage, spans } = find;
    const key = JSON.stringify([
      briefing.id,
      ref,
      passage,
      spans[0]?.start,
      spans.at(-1)?.paragraph,
      spans.at(-1)?.end,
    ]);
    if (!places.has(key)) places.set(key, find);
  }
  return [...places.values()];
}

/** The words of a query, and whether it is in quotation marks from end to end. */
function readSought(words: string): { readonly text: string; readonly isExact: boolean } {
  const quoted = /^["“”„«»]([\s\S]+)["“”«»]$/.exec(words.trim())?.[1];
  return quoted === undefined ? { text: words, isExact: false } : { text: quoted, isExact: true };
}

function isWithin(briefing: Briefing, { briefing: only, since, until }: QuoteQuery): boolean {
  if (only !== undefined) return briefing.id === only;
  const date = dateOf(briefing);
  return (since === undefined || date >= since) && (until === undefined || (date !== '' && date <= until));
}

function dateOf(briefing: Briefing): string {
  return briefing.header.callDate ?? '';
}

/** A long statement may hold the words at thousands of places: whether it may be shown is asked of it once. */
function openHits(hits: readonly Hit[], query: QuoteQuery): Hit[] {
  const known = new Map<Hit['unit'], boolean>();
  return hits.filter((hit) => {
    const open = known.get(hit.unit) ?? isOpen(hit, query);
    known.set(hit.unit, open);
    return open;
  });
}

function isOpen({ folded, unit }: Hit, { mayShow, isSought }: QuoteQuery): boolean {
  const { briefing } = folded;
  return unit.statement.paragraphs.every(
    ({ turn }) => mayShow(briefing, turn) && (isSought === undefined || isSought(briefing, turn)),
  );
}

/** Both readings of a corrected statement hold most of its words; the likelier one counts. */
function withoutDoubles(hits: readonly Hit[]): Hit[] {
  const readings = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = JSON.stringify(hit.unit.place);
    const kept = readings.get(key) ?? [];
    readings.set(key, kept);
    const other = kept.findIndex(({ unit }) => unit.reading !== hit.unit.reading);
    if (other < 0) kept.push(hit);
    else if (hit.alignment.edits < (kept[other]?.alignment.edits ?? 0)) kept[other] = hit;
  }
  return [...readings.values()].flat();
}

/**
 * Where the last words of the quote are not there and the sentence goes on, its next words stand in their place: "every
 * inch of NATO soil" for "every inch of NATO territory".
 */
function withLastWords(
  alignment: Alignment,
  from: number,
  all: readonly PlacedWord[],
  texts: readonly string[],
): Alignment {
  const steps = [...alignment.steps];
  let { end } = alignment;
  for (let step = steps.findLastIndex((each) => each !== 'missing') + 1; step < steps.length; step++) {
    const [last, next] = [all[end - from - 1], all[end - from]];
    if (last === undefined || next === undefined || last.paragraph !== next.paragraph) break;
    if (/[^\s,'’“”"-]/.test((texts[last.paragraph] ?? '').slice(last.end, next.start))) break;
    steps[step] = 'changed';
    end++;
  }
  return { ...alignment, steps, end };
}

function toFind(hit: Hit, text: string, sought: readonly QuoteWord[]): QuoteFind | null {
  const { unit, likeness, folded } = hit;
  const { briefing } = folded;
  const all = wordsOfStatement(briefing, unit.statement, unit.reading);
  const saidTexts = unit.statement.paragraphs.map((ref) => paragraphAt(briefing, ref)?.text ?? '');
  const alignment = withLastWords(hit.alignment, unit.start, all, saidTexts);
  const words = all.slice(alignment.start - unit.start, alignment.end - unit.start);
  const place = placeOf(hit, words);
  const statement = statementOf(briefing, place.ref);
  if (statement === null) return null;
  const shown = words
    .map((word) => ({ ...word, paragraph: word.paragraph - place.from }))
    .filter(({ paragraph }) => paragraph >= 0 && paragraph < statement.paragraphs.length);
  const spans: (Span & { paragraph: number })[] = [];
  for (const { paragraph, start, end } of shown) {
    const last = spans.at(-1);
    if (last?.paragraph === paragraph) spans[spans.length - 1] = { ...last, end };
    else spans.push({ paragraph, start, end });
  }
  const texts = statement.paragraphs.map((ref) => paragraphAt(briefing, ref)?.text ?? '');
  return {
    briefing,
    ref: place.ref,
    passage: passageAround(texts, spans, PASSAGE_LIMIT),
    spans,
    isExact: alignment.edits === 0,
    likeness,
    differences: differencesOf(alignment, text, sought, saidTexts, words),
  };
}

/** Remarks are quoted by stretches: words that run over the end of one are shown where most of them stand. */
function placeOf({ unit, folded }: Hit, words: readonly PlacedWord[]): { ref: StatementRef; from: number } {
  const { place } = unit;
  if (place.kind === 'exchange') return { ref: place, from: 0 };
  const stretches = folded.briefing.remarks[place.remarks]?.stretches ?? [];
  const held = stretches.map(
    ({ from, to }) => words.filter(({ paragraph }) => paragraph >= from && paragraph < to).length,
  );
  const stretch = held.indexOf(Math.max(...held));
  return { ref: { ...place, stretch }, from: stretches[stretch]?.from ?? 0 };
}

function differencesOf(
  { steps }: Alignment,
  text: string,
  sought: readonly QuoteWord[],
  saidTexts: readonly string[],
  said: readonly PlacedWord[],
): QuoteDifference[] {
  const differences: QuoteDifference[] = [];
  let at = 0;
  let on = 0;
  for (let step = 0; step < steps.length; ) {
    const [soughtFrom, saidFrom] = [at, on];
    for (; step < steps.length && steps[step] !== 'same'; step++) {
      if (steps[step] !== 'added') at++;
      if (steps[step] !== 'missing') on++;
    }
    if (at > soughtFrom || on > saidFrom) {
      const wanted = sought.slice(soughtFrom, at);
      differences.push({
        sought: text.slice(wanted[0]?.start ?? 0, wanted.at(-1)?.end ?? 0),
        said: saidWords(saidTexts, said.slice(saidFrom, on)),
      });
    }
    for (; steps[step] === 'same'; step++) {
      at++;
      on++;
    }
  }
  return differences;
}

function saidWords(texts: readonly string[], words: readonly PlacedWord[]): string {
  const paragraphs = [...new Set(words.map(({ paragraph }) => paragraph))];
  return paragraphs
    .map((paragraph) => {
      const inside = words.filter((word) => word.paragraph === paragraph);
      return (texts[paragraph] ?? '').slice(inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0);
    })
    .join(' ');
}
