import type { Evidence, RuleException, Speaker, Turn } from '../briefing.ts';
import type { BasisMark, PlainBasis } from './basis.ts';
import { type Clause, evidenceOf } from './clauses.ts';
import { isNamed, isUnnamed } from './labels.ts';

/** "Comments from the Secretary will be attributable to her specifically", said of a part on background. */
const BY_NAME =
  /\b(?:comments?|remarks|answers?|anything|words)\b.{0,80}\battribut\w+ to (?:them|him|her)\b|\battribut\w+ (?:to (?:them|him|her) )?by name\b/i;

/**
 * An opening on the record by named officials, questions on background: by section, then by speaker. A label that
 * withholds the name is on background in either part; a named one is in the second, unless the moderator says that
 * what they say is theirs.
 */
export function mixedExceptions(
  attribution: readonly string[],
  speakers: readonly Speaker[],
  turns: readonly Turn[],
  clauses: readonly Clause[],
  marks: readonly BasisMark[],
): readonly RuleException[] {
  const record = marks.find(({ basis }) => basis === 'on_record');
  const held = marks.filter(({ basis }) => basis === 'on_background' || basis === 'deep_background');
  const background = held.find(({ scope }) => scope !== 'whole') ?? held[0];
  const proof = background ?? record;
  if (proof === undefined) return [];
  const evidence = evidenceOf('basis', proof.clause);
  const from = switchTurn(speakers, turns, held);
  const basis = background?.basis ?? 'on_background';
  const speakersWhere = (holds: (label: string) => boolean): readonly number[] =>
    speakers.flatMap(({ label }, speaker) => (holds(label) ? [speaker] : []));
  const byName = clauses.find(({ text, trusted }) => trusted && BY_NAME.test(text));
  const opened = new Set(
    turns.filter(({ index, role }) => index < from && role === 'official').map(({ speaker }) => speaker),
  );
  return [
    exception(0, from, null, 'on_record', [], record ? evidenceOf('basis', record.clause) : evidence),
    exception(from, null, null, basis, attribution, evidence),
    ...speakersWhere(isUnnamed).map((speaker) => exception(0, null, speaker, basis, attribution, evidence)),
    ...(byName === undefined ? [] : speakersWhere(isNamed).filter((speaker) => opened.has(speaker))).map((speaker) =>
      exception(0, null, speaker, 'on_record', [], byName === undefined ? evidence : evidenceOf('basis', byName)),
    ),
  ];
}

/** The turn in which the moderator says that the second part begins; without such words it is the first question. */
function switchTurn(speakers: readonly Speaker[], turns: readonly Turn[], held: readonly BasisMark[]): number {
  const asked = turns.find((turn) => turn.role === 'reporter')?.index ?? turns.length;
  const named = turns.find(
    ({ role, index, speaker }) => role === 'official' && index > 0 && isNamed(speakers[speaker]?.label ?? ''),
  );
  const said = held.find(({ clause }) => clause.turn > (named?.index ?? 0) && clause.turn <= asked);
  return said?.clause.turn ?? asked;
}

function exception(
  fromTurn: number,
  toTurn: number | null,
  speaker: number | null,
  basis: PlainBasis,
  attribution: readonly string[],
  evidence: Evidence,
): RuleException {
  return { fromTurn, toTurn, speaker, basis, attribution, release: null, evidence };
}
