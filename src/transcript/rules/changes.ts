import type { RuleException, Turn } from '../briefing.ts';
import type { PlainBasis } from './basis.ts';
import { type Clause, evidenceOf } from './clauses.ts';

/** A change of basis that somebody makes in the course of the call. */
interface Change {
  readonly clause: Clause;
  readonly basis: PlainBasis;
  /** `aside`: for this turn. `back`: for what was just said. `on`: from here on. */
  readonly reach: 'aside' | 'back' | 'on';
}

const OFF = /\boff the record\b/i;
/** "That was off the record." */
const SAID =
  /\b(?:that|all of that|what i (?:just )?said|the last (?:part|bit|answer|piece)|those (?:remarks|comments))(?: (?:part|bit|piece|last part))?(?:'s| is| was| were| should be| has to be)(?: \w+)? off the record\b/i;
/** "From here on we're off the record." */
const FROM_HERE =
  /\b(?:this|this (?:part|bit|portion|next part|one)|the next (?:part|bit)|the rest|we're|we are|let's go|let me go|i'll go|i'm going|going|now|from here(?: on)?)(?:'s| is| are| will be| to)?(?: \w+)? off the record\b/i;
const BACKGROUND =
  /\b(?:back|now|go|going|moving|switch(?:ing)?|from here)(?: (?:to|over to))? (?:on )?(?:deep )?background\b(?! (?:checks?|noise))|\b(?:this|we're|we are|i'm|the rest(?: of this)?)(?: (?:part|bit|portion))?(?:'s| is| are| will be)?(?: (?:now|all|just|still|going to be))* on (?:deep )?background\b(?! (?:checks?|noise))/i;
const RECORD =
  /\bback on the record\b|\b(?:we can|we'll|let's|happy to|i'll|going to) (?:put|move|take|make|do|have) (?:this|that|it|the (?:call|rest))(?: \w+)? on the record\b|\b(?:we're|we are|this is) now on the record\b|\bfrom here(?: on)?,?(?: \w{1,30}){0,20} on the record\b/i;
const REFUSED =
  /\b(?:not|never|won't|can't|cannot|don't|wouldn't|isn't|unable|need to keep|if|whether|would like to)\b/i;

/** No call changes its basis this often. What comes after so many changes is withheld. */
const MOST_CHANGES = 200;

/**
 * Changes made after the first question, and anything said off the record, as exceptions in order. `base` is the basis
 * of the briefing: a reminder of it is no change.
 */
export function changesOf(base: string, clauses: readonly Clause[], turns: readonly Turn[]): readonly RuleException[] {
  const changes: Change[] = [];
  let current = base;
  for (const clause of clauses) {
    const change = changeIn(clause);
    if (change === null || isJoke(clause, turns)) continue;
    const afterAside = changes.at(-1)?.clause.turn === clause.turn;
    if (change.basis === current && !afterAside) continue;
    if (change.basis !== 'off_record' && (clause.stage !== 'middle' || base === 'mixed')) continue;
    if (changes.length === MOST_CHANGES) {
      changes.push({ clause, basis: 'off_record', reach: 'on' });
      break;
    }
    changes.push(change);
    if (change.reach === 'on') current = change.basis;
  }
  const offIn = new Set<number>();
  for (const { clause, basis } of changes) if (basis === 'off_record') offIn.add(clause.turn);
  const exceptions: RuleException[] = [];
  let next: number | null = null;
  for (const change of changes.toReversed()) {
    exceptions.push(...exceptionFor(change, next, offIn.has(change.clause.turn), turns));
    if (change.reach === 'on') next = change.clause.turn;
  }
  return exceptions.reverse();
}

function changeIn(clause: Clause): Change | null {
  if (!/record|background/i.test(clause.text) || clause.text.endsWith('?')) return null;
  const text = clause.text.replace(/\b(on|off)-(the-)?(background|record)\b/gi, (joined) =>
    joined.replaceAll('-', ' '),
  );
  if (REFUSED.test(text)) return null;
  if (OFF.test(text)) {
    if (SAID.test(text)) return { clause, basis: 'off_record', reach: 'back' };
    if (FROM_HERE.test(text)) return { clause, basis: 'off_record', reach: 'on' };
    const aside = /(?:^|[,:—] ?|\b(?:say|again|strictly|this,) )off the record(?:$|[.,:—!]| —)/i.test(text);
    return aside ? { clause, basis: 'off_record', reach: 'aside' } : null;
  }
  if (RECORD.test(text)) return { clause, basis: 'on_record', reach: 'on' };
  if (!BACKGROUND.test(text)) return null;
  return { clause, basis: /\bdeep background\b/i.test(text) ? 'deep_background' : 'on_background', reach: 'on' };
}

/** `next` is the turn of the next change that holds from there on; `offHere`: this turn goes off the record. */
function exceptionFor(
  { clause, basis, reach }: Change,
  next: number | null,
  offHere: boolean,
  turns: readonly Turn[],
): readonly RuleException[] {
  const evidence = evidenceOf('basis', clause);
  const exception = (fromTurn: number, toTurn: number | null): RuleException => ({
    fromTurn,
    toTurn,
    speaker: null,
    basis,
    attribution: basis === 'on_record' ? [] : null,
    release: null,
    evidence,
  });
  if (reach === 'aside') return [exception(clause.turn, clause.turn + 1)];
  if (reach === 'back') return [exception(beforeThis(clause, turns), clause.turn + 1)];
  // A turn that goes off the record and comes back in one breath is not quotable as a whole.
  const from = offHere && basis !== 'off_record' ? clause.turn + 1 : clause.turn;
  const to = next === null || basis !== 'off_record' ? next : Math.max(next, clause.turn + 1);
  return to !== null && to <= from ? [] : [exception(from, to)];
}

/** The turn that "that" speaks of: the same speaker's last one where only an interjection lies between, else this one. */
function beforeThis(clause: Clause, turns: readonly Turn[]): number {
  const words = turns[clause.turn]?.paragraphs.map(({ text }) => text).join(' ') ?? '';
  if (words.length > 400) return clause.turn;
  const before = [turns[clause.turn - 1], turns[clause.turn - 2]].find(
    (turn) => turn !== undefined && turn.role !== 'reporter',
  );
  return before?.index ?? clause.turn;
}

/** "(Laughter.) Anyway, that's off the record.": said to everyone's amusement, on the page for all to read. */
function isJoke(clause: Clause, turns: readonly Turn[]): boolean {
  if (!OFF.test(clause.text)) return false;
  const here = turns[clause.turn]?.paragraphs ?? [];
  const at = here.findIndex(({ firstLine, text }) => firstLine === clause.line && text.includes(clause.sentence));
  const near = [
    ...here.slice(Math.max(0, at - 1), at + 2),
    ...(at === here.length - 1 ? (turns[clause.turn + 1]?.paragraphs.slice(0, 1) ?? []) : []),
  ];
  return near.some(({ kind, text, directions }) =>
    kind === 'direction'
      ? /laugh/i.test(text)
      : directions.some(({ start, end }) => /laugh/i.test(text.slice(start, end))),
  );
}
