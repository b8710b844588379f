import type { Briefing, Evidence, Span } from '../transcript/briefing.ts';
import type { EmbargoNote } from './answer.ts';
import { mayShowBriefing, mayShowTurn } from './embargo.ts';
import { spansWithin } from './quote.ts';
import { type SpokenFor, shownSpeakersOf } from './speakers.ts';
import { embargoNote } from './to-answer.ts';

/** The ground rules of a briefing: what they come to, and the sentences that state them. */
export interface StatedRules {
  /** Who may be quoted how. */
  readonly speakers: readonly SpokenFor[];
  readonly embargo: EmbargoNote;
  /** A part of it may not be shown: it was said off the record, on deep background, or is still under embargo. */
  readonly hasClosedPart: boolean;
  /** The briefing's own sentences, verbatim, each once, in order. */
  readonly sentences: readonly StatedSentence[];
  /** What an editor of the archive gives as the reason for a rule that the transcript does not state. */
  readonly editorsReasons: readonly string[];
}

/** A sentence that states a rule. */
export interface StatedSentence {
  readonly text: string;
  /** What the transcript strikes through in it. */
  readonly struck: readonly Span[];
}

/**
 * The rules that a briefing was given under.
 * @param now milliseconds since 1970
 * @returns null where nothing of the briefing may be shown
 */
export function statedRules(briefing: Briefing, now: number): StatedRules | null {
  if (!mayShowBriefing(briefing, now)) return null;
  const speakers = shownSpeakersOf(briefing, now);
  const evidence = [...briefing.rules.evidence, ...briefing.rules.exceptions.map((exception) => exception.evidence)]
    .filter((each) => mayShowLine(briefing, each, now))
    .sort((one, other) => one.line - other.line);
  const spoken = evidence.filter(({ line, decidedBy }) => line > 0 && decidedBy !== 'editor');
  const edited = evidence.filter(({ decidedBy }) => decidedBy === 'editor');
  return {
    speakers,
    embargo: embargoNote(briefing, speakers[0]?.turns[0] ?? 0),
    hasClosedPart: briefing.turns.some(({ index, role }) => role === 'official' && !mayShowTurn(briefing, index, now)),
    sentences: [...new Map(spoken.map((each) => [each.sentence, statedSentence(briefing, each)])).values()],
    editorsReasons: [...new Set(edited.map(({ sentence }) => sentence))],
  };
}

function statedSentence(briefing: Briefing, { line, sentence }: Evidence): StatedSentence {
  const paragraph = briefing.turns
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ firstLine, lastLine, text }) => firstLine <= line && line <= lastLine && text.includes(sentence));
  const start = paragraph?.text.indexOf(sentence) ?? 0;
  const struck = spansWithin(paragraph?.struck ?? [], { start, end: start + sentence.length });
  return { text: sentence, struck };
}

/** A rule is stated in somebody's turn, which may itself be closed. */
function mayShowLine(briefing: Briefing, { line }: Evidence, now: number): boolean {
  const turn = briefing.turns.find(({ paragraphs }) =>
    paragraphs.some(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine),
  );
  return turn === undefined || mayShowTurn(briefing, turn.index, now);
}
