const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/**
 * Text in French, with the spaces that French typography puts before high punctuation, inside of guillemets and around
 * the "h" of a time made unbreakable. Only the text's own words are set: what is put into it may be somebody's words,
 * and stays as it is.
 */
export function fr(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.map((part, index) => set(part) + (values[index] ?? '')).join('');
}

function set(part: string): string {
  return part
    .replace(/ (?=[:»])|(?<=«) /g, NO_BREAK)
    .replace(/ (?=[;?!])/g, NARROW_NO_BREAK)
    .replace(/^ h( ?)$/, (_, after: string) => `${NO_BREAK}h${after === '' ? '' : NO_BREAK}`);
}

/** Words in French quotation marks. */
export const quoted = (words: string): string => fr`« ${words} »`;
