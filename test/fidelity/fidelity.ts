import { MISSPELT_LABELS } from './misspelt-labels.ts';
import { plain, withOneMark, withoutMarkup, withoutStrikes, wordsOf } from './plain.ts';
import {
  BETWEEN_QUESTIONS,
  type Shown,
  shownInCard,
  shownInMarkdown,
  shownInPage,
  shownInRows,
  shownInTerminal,
  stretches,
} from './shown.ts';
import { datesIn, labelOver, moderates, type Page, placesOf, type Source } from './source.ts';

/** Where words are shown. */
export type Surface = 'message' | 'card' | 'picture' | 'terminal' | 'rows' | 'page' | 'offered question';

/** So many words in a row of a briefing under embargo give it away. */
const TELLING_RUN = 6;
/** So many lines are remembered by which briefing they name. */
const REMEMBERED = 20_000;
/** Words of a label that are no name. */
const TITLES = new Set(['mr', 'ms', 'mrs', 'dr', 'the', 'jr', 'sr', 'no']);

/**
 * Looks at what is shown, on any surface, with none of the program's own code: transcripts are plain text here, and quotes
 * are searched for in it. Each stretch of words that is shown as somebody's must stand in the transcript that is named beside
 * it, character for character but for Markdown's signs, under a label that fits the attribution, with no embargo running; and no text at
 * all may hold six words in a row of a briefing under embargo.
 */
export class Fidelity {
  readonly #places = new Map<string, readonly Source[] | null>();
  #counts = new Map<Surface, number>();
  #faults: string[] = [];
  #sources: readonly Source[] = [];
  #byTitle: readonly (readonly [title: string, sources: readonly Source[]])[] = [];
  readonly #held = new Map<string, ReadonlySet<string>>();

  constructor(sources: readonly Source[]) {
    this.know(sources);
  }

  /** From now on words may also stand in these. */
  know(more: readonly Source[]): void {
    if (more.length === 0) return;
    this.#sources = [...this.#sources, ...more];
    this.#held.clear();
    this.#places.clear();
    const byTitle = new Map<string, Source[]>();
    for (const source of this.#sources) byTitle.set(source.title, [...(byTitle.get(source.title) ?? []), source]);
    // The longest first: a title can begin with another.
    this.#byTitle = [...byTitle].filter(([title]) => title !== '').sort(([one], [other]) => other.length - one.length);
  }

  /** How many stretches of words were looked for. */
  get checked(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** What was found that is not as it was said, each with where it was shown. */
  get faults(): readonly string[] {
    return this.#faults;
  }

  /** What was counted by surface, and found, since it was taken last. */
  take(): { readonly counts: ReadonlyMap<Surface, number>; readonly faults: readonly string[] } {
    const taken = { counts: this.#counts, faults: this.#faults };
    this.#counts = new Map();
    this.#faults = [];
    return taken;
  }

  /** A text in Discord's Markdown. @param at when it is shown, in milliseconds since 1970 */
  message(content: string, at: number): void {
    this.#lookAll('message', shownInMarkdown(content), at);
    this.text(content, at);
  }

  /** What those are told who don't see a quote's picture. */
  card(alt: string, at: number): void {
    this.#lookAll('card', shownInCard(alt), at);
    this.text(alt, at);
  }

  /** Words that are set in a picture, of a briefing's file; how lines break in it tells nothing. */
  picture(words: readonly string[], file: string, at: number): void {
    const source = this.#sources.find((each) => each.file === file);
    for (const each of words.map(plain).flatMap(stretches)) {
      this.#count('picture');
      const isThere = source?.unstruck.text.replaceAll(' ', '').includes(each.replaceAll(' ', '')) === true;
      if (!isThere) this.#faults.push(`picture: not in ${file}: ${each}`);
    }
    this.text(words.join(' '), at);
  }

  /** What the command line prints for people. */
  terminal(printed: string, at: number): void {
    this.#lookAll('terminal', shownInTerminal(printed), at);
    this.text(printed, at);
  }

  /** A value for programs: rows of the command line. */
  rows(value: unknown, at: number): void {
    this.#lookAll('rows', shownInRows(value), at);
    this.text(JSON.stringify(value), at);
  }

  /** A page, or a part of one, of the playground. */
  page(markup: string, at: number): void {
    this.#lookAll('page', shownInPage(markup), at);
    this.text(withoutMarkup(markup.replace(/<[^>]*>/g, ' ')), at);
  }

  /** A question that is offered or listed: without its number and what marks it as shortened. */
  offered(name: string, at: number): void {
    this.text(name, at);
    const question = plain(name)
      .replace(/^\d{1,3}\. /, '')
      .replace(/^\p{L}[^“«:]{0,120} ?: (?=[“«])|^[“«] ?/u, '')
      .replace(/ ?[”»]…?$/, '');
    for (const words of question.split(BETWEEN_QUESTIONS).flatMap(stretches)) {
      this.#count('offered question');
      const sought = withoutStrikes(words.replace(/^[“«] ?/, ''));
      if (!this.#sources.some(({ unstruck }) => unstruck.text.includes(sought))) {
        this.#faults.push(`offered: in no transcript: ${name}`);
      }
    }
  }

  /** Any text that somebody may read, for what is under embargo alone. */
  text(content: string, at: number): void {
    const held = this.#heldAt(at);
    if (held.size === 0) return;
    const words = wordsOf(withoutStrikes(plain(content)));
    for (let from = 0; from + TELLING_RUN <= words.length; from++) {
      const run = words.slice(from, from + TELLING_RUN).join(' ');
      if (!held.has(run)) continue;
      this.#faults.push(`under embargo at ${new Date(at).toISOString()}: “${run}” in: ${content.slice(0, 120)}`);
      return;
    }
  }

  /** Every text in a value, such as the body of a request; what only programs read gives nothing away. */
  value(value: unknown, at: number): void {
    if (typeof value === 'string') this.text(value, at);
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) this.value(each, at);
  }

  #count(surface: Surface): void {
    this.#counts.set(surface, (this.#counts.get(surface) ?? 0) + 1);
  }

  #lookAll(surface: Surface, all: readonly Shown[], at: number): void {
    for (const shown of all) {
      this.#count(surface);
      const fault = this.#faultOf(shown, at);
      if (fault !== null) this.#faults.push(`${surface}: ${fault}: ${shown.words.slice(0, 160)}`);
    }
  }

  #faultOf({ words, by, places, marksChanged = false, isUnmarked = false, label }: Shown, at: number): string | null {
    const sources = this.#named(places);
    if (sources.length === 0) return 'beside no briefing that is there';
    const bare = isUnmarked ? withoutStrikes(words) : words;
    const sought = marksChanged ? withOneMark(bare) : bare;
    const found = sources.flatMap((source) => {
      const page = isUnmarked ? source.unstruck : source.page;
      return placesOf(marksChanged ? page.oneMark : page.text, sought).map((place) => ({
        source,
        page,
        label: labelOver(page, place, sought.length),
      }));
    });
    if (found.length === 0) return `not in ${sources.map(({ file }) => file).join(' or ')}`;
    const free = found.filter(({ source: { heldUntil } }) => heldUntil === null || heldUntil <= at);
    if (free.length === 0) return `under embargo at ${new Date(at).toISOString()}`;
    const fits = free.filter(
      (each) => each.label !== null && fitsLabel(each.label, by, each.page) && (label ?? each.label) === each.label,
    );
    if (fits.length > 0) return null;
    const who = typeof by === 'string' ? by : by.named;
    return `shown as of ${who}, under ${free.map((each) => each.label ?? 'two labels').join(' or ')}`;
  }

  /** The transcripts that the nearest of some texts names, by title and day, or by file. */
  #named(places: readonly string[]): readonly Source[] {
    for (const place of places) {
      const known = this.#places.get(place);
      const named = known === undefined ? this.#namedIn(place) : known;
      if (this.#places.size > REMEMBERED) this.#places.clear();
      this.#places.set(place, named);
      if (named !== null) return named;
    }
    return [];
  }

  /** Null where a text names no briefing. */
  #namedIn(place: string): readonly Source[] | null {
    const files = this.#sources.filter(({ file }) => file === place);
    if (files.length > 0) return files;
    const [title, sources] = this.#byTitle.find(([each]) => place.includes(each)) ?? this.#shortened(place);
    if (title === undefined || sources === undefined) return null;
    const [day] = datesIn(place.slice(place.indexOf(title.slice(0, 40)) + title.length));
    return day === undefined ? sources : sources.filter(({ dates }) => dates.has(day));
  }

  /** A long title is cut. */
  #shortened(place: string): readonly [string?, (readonly Source[])?] {
    const start = /^(?:-# )?(.{60,}?) ?\[…\]/.exec(place)?.[1];
    return (start === undefined ? undefined : this.#byTitle.find(([title]) => title.startsWith(start))) ?? [];
  }

  /** The runs of words that stand in what is under embargo at a time, and in nothing that is free. */
  #heldAt(at: number): ReadonlySet<string> {
    const isHeld = ({ heldUntil }: Source): boolean => heldUntil !== null && at < heldUntil;
    const held = this.#sources.filter(isHeld);
    if (held.length === 0) return new Set();
    const key = held.map(({ file }) => file).join('\n');
    const known = this.#held.get(key);
    if (known !== undefined) return known;
    const runs = new Set(held.flatMap(({ title, unstruck }) => [...runsIn(title), ...runsIn(unstruck.text)]));
    for (const source of this.#sources) {
      if (!isHeld(source))
        for (const run of [...runsIn(source.title), ...runsIn(source.unstruck.text)]) runs.delete(run);
    }
    this.#held.set(key, runs);
    return runs;
  }
}

function runsIn(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(TELLING_RUN - 1).map((_, from) => words.slice(from, from + TELLING_RUN).join(' '));
}

/** Whether somebody may be shown as having said what stands under a label. */
function fitsLabel(printed: string, by: Shown['by'], page: Page): boolean {
  if (by === 'anybody') return true;
  if (by === 'a reporter') return /^(?:Q\b|REPORTER|PRESS\b|PARTICIPANT)/.test(printed);
  const label = MISSPELT_LABELS.get(printed) ?? printed;
  const said = by.named.toLowerCase();
  // Who moderates is named by that alone, also where the page prints a name.
  if (/\bthe moderator\b/.test(said) && moderates(page, printed)) return true;
  const names = label
    .toLowerCase()
    .replace(/\([^)]*\)|#?\d+/g, ' ')
    .split(/[^\p{L}’'-]+/u)
    .filter((word) => word.length > 1 && !TITLES.has(word));
  const name = names.at(-1);
  return name !== undefined && said.includes(name.replace(/(?<=official)s$/, ''));
}
