import type { Archive } from '../search/build-archive.ts';
import type { Briefing } from '../transcript/briefing.ts';
import { foldWords } from './fold-words.ts';
import { speakersOf } from './speakers.ts';

/** A question with the speaker whose words it asks for. */
export interface ForSpeaker {
  /** As the asker named the speaker. */
  readonly speaker: string;
  /** The question without the words that only say whose answer is wanted. */
  readonly question: string;
}

const NAME = "((?:[\\p{L}.’'-]+ ){0,3}[\\p{L}.’'-]+)";
const SAID = '(?:said|say|says|told reporters|tell reporters)';

/** Ways to ask for somebody's words; the name is the first group. */
const FORMS: readonly RegExp[] = [
  new RegExp(
    `^(?:so )?(?:what|did|has|how did) (?:did |has |have )?${NAME} ${SAID}\\b(?: (?:to|about|on|regarding))?`,
    'iu',
  ),
  new RegExp(`^according to ${NAME},`, 'iu'),
  new RegExp(`,? according to ${NAME}\\??$`, 'iu'),
  new RegExp(
    `^what (?:was|is) ${NAME}[’']s? (?:answer|response|comment|reply|position|view)\\b(?: (?:to|about|on|regarding))?`,
    'iu',
  ),
];

/**
 * The official whose words a question asks for: "What did Psaki say about inflation?". Only somebody who speaks on the record
 * in the archive: a question about what others said ("What did Putin say?") asks for no speaker, and a name that the rules
 * withhold finds none.
 *
 * @returns null where no speaker is asked for
 */
export function namedSpeaker({ briefings }: Pick<Archive, 'briefings'>, question: string): ForSpeaker | null {
  for (const form of FORMS) {
    const found = form.exec(question.slice(0, LONGEST));
    const speaker = found?.[1];
    if (found === null || speaker === undefined || !speaksHere(briefings, speaker)) continue;
    const rest = `${question.slice(0, found.index)} ${question.slice(found.index + found[0].length)}`.trim();
    // "What did Psaki say?" has nothing else to look for.
    return /[\p{L}\p{N}]{2}/u.test(rest) ? { speaker, question: rest } : null;
  }
  return null;
}

/** The names stand at the beginning or the end; this bounds the time that the patterns take. */
const LONGEST = 400;

function speaksHere(briefings: readonly Briefing[], name: string): boolean {
  const wanted = foldWords(name);
  return (
    wanted.length > 0 && briefings.some((briefing) => recordedNames(briefing).some((words) => isOf(wanted, words)))
  );
}

/** All words of the name, the last of which must be of the label as printed: titles alone name nobody. */
function isOf(wanted: readonly string[], { all, label }: RecordedName): boolean {
  return wanted.every((word) => all.has(word)) && label.has(wanted.at(-1) ?? '');
}

interface RecordedName {
  readonly all: ReadonlySet<string>;
  readonly label: ReadonlySet<string>;
}

const known = new WeakMap<Briefing, readonly RecordedName[]>();

function recordedNames(briefing: Briefing): readonly RecordedName[] {
  const before = known.get(briefing);
  if (before !== undefined) return before;
  const names = speakersOf(briefing)
    .filter(({ basis }) => basis === 'on_record')
    .map(({ phrase, labels }): RecordedName => {
      const label = new Set(labels.flatMap(foldWords).filter((word) => !TITLES.has(word)));
      return { label, all: new Set([...foldWords(phrase), ...label]) };
    });
  known.set(briefing, names);
  return names;
}

const TITLES = new Set(
  'mr mrs ms dr secretary administrator director general admiral ambassador senator governor president vice'.split(' '),
);
