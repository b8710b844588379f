import type { Briefing, Exchange, ParagraphRef, Statement } from '../transcript/briefing.ts';
import { isWithheld } from '../transcript/identity/label.ts';
import { rulesAt } from '../transcript/rules/rules-at.ts';
import { type Acronym, acronymFinder } from './acronyms.ts';
import type { StatementRef } from './match.ts';
import { preparedSegment } from './prepared-segment.ts';
import { searchableText } from './searchable-text.ts';
import { requireParagraph, requireStatement, statementRefs, turnsOf } from './statements.ts';
import { termsOf, type Vocabulary } from './vocabulary.ts';

/** One briefing, made ready to be searched. */
export interface Segment {
  readonly briefing: Briefing;
  /** Every text of the briefing as terms, one after the other. Units point into it. */
  readonly terms: Uint32Array;
  readonly title: Range;
  readonly units: readonly Unit[];
  /** The names that stand in it beside their initials. */
  readonly acronyms: readonly Acronym[];
}

/** A half-open range of `Segment.terms`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One place that may be quoted, with what is known about it. */
export interface Unit {
  readonly ref: StatementRef;
  /** Every turn whose words stand here, those that ask included. All must be free to be shown. */
  readonly turns: readonly number[];
  /** The turn in which the words that answer begin. */
  readonly answeredIn: number;
  /** The paragraphs that ask. Empty for remarks. */
  readonly question: readonly Range[];
  /** The sentences that ask, one range a part. */
  readonly parts: readonly Range[];
  /** The paragraphs that answer. */
  readonly answer: readonly Range[];
  readonly speaker: Range;
  /** Units of the exchange that this one follows up, by index into `Segment.units`; nearest first. */
  readonly follows: readonly number[];
  /** Length of the words that answer, in characters. */
  readonly length: number;
}

/** How far back a follow-up looks for what it is about. */
const FOLLOWED = 2;

/** Indexes one briefing, or takes what a worker made ready. Pure but for the terms that it adds to the vocabulary. */
export function indexBriefing(briefing: Briefing, vocabulary: Vocabulary): Segment {
  return preparedSegment(briefing, vocabulary) ?? readSegment(briefing, vocabulary);
}

function readSegment(briefing: Briefing, vocabulary: Vocabulary): Segment {
  const terms: number[] = [];
  const append = (text: string): Range => {
    const start = terms.length;
    for (const term of termsOf(text, vocabulary)) terms.push(term);
    return { start, end: terms.length };
  };
  const acronyms = acronymFinder();
  const paragraph = (ref: ParagraphRef): Range => {
    const text = searchableText(requireParagraph(briefing, ref));
    acronyms.read(text);
    return append(text);
  };

  const title = append(`${briefing.header.title}. ${briefing.header.location ?? ''}`);
  const speakers = briefing.speakers.map((speaker) =>
    append(`${speaker.label} ${speaker.identity?.name ?? ''} ${speaker.identity?.title ?? ''}`),
  );
  const asked = briefing.exchanges.map((exchange) => ({
    question: exchange.question.map(paragraph),
    parts: exchange.parts.map((part) => append(part.text)),
  }));
  const refs = statementRefs(briefing);
  const firstOf = new Map<number, number>();
  refs.forEach((ref, unit) => {
    if (ref.kind === 'exchange' && !firstOf.has(ref.exchange)) firstOf.set(ref.exchange, unit);
  });
  const units = refs.map((ref): Unit => {
    const statement = requireStatement(briefing, ref);
    const exchange = ref.kind === 'exchange' ? briefing.exchanges[ref.exchange] : undefined;
    const question = ref.kind === 'exchange' ? asked[ref.exchange] : undefined;
    return {
      ref,
      turns: turnsOf([...(exchange?.question ?? []), ...statement.paragraphs]),
      answeredIn: statement.paragraphs[0]?.turn ?? -1,
      question: question?.question ?? [],
      parts: question?.parts ?? [],
      answer: statement.paragraphs.map(paragraph),
      speaker: isNamedSpeaker(briefing, statement) ? (speakers[statement.speaker] ?? title) : title,
      follows: exchange === undefined ? [] : followed(briefing, exchange, firstOf),
      length: lengthOf(briefing, statement),
    };
  });
  return { briefing, terms: Uint32Array.from(terms), title, units, acronyms: acronyms.found(vocabulary.termOf) };
}

/** Whether the speaker may be looked for by name: not where the name slipped into words on background. */
function isNamedSpeaker(briefing: Briefing, { speaker, paragraphs: [first] }: Statement): boolean {
  const label = briefing.speakers[speaker]?.label ?? '';
  const { basis } = rulesAt(briefing, first?.turn ?? -1);
  return isWithheld(label) || basis === 'on_record' || basis === 'unstated';
}

function lengthOf(briefing: Briefing, statement: Statement): number {
  return statement.paragraphs.reduce((sum, ref) => sum + requireParagraph(briefing, ref).text.length, 0);
}

/** @param firstOf of each exchange its first unit */
function followed(briefing: Briefing, exchange: Exchange, firstOf: ReadonlyMap<number, number>): number[] {
  const found: number[] = [];
  let next = exchange.follows;
  for (let step = 0; step < FOLLOWED && next !== null; step++) {
    const unit = firstOf.get(next);
    if (unit !== undefined) found.push(unit);
    next = briefing.exchanges[next]?.follows ?? null;
  }
  return found;
}
