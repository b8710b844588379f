import type { Basis, Release, RuleException, Speaker, Turn } from '../briefing.ts';
import type { AttributionMark } from './attribution.ts';
import type { BasisMark } from './basis.ts';
import { changesOf } from './changes.ts';
import { type Clause, evidenceOf } from './clauses.ts';
import { isNamed, isUnnamed, phraseOfLabel } from './labels.ts';

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
    ...(basis === 'mixed' ? mixedExceptions(attribution, speakers, turns, basisMarks) : []),
    ...phraseExceptions(attribution, speakers, attributionMarks),
    ...sectionReleases(sections, turns),
    ...changesOf(basis, clauses, turns),
  ];
}

/** An opening on the record by named officials, questions on background: by section, then by speaker. */
function mixedExceptions(
  attribution: readonly string[],
  speakers: readonly Speaker[],
  turns: readonly Turn[],
  marks: readonly BasisMark[],
): readonly RuleException[] {
  const record = marks.find(({ basis }) => basis === 'on_record');
  const held = marks.filter(({ basis }) => basis === 'on_background' || basis === 'deep_background');
  const background = held.find(({ scope }) => scope !== 'whole') ?? held[0];
  const proof = background ?? record;
  if (proof === undefined) return [];
  const evidence = evidenceOf('basis', proof.clause);
  const asked = turns.find((turn) => turn.role === 'reporter')?.index ?? turns.length;
  // The moderator says when the switch comes; without such words it comes with the first question.
  const said = marks.find(
    ({ scope, clause, basis }) =>
      basis !== 'on_record' &&
      clause.turn > 0 &&
      clause.turn <= asked &&
      (scope === 'onward' || scope === 'questions' || scope === 'whole') &&
      clause.turn > firstNamed(speakers, turns),
  );
  const from = said?.clause.turn ?? asked;
  const exceptions: RuleException[] = [
    {
      fromTurn: 0,
      toTurn: from,
      speaker: null,
      basis: 'on_record',
      attribution: [],
      release: null,
      evidence: record ? evidenceOf('basis', record.clause) : evidence,
    },
    { fromTurn: from, toTurn: null, speaker: null, basis: 'on_background', attribution, release: null, evidence },
  ];
  speakers.forEach(({ label }, speaker) => {
    if (isUnnamed(label))
      exceptions.push({
        fromTurn: 0,
        toTurn: null,
        speaker,
        basis: 'on_background',
        attribution,
        release: null,
        evidence,
      });
  });
  return exceptions;
}

function firstNamed(speakers: readonly Speaker[], turns: readonly Turn[]): number {
  return (
    turns.find((turn) => turn.role === 'official' && turn.index > 0 && isNamed(speakers[turn.speaker]?.label ?? ''))
      ?.index ?? 0
  );
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
