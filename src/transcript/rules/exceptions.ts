import type { Basis, Release, RuleException, Speaker, Turn } from '../briefing.ts';
import type { AttributionMark } from './attribution.ts';
import type { BasisMark, PlainBasis } from './basis.ts';
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
    ...changesDuring(clauses, turns),
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
  const background = marks.find(({ basis }) => basis === 'on_background' || basis === 'deep_background');
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
    const mark = marks.findLast((given) => given.phrase === phrase);
    if (!attribution.includes(phrase) || mark === undefined) return [];
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

const TO: readonly (readonly [PlainBasis, RegExp])[] = [
  [
    'off_record',
    /\b(?:that|this|the (?:last|next) (?:part|bit)|it|all of (?:that|this)|i'd say|i will say|i'll say|we're|go|going|just again|again|speaking|strictly)(?: (?:part|bit))?(?:'s| is| was| are| should be| to be|,)?(?: \w+)?,? off the record\b|^off the record\b/i,
  ],
  [
    'on_background',
    /\b(?:back|now|go|going|moving|switch(?:ing)?|this (?:part |bit |portion )?is|that (?:part )?was) (?:to )?(?:on|to) background\b/i,
  ],
  ['deep_background', /\b(?:this|that|we're|go|going|now)(?: part)?(?:'s| is| was)? (?:on )?deep background\b/i],
  [
    'on_record',
    /\b(?:back on the record|(?:we can|we'll|let's|happy to|i'll) (?:put|move|take|make|do) (?:this|that|it) on the record|(?:now|from here) on the record|you can (?:use|have|take) (?:that|this) on the record)\b/i,
  ],
];

/** Changes made in the middle: they hold from the turn they are made in until the next change. */
function changesDuring(clauses: readonly Clause[], turns: readonly Turn[]): readonly RuleException[] {
  const first = turns.find((turn) => turn.role === 'reporter')?.index ?? turns.length;
  const changes: { clause: Clause; basis: PlainBasis }[] = [];
  for (const clause of clauses) {
    if (/\?$/.test(clause.text) || isJoke(clause, turns)) continue;
    const text = clause.text.replace(/\b(on|off)-(the-)?(background|record)\b/gi, (joined) =>
      joined.replaceAll('-', ' '),
    );
    const found = TO.find(([, words]) => words.test(text));
    if (found === undefined) continue;
    // On the record and background are the rule of the opening already; going off the record never is.
    if (found[0] !== 'off_record' && clause.turn < first) continue;
    if (
      found[0] === 'on_background' &&
      !changes.some(({ basis }) => basis !== 'on_background') &&
      !/\b(?:this part|that part|now on)\b/i.test(text)
    )
      continue;
    changes.push({ clause, basis: found[0] });
  }
  return changes.flatMap(({ clause, basis }, at) => {
    const next = changes[at + 1]?.clause.turn ?? null;
    // A turn that goes off the record and comes back in one breath is not quotable as a whole.
    const toTurn = next === null || basis !== 'off_record' ? next : Math.max(next, clause.turn + 1);
    const fromTurn =
      at > 0 && changes[at - 1]?.basis === 'off_record' && changes[at - 1]?.clause.turn === clause.turn
        ? clause.turn + 1
        : clause.turn;
    if (toTurn !== null && toTurn <= fromTurn) return [];
    return [
      {
        fromTurn,
        toTurn,
        speaker: null,
        basis,
        attribution: basis === 'on_record' ? [] : null,
        release: null,
        evidence: evidenceOf('basis', clause),
      },
    ];
  });
}

/** "(Laughter.) Anyway, that's off the record.": said to everyone's amusement, on the page for all to read. */
function isJoke(clause: Clause, turns: readonly Turn[]): boolean {
  const paragraphs = turns[clause.turn]?.paragraphs ?? [];
  return paragraphs.some(
    ({ text, directions }) =>
      text.includes(clause.sentence) && directions.some(({ start, end }) => /laugh/i.test(text.slice(start, end))),
  );
}
