import type { Evidence, GroundRules, Header, Speaker, Turn } from '../briefing.ts';
import { agreedPhrases, attributionMarksOf, settledPhrases } from './attribution.ts';
import { basisMarksOf, readBasis } from './basis.ts';
import { callTimeOf } from './call-time.ts';
import { clausesOf } from './clauses.ts';
import { embargoClausesOf, readEmbargo } from './embargo.ts';
import { exceptionsOf } from './exceptions.ts';
import { isUnnamed } from './labels.ts';

/**
 * Reads the rules that a briefing was given under from what its moderator and officials say, and from its title.
 * `turns` are the briefing's turns in order, `speakers` those that they point to. Pure; throws nothing.
 */
export function readGroundRules(header: Header, speakers: readonly Speaker[], turns: readonly Turn[]): GroundRules {
  const clauses = clausesOf(speakers, turns);
  const call = callTimeOf(header, clauses);
  const { basis, evidence: basisEvidence, marks } = readBasis(header, speakers, turns, basisMarksOf(clauses));
  const withheld = speakers.some(({ label }) => isUnnamed(label));
  // A podium briefing quotes others' attributions; it gives none of its own.
  const phrases =
    basis === 'on_record' || basis === 'off_record' || (basis === 'unstated' && !withheld)
      ? []
      : attributionMarksOf(clauses);
  const attributionMarks = phrases.length > 0 || !withheld ? phrases : agreedPhrases(turns);
  const attribution = settledPhrases(attributionMarks);
  const { embargo, evidence: embargoEvidence, sections } = readEmbargo(embargoClausesOf(clauses), call);
  const evidence = [...basisEvidence, ...attributionMarks.map((mark) => mark.evidence), ...embargoEvidence];
  return {
    basis,
    attribution,
    embargo,
    evidence: inOrder(evidence),
    exceptions: exceptionsOf(basis, attribution, speakers, turns, clauses, marks, attributionMarks, sections),
  };
}

/** Each once, in order of lines. */
function inOrder(evidence: readonly Evidence[]): readonly Evidence[] {
  const once = new Map(evidence.map((item) => [`${item.about} ${item.line} ${item.sentence}`, item]));
  return [...once.values()].sort((a, b) => a.line - b.line);
}
