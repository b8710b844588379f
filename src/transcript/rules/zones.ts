import { placeZones } from './places.ts';

export const WASHINGTON = 'America/New_York';
const CENTRAL_EUROPE = 'Europe/Berlin';

/**
 * Zones by the words that people use. "EST" said in summer means what clocks in the east show, so a name for standard
 * time and its daylight sibling stand for the same place.
 */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...words(WASHINGTON, 'eastern', 'east coast', 'est', 'edt', 'et', 'dc', 'washington', 'washington dc', 'us'),
  ...words('America/Chicago', 'central', 'cst', 'cdt', 'ct'),
  ...words('America/Denver', 'mountain', 'mst', 'mdt', 'mt'),
  ...words('America/Los_Angeles', 'pacific', 'west coast', 'pst', 'pdt', 'pt'),
  ...words('America/Anchorage', 'akst', 'akdt'),
  ...words('Pacific/Honolulu', 'hst', 'hawaii', 'hawaiian'),
  ...words(CENTRAL_EUROPE, 'cet', 'cest', 'central european'),
  ...words('Europe/Athens', 'eet', 'eest', 'eastern european'),
  ...words('Europe/London', 'bst', 'british', 'uk', 'greenwich mean', 'london'),
  ...words('UTC', 'gmt', 'utc', 'zulu'),
  ...words('Asia/Tokyo', 'jst', 'japan', 'japanese'),
  ...words('Asia/Seoul', 'kst', 'korea', 'korean'),
  ...words('Asia/Jerusalem', 'idt', 'israel', 'israeli'),
  ...words('Asia/Manila', 'pht', 'philippine'),
  ...words('Asia/Kolkata', 'ist', 'india', 'indian'),
  ...words('Asia/Singapore', 'sgt'),
  ...words('Australia/Sydney', 'aest', 'aedt'),
  ...words('Europe/Moscow', 'msk'),
  ...words('Africa/Lagos', 'wat'),
  ...words('Africa/Nairobi', 'eat'),
  ...words('Africa/Maputo', 'cat'),
  ...words('Asia/Riyadh', 'arabia', 'arabian'),
]);

/** Short or common words that name a zone only where "time" follows, or in capitals at a printed time. */
const NEEDS_TIME = new Set(['cat', 'eat', 'ist', 'mt', 'ct', 'pt', 'wat', 'us', 'cst', 'mountain', 'indian']);

/** The zone that a printed abbreviation stands for; null where it is unknown, or `local`. */
export function zoneOfAbbreviation(printed: string | null): string | null {
  return printed === null
    ? null
    : (NAMES.get(
        printed
          .toLowerCase()
          .replace(/[^a-z ]/g, '')
          .replace(/ (?:standard |daylight |summer )?time$/, ''),
      ) ?? null);
}

/** A zone that starts at a word: which, and how many words name it. Null where none does. */
export function zoneAt(
  words: readonly string[],
  at: number,
): { readonly zone: string; readonly length: number } | null {
  for (let length = 3; length >= 1; length--) {
    const name = words.slice(at, at + length).join(' ');
    const zone = NAMES.get(name) ?? placeZones().get(name);
    if (zone === undefined) continue;
    let end = at + length;
    while (/^(?:standard|daylight|summer)$/.test(words[end] ?? '')) end += 1;
    const saysTime = words[end] === 'time';
    if (NEEDS_TIME.has(name) && !saysTime && !(name === 'us' && end === words.length)) continue;
    return { zone, length: (saysTime ? end + 1 : end) - at };
  }
  return null;
}

/** The zone of the first place that a text such as a location line names; null where it names none that is known. */
export function zoneOfPlace(text: string): string | null {
  const found =
    text
      .toLowerCase()
      .replace(/\./g, '')
      .match(/\p{L}+/gu) ?? [];
  // The most general name stands last: "Portland, Maine", "Munich, Germany".
  for (let at = found.length - 1; at >= 0; at--) {
    for (let length = Math.min(3, found.length - at); length >= 1; length--) {
      const zone = placeZones().get(found.slice(at, at + length).join(' '));
      if (zone !== undefined) return zone;
    }
  }
  return null;
}

/** "Central" is the American Midwest, unless the call is held where Central European time is kept. */
export function centralAt(zone: string, callZone: string): string {
  return zone === 'America/Chicago' && callZone.startsWith('Europe/') ? CENTRAL_EUROPE : zone;
}

function words(zone: string, ...names: readonly string[]): readonly (readonly [string, string])[] {
  return names.map((name) => [name, zone] as const);
}
