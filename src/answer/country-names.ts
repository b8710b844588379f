import { foldWords } from './fold-words.ts';

const LANGUAGES = ['es', 'fr'] as const;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let names: ReadonlyMap<string, string> | null = null;

/** Names of countries and territories in the other languages of the bot, each with its English one (Unicode CLDR, as Node has it). */
function readNames(): ReadonlyMap<string, string> {
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const others = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }));
  const found = new Map<string, string>();
  for (const code of LETTERS.flatMap((one) => LETTERS.map((other) => one + other))) {
    const name = english.of(code);
    if (name === undefined) continue;
    for (const other of others) found.set(keyOf(other.of(code) ?? name), name);
  }
  return found;
}

/** The English name of a country that is named in Spanish or French, "Ucrania" or "la Chine"; any other text as it is. */
export function countryInEnglish(text: string): string {
  names ??= readNames();
  return names.get(keyOf(text)) ?? text;
}

function keyOf(name: string): string {
  return foldWords(name)
    .filter((word) => !ARTICLES.has(word))
    .join(' ');
}

const ARTICLES = new Set(['el', 'la', 'los', 'las', 'le', 'les', 'l']);
