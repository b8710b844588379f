import type { Turn } from './briefing.ts';
import { breaksOffAtOnce, onlyGivesFloor } from './empty-words.ts';
import {
  asksBack,
  breaksOff,
  callsNext,
  goesOn,
  isCourtesy,
  isFragment,
  onlyChairs,
  opensFresh,
  opensSection,
} from './manners.ts';

/** What was asked and answered so far, while an exchange grows. */
export interface AskedSoFar {
  readonly turns: readonly number[];
  /** The last turn that answers; -1 where none does. */
  readonly lastAnswer: number;
  /** A moderator spoke after the answer: what officials say from there on is no answer. */
  readonly closed: boolean;
  /** Of what was asked so far: it only tries the line, only asks leave to ask, holds a question mark, and its last turn. */
  readonly triesLine: boolean;
  readonly asksLeave: boolean;
  readonly hasMark: boolean;
  readonly lastAsked: string;
}

/** A reporter's interjection is short. A longer turn is a question even where it breaks into a sentence. */
const LONGEST_INTERJECTION = 250;
const LONGEST_RESTATEMENT = 1_000;
/** "And on Colombia —", "My second question": who begins to ask before having the floor says no more. */
const LONGEST_BEGINNING = 60;
/** What an official says into a reporter's sentence is shorter than this. */
const LONGEST_ASIDE = 120;

/** An official who takes the chair for a moment after an answer, or opens a part of the briefing: the answer is over. */
export function closesAnswer(draft: AskedSoFar, turn: Turn, turns: readonly Turn[], texts: readonly string[]): boolean {
  const text = texts[turn.index] ?? '';
  const before = turns[turn.index - 1];
  if (draft.lastAnswer < 0 || (before?.role === 'reporter' && !isCourtesy(texts[before.index] ?? ''))) return false;
  if (opensSection(text)) return true;
  if (onlyChairs(text)) return turns[turn.index + 1]?.role !== 'official' || /\b(?:thanks?|thank you)\b/i.test(text);
  return text.length <= 60 && callsNext(text) && turns[turn.index + 1]?.role === 'reporter';
}

/** Whether a reporter's turn is part of the exchange that is under way. */
export function belongsTo(draft: AskedSoFar, turn: Turn, turns: readonly Turn[], texts: readonly string[]): boolean {
  // Nobody has answered yet: several voices, one answer to come.
  const text = texts[turn.index] ?? '';
  if (draft.lastAnswer < 0) return !(opensFresh(text) && text.includes('?') && draft.turns.length === 1);
  const answered = texts[draft.lastAnswer] ?? '';
  // Nothing was asked yet, or nothing was said to it but "Mm-hmm".
  if (draft.triesLine) return true;
  if (!draft.hasMark && answered.length <= 24 && isCourtesy(answered)) return true;
  // The official was broken into before saying anything, or gave the floor to whoever had only begun to ask.
  const isFirst = turns[draft.lastAnswer - 1]?.role === 'reporter';
  if (isFirst && breaksOffAtOnce(answered) && !opensFresh(text)) return true;
  if (!draft.hasMark && draft.lastAsked.length <= LONGEST_BEGINNING && onlyGivesFloor(answered) && !opensFresh(text))
    return true;
  const speaker = turns[draft.lastAnswer]?.speaker;
  const next = turns.slice(turn.index + 1, turn.index + 4).find((later) => later.role !== 'reporter');
  const resumed = next?.speaker === speaker ? (texts[next?.index ?? -1] ?? '') : '';
  if (draft.asksLeave && answered.length <= 60 && (isCourtesy(answered) || callsNext(answered))) return true;
  if (breaksOff(answered) && goesOn(resumed) && text.length <= LONGEST_INTERJECTION) return true;
  if (asksBack(answered) && text.length <= LONGEST_RESTATEMENT && !opensFresh(text)) return true;
  // The reporter's own sentence goes on after a word from the official.
  if (breaksOff(draft.lastAsked) && /^[—–-]/.test(text) && answered.length <= LONGEST_ASIDE) return true;
  return isFragment(text) && !callsNext(answered) && (breaksOff(answered) || !isCompleted(turn, turns, texts));
}

/** Whether a fragment is the beginning of a question that the reporter finishes after a word from the official. */
function isCompleted(turn: Turn, turns: readonly Turn[], texts: readonly string[]): boolean {
  const said = turns[turn.index + 1];
  const completed = turns[turn.index + 2];
  if (said?.role !== 'official' || completed?.role !== 'reporter') return false;
  const between = texts[said.index] ?? '';
  return (breaksOff(between) || between.length <= 60) && !isCourtesy(texts[completed.index] ?? '');
}

export function followsUp(draft: AskedSoFar, text: string, texts: readonly string[]): boolean {
  if (draft.lastAnswer < 0 || draft.closed) return false;
  return !opensFresh(text) && !callsNext(texts[draft.lastAnswer] ?? '');
}

/** A moderator who asks another official to add something keeps the exchange open. */
export function handsOver(text: string): boolean {
  return (
    text.length <= 160 &&
    !/\b(?:questions?|next|go to|go ahead|thank|thanks|line of|wrap|close|that[’']s all|embargo)\b/i.test(text)
  );
}

/** A moderator answers a question where nobody else does and there is something in the words. */
export function answersHimself(turn: Turn, text: string, turns: readonly Turn[]): boolean {
  const next = turns[turn.index + 1];
  if (next !== undefined && next.role !== 'reporter') return false;
  return (
    text.length > 60 &&
    !/\b(?:next question|go to the line|line of|last question|take a question)\b/i.test(text) &&
    !tendsTheLine(text)
  );
}

/** A moderator who can't hear a reporter, asks for the question again, or goes on to the next one: no answer. */
function tendsTheLine(text: string): boolean {
  return /\b(?:unmuted?|your line|hear (?:you|static|the first)|(?:next,?|now) we(?:’|')?(?:ll| will) go to|one more question|first question will|repeat(?:ing)? (?:it|the question)|trouble hearing|come back to you|thanks, everyone, for)\b/i.test(
    text,
  );
}
