import type { Paragraph, Role } from './briefing.ts';
import { callsNext, isCourtesy } from './manners.ts';

/** What unmarked questions are looked for in: a turn as the page labels it. */
interface LabelledTurn {
  readonly label: string;
  readonly role: Role;
  readonly paragraphs: readonly Paragraph[];
}

/** Shorter words that end in a question mark may be the official's own: "Can you say a little bit more?" */
const SHORTEST = 60;
/** What a colleague says to give a reporter the floor. */
const LONGEST_CALL = 80;

/**
 * Finds reporters' questions that stand under an official's label because the page lost the Q: where the same named
 * person is labelled again right after words that ask, one of the two turns is not that person's. Officials whose
 * label withholds the name are left out, since several share one.
 *
 * @param title of the page: whoever thanks "Jen" there doesn't speak as Jen
 * @returns by index of the turn, the first paragraph that is the reporter's; the turn's rest is too
 */
export function findUnmarkedQuestions(turns: readonly LabelledTurn[], title: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [i, turn] of turns.entries()) {
    if (turn.role !== 'official' || /\bOFFICIALS?\b/i.test(turn.label)) continue;
    const last = turn.paragraphs.at(-1)?.text ?? '';
    const before = turns[i - 1];
    const same = before?.label === turn.label && !found.has(i - 1);
    const again = turns[i + 1]?.label === turn.label;
    const addressed = thanksSelf(last, turn.label, title);
    const opensAsking = same && again && thanksSelf(wordsOf(turn), turn.label, title);
    if (!addressed && !opensAsking && (last.length < SHORTEST || !endsAsking(last))) continue;
    if (same && (again || (turn.paragraphs.length === 1 && callsNext(wordsOf(before))))) found.set(i, 0);
    else if (again && turn.paragraphs.length > 1) found.set(i, turn.paragraphs.length - 1);
    else if (again && (addressed || mayAskAfter(before))) found.set(i, 0);
  }
  return found;
}

/** Asks with its last words, thanks aside. */
function endsAsking(text: string): boolean {
  return /\?(?:["”’)]{1,2})?(?: (?:Thank you|Thanks)[^.?!]{0,20}[.!])?$/.test(text.slice(-120));
}

/** "Thanks, Jen. Two questions." under the label of Jen herself, as the title names her. */
function thanksSelf(text: string, label: string, title: string): boolean {
  const name = /^(?:Thanks|Thank you),? (\p{Lu}[\p{L}’'-]{1,30})[.,]/u.exec(text)?.[1];
  const surname = label.split(' ').at(-1);
  if (name === undefined || surname === undefined || !/\?|\bquestions?\b/.test(text)) return false;
  return title.toLowerCase().includes(`${name} ${surname}`.toLowerCase());
}

/** After a call for the next question, or a reporter's first words, the next words ask and don't answer. */
function mayAskAfter(before: LabelledTurn | undefined): boolean {
  const words = wordsOf(before);
  if (before?.role === 'reporter') return isCourtesy(words) || (words.length <= LONGEST_CALL && /^[—–]/.test(words));
  return words !== '' && words.length <= LONGEST_CALL;
}

function wordsOf(turn: LabelledTurn | undefined): string {
  return (turn?.paragraphs ?? []).map(({ text }) => text).join(' ');
}
