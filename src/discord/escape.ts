/**
 * What is not seen, and hides in a text or changes how what stands beside it is seen: controls but for the line break and the
 * tab, marks of the direction of writing, which could turn the bot's own words around as well, and spaces without width. The
 * joiners stay: emoji are put together by them, and words of some languages.
 */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

/**
 * A text for places where Discord shows it as it stands: labels, descriptions, choices, blocks to copy. What could not be
 * seen is left out, and half of a character becomes U+FFFD, as it would in any UTF-8.
 */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '').replace(/\p{Surrogate}/gu, '\ufffd');
}

/**
 * Makes any text plain in Discord: nothing in it formats, links, invites, mentions or pings, and what a reader sees and
 * copies is the text itself. A backslash before a punctuation mark is not shown. What could not be seen is left out.
 */
export function escapeMarkdown(text: string): string {
  return withoutUnseen(text)
    .replace(/[\\*_~`|<>[\]@#]/g, '\\$&')
    .replace(/\b(https?|ftp|steam|discord):(?=\/\/)/gi, '$1\\:')
    .replace(/\b(discord(?:app)?)\.(?=(?:gg|com)\/)/gi, '$1\\.')
    .replace(/^([^\S\n\r\u2028\u2029]*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^([^\S\n\r\u2028\u2029]*\d{1,9})\.(?=\s)/gm, '$1\\.');
}
