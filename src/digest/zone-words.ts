import { zoneOfAbbreviation, zoneOfPlace } from '../transcript/rules/zones.ts';
import { isZone } from './moment.ts';

/** All zones that the engine knows, UTC among them. */
const ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** Where nothing is typed yet: where those who read briefings mostly are. */
const USUAL = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'Europe/London',
  'Europe/Paris',
  'Europe/Madrid',
  'Europe/Berlin',
  'Europe/Kyiv',
  'Asia/Tokyo',
  'Australia/Sydney',
  'UTC',
];

/**
 * The zones that somebody may mean: by an IANA name or a part of it, an abbreviation, or a place ("eastern", "pst",
 * "london", "new york"). The likeliest first.
 */
export function zonesFor(words: string, count: number): readonly string[] {
  const typed = words.trim();
  if (typed === '') return USUAL.slice(0, count);
  const plain = foldZone(typed);
  const meant = [zoneOfAbbreviation(typed), zoneOfPlace(typed)].filter((zone) => zone !== null);
  const named = ZONES.filter((zone) => foldZone(zone).includes(plain)).sort(
    (one, other) => rankOf(one, plain) - rankOf(other, plain) || (one < other ? -1 : 1),
  );
  return [...new Set([...meant, ...named])].slice(0, count);
}

/** The one zone that somebody means; null where the words name none. */
export function zoneFor(words: string): string | null {
  const typed = words.trim();
  if (/^[A-Za-z_]+\/|^UTC$/.test(typed) && isZone(typed)) return typed;
  return zonesFor(typed, 1)[0] ?? null;
}

/** A city that begins with the words comes before one that only holds them. */
function rankOf(zone: string, plain: string): number {
  const city = foldZone(zone.split('/').at(-1) ?? zone);
  return city === plain ? 0 : city.startsWith(plain) ? 1 : foldZone(zone).startsWith(plain) ? 2 : 3;
}

function foldZone(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
