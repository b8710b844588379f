import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { certainlyHeldUntil } from './lift.ts';
import { LABELS_WITHOUT_COLON, QUESTIONS_WITHOUT_Q } from './misspelt-labels.ts';
import { plain, withOneMark, withoutMarkup } from './plain.ts';

/** A label that stands before words, and where in the text what it says begins. */
export interface Label {
  readonly label: string;
  readonly at: number;
}

/** The words of a page on one line. */
export interface Page {
  readonly text: string;
  /** The same with every quotation mark alike. */
  readonly oneMark: string;
  /** In the order of the text. */
  readonly labels: readonly Label[];
}

/** A transcript as plain text, read with nothing of the reader. */
export interface Source {
  readonly file: string;
  readonly title: string;
  /** `YYYY-MM-DD`: of the front matter, and where the page prints one, that. */
  readonly dates: ReadonlySet<string>;
  readonly page: Page;
  /** The page with what is struck through not marked. */
  readonly unstruck: Page;
  /** Milliseconds since 1970 before which its words were certainly under embargo; null where it states none. */
  readonly heldUntil: number | null;
}

/** @param raw the whole file: front matter, then the page */
export function readSource(raw: string, file: string): Source {
  const [, front = '', ...rest] = raw.split(/^---$/m);
  const body = rest.length === 0 ? raw : rest.join('---');
  const about = readFront(front);
  const page = readPage(body);
  return {
    file,
    title: plain(about.title),
    dates: new Set([about.date, ...datesIn(page.text.slice(0, 400))].filter((date) => date !== null)),
    page,
    unstruck: readPage(body.replace(/<\/?s>/g, '')),
    heldUntil: certainlyHeldUntil(page.text, about.date, about.published),
  };
}

/** The transcripts of a folder and the folders in it, or of one file. */
export function sourcesIn(place: string): Source[] {
  if (!statSync(place).isDirectory()) return [readSource(readFileSync(place, 'utf8'), basename(place))];
  return readdirSync(place)
    .filter(
      (name) => !name.startsWith('.') && (statSync(join(place, name)).isDirectory() || /\.(?:md|txt)$/i.test(name)),
    )
    .flatMap((name) => sourcesIn(join(place, name)));
}

/** Every place in a text, as `indexOf` finds it. */
export function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** The label under which words stand; null where another label stands within them, so that two people say them. */
export function labelOver({ labels }: Page, at: number, length: number): string | null {
  if (labels.some((label) => label.at > at && label.at < at + length)) return null;
  return labels.findLast((label) => label.at <= at)?.label ?? '';
}

/** Whether somebody under a label says by which rules the others speak. */
export function moderates({ labels, text }: Page, label: string): boolean {
  return labels.some((each, index) => {
    const said = text.slice(each.at, labels[index + 1]?.at);
    return each.label === label && /ground rules|on background|embargo|attribut|next question/i.test(said);
  });
}

const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene)/,
  /^(?:feb|fév)/,
  /^mar/,
  /^(?:apr|abr|avr)/,
  /^ma[yi]/,
  /^(?:june?|juin|junio)$/,
  /^(?:july?|juil.*|julio)$/,
  /^(?:aug|ago|aoû)/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^(?:dec|dic|déc)/,
];

/** The days that a text names, in English, Spanish or French, as `YYYY-MM-DD`. */
export function datesIn(text: string): string[] {
  const english = [...text.matchAll(/\b(\p{L}{3,9})\.? (\d{1,2}), (\d{4})\b/gu)].map(([, month, day, year]) => [
    year,
    month,
    day,
  ]);
  const others = [...text.matchAll(/\b(\d{1,2})(?:er)? (?:de )?(\p{L}{3,10}) (?:de )?(\d{4})\b/gu)].map(
    ([, day, month, year]) => [year, month, day],
  );
  return [...english, ...others].flatMap(([year = '', month = '', day = '']) => {
    const number = MONTHS.findIndex((name) => name.test(month.toLowerCase())) + 1;
    return number === 0 ? [] : [`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`];
  });
}

function readFront(front: string): { title: string; date: string | null; published: number | null } {
  let about: unknown;
  try {
    about = parse(front);
  } catch {
    about = null;
  }
  const field = (name: string): string =>
    typeof about === 'object' && about !== null && name in about
      ? String((about as Record<string, unknown>)[name])
      : '';
  const published = Date.parse(field('published_time').replace(' ', 'T'));
  return {
    title: field('title'),
    date: /^\d{4}-\d{2}-\d{2}/.exec(field('date'))?.[0] ?? null,
    published: Number.isNaN(published) ? null : published,
  };
}

/** A label at the beginning of a line: a reporter's Q, or capitals before a colon. */
function labelOf(line: string): string | null {
  const misprinted = LABELS_WITHOUT_COLON.find((each) => line.startsWith(plain(each)));
  if (misprinted !== undefined) return misprinted.slice(0, misprinted.indexOf('.  '));
  const reporter = /^(Q)(?:\d{0,2}:)?(?:\s|$)/.exec(line)?.[1];
  if (reporter !== undefined) return reporter;
  // What follows may be struck through from its first word on.
  const label = /^([^:]{2,90}):(?:[\s~]|$)/.exec(line)?.[1];
  return label !== undefined && isInCapitals(label) ? label : null;
}

function isInCapitals(label: string): boolean {
  const letters = label.replace(/\([^)]*\)|\bM[cC]|\b(?:Mr|Ms|Mrs|Dr)\./g, '').match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  return capitals >= 2 && letters.length - capitals <= letters.length / 10;
}

/** Labels that follow a sentence on one line, where the page lost a line break; only those that begin as a person's do. */
const INNER_LABEL =
  /(?<=[.?!…”")\]—-] ?)(?:M[RS]S?\.|DR\.|SECRETARY|SENIOR|ADMINISTRATOR|AMBASSADOR|DIRECTOR|GENERAL|THE PRESIDENT|MODERATOR|AIDE)(?: [A-Z][A-Z.’'-]*){0,6}(?=:[\s~])/g;

function readPage(body: string): Page {
  const labels: Label[] = [];
  let text = '';
  // A label begins a paragraph; capitals before a colon at the beginning of a wrapped line are only words.
  let isParagraph = true;
  for (const raw of withoutMarkup(body).split('\n')) {
    const line = plain(raw);
    const begins = isParagraph || /[.?!…”")\]—-]$/.test(text);
    isParagraph = line === '' || / {2}$/.test(raw);
    if (line === '') continue;
    // Nothing stands between words and the mark of what is struck through beside them.
    if (text !== '' && !text.endsWith('~') && !line.startsWith('~')) text += ' ';
    const start = text.length;
    const label = begins ? labelOf(line) : null;
    if (label !== null) labels.push({ label: label.trim(), at: start + label.length });
    for (const inner of line.matchAll(INNER_LABEL)) {
      if (inner.index > 0) labels.push({ label: inner[0].trim(), at: start + inner.index + inner[0].length });
    }
    text += line;
  }
  for (const begin of QUESTIONS_WITHOUT_Q) {
    const at = text.indexOf(plain(begin));
    if (at >= 0) labels.push({ label: 'Q', at });
  }
  labels.sort((one, other) => one.at - other.at);
  return { text, oneMark: withOneMark(text), labels };
}
