import { describe, expect, it } from 'vitest';
import { faultsOf, quotedIn } from './quotes-in.ts';

const AFTER = Date.parse('2022-02-21T18:00:00-05:00');
const TITLE = 'Background Press Call by Senior Administration Officials on Russia and Ukraine';
const reply = (quote: string, who = 'a senior administration official, on background'): string =>
  `> ${quote}\n— **${who}**\n-# ${TITLE}`;
const SPOKEN = 'we are going to assess what Russia does and not focus on what Russia says';

describe('the checker of what was sent', () => {
  it('finds nothing wrong with words that were said, cut where it shows', () => {
    expect(faultsOf(reply(`\\[…\\] ${SPOKEN}\\. \\[…\\]`), AFTER)).toEqual([]);
    expect(quotedIn(reply('\\[…\\] One\\. \\[…\\] Two\\.'))).toEqual(['One.', 'Two.']);
  });

  it('finds a word that was not said, a name that is withheld, and an embargo that runs', () => {
    expect(faultsOf(reply(SPOKEN.replace('not', 'only')), AFTER)).toEqual([
      expect.stringContaining('not in the transcript'),
    ]);
    expect(faultsOf(reply(SPOKEN, 'Jake Sullivan, on the record'), AFTER)).toEqual([
      'attributed to: Jake Sullivan, on the record',
    ]);
    expect(faultsOf(reply(SPOKEN), Date.parse('2022-02-21T17:42:59-05:00'))).toEqual([
      expect.stringContaining('under embargo'),
    ]);
  });
});
