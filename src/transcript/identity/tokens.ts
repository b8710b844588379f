import { plain } from './spelling.ts';
import { isConnector } from './words.ts';

/** Where the text stands: titles list people with their full titles, speech mentions them in passing. */
export type Setting = 'title' | 'speech';

/** Words of a briefing's title that stand before whoever speaks. */
const EVENTS: ReadonlySet<string> = new Set(
  'BY WITH GAGGLE CALL BRIEFING REMARKS ROUNDTABLE CONFERENCE INTERVIEW PREVIEWING'.split(' '),
);

/** Words that begin a sentence, and so never belong to a title or a name in speech. */
const OPENERS: ReadonlySet<string> = new Set(
  `TODAY TODAY'S TONIGHT NOW THEN NEXT FINALLY ALSO
  AND BUT SO OUR MY HIS HER THEIR YOUR WE I I'M I'LL WE'LL WE'RE YOU HE SHE THEY IT IT'S THIS THAT THESE HERE HERE'S THERE WHEN AS IF AFTER
  BEFORE JOINING THANK THANKS WELCOME PLEASE LET OKAY OK ALL RIGHT WELL YES NO HI HELLO HEY GOOD MORNING AFTERNOON EVENING EVERYONE AGAIN
  GO AHEAD LIKE YEAH SURE CONGRATULATIONS BOTH WHILE SINCE YESTERDAY TOMORROW LAST THANKFULLY WITHOUT`.split(/\s+/),
);

/** Whether the sentence or the phrase ends with this token. Initials and short forms such as "Dr." and "U.S." go on. */
export function ends(token: string): boolean {
  if (/^(?:\p{Lu}\.)+$/u.test(token) || /^(?:Dr|Mr|Ms|Mrs|Gen|Lt|Adm|Col|Capt|Maj|Sgt|Sen|Rep|Gov|St)\.$/.test(token))
    return false;
  return /[,;:.!?)\]…—–|”"]$/.test(token);
}

export function isCapital(token: string): boolean {
  return /^[“"‘'([]?\p{Lu}/u.test(token) || /^[“"(]?\d+(st|nd|rd|th)$/.test(token);
}

export function isStop(token: string, setting: Setting): boolean {
  const word = plain(token).replace(/[^A-Z']/g, '');
  return EVENTS.has(word) || (setting === 'speech' && OPENERS.has(word));
}

/** How many small words stand together up to and including this place: "for the" has two. */
export function smallWordsBefore(tokens: readonly string[], at: number): number {
  let count = 0;
  while (count < 3 && at - count >= 0 && isConnector(tokens[at - count] ?? '')) count += 1;
  return count;
}
