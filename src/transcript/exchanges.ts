import type { Exchange, ParagraphRef, Remarks, Turn } from './briefing.ts';
import { breaksOffAtOnce, saysNothing } from './empty-words.ts';
import { type AskedSoFar, answersHimself, belongsTo, closesAnswer, followsUp, handsOver } from './exchange-bounds.ts';
import { isWithheld } from './identity/label.ts';
import { asksLeave, breaksOff, callsNext, goesOn, isCourtesy, isPleasantry, onlyChairs, triesLine } from './manners.ts';
import { splitQuestion } from './parts.ts';
import { cutStretches } from './stretches.ts';

/** What a page's turns add up to. */
export interface Grouped {
  readonly exchanges: readonly Exchange[];
  readonly remarks: readonly Remarks[];
}

/** An exchange while it grows. */
interface Draft extends Changing<Omit<AskedSoFar, 'turns'>> {
  readonly turns: number[];
  readonly question: ParagraphRef[];
  readonly answers: Said[];
  /** Labels, by their speakers' numbers, under which more than one official answers. */
  readonly shared: Set<number>;
  readonly follows: boolean;
}

type Changing<Kept> = { -readonly [Field in keyof Kept]: Kept[Field] };

/** What one official says in answer. */
interface Said {
  readonly speaker: number;
  readonly paragraphs: ParagraphRef[];
}

interface RemarksDraft {
  readonly turn: number;
  readonly speaker: number;
  readonly paragraphs: ParagraphRef[];
}

/** What an official says to a pleasantry at this length is a statement, not an answer to it. */
const STATEMENT = 1_500;

/** Groups turns to exchanges and remarks; `labels` are the speakers', in the order that turns count them by. */
export function groupTurns(turns: readonly Turn[], labels: readonly string[]): Grouped {
  const texts = turns.map((turn) => spoken(turn).join(' '));
  const isAnother = (turn: Turn): boolean => speaksUnderTheSameLabel(turn, turns, labels);
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
          answers: [],
          shared: new Set(),
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
      else if (current !== null && !current.closed) answer(current, turn, isAnother(turn));
      else if (
        !isCourtesy(text) &&
        !(text.length <= 200 && onlyChairs(text)) &&
        !(text.length <= 60 && callsNext(text))
      )
        addRemarks(remarks, turn, turns, isAnother(turn));
    } else {
      moderated = true;
      if (current === null || current.closed) continue;
      if (current.lastAnswer < 0 && turn.role === 'moderator' && answersHimself(turn, text, turns))
        answer(current, turn, false);
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

/** @param isAnother whether it is another official than in the turn before, under the same label */
function answer(draft: Draft, turn: Turn, isAnother: boolean): void {
  draft.turns.push(turn.index);
  const refs = refsOf(turn);
  if (refs.length === 0) return;
  draft.lastAnswer = turn.index;
  if (isAnother) draft.shared.add(turn.speaker);
  const before = draft.answers.findLast(({ speaker }) => speaker === turn.speaker);
  // Of two who share a label nobody can tell which it is that goes on after a reporter's words.
  if (before === undefined || draft.shared.has(turn.speaker))
    draft.answers.push({ speaker: turn.speaker, paragraphs: [...refs] });
  else before.paragraphs.push(...refs);
}

/** "SENIOR ADMINISTRATION OFFICIAL #2", "OFFICIAL TWO": one official's own. */
const NUMBERED = /\d|\b(?:one|two|three|four|five)\b/i;

/**
 * Two turns of "SENIOR ADMINISTRATION OFFICIAL" with nobody between them are two officials: a page prints a label where the
 * voice changes. Not where the label is a name, or numbers whom it withholds.
 */
function speaksUnderTheSameLabel(turn: Turn, turns: readonly Turn[], labels: readonly string[]): boolean {
  const before = turns[turn.index - 1];
  const label = labels[turn.speaker] ?? '';
  return before?.speaker === turn.speaker && before.role === 'official' && isWithheld(label) && !NUMBERED.test(label);
}

function addRemarks(remarks: RemarksDraft[], turn: Turn, turns: readonly Turn[], isAnother: boolean): void {
  const last = remarks.at(-1);
  const refs = refsOf(turn);
  if (last !== undefined && last.speaker === turn.speaker && !isAnother) {
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
    // The label of a turn is printed where the voice changes: next to it the same one is a colleague's as well.
    const isColleague = next?.role === 'official' && (next.speaker !== speaker || isWithheld(labels[speaker] ?? ''));
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
  const answers = draft.answers.flatMap(({ speaker, paragraphs }) => {
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
