import type { Basis, Release, RuleException, Speaker, Turn } from '../briefing.ts';
import type { AttributionMark } from './attribution.ts';
import type { BasisMark } from './basis.ts';
import { changesOf } from './changes.ts';
import { type Clause, evidenceOf } from './clauses.ts';
import { phraseOfLabel } from './labels.ts';
import { mixedExceptions } from './mixed.ts';

/** Where the rules differ from those of the whole, later entries winning over earlier ones. */
export function exceptionsOf(
  basis: Basis,
  attribution: readonly string[],
  speakers: readonly Speaker[],
  turns: readonly Turn[],
  clauses: readonly Clause[],
  basisMarks: readonly BasisMark[],
  attributionMarks: readonly AttributionMark[],
  sections: readonly { readonly clause: Clause; readonly release: Release }[],
): readonly RuleException[] {
  return [
    ...(basis === 'mixed' ? mixedExceptions(attribution, speakers, turns, clauses, basisMarks) : []),
    ...phraseExceptions(attribution, speakers, attributionMarks),
    ...sectionReleases(sections, turns),
    ...changesOf(basis, clauses, turns),
  ];
}

/** Of several phrases, the one that a speaker's label spells out is that speaker's. */
function phraseExceptions(
  attribution: readonly string[],
  speakers: readonly Speaker[],
  marks: readonly AttributionMark[],
): readonly RuleException[] {
  if (attribution.length < 2) return [];
  return speakers.flatMap(({ label }, speaker) => {
    const phrase = phraseOfLabel(label);
    if (!attribution.includes(phrase)) return [];
    const mark = marks.findLast((given) => given.phrase === phrase);
    if (mark === undefined) return [];
    return [
      {
        fromTurn: 0,
        toTurn: null,
        speaker,
        basis: null,
        attribution: [phrase],
        release: null,
        evidence: mark.evidence,
      },
    ];
  });
}

/**
 * A section's own embargo holds from where the moderator says it while the call is under way. Sections that are only
 * announced at the opening can't be told apart in the turns: they are held with the last of them.
 */
function sectionReleases(
  sections: readonly { readonly clause: Clause; readonly release: Release }[],
  turns: readonly Turn[],
): readonly RuleException[] {
  const opening = turns[0]?.index ?? 0;
  return sections
    .filter(({ clause }) => clause.turn > opening && clause.stage !== 'closing')
    .map(({ clause, release }, at, all) => ({
      fromTurn: clause.turn,
      toTurn: all[at + 1]?.clause.turn ?? null,
      speaker: null,
      basis: null,
      attribution: null,
      release,
      evidence: evidenceOf('embargo', clause),
    }));
}
