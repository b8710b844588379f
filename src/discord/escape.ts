/**
 * Makes any text plain in Discord: nothing in it formats, links, mentions or pings, and what a reader sees and copies
 * is the text itself. A backslash before a punctuation mark is not shown.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|<>[\]@#]/g, '\\$&')
    .replace(/\b(https?|ftp|steam|discord):(?=\/\/)/gi, '$1\\:')
    .replace(/^([^\S\n\r\u2028\u2029]*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^([^\S\n\r\u2028\u2029]*\d{1,9})\.(?=\s)/gm, '$1\\.');
}
