import type { Archive } from '../search/build-archive.ts';
import { MATTERS } from '../search/lexicon/matters.ts';
import { PLACES } from '../search/lexicon/places.ts';
import { nameTerm } from '../search/lexicon.ts';
import { contentTerms, contentWords, type Word } from '../search/words.ts';
import type { Briefing, Exchange } from '../transcript/briefing.ts';

/** Of a matter only the first names count: those behind them have other meanings too ("leave" for a withdrawal). */
const MATTER_NAMES = 2;
const LONGEST_NAME = 3;
const MOST_TOPICS = 6;
/** A thing that is asked about once in a long briefing is not what it was about. */
const LEAST_SHARE = 0.08;
/** However long it is: what stands in so many questions was asked about, among much else at a podium. */
const ENOUGH = 3;
/** Printed in capitals without being the name of anything that somebody asks about. */
const NO_TOPIC = new Set([
  'usa',
  'covid',
  'sao',
  'okay',
  'potus',
  'abc',
  'cbs',
  'nbc',
  'cnn',
  'npr',
  'bbc',
  'afp',
  'pbs',
  'wsj',
  'nyt',
  'msnbc',
  'upi',
  'pool',
]);

/** First names of lines that the lexicon has for likeness, and that say nothing as a topic. */
const TOO_GENERAL = new Set(
  `united states|jail|death|sick|doctor|elderly|corporate|plane|plane|fire|investigation|commission|poll numbers|debate|transition
  |bill|republican|democrat|press conference|interview|reporters|recognize|ally|summit|phone call|virtual|dinner|joint statement
  |agenda|trip|schedule|headcount|money|aid|space|cloud|software|evasion|normalization|black|women|cost|people to people
  |mountaintop|outcome|goal|message|concern|regret|criticism|praise|agree|ban|delay|cancel|end|begin|increase|reduce|allow|confirm
  |aware|reaction|plan|support|oppose|pressure|replace|first|last|illegal|secret|home|work|security|speech|translator|audio
  |activist|bipartisan|impending election|nato membership|ticket|gold|origin of virus|covid|bank|trade|ship|housing|capitolhill|congress`
    .replace(/\s+/g, '')
    .split('|'),
);
/** Second names of a line that mean something else as well. */
const AMBIGUOUS = new Set(
  `isolation|holdouts|roads|wallstreet|wall street|fired|classified|shooting|tests|formula|insurance|meeting|house|renewable|exchanges|membership|commerce|balloon|ransom|spending|storm|internet|gender|code|settlements|suicide|humanitarian|negotiation`.split(
    '|',
  ),
);

interface Topic {
  readonly exchanges: Set<number>;
  /** How often each way to print it was met. */
  readonly printed: Map<string, number>;
  rarity: number;
}

/**
 * What reporters asked about: places, matters and bodies that stand in their questions, those first that stand in most of
 * them and in few other briefings. Never a person: whoever asks may let a name slip that the rules withhold.
 *
 * @param exchanges those that may be shown
 * @returns at most six: places by their usual name, others as the transcript prints them
 */
export function briefingTopics(archive: Archive, briefing: Briefing, exchanges: readonly Exchange[]): string[] {
  const { vocabulary, postings } = archive;
  const lines = linesOfNames(vocabulary.termOf);
  const topics = new Map<string, Topic>();
  for (const { index, question } of exchanges) {
    for (const { turn, paragraph } of question) {
      const text = briefing.turns[turn]?.paragraphs[paragraph]?.text ?? '';
      for (const { key, term, printed } of namesIn(text, vocabulary.termOf, lines)) {
        const topic = topics.get(key) ?? { exchanges: new Set(), printed: new Map(), rarity: 0 };
        topic.exchanges.add(index);
        topic.printed.set(printed, (topic.printed.get(printed) ?? 0) + 1);
        topic.rarity = Math.max(topic.rarity, postings.rarity[vocabulary.find(term)] ?? 0);
        topics.set(key, topic);
      }
    }
  }
  const least = Math.max(1, Math.min(exchanges.length * LEAST_SHARE, ENOUGH));
  const worth = ({ exchanges: met, rarity }: Topic): number => Math.sqrt(met.size) * (1 + rarity);
  return [...topics]
    .filter(([, topic]) => topic.exchanges.size >= least)
    .sort(([a, first], [b, second]) => worth(second) - worth(first) || (a < b ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(([key, topic]) => shownAs(key, topic.printed));
}

interface NamedAt {
  /** The line of the lexicon, or the name itself. */
  readonly key: string;
  readonly term: string;
  readonly printed: string;
}

/** The places, matters and bodies that a text names; of names that begin at one word the longest. */
function namesIn(text: string, termOf: (form: string) => string, lines: ReadonlyMap<string, string>): NamedAt[] {
  const words = contentWords(text);
  const found: NamedAt[] = [];
  for (let at = 0; at < words.length; ) {
    const name = longestAt(text, words, at, termOf, lines);
    const word = words[at];
    if (name !== null) found.push(name.named);
    else if (word !== undefined && !NO_TOPIC.has(word.form) && isBody(text.slice(word.start, word.end)))
      found.push({ key: word.form, term: termOf(word.form), printed: text.slice(word.start, word.end) });
    at += name?.length ?? 1;
  }
  return found;
}

function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
  termOf: (form: string) => string,
  lines: ReadonlyMap<string, string>,
): { readonly named: NamedAt; readonly length: number } | null {
  for (let length = LONGEST_NAME; length > 0; length--) {
    const run = words.slice(at, at + length);
    const [first, last] = [run[0], run.at(-1)];
    if (run.length < length || first === undefined || last === undefined) continue;
    const term = nameTerm(run.map(({ form }) => termOf(form)));
    const key = lines.get(term);
    if (key !== undefined) return { named: { key, term, printed: text.slice(first.start, last.end) }, length };
  }
  return null;
}

/** NATO, JCPOA, SWIFT. */
function isBody(printed: string): boolean {
  return /^(?:\p{Lu}\.?){3,6}$/u.test(printed) && printed.replaceAll('.', '').length >= 3;
}

let known: ReadonlyMap<string, string> | null = null;
const display = new Map<string, { readonly isPlace: boolean; readonly names: readonly string[] }>();

/** The term of each name of a place, its people left out of none, and of each matter, with its line's first name. */
function linesOfNames(termOf: (form: string) => string): ReadonlyMap<string, string> {
  if (known !== null) return known;
  const lines = new Map<string, string>();
  const read = (list: string, most: number): void => {
    for (const line of list.trim().split('\n')) {
      const names = line.split(', ');
      const head = names[0] ?? '';
      if (TOO_GENERAL.has(head.replaceAll(' ', ''))) continue;
      for (const name of names.slice(0, most)) {
        if (AMBIGUOUS.has(name)) continue;
        const term = nameTerm(contentTerms(name, termOf));
        if (!lines.has(term)) lines.set(term, head);
      }
      display.set(head, { isPlace: most === PLACE_NAMES, names: names.slice(0, most) });
    }
  };
  read(PLACES, PLACE_NAMES);
  read(MATTERS, MATTER_NAMES);
  known = lines;
  return lines;
}
/** The place and its people. */
const PLACE_NAMES = 3;

function inCapitals(name: string): string {
  return name.length <= 3
    ? name.toUpperCase()
    : name.replace(/\p{L}+/gu, (word) =>
        word === 'and' || word === 'of' ? word : word.charAt(0).toUpperCase() + word.slice(1),
      );
}

/** As printed, where that is a name of the line; not where it is only a form of one: "evacuated", "Ukrainians". */
function shownAs(key: string, printed: ReadonlyMap<string, number>): string {
  const line = display.get(key);
  const all = commonest(printed);
  if (line === undefined || /^\p{Lu}{2,}$/u.test(all)) return all;
  if (line.isPlace) return inCapitals(key);
  const listed = new Map([...printed].filter(([form]) => line.names.includes(form.toLowerCase())));
  return commonest(listed) || key;
}

function commonest(printed: ReadonlyMap<string, number>): string {
  const [first = ''] = [...printed].sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1)).map(([form]) => form);
  return first;
}
