import type { Span } from './briefing.ts';

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATIONS = new Set([
  'mr', 'mrs', 'ms', 'dr', 'st', 'gen', 'lt', 'col', 'adm', 'sen', 'rep', 'gov', 'sec', 'amb', 'capt', 'sgt', 'maj', 'prof', 'jr', 'sr', 'vs', 'no', 'inc', 'co', 'corp',
]); // biome-ignore format: a table

/**
 * Cuts a paragraph at sentence ends: ranges that start at a word, end after the closing mark and its quotation marks,
 * in order. Takes time proportional to the text.
 */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c !== '.' && c !== '?' && c !== '!') continue;
    let end = i + 1;
    while (end < text.length && /[.?!"”’')\]]/.test(text.charAt(end))) end += 1;
    if (end < text.length && text.charAt(end) !== ' ') {
      i = end - 1;
      continue;
    }
    if (c === '.' && end === i + 1 && isAbbreviation(text, i)) continue;
    const next = text.charAt(end + 1);
    // A small letter goes on with the sentence: "right? — Donetsk", "U.S. troops".
    if (next !== '' && /[\p{Ll}—–]/u.test(next)) continue;
    spans.push({ start, end });
    start = Math.min(end + 1, text.length);
    i = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

function isAbbreviation(text: string, stop: number): boolean {
  let from = stop;
  while (from > 0 && stop - from < 12 && /[\p{L}.]/u.test(text.charAt(from - 1))) from -= 1;
  const word = text.slice(from, stop).toLowerCase();
  if (ABBREVIATIONS.has(word)) return true;
  // Initials: "U.S.", "D.C.", "J." — a sentence may end there, but a cut inside one is worse than none.
  return /^(?:\p{L}\.)*\p{L}$/u.test(word) && word !== 'i';
}
