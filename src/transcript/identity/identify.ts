import type { Header, Identity, Speaker, Turn } from '../briefing.ts';
import { fromIntroduction } from './introduction.ts';
import { isWithheld, type Label, partings } from './label.ts';
import { fromHeader, fromTitle } from './listed.ts';
import { fitsOf, holderOf, type OfficeHolder, TABLE_SURNAMES } from './office-holders.ts';
import { departmentOf, type Page, readPage } from './page.ts';
import { edits } from './spelling.ts';

type PersonLabel = Extract<Label, { kind: 'person' }>;

/** The shortest surname that may be matched with one letter amiss: within the page, and against the table alone. */
const SHORTEST_MISPRINT = { page: 5, table: 6 };

/** A page with more speakers than any briefing has isn't one: what looks like names there is something else. */
const MOST_SPEAKERS = 100;

/**
 * Who each speaker is on the record: one entry per speaker, in order; null where the label says all that is known.
 * What decides is, in this order, the title of the briefing, its header lines, the introduction in the body, and the
 * table of office holders at the date of the call. A label that withholds its name gives null whatever the page says
 * elsewhere, and so does one that may stand for two people. Pure; never throws.
 */
export function identify(
  header: Header,
  speakers: readonly Speaker[],
  turns: readonly Turn[],
): readonly (Identity | null)[] {
  if (speakers.length > MOST_SPEAKERS) return speakers.map(() => null);
  const page = readPage(header, speakers, turns);
  const exact = speakers.map((speaker, index) => (mayBeNamed(speaker) ? exactly(page, index) : null));
  return speakers.map((speaker, index) => {
    if (!mayBeNamed(speaker)) return null;
    const found = exact[index] ?? null;
    return found ?? misprinted(page, index, exact);
  });
}

function mayBeNamed(speaker: Speaker): boolean {
  return speaker.role !== 'reporter' && !isWithheld(speaker.label);
}

function exactly(page: Page, index: number): Identity | null {
  const label = page.labels[index];
  if (label === undefined || label.kind === 'nameless') return null;
  if (label.kind === 'office') {
    const holder = page.date === null ? null : holderOf(label.office, page.date);
    return holder === null ? null : fromTable(holder);
  }
  return person(page, index, label);
}

function person(page: Page, index: number, label: PersonLabel): Identity | null {
  if (isSomeoneElse(page, index, label)) return null;
  for (const parting of partings(label)) {
    const candidate = { ...label, given: parting.given, surname: parting.surname };
    const said = fromTitle(page, candidate) ?? fromHeader(page, candidate) ?? fromIntroduction(page, index, candidate);
    // Of several people with one surname only an office in the label tells one: `PRESIDENT BIDEN`.
    if (said === 'several' && label.office.length === 0) return null;
    const found = said === 'several' || said === null ? fromOffice(page, index, candidate) : said;
    if (found !== null) return found;
  }
  return null;
}

/** The table alone, where exactly one person fits. A form of address that isn't the person's own needs the page to name them. */
function fromOffice(page: Page, index: number, label: PersonLabel): Identity | null {
  if (page.date === null) return null;
  const fits = fitsOf(label, label.surname, label.given, page.date, departmentOf(page.header));
  const [only] = fits;
  if (only === undefined || new Set(fits.map((fit) => fit.holder.name)).size > 1) return null;
  if (only.strength === 'weak' && !isNamedElsewhere(page, index, label, only.holder)) return null;
  return fromTable(only.holder);
}

function fromTable(holder: OfficeHolder): Identity {
  return {
    name: holder.name,
    title: holder.title,
    decidedBy: 'office-holders',
    evidence: `${holder.name}, ${holder.title}, ${holder.from} to ${holder.to ?? 'now'}`,
  };
}

/** Whether another label of the page, addressed as this person is, has the same surname: then `MR.` for `MS.` is a slip. */
function isNamedElsewhere(page: Page, index: number, label: PersonLabel, holder: OfficeHolder): boolean {
  return page.labels.some((other, place) => {
    if (place === index || other.kind !== 'person' || other.surname !== label.surname || page.date === null)
      return false;
    const fits = fitsOf(other, other.surname, other.given, page.date, departmentOf(page.header));
    return fits.some((fit) => fit.strength === 'strong' && fit.holder === holder);
  });
}

/**
 * Whether the page has a second person of this surname: `MR. YOUNG` beside `MS. YOUNG`. The rarer of two such labels is
 * taken for a slip of the pen only where it stands for a turn or two beside many; otherwise only the label that the
 * table knows is named.
 */
function isSomeoneElse(page: Page, index: number, label: PersonLabel): boolean {
  const own = page.turnsOf[index] ?? 0;
  return page.labels.some((other, place) => {
    if (place === index || other.kind !== 'person' || other.surname !== label.surname) return false;
    if (!conflict(label.honorific, other.honorific)) return false;
    const theirs = page.turnsOf[place] ?? 0;
    const slip = Math.min(own, theirs) <= 2 && Math.max(own, theirs) >= 5 * Math.min(own, theirs);
    if (slip) return false;
    if (page.date === null) return true;
    const fits = fitsOf(label, label.surname, label.given, page.date, departmentOf(page.header));
    return !fits.some((fit) => fit.strength === 'strong');
  });
}

function conflict(a: string | null, b: string | null): boolean {
  const gender = (form: string | null) =>
    form === 'MR' ? 'm' : form === 'MS' || form === 'MRS' || form === 'MISS' ? 'f' : null;
  const first = gender(a);
  const second = gender(b);
  return first !== null && second !== null && first !== second;
}

/** A surname with one letter amiss, where only one surname of the page, or else of the table at that date, is that near. */
function misprinted(page: Page, index: number, exact: readonly (Identity | null)[]): Identity | null {
  const label = page.labels[index];
  if (label?.kind !== 'person') return null;
  const within = new Set<string>();
  for (const [place, other] of page.labels.entries()) {
    if (place === index || other.kind !== 'person' || !exact[place] || conflict(label.honorific, other.honorific))
      continue;
    if (isNear(label.surname, other.surname, SHORTEST_MISPRINT.page)) within.add(other.surname);
  }
  for (const surname of page.titleWords) {
    if (isNear(label.surname, surname, SHORTEST_MISPRINT.page) && !isAddressedOtherwise(page, label, surname))
      within.add(surname);
  }
  const near = within.size > 0 ? [...within] : nearInTable(page, label);
  const found = near
    .map((surname) => person(page, index, { ...label, surname }))
    .filter((identity) => identity !== null);
  const [first] = found;
  return first !== undefined && found.every((identity) => identity.name === first.name) ? first : null;
}

/** Whether everybody of that surname in the table is addressed otherwise: two slips in one label are one too many. */
function isAddressedOtherwise(page: Page, label: PersonLabel, surname: string): boolean {
  if (page.date === null) return false;
  const fits = fitsOf(label, surname, label.given, page.date, departmentOf(page.header));
  return fits.length > 0 && fits.every((fit) => fit.strength === 'weak');
}

function nearInTable(page: Page, label: PersonLabel): readonly string[] {
  const { date } = page;
  if (date === null || label.surname.length < SHORTEST_MISPRINT.table) return [];
  const near = TABLE_SURNAMES.filter((surname) => isNear(label.surname, surname, SHORTEST_MISPRINT.table)).filter(
    (surname) =>
      fitsOf(label, surname, label.given, date, departmentOf(page.header)).some((fit) => fit.strength === 'strong'),
  );
  return near.length === 1 ? near : [];
}

function isNear(printed: string, surname: string, shortest: number): boolean {
  return Math.min(printed.length, surname.length) >= shortest && printed !== surname && edits(printed, surname, 1) <= 1;
}
