import type { Basis, Briefing, Evidence, GroundRules, Release } from '../briefing.ts';

/** The rules that the words of one turn were said under. */
export interface RulesInForce {
  readonly basis: Exclude<Basis, 'mixed'>;
  /** Phrases to attribute by; empty where none is given, or where the speaker is to be named. */
  readonly attribution: readonly string[];
  /** From when on the words may be shown. */
  readonly release: Release;
  /** False for what was said off the record or on deep background: it is never shown, whatever the date. */
  readonly quotable: boolean;
  /** The sentences that decide, in order of lines. */
  readonly evidence: readonly Evidence[];
}

/**
 * The rules for a turn's words: those of the briefing, and the exceptions that hold there, later ones winning. `turn`
 * is an index into `briefing.turns`; one that is not there gets the rules of the whole. Throws nothing.
 */
export function rulesAt(briefing: Briefing, turn: number): RulesInForce {
  const { rules } = briefing;
  // The search asks this of hundreds of turns a question; most briefings have the same rules throughout.
  if (rules.exceptions.length > 0) return workOutRules(briefing, turn);
  const known = sameThroughout.get(rules) ?? workOutRules(briefing, turn);
  sameThroughout.set(rules, known);
  return known;
}

const sameThroughout = new WeakMap<GroundRules, RulesInForce>();

function workOutRules(briefing: Briefing, turn: number): RulesInForce {
  const { rules } = briefing;
  let basis: Basis = rules.basis;
  let { attribution } = rules;
  let { release } = rules.embargo;
  const proofs = new Map<Evidence['about'], readonly Evidence[]>();
  for (const exception of rules.exceptions) {
    const here = exception.fromTurn <= turn && (exception.toTurn === null || turn < exception.toTurn);
    // Of a briefing that was kept, turns have to be read first; the rules alone are at hand.
    if (!here || (exception.speaker !== null && exception.speaker !== (briefing.turns[turn]?.speaker ?? null)))
      continue;
    if (exception.basis !== null) basis = exception.basis;
    if (exception.attribution !== null) attribution = exception.attribution;
    if (exception.release !== null) release = exception.release;
    proofs.set(exception.evidence.about, [exception.evidence]);
  }
  // A briefing of both kinds that doesn't say which this is: the stricter holds.
  const plain = basis === 'mixed' ? 'on_background' : basis;
  return {
    basis: plain,
    attribution,
    release,
    quotable: plain !== 'off_record' && plain !== 'deep_background',
    evidence: [...rules.evidence.filter(({ about }) => !proofs.has(about)), ...[...proofs.values()].flat()].sort(
      (a, b) => a.line - b.line,
    ),
  };
}
