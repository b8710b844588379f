import { givenNames, OFFICE_HOLDERS } from './office-holders.ts';
import { plain } from './spelling.ts';
import { ends, isCapital, isStop, type Setting, smallWordsBefore } from './tokens.ts';
import { bare, isConnector, isTitleNoun, isTitleWord, RANKS } from './words.ts';

/** First names that somebody in the table has: where a title runs into a name without a break, the name begins there. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(OFFICE_HOLDERS.flatMap(givenNames));

/** The first names and the rank before a surname at `first`, and the place of the token before them. */
export function nameBefore(
  tokens: readonly string[],
  first: number,
  setting: Setting,
): { names: readonly string[]; rank: string | null; at: number } {
  let at = first - 1;
  const names: string[] = [];
  while (at >= 0 && names.length < 4 && isNameWord(tokens[at] ?? '', setting)) {
    names.unshift(tokens[at] ?? '');
    at -= 1;
  }
  // "Senior Director for Europe Amanda Sloat", "Council on Environmental Quality Brenda Mallory": behind a small word or
  // a word that is no office, what comes first still belongs to the title, and the name is what is left.
  if (names.length > 1 && goesOnBefore(tokens, at)) {
    const known = names.findIndex((word) => FIRST_NAMES.has(plain(word)));
    const own =
      known >= 0
        ? known
        : Math.max(
            names.findLastIndex((word) => !/^\p{Lu}\.$/u.test(word)),
            0,
          );
    at += own;
    names.splice(0, own);
  }
  const ranked = rankBefore(tokens, at);
  return { names, rank: ranked?.rank ?? null, at: at - (ranked?.length ?? 0) };
}

/** Whether a title is under way before this place, so that the next word need not be a name. */
function goesOnBefore(tokens: readonly string[], at: number): boolean {
  const token = tokens[at] ?? '';
  if (!isConnector(token)) return isTitleWord(token) && !isTitleNoun(token) && !ends(token);
  return isTitleWord(tokens[at - smallWordsBefore(tokens, at)] ?? '');
}

function isNameWord(token: string, setting: Setting): boolean {
  if (/^\p{Lu}\.$/u.test(token)) return true;
  if (!isCapital(token) || ends(token) || isStop(token, setting) || isTitleWord(token) || isConnector(token))
    return false;
  if (/[’']s$/.test(token) || isTitleWord(token.replace(/(?:ies|s)$/, (end) => (end === 'ies' ? 'y' : ''))))
    return false;
  if (/^(?:Doctors?|Mister|Madam|Professors?)$/.test(token)) return false;
  if (/^(?:Dr|Mr|Ms|Mrs|Gen|Lt|Adm|Col|Capt|Maj|Sen|Rep|Gov|Drs|Sgt)\.?$/.test(token)) return false;
  return !/\d/.test(token) && /\p{Ll}/u.test(token);
}

/** The rank that ends at `at`, and how many tokens it takes with the branch of service before it. */
function rankBefore(tokens: readonly string[], at: number): { rank: string; length: number } | null {
  for (const rank of RANKS) {
    const length = rank.split(' ').length;
    const words = tokens.slice(Math.max(0, at - length + 1), at + 1);
    if (words.length !== length || plain(words.join(' ')) !== rank) continue;
    const left = bare(tokens[at - length] ?? '');
    if (
      rank.startsWith('GEN') &&
      /^(ATTORNEY|SURGEON|SECRETARY|ADJUTANT|INSPECTOR|SOLICITOR|DIRECTOR|CONSUL)$/.test(left)
    )
      return null;
    const service = serviceBefore(tokens, at - length);
    return { rank: words.join(' '), length: length + service };
  }
  return null;
}

const SERVICE = /^(?:U\.S\. )?(?:AIR FORCE|SPACE FORCE|MARINE CORPS|COAST GUARD|ARMY|NAVY)$/;

/**
 * How many tokens up to `at` name the branch of service that a rank belongs to, "Press Secretary Air Force Brig. Gen.".
 * Behind a small word it belongs to the title instead: "Commandant for the U.S. Coast Guard Vice Admiral".
 */
function serviceBefore(tokens: readonly string[], at: number): number {
  for (const count of [3, 2, 1]) {
    const words = tokens.slice(Math.max(0, at - count + 1), at + 1).join(' ');
    if (SERVICE.test(plain(words))) return isConnector(tokens[at - count] ?? '') ? 0 : count;
  }
  return 0;
}
