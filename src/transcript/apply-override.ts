import type {
  Embargo,
  Evidence,
  GroundRules,
  Problem,
  Release,
  Role,
  RuleException,
  Speaker,
  Turn,
} from './briefing.ts';
import type { Override } from './override.ts';

type EmbargoSetting = NonNullable<Override['embargo']>;

/** Roles that an editor sets, by label. */
export function rolesSetBy(override: Override | null): ReadonlyMap<string, Role> {
  return new Map((override?.speakers ?? []).flatMap(({ label, role }) => (role === undefined ? [] : [[label, role]])));
}

/** Names and titles that an editor sets win over those that were read. */
export function overrideSpeakers(speakers: readonly Speaker[], override: Override): readonly Speaker[] {
  return speakers.map((speaker) => {
    const set = override.speakers?.find(({ label }) => label === speaker.label);
    const name = set?.name ?? speaker.identity?.name;
    if (set === undefined || name === undefined || (set.name === undefined && set.title === undefined)) return speaker;
    const title = set.title ?? (set.name === undefined ? (speaker.identity?.title ?? null) : null);
    return { ...speaker, identity: { name, title, decidedBy: 'editor', evidence: set.reason ?? override.reason } };
  });
}

/**
 * Rules that an editor sets win over those that were read: a field set for the whole briefing also silences what was
 * read about it for parts of it; sections that the editor sets come last and win over both.
 */
export function overrideRules(
  rules: GroundRules,
  override: Override,
  speakers: readonly Speaker[],
  turns: readonly Turn[],
): GroundRules {
  const read = rules.exceptions.flatMap((exception): RuleException[] => {
    const left = {
      ...exception,
      basis: override.basis === undefined ? exception.basis : null,
      attribution: override.attribution === undefined ? exception.attribution : null,
      release: override.embargo === undefined ? exception.release : null,
    };
    return left.basis === null && left.attribution === null && left.release === null ? [] : [left];
  });
  const about = settingsOf(override);
  const evidence = [
    ...rules.evidence.filter((item) => !about.includes(item.about === 'lift' ? 'embargo' : item.about)),
    ...about.map((item): Evidence => ({ about: item, sentence: override.reason, line: 0, decidedBy: 'editor' })),
  ];
  return {
    basis: override.basis ?? rules.basis,
    attribution: override.attribution?.map((phrase) => phrase.toLowerCase()) ?? rules.attribution,
    embargo: override.embargo === undefined ? rules.embargo : embargoOf(override.embargo, override.reason),
    evidence,
    exceptions: [...read, ...sectionsOf(override, speakers, turns)],
  };
}

/** What an override names and the page doesn't have: likely a slip of the pen. */
export function overrideProblems(override: Override, speakers: readonly Speaker[]): readonly Problem[] {
  const labels = new Set(speakers.map((speaker) => speaker.label));
  const named = [
    ...(override.speakers ?? []).map(({ label }) => label),
    ...(override.sections ?? []).flatMap(({ speaker }) => speaker ?? []),
  ];
  return named
    .filter((label) => !labels.has(label))
    .map((label) => ({
      line: 1,
      code: 'override-unknown-speaker',
      message: `The override file speaks of “${label}”, but nobody on this page has that label.`,
    }));
}

type Setting = Extract<Evidence['about'], 'basis' | 'attribution' | 'embargo'>;

function settingsOf(set: { basis?: unknown; attribution?: unknown; embargo?: unknown }): readonly Setting[] {
  const all: readonly Setting[] = ['basis', 'attribution', 'embargo'];
  return all.filter((setting) => set[setting] !== undefined);
}

function embargoOf(set: EmbargoSetting, reason: string): Embargo {
  const release = releaseOf(set, reason);
  if (set === 'none') return { kind: 'none_explicit', until: null, liftedStated: false, release };
  if (set === 'held') return { kind: 'until_further_notice', until: null, liftedStated: false, release };
  return { kind: 'until_time', until: set.until, liftedStated: false, release };
}

function releaseOf(set: EmbargoSetting, reason: string): Release {
  if (set === 'none') return { kind: 'free' };
  if (set === 'held') return { kind: 'held', reason };
  return { kind: 'at', instant: set.until };
}

/** One exception a setting, so that each keeps its own reason. */
function sectionsOf(
  override: Override,
  speakers: readonly Speaker[],
  turns: readonly Turn[],
): readonly RuleException[] {
  return (override.sections ?? []).flatMap((section) => {
    const speaker = section.speaker === undefined ? null : speakers.findIndex(({ label }) => label === section.speaker);
    if (speaker === -1) return [];
    const fromTurn = turns.findIndex((turn) => lastLineOf(turn) >= (section.from_line ?? 1));
    if (fromTurn < 0) return [];
    const after =
      section.to_line === undefined ? -1 : turns.findIndex((turn) => firstLineOf(turn) > (section.to_line ?? 0));
    const sentence = section.reason ?? override.reason;
    return settingsOf(section).map(
      (about): RuleException => ({
        fromTurn,
        toTurn: after < 0 ? null : after,
        speaker,
        basis: about === 'basis' ? (section.basis ?? null) : null,
        attribution:
          about === 'attribution' ? (section.attribution?.map((phrase) => phrase.toLowerCase()) ?? null) : null,
        release: about === 'embargo' && section.embargo !== undefined ? releaseOf(section.embargo, sentence) : null,
        evidence: { about, sentence, line: 0, decidedBy: 'editor' },
      }),
    );
  });
}

function firstLineOf(turn: Turn): number {
  return turn.paragraphs[0]?.firstLine ?? 0;
}

function lastLineOf(turn: Turn): number {
  return turn.paragraphs.at(-1)?.lastLine ?? 0;
}
