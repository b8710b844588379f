import type { Identity } from '../briefing.ts';
import type { Label } from './label.ts';
import type { Several } from './listed.ts';
import { type Mention, mentionsOf } from './mention.ts';
import { fitsOf, type OfficeHolder } from './office-holders.ts';
import { departmentOf, type Page } from './page.ts';
import { nameOf, personOf, titleAt } from './person.ts';
import { plain } from './spelling.ts';
import { isFullTitle, isTitleNoun, spellTitle } from './words.ts';

type PersonLabel = Extract<Label, { kind: 'person' }>;

/** How near before a first word somebody must be named for it to count as an introduction, in turns. */
const NEAR = 4;
/** Turns at the head of the page in which guests are announced. */
const OPENING = 4;

const SELF = /(?:^|\s)(?:i[’']m|i am|my name is|this is|it[’']s|name[’']s|here is)$/;

interface Introduction {
  readonly mention: Mention;
  readonly person: readonly OfficeHolder[] | null;
  readonly self: boolean;
}

/** The name and title that the words of the briefing give a label, by introduction; null where none does so plainly. */
export function fromIntroduction(page: Page, speaker: number, label: PersonLabel): Identity | Several | null {
  const all = introductionsOf(page, speaker, label);
  const named = all.filter((found) => found.mention.given !== '');
  if (namesOf(named).size > 1) return 'several';
  // Somebody of that surname is mentioned who isn't the one that the table knows by this form of address.
  if (named.some((found) => found.person === null) && isKnownAs(page, label)) return 'several';
  const known =
    named.find((found) => found.person !== null)?.person ?? all.find((found) => found.person !== null)?.person ?? null;
  const held = known === null || page.date === null ? null : titleAt(known, page.date);
  const best = pick(all, held);
  if (best === null) return null;

  const printed = best.mention.title === null ? null : spellTitle(best.mention.title, held?.title ?? null);
  const naming = named[0]?.mention ?? best.mention;
  const name = nameOf(label, naming, known);
  const evidence = naming === best.mention ? best.mention.words : `${naming.words} … ${best.mention.words}`;
  const agrees =
    held === null || (printed !== null && sharesOffice(printed, held.title) && !isPartOf(printed, held.title));
  if (printed !== null && isFullTitle(printed) && agrees)
    return { name, title: printed, decidedBy: 'introduction', evidence };
  if (held !== null) return null;
  if (naming.given === '' && printed === null) return null;
  return { name, title: printed, decidedBy: 'introduction', evidence };
}

function introductionsOf(page: Page, speaker: number, label: PersonLabel): readonly Introduction[] {
  const first = page.firstTurn[speaker];
  if (first === null || first === undefined) return [];
  const found: Introduction[] = [];
  const letters = label.surname
    .split(/[^A-Z]+/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');
  const opening = Array.from({ length: Math.min(OPENING, first) }, (_, place) => place);
  const near = Array.from({ length: NEAR + 1 }, (_, back) => first - NEAR + back).filter(
    (place) => place >= opening.length,
  );
  for (const place of [...opening, ...near]) {
    const turn = page.turns[place];
    if (turn === undefined || turn.role === 'reporter') continue;
    const own = turn.speaker === speaker;
    const { text, capitals } = page.spoken(place);
    if (!capitals.includes(letters)) continue;
    for (const mention of mentionsOf(label.surname, text, 'speech')) {
      const self = own && SELF.test(mention.before.replace(/[^\p{L}’' ]/gu, '').trim());
      if (own && !self) continue;
      const person = personOf(label, mention, page.date, departmentOf(page.header));
      if (person !== 'another' && fitsOffice(label, mention)) found.push({ mention, person, self });
    }
  }
  return found;
}

/** `GOVERNOR EDWARDS` isn't the "Deputy Secretary John Edwards" that somebody mentions. */
function fitsOffice(label: PersonLabel, mention: Mention): boolean {
  const own = label.office.filter((word) => isTitleNoun(word));
  if (own.length === 0 || mention.title === null) return true;
  const said = plain(mention.title).split(/[^A-Z-]+/);
  return own.some((word) => said.includes(word)) || mention.given !== '';
}

/** Different people of one surname, by the first letters of their first names: Jeff and Jeffrey are one. */
function namesOf(introductions: readonly Introduction[]): ReadonlySet<string> {
  return new Set(introductions.map(({ mention, person }) => person?.[0]?.name ?? plain(mention.given).slice(0, 3)));
}

function pick(all: readonly Introduction[], held: OfficeHolder | null): Introduction | null {
  const full = all.filter(({ mention }) => mention.title !== null && isFullTitle(mention.title));
  const agreeing = full.filter(({ mention }) => held === null || sharesOffice(mention.title ?? '', held.title));
  return (
    agreeing.find(({ self }) => self) ??
    agreeing.find(({ mention }) => mention.given !== '') ??
    longest(held !== null || all.every(({ mention }) => mention.given === '') ? agreeing : []) ??
    all.find(({ mention }) => mention.title !== null && mention.given !== '') ??
    all.find(({ mention }) => mention.given !== '') ??
    null
  );
}

function longest(introductions: readonly Introduction[]): Introduction | null {
  let best: Introduction | null = null;
  for (const one of introductions) {
    if (best === null || (one.mention.title?.length ?? 0) > (best.mention.title?.length ?? 0)) best = one;
  }
  return best;
}

/** Whether two wordings name the same kind of office: "CDC Director", "Director of the Centers for Disease Control". */
function sharesOffice(printed: string, held: string): boolean {
  const nouns = (title: string) =>
    new Set(
      plain(title)
        .replace(/ADVISER/g, 'ADVISOR')
        .split(/[^A-Z-]+/)
        .filter(isTitleNoun),
    );
  const own = nouns(held);
  return [...nouns(printed)].some((noun) => own.has(noun));
}

/** Whether a wording only leaves something out of the other, "Cyber National Director" of "Acting National Cyber Director". */
function isPartOf(printed: string, held: string): boolean {
  const words = plain(held).split(' ');
  return (
    plain(printed) !== plain(held) &&
    plain(printed)
      .split(' ')
      .every((word) => words.includes(word))
  );
}

/** Whether somebody in the table is addressed as the label does on that day. */
function isKnownAs(page: Page, label: PersonLabel): boolean {
  if (page.date === null) return false;
  const fits = fitsOf(label, label.surname, label.given, page.date, departmentOf(page.header));
  return fits.some((fit) => fit.strength === 'strong');
}
