const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/**
 * A text without tags, links, entities: what somebody reads, with the line breaks as they are. What is struck through stands
 * between tildes.
 */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?s>/g, '~~')
    .replace(/!?\[([^\]]*)\]\(<?(?:https?|mailto):[^)]*\)/g, '$1')
    .replace(/<\/?[a-z][^<>]*>|<https?:[^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/**
 * One line of words to compare: without Markdown's signs, which mean nothing said, and with one space for every stretch of
 * white space; a tilde stands where something begins or ends to be struck through. Every other character stays: a comma or a
 * capital that differs is another quote.
 */
export function plain(text: string): string {
  return text
    .replace(/\\~/g, '')
    .replace(/\s*~~\s*/g, '\u0000')
    .replace(/[\\*_~`]|[\u200b-\u200f\u2060-\u2069\ufeff]/g, '')
    .replaceAll('\u0000', '~')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A plain text without the marks of what is struck through. */
export function withoutStrikes(text: string): string {
  return text.replace(/(?<=\S)~(?=\S)/g, ' ').replaceAll('~', '');
}

/** With every quotation mark the same, each character in its place: quotations inside quotations get other marks. */
export function withOneMark(text: string): string {
  return text.replace(/[“”‘’«»"]/g, "'");
}

/** The words of a text as they are compared between texts: letters and digits alone, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu) ?? [];
}
