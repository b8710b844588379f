import { withoutTrailing } from '../without-trailing.ts';
import { english } from './wish-forms/english.ts';
import { french } from './wish-forms/french.ts';
import { spanish } from './wish-forms/spanish.ts';
import type { WishForms } from './wish-forms/wish-forms.ts';

/**
 * What a person who replies to an answer wants, read from her words alone: a closed list of ways to ask about the answer
 * itself. Whatever isn't on the list is a question of its own.
 */
export type Wish =
  /** Thanks, laughter, a greeting: it wants no answer. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'about'; readonly about: 'when' | 'where' | 'who' | 'rules' | 'source' }
  | { readonly kind: 'asked' }
  | { readonly kind: 'whole' }
  | { readonly kind: 'more' }
  | { readonly kind: 'next' }
  | { readonly kind: 'before' }
  /** From 1; `last` and `other` as the words say. */
  | { readonly kind: 'part'; readonly part: number | 'last' | 'other' }
  /** `isAsked`: it has the form of a question, so it may be answered even where nobody called the bot. */
  | { readonly kind: 'question'; readonly question: string; readonly isAsked: boolean };

/** In every language, whatever the server's: people write as they like. English first, as most do. */
const LANGUAGES: readonly WishForms[] = [english, spanish, french];

/** Longer texts are never one of the short forms; this also bounds the time that the patterns take. */
const LONGEST_WISH = 120;
const LONGEST_CHATTER = 80;

/** @param text what was written, without the mention of the bot; in English, Spanish or French */
export function readWish(text: string): Wish {
  const question = text.replace(/\s+/g, ' ').trim();
  const plain = foldText(question);
  if (!/[\p{L}\p{N}]/u.test(plain)) return { kind: 'nothing' };
  if (plain.length <= LONGEST_WISH) {
    for (const forms of LANGUAGES) {
      const wish = wishIn(plain, forms);
      if (wish !== null) return wish;
    }
    if (isChatter(plain)) return { kind: 'nothing' };
  }
  const isAsked = plain.endsWith('?') || LANGUAGES.some((forms) => forms.asking.test(coreOf(plain, forms)));
  return { kind: 'question', question, isAsked };
}

/** Whether a text only thanks, greets, laughs or agrees. */
export function isChatter(text: string): boolean {
  const plain = foldText(text);
  return plain.length <= LONGEST_CHATTER && isMadeOf(PHRASES, plain);
}

/** Whether a text only says hello, or asks for help. */
export function isGreeting(text: string): boolean {
  return GREETING.test(foldText(text.slice(0, LONGEST_WISH)));
}

/** Small letters without accents, straight apostrophes, single blanks: what the patterns read. */
function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
}

function wishIn(plain: string, forms: WishForms): Wish | null {
  const core = coreOf(plain, forms);
  if (/^[1-5]$/.test(core)) return { kind: 'part', part: Number(core) };
  for (const form of forms.parts) {
    const name = form.exec(core)?.[1];
    const part = name === undefined ? undefined : (forms.partNames[name] ?? Number.parseInt(name, 10));
    if (part !== undefined) return { kind: 'part', part };
  }
  return forms.wishes.find(([, form]) => form.test(core))?.[0] ?? null;
}

/** Without the words that lead into a question and those that trail it. */
function coreOf(plain: string, { lead, tail }: WishForms): string {
  const withoutMarks = (text: string): string => withoutTrailing(text.replace(/^[\s¿¡]+/, ''), /[\s?!.,…]/);
  return withoutMarks(withoutMarks(withoutMarks(plain).replace(lead, '')).replace(tail, ''));
}

/** Each is read where it begins, with what follows it up to the next letter. */
const PHRASES: readonly RegExp[] = LANGUAGES.flatMap(({ phrases }) =>
  phrases.map((phrase) => new RegExp(`(?:${phrase})(?![\\p{L}\\p{N}'])[^\\p{L}\\p{N}]*`, 'uy')),
);
const GREETING = new RegExp(
  `^\\W*(?:${LANGUAGES.flatMap(({ greetings }) => greetings).join('|')})(?: there| bot| everyone| all| please)*\\W*$`,
);

/** Whether a text is made of phrases alone. Goes from each place that a phrase ends at once, so its time is bounded. */
function isMadeOf(phrases: readonly RegExp[], text: string): boolean {
  const begin = text.search(/[\p{L}\p{N}]/u);
  const reached = new Set(begin < 0 ? [] : [begin]);
  for (const at of reached) {
    if (at === text.length) return true;
    for (const phrase of phrases) {
      phrase.lastIndex = at;
      const found = phrase.exec(text);
      if (found !== null) reached.add(at + found[0].length);
    }
  }
  return false;
}
