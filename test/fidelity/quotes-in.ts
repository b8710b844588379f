import { seedText } from '../seed.ts';

/**
 * Looks at what the bot sent without any of its own code: every quoted line must stand in the file of the transcript, word
 * for word, under the attribution that the call allows, and after its embargo lifted. For replies about the shipped call.
 */
const TITLE = 'Background Press Call by Senior Administration Officials on Russia and Ukraine';
const ALLOWED = /senior administration official/i;
/** The call ended, and its embargo with it, at 5:43 p.m. in Washington. */
const LIFTED = Date.parse('2022-02-21T17:43:00-05:00');

const plain = (text: string): string =>
  text
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\*\*|~~|<\/?s>/g, '')
    .replace(/[\u00a0\s]+/g, ' ')
    .trim();

const source = plain(seedText);

/** What is wrong with a message of the bot, as text; empty where nothing is. */
export function faultsOf(content: string, sentAt: number): readonly string[] {
  if (!content.includes(TITLE)) return [];
  const faults: string[] = [];
  if (sentAt < LIFTED) faults.push(`sent under embargo, at ${new Date(sentAt).toISOString()}: ${content.slice(0, 80)}`);
  for (const fragment of quotedIn(content)) {
    if (!source.includes(fragment)) faults.push(`not in the transcript: ${fragment}`);
  }
  for (const [, who = ''] of content.matchAll(/^— \*\*(.+)\*\*$/gm)) {
    if (!ALLOWED.test(who)) faults.push(`attributed to: ${who}`);
  }
  return faults;
}

/** The words in block quotes, parted where a cut shows. */
export function quotedIn(content: string): readonly string[] {
  return content
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .flatMap((line) => plain(line.slice(2)).split('[…]'))
    .map((fragment) => fragment.trim())
    .filter((fragment) => /\p{L}/u.test(fragment));
}
