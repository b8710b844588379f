import { sentencesOf } from '../transcript/sentences.ts';

/** Fewer words are no quotation: a title, a nickname, a word in doubt. */
const FEWEST_WORDS = 3;
/** How many quotations of one text are looked at. */
const MOST = 3;
const MOST_SENTENCES = 6;
const FEWEST_IN_SENTENCE = 5;

/**
 * What a message quotes: the words in its quotation marks, else its block quotes, else all of it.
 *
 * @param text as Discord has it, with its marks
 * @returns at most three, in order, without marks; empty where there are no words
 */
export function quotationsIn(text: string): string[] {
  const blocks = blockQuotes(text).map(plain).filter(isLong);
  const whole = plain(text.trim().replace(/^[^\S\n\r\u2028\u2029]*(?:>>>|>)\s?/gm, ''));
  const marked = [
    ...whole.matchAll(/“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|(?<![\p{L}\p{N}])"([^"]+)"(?![\p{L}\p{N}])/gu),
  ]
    .map((match) => (match.slice(1).find((words) => words !== undefined) ?? '').trim())
    .filter(isLong);
  const found = marked.length > 0 ? marked : blocks;
  if (found.length > 0) return [...new Set(found)].slice(0, MOST);
  return /[\p{L}\p{N}]/u.test(whole) ? [whole] : [];
}

/** The sentences of a text that quotes without saying so: one of them may be somebody's words. */
export function sentencesToSeek(text: string): string[] {
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());
  const long = sentences.filter((sentence) => countWords(sentence) >= FEWEST_IN_SENTENCE);
  return long.length > 1 || sentences.length > 1 ? long.slice(0, MOST_SENTENCES) : [];
}

function blockQuotes(text: string): string[] {
  const rest = /^>>> ?([\s\S]+)$/m.exec(text)?.[1];
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const quoted = /^> ?(?!>>)(.*)$/.exec(line)?.[1];
    if (quoted !== undefined) blocks.push(`${isOpen ? (blocks.pop() ?? '') : ''} ${quoted}`);
    isOpen = quoted !== undefined;
  }
  return rest === undefined ? blocks : [...blocks, rest];
}

/** Without the marks by which Discord formats, mentions and links. */
function plain(text: string): string {
  return text
    .replace(/<(?:@[!&]?|#|a?:\w+:|t:)[^<>\s]*>/g, ' ')
    .replace(/\[([^[\]]+)\]\([^)\s]{1,2000}\)/g, '$1')
    .replace(/<?https?:\/\/\S+/g, ' ')
    .replace(/\*+|__|~~|\|\||`+|^#{1,3} |^-# /gm, '')
    .replace(/\\([\p{P}\p{S}])/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function isLong(words: string): boolean {
  return countWords(words) >= FEWEST_WORDS;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
