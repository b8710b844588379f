import type { Exchange, ParagraphRef, Remarks, Turn } from './briefing.ts';
import { breaksOffAtOnce, onlyGivesFloor, saysNothing } from './empty-words.ts';
import {
  asksBack,
  asksLeave,
  breaksOff,
  callsNext,
  goesOn,
  isCourtesy,
  isFragment,
  isPleasantry,
  onlyChairs,
  opensFresh,
  opensSection,
  triesLine,
} from './manners.ts';
import { splitQuestion } from './parts.ts';
import { cutStretches } from './stretches.ts';

/** What a page's turns add up to. */
export interface Grouped {
  readonly exchanges: readonly Exchange[];
  readonly remarks: readonly Remarks[];
}

/** An exchange while it grows. */
interface Draft {
  readonly turns: number[];
  readonly question: ParagraphRef[];
  readonly answers: Map<number, ParagraphRef[]>;
  lastAnswer: number;
  /** A moderator spoke after the answer: what officials say from there on is no answer. */
  closed: boolean;
  readonly follows: boolean;
  /** Of what was asked so far: it only tries the line, only asks leave to ask, holds a question mark, and its last turn. */
  triesLine: boolean;
  asksLeave: boolean;
  hasMark: boolean;
  lastAsked: string;
}

interface RemarksDraft {
  readonly turn: number;
  readonly speaker: number;
  readonly paragraphs: ParagraphRef[];
}

/** A reporter's interjection is short. A longer turn is a question even where it breaks into a sentence. */
const LONGEST_INTERJECTION = 250;
const LONGEST_RESTATEMENT = 1_000;
/** What an official says to a pleasantry at this length is a statement, not an answer to it. */
const STATEMENT = 1_500;
/** "And on Colombia —", "My second question": who begins to ask before having the floor says no more. */
const LONGEST_BEGINNING = 60;
/** What an official says into a reporter's sentence is shorter than this. */
const LONGEST_ASIDE = 120;

/** Groups turns to exchanges and remarks; `labels` are the speakers', in the order that turns count them by. */
export function groupTurns(turns: readonly Turn[], labels: readonly string[]): Grouped {
  const texts = turns.map((turn) => spoken(turn).join(' '));
  const drafts: Draft[] = [];
  const remarks: RemarksDraft[] = [];
  let current: Draft | null = null;
  let moderated = false;
  for (const turn of turns) {
    const text = texts[turn.index] ?? '';
    if (turn.role === 'reporter') {
      if (isCourtesy(text) || (current === null && isPleasantry(text))) {
        current?.turns.push(turn.index);
      } else if (current !== null && !current.closed && belongsTo(current, turn, turns, texts)) {
        ask(current, turn, text);
      } else {
        const follows: boolean = current !== null && !moderated && followsUp(current, text, texts);
        current = {
          turns: [],
          question: [],
          answers: new Map(),
          lastAnswer: -1,
          closed: false,
          follows,
          triesLine: true,
          asksLeave: true,
          hasMark: false,
          lastAsked: '',
        };
        ask(current, turn, text);
        drafts.push(current);
      }
      moderated = false;
    } else if (turn.role === 'official') {
      if (current !== null && current.lastAnswer < 0 && text.length > STATEMENT && isPleasantry(current.lastAsked))
        current.closed = true;
      if (current !== null && !current.closed && closesAnswer(current, turn, turns, texts)) current.closed = true;
      else if (current !== null && !current.closed) answer(current, turn);
      else if (
        !isCourtesy(text) &&
        !(text.length <= 200 && onlyChairs(text)) &&
        !(text.length <= 60 && callsNext(text))
      )
        addRemarks(remarks, turn, turns);
    } else {
      moderated = true;
      if (current === null || current.closed) continue;
      if (current.lastAnswer < 0 && turn.role === 'moderator' && answersHimself(turn, text, turns))
        answer(current, turn);
      else if (current.lastAnswer < 0 || handsOver(text)) current.turns.push(turn.index);
      else current.closed = true;
    }
  }
  return {
    exchanges: drafts.map((draft, index) => finish(draft, index, turns, texts, labels)),
    remarks: remarks.map((draft, index) => ({
      index,
      turn: draft.turn,
      statement: { speaker: draft.speaker, paragraphs: draft.paragraphs },
      stretches: cutStretches(draft.paragraphs.map((ref) => turns[ref.turn]?.paragraphs[ref.paragraph]?.text ?? '')),
    })),
  };
}

function spoken(turn: Turn): readonly string[] {
  return turn.paragraphs.filter((paragraph) => paragraph.kind === 'speech').map((paragraph) => paragraph.text);
}

function refsOf(turn: Turn): readonly ParagraphRef[] {
  return turn.paragraphs.flatMap((paragraph, index) =>
    paragraph.kind === 'speech' ? [{ turn: turn.index, paragraph: index }] : [],
  );
}

function ask(draft: Draft, turn: Turn, text: string): void {
  draft.turns.push(turn.index);
  draft.question.push(...refsOf(turn));
  // "And welcome back, by the way." changes nothing about what is asked.
  if (draft.turns.length > 1 && isPleasantry(text) && !breaksOff(text)) return;
  draft.triesLine &&= triesLine(text);
  draft.asksLeave &&= asksLeave(text);
  draft.hasMark ||= text.includes('?');
  draft.lastAsked = text;
}

function answer(draft: Draft, turn: Turn): void {
  draft.turns.push(turn.index);
  const refs = refsOf(turn);
  if (refs.length === 0) return;
  draft.lastAnswer = turn.index;
  const before = draft.answers.get(turn.speaker);
  if (before === undefined) draft.answers.set(turn.speaker, [...refs]);
  else before.push(...refs);
}

/** An official who takes the chair for a moment after an answer, or opens a part of the briefing: the answer is over. */
function closesAnswer(draft: Draft, turn: Turn, turns: readonly Turn[], texts: readonly string[]): boolean {
  const text = texts[turn.index] ?? '';
  const before = turns[turn.index - 1];
  if (draft.lastAnswer < 0 || (before?.role === 'reporter' && !isCourtesy(texts[before.index] ?? ''))) return false;
  if (opensSection(text)) return true;
  if (onlyChairs(text)) return turns[turn.index + 1]?.role !== 'official' || /\b(?:thanks?|thank you)\b/i.test(text);
  return text.length <= 60 && callsNext(text) && turns[turn.index + 1]?.role === 'reporter';
}

/** Whether a reporter's turn is part of the exchange that is under way. */
function belongsTo(draft: Draft, turn: Turn, turns: readonly Turn[], texts: readonly string[]): boolean {
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

function followsUp(draft: Draft, text: string, texts: readonly string[]): boolean {
  if (draft.lastAnswer < 0 || draft.closed) return false;
  return !opensFresh(text) && !callsNext(texts[draft.lastAnswer] ?? '');
}

/** A moderator who asks another official to add something keeps the exchange open. */
function handsOver(text: string): boolean {
  return (
    text.length <= 160 &&
    !/\b(?:questions?|next|go to|go ahead|thank|thanks|line of|wrap|close|that[’']s all|embargo)\b/i.test(text)
  );
}

/** A moderator answers a question where nobody else does and there is something in the words. */
function answersHimself(turn: Turn, text: string, turns: readonly Turn[]): boolean {
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

function addRemarks(remarks: RemarksDraft[], turn: Turn, turns: readonly Turn[]): void {
  const last = remarks.at(-1);
  const refs = refsOf(turn);
  if (last !== undefined && last.speaker === turn.speaker) {
    const from = (last.paragraphs.at(-1)?.turn ?? last.turn) + 1;
    const between = turns.slice(from, turn.index);
    if (between.every((other) => other.role === 'reporter' || other.role === 'other')) {
      last.paragraphs.push(...refs);
      return;
    }
  }
  remarks.push({ turn: turn.index, speaker: turn.speaker, paragraphs: [...refs] });
}

/** What a speaker said in answer, without "Go ahead." or "Look —" before it; nothing where that is all. */
function withoutEmpty(
  speaker: number,
  paragraphs: readonly ParagraphRef[],
  turns: readonly Turn[],
  texts: readonly string[],
  labels: readonly string[],
): readonly ParagraphRef[] {
  const isEmpty = ({ turn }: ParagraphRef): boolean => {
    const next = turns[turn + 1];
    const isColleague = next?.role === 'official' && next.speaker !== speaker;
    return saysNothing(texts[turn] ?? '', isColleague ? (labels[next.speaker] ?? null) : null);
  };
  if (paragraphs.every(isEmpty)) return [];
  const from = paragraphs.findIndex((ref, i) => {
    const next = texts[paragraphs[i + 1]?.turn ?? -1] ?? '';
    return !isEmpty(ref) || (breaksOffAtOnce(texts[ref.turn] ?? '') && goesOn(next));
  });
  return paragraphs.slice(from);
}

function finish(
  draft: Draft,
  index: number,
  turns: readonly Turn[],
  texts: readonly string[],
  labels: readonly string[],
): Exchange {
  const answers = [...draft.answers].flatMap(([speaker, paragraphs]) => {
    const said = withoutEmpty(speaker, paragraphs, turns, texts, labels);
    return said.length > 0 ? [{ speaker, paragraphs: said }] : [];
  });
  answers.sort((one, other) => (one.paragraphs[0]?.turn ?? 0) - (other.paragraphs[0]?.turn ?? 0));
  const lastAsked = draft.question.at(-1)?.turn ?? 0;
  const end = Math.max(draft.lastAnswer, lastAsked);
  return {
    index,
    turns: draft.turns.filter((turn) => turn <= end),
    question: draft.question,
    answers,
    parts: splitQuestion(draft.question, answers, turns),
    follows: draft.follows ? index - 1 : null,
  };
}
