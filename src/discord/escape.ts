/**
 * Makes any text plain in Discord: nothing in it formats, links, mentions or pings, and what a reader sees and copies
 * is the text itself. A backslash before a punctuation mark is not shown.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|<>[\]@#]/g, '\\$&')
    .replace(/\b(https?|ftp|steam|discord):(?=\/\/)/gi, '$1\\:')
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})\.(?=\s)/gm, '$1\\.');
}
