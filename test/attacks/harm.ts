import type { Seen } from '../../src/local-discord/index.ts';

/** The hosts that a link button may lead to: the archive of the transcripts' own pages. */
const OWN_PAGES = /^https:\/\/(?:bidenwhitehouse\.archives\.gov|www\.whitehouse\.gov)\//;

/** What in a text would ping, link, invite or turn around what stands beside it, once Discord has drawn it. */
const HARMFUL: readonly (readonly [string, RegExp])[] = [
  ['mentions everyone', /@(?:everyone|here)/i],
  ['mentions or draws something', /<(?:@|#|:|a:|\/|id:|mailto:|tel:)/],
  ['links', /\]\(|\b(?:https?|ftp|steam|discord):\/\//i],
  ['invites', /\bdiscord(?:app)?\.(?:gg|com)\//i],
  ['turns the direction around', /[\u202a-\u202e\u2066-\u2069]/],
  ['has controls in it', /(?![\n\t])\p{Cc}/u],
  ['is cut in the middle of a character', /\p{Surrogate}/u],
];

/** What is not seen and hides in a text, or turns around what stands beside it: nothing that Discord shows may have it. */
const HIDDEN =
  /(?![\n\t])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\p{Surrogate}/u;

/**
 * What a message of the bot does that no text of somebody may make it do; empty where it is harmless. Text that Discord
 * shows as it stands (labels, descriptions, code blocks) can neither link nor mention.
 */
export function harmOf(seen: Seen): readonly string[] {
  const harm: string[] = [];
  const { everyone, roles, users } = seen.pings;
  if (everyone || roles.length > 0 || users.length > 0) harm.push('somebody was pinged');
  for (const { url } of seen.buttons) {
    if (url !== null && !OWN_PAGES.test(url)) harm.push(`a button leads to ${url}`);
  }
  const asTheyStand = [
    seen.words,
    ...seen.buttons.map(({ label }) => label),
    ...seen.menus.flatMap(({ placeholder, options }) => [
      placeholder,
      ...options.flatMap(({ label, description }) => [label, description ?? '']),
    ]),
  ];
  return [...harm, ...harmIn(seen.words), ...asTheyStand.flatMap(hiddenIn)];
}

/** What is hidden in a text that Discord shows as it stands. */
export function hiddenIn(text: string): readonly string[] {
  return HIDDEN.test(text) ? [`has something in it that is not seen: ${JSON.stringify(text.slice(0, 300))}`] : [];
}

/** The same of a text in Markdown. */
export function harmIn(words: string): readonly string[] {
  const shown = words
    .replace(/```text\n[\s\S]*?\n```/g, '')
    // The bot's own: a time that Discord shows in everybody's zone, and a channel that a setting names.
    .replace(/<t:\d+(?::[tTdDfFR])?>|<#\d{17,20}>(?=[ .,\n]|$)/g, '')
    .replace(/\\[^\w\s]/g, '');
  return HARMFUL.filter(([, pattern]) => pattern.test(shown)).map(
    ([what]) => `${what}: ${JSON.stringify(shown.slice(0, 300))}`,
  );
}
