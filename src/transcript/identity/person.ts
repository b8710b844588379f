import type { Label } from './label.ts';
import type { Mention } from './mention.ts';
import { fitsOf, givenNames, holdsOn, type OfficeHolder, rowsOf } from './office-holders.ts';
import { plain } from './spelling.ts';
import { RANKS } from './words.ts';

type PersonLabel = Extract<Label, { kind: 'person' }>;

/**
 * The person of the table that a mention is about, as the rows of one name; null where the table does not know one;
 * 'another' where the mention cannot be the one that the label stands for.
 */
export function personOf(
  label: PersonLabel,
  mention: Mention,
  date: string | null,
  department: string | null,
): readonly OfficeHolder[] | null | 'another' {
  if (!agrees(label.given, mention.given)) return 'another';
  const rows = rowsOf(label.surname);
  if (mention.given !== '') {
    const named = rows.filter((row) => sharesGivenName(row, mention.given));
    return named.length === 0 ? null : named;
  }
  if (date === null) return null;
  const fits = fitsOf(label, label.surname, label.given, date, department);
  const [only] = fits;
  if (only === undefined || new Set(fits.map((fit) => fit.holder.name)).size > 1) return null;
  return rows.filter((row) => row.name === only.holder.name);
}

/** The row that holds on that day. */
export function titleAt(rows: readonly OfficeHolder[], date: string): OfficeHolder | null {
  return rows.find((row) => holdsOn(row, date)) ?? null;
}

/** The name to print: the table's spelling where it knows the person, else as the page prints it. */
export function nameOf(label: PersonLabel, mention: Mention, person: readonly OfficeHolder[] | null): string {
  const known = person?.[0]?.name;
  if (known !== undefined) return known;
  const rank = mention.rank ?? (label.honorific === 'DR' ? 'Dr.' : null);
  const printed = rank === null ? null : RANKS.includes(plain(rank)) ? rank : null;
  return [printed, mention.given, mention.surname].filter((part) => part !== null && part !== '').join(' ');
}

function sharesGivenName(row: OfficeHolder, given: string): boolean {
  const first = plain(given).split(' ')[0] ?? '';
  return givenNames(row).some((name) => name === first);
}

/** Whether first names or initials of a label go with those of a mention; either may be absent. */
function agrees(label: readonly string[], given: string): boolean {
  const first = label[0];
  const printed = plain(given).split(' ')[0] ?? '';
  if (first === undefined || printed === '') return true;
  return first.length === 1 ? printed.startsWith(first) : printed === first;
}
