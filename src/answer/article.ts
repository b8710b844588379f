/** Letters whose names begin with a vowel sound: "an FBI official". */
const VOWEL_NAMED_LETTERS = new Set('AEFHILMNORSX');

/** Initials that are spoken as a word. */
const SPOKEN_AS_WORDS = new Set(['FEMA', 'NASA', 'NATO', 'NIST', 'NOAA', 'HUD', 'OPEC', 'SOUTHCOM', 'NORTHCOM']);

/**
 * Puts the indefinite article before a phrase, by how it is spoken: "a senior administration official", "an FBI official",
 * "a U.S. official", "a European official".
 *
 * @param phrase a noun phrase that starts with no article
 */
export function withArticle(phrase: string): string {
  const first = phrase.split(/\s/, 1)[0] ?? '';
  return `${startsWithVowelSound(first) ? 'an' : 'a'} ${phrase}`;
}

function startsWithVowelSound(word: string): boolean {
  const isSpelledOut = /^(?:[A-Z]\.)+/.test(word) || (/^[A-Z]{2,6}$/.test(word) && !SPOKEN_AS_WORDS.has(word));
  if (isSpelledOut) return VOWEL_NAMED_LETTERS.has(word.charAt(0));
  if (/^(?:eu|uni|use|usu|one)/i.test(word)) return false;
  if (/^(?:hon|hour|heir)/i.test(word)) return true;
  return /^[aeiou]/i.test(word);
}
