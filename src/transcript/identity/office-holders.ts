import type { Label } from './label.ts';
import table from './office-holders.json' with { type: 'json' };
import { plain } from './spelling.ts';
import { HONORIFICS } from './words.ts';

/** One person in one office: a row of `office-holders.json`. */
export interface OfficeHolder {
  /** As it is set in a reply: "Jake Sullivan", "Dr. Anthony Fauci". */
  readonly name: string;
  /** As it is set before the name: "National Security Advisor". */
  readonly title: string;
  /** First day in office, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day in office; null while it lasts. */
  readonly to: string | null;
  /** Surnames as labels print them. */
  readonly surnames: readonly string[];
  /** Other first names that the person goes by. */
  readonly alsoCalled?: readonly string[] | undefined;
  /** Forms of address and offices that labels put before the surname, the title's own words aside. */
  readonly addressed: readonly string[];
  /** Labels that name the office alone: `THE PRESIDENT`. */
  readonly labels?: readonly string[] | undefined;
  /** Only in transcripts of this department: its spokespeople share surnames with others. */
  readonly department?: string | undefined;
  /** Where the facts come from, and how sure the dates are. */
  readonly source: string;
}

/** Every row of the table that ships. */
export const OFFICE_HOLDERS: readonly OfficeHolder[] = table.people;

type PersonLabel = Extract<Label, { kind: 'person' }>;

/** How well a row fits a label: its form of address is the row's own, or it is another one. */
export interface Fit {
  readonly holder: OfficeHolder;
  readonly strength: 'strong' | 'weak';
}

const BY_SURNAME: ReadonlyMap<string, readonly OfficeHolder[]> = group(OFFICE_HOLDERS);

function group(rows: readonly OfficeHolder[]): ReadonlyMap<string, readonly OfficeHolder[]> {
  const grouped = new Map<string, OfficeHolder[]>();
  for (const row of rows) {
    for (const surname of row.surnames) {
      const key = plain(surname);
      grouped.set(key, [...(grouped.get(key) ?? []), row]);
    }
  }
  return grouped;
}

/** All surnames of the table, plain capitals. */
export const TABLE_SURNAMES: readonly string[] = [...BY_SURNAME.keys()];

/** Whether the row holds on that day. */
export function holdsOn(row: OfficeHolder, date: string): boolean {
  return row.from <= date && (row.to === null || date <= row.to);
}

/** Who holds the office that a label such as `THE PRESIDENT` names, on that day. Null where none or several do. */
export function holderOf(office: string, date: string): OfficeHolder | null {
  const rows = OFFICE_HOLDERS.filter((row) => row.labels?.includes(office) && holdsOn(row, date));
  const [only] = rows;
  return rows.length === 1 && only !== undefined ? only : null;
}

/** The rows of a surname, whatever the day. */
export function rowsOf(surname: string): readonly OfficeHolder[] {
  return BY_SURNAME.get(surname) ?? [];
}

/**
 * The rows that a label may stand for on that day, best fits only: where any is strong, the weak are left out.
 * `department` is the department whose transcript it is, null for the White House.
 */
export function fitsOf(
  label: PersonLabel,
  surname: string,
  given: readonly string[],
  date: string,
  department: string | null,
): readonly Fit[] {
  const fits = rowsOf(surname)
    .filter((row) => holdsOn(row, date) && (row.department === undefined || row.department === department))
    .filter((row) => given.every((name, index) => index > 0 || isCalled(row, name)))
    .map((row) => fitOf(label, row, given))
    .filter((fit) => fit !== null);
  const strong = fits.filter((fit) => fit.strength === 'strong');
  return strong.length > 0 ? strong : fits;
}

function fitOf(label: PersonLabel, holder: OfficeHolder, given: readonly string[]): Fit | null {
  const forms = holder.addressed.map((form) => plain(form).replace(/\./g, ''));
  if (label.office.length > 0) {
    const known = new Set([...plain(holder.title).split(/[^A-Z-]+/), ...forms.flatMap((form) => form.split(' '))]);
    const same = (word: string) =>
      known.has(word) || (word === 'ADVISER' && known.has('ADVISOR')) || (word === 'ADVISOR' && known.has('ADVISER'));
    return label.office.every(same) ? { holder, strength: 'strong' } : null;
  }
  if (label.honorific !== null) {
    const married = label.honorific === 'MRS' || label.honorific === 'MISS' ? 'MS' : label.honorific;
    if (forms.includes(married)) return { holder, strength: 'strong' };
    return forms.some((form) => HONORIFICS.has(form)) ? { holder, strength: 'weak' } : null;
  }
  return { holder, strength: given.some((name) => name.length > 1) ? 'strong' : 'weak' };
}

/** Whether a person goes by this first name or initial. */
function isCalled(row: OfficeHolder, name: string): boolean {
  const wanted = plain(name).replace(/\./g, '');
  const own = givenNames(row);
  if (wanted.length === 1) return own.some((first) => first.startsWith(wanted));
  return own.includes(wanted);
}

/** First names of a row, plain capitals: those of its name, then the others. */
export function givenNames(row: OfficeHolder): readonly string[] {
  const words = plain(row.name)
    .replace(/^(?:DR|GENERAL|ADMIRAL|AMBASSADOR|LIEUTENANT|VICE)\.? /, '')
    .split(' ');
  return [words[0] ?? '', ...(row.alsoCalled ?? []).map(plain)];
}
