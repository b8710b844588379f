/**
 * What is not seen and changes how what stands beside it is seen: controls but for the line break and the tab, and marks
 * that turn the direction of writing, which could turn the bot's own words around as well.
 */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Makes any text plain in Discord: nothing in it formats, links, invites, mentions or pings, and what a reader sees and
 * copies is the text itself. A backslash before a punctuation mark is not shown. What could not be seen is left out, and
 * half of a character becomes U+FFFD, as it would in any UTF-8.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\\*_~`|<>[\]@#]/g, '\\$&')
    .replace(/\b(https?|ftp|steam|discord):(?=\/\/)/gi, '$1\\:')
    .replace(/\b(discord(?:app)?)\.(?=(?:gg|com)\/)/gi, '$1\\.')
    .replace(/^([^\S\n\r\u2028\u2029]*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^([^\S\n\r\u2028\u2029]*\d{1,9})\.(?=\s)/gm, '$1\\.');
}
