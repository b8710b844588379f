import { describe, expect, it } from 'vitest';
import { AFTER_THE_CALL, SEED_FILE, seedText } from '../seed.ts';
import { Fidelity } from './fidelity.ts';
import { lookAtPayload } from './payloads.ts';
import { readSource } from './source.ts';

const TITLE = 'Background Press Call by Senior Administration Officials on Russia and Ukraine';
const PLACE = `-# ${TITLE} · Feb. 21, 2022, 5:24 p.m. EST`;
const SPOKEN = 'we are going to assess what Russia does and not focus on what Russia says';
const ASKED = 'can you say anything more about the proposed Biden-Putin summit';
const WHO = 'a senior administration official, on background';
const DURING = Date.parse('2022-02-21T17:42:59-05:00');

const reply = (quote: string, who = WHO, place = PLACE): string => `> ${quote}\n— **${who}**\n${place}`;

/** What the checker finds in what is done with it. */
function found(look: (fidelity: Fidelity) => void): readonly string[] {
  const fidelity = new Fidelity([readSource(seedText, SEED_FILE)]);
  look(fidelity);
  return fidelity.faults;
}
const foundIn = (content: string, at = AFTER_THE_CALL): readonly string[] => found((each) => each.message(content, at));

describe('the checker of quotes', () => {
  it('finds nothing wrong with words that were said, cut where it shows, and counts the stretches', () => {
    const fidelity = new Fidelity([readSource(seedText, SEED_FILE)]);
    fidelity.message(reply(`\\[…\\] ${SPOKEN}\\. \\[…\\]`), AFTER_THE_CALL);
    expect(fidelity.faults).toEqual([]);
    expect(fidelity.checked).toBe(1);
  });

  it.each([
    ['a word that was not said', reply(SPOKEN.replace('not', 'only')), 'not in 2022-02-21'],
    ['a comma more', reply(SPOKEN.replace('does and', 'does, and')), 'not in 2022-02-21'],
    ['a cut that does not show', reply(SPOKEN.replace('Russia does and ', '')), 'not in 2022-02-21'],
    ['a name that is withheld', reply(SPOKEN, 'Jake Sullivan, on the record'), 'under SENIOR ADMINISTRATION OFFICIAL'],
    ['a reporter’s words as an official’s', reply(ASKED), 'under Q'],
    ['two people’s words as one’s', reply('over to you. SENIOR ADMINISTRATION OFFICIAL: Great, thanks'), 'two labels'],
    ['another day', reply(SPOKEN, WHO, PLACE.replace('Feb. 21', 'Feb. 22')), 'beside no briefing'],
    ['no briefing', reply(SPOKEN, WHO, '-# Press Gaggle'), 'beside no briefing'],
    ['an official’s words as asked', `-# A reporter asked: “${SPOKEN}”\n${PLACE}`, 'shown as of a reporter'],
  ])('finds %s', (_, content, fault) => {
    expect(foundIn(content)).toEqual([expect.stringContaining(fault)]);
  });

  it('finds what is quoted under an embargo, and six words of it in any text', () => {
    expect(foundIn(reply(SPOKEN), DURING)).toEqual([
      expect.stringContaining('under embargo at 2022-02-21T22:42:59.000Z'),
      expect.stringContaining('“we are going to assess what”'),
    ]);
    expect(foundIn('We are going to ASSESS, what', DURING)).toHaveLength(1);
    expect(foundIn('We are going to assess it', DURING)).toEqual([]);
    const payload = { components: [{ custom_id: 'x', options: [{ label: `“${SPOKEN}”`, value: SPOKEN }] }] };
    expect(found((each) => lookAtPayload(each, payload, DURING))).toHaveLength(1);
    expect(found((each) => each.value({ data: { choices: [{ name: SPOKEN }] } }, DURING))).toHaveLength(1);
  });

  it('reads a line to copy, a card, a picture, rows, a terminal and a page', () => {
    const copied = (words: string): string =>
      `\`\`\`text\n“${words},” a senior administration official told reporters.\n\`\`\`\n${PLACE}`;
    const card = (words: string): string => `${words} — ${WHO}. ${PLACE.slice(3)}`;
    const row = (words: string, speaker = 'SENIOR ADMINISTRATION OFFICIAL') => ({
      results: [{ file: SEED_FILE, speaker, attribution: 'a senior administration official', passage: words }],
    });
    const printed = (words: string): string =>
      `  │ ${words.slice(0, 27)}\n  │ ${words.slice(27).trim()}\n\n  — ${WHO}\n  ${PLACE.slice(3)}\n`;
    const page = (words: string): string =>
      `<article class="message"><blockquote><p>${words}</p></blockquote><p>— <strong>${WHO}</strong></p><p class="small-print">${PLACE.slice(3)}</p></article>`;
    const wrong = SPOKEN.replace('assess', 'asses');
    for (const [words, faults] of [
      [SPOKEN, 0],
      [wrong, 1],
    ] as const) {
      expect(foundIn(copied(words))).toHaveLength(faults);
      expect(found((each) => each.card(card(words), AFTER_THE_CALL))).toHaveLength(faults);
      expect(found((each) => each.picture([words], SEED_FILE, AFTER_THE_CALL))).toHaveLength(faults);
      expect(found((each) => each.rows(row(words), AFTER_THE_CALL))).toHaveLength(faults);
      expect(found((each) => each.terminal(printed(words), AFTER_THE_CALL))).toHaveLength(faults);
      expect(found((each) => each.page(page(words), AFTER_THE_CALL))).toHaveLength(faults);
    }
    expect(found((each) => each.rows(row(SPOKEN, 'MODERATOR'), AFTER_THE_CALL))).toHaveLength(1);
    expect(found((each) => each.offered('3. Is the ferry late?', AFTER_THE_CALL))).toHaveLength(1);
  });

  it('holds what is struck through to be shown so', () => {
    const raw = seedText.replace('assess what Russia does', '<s>assess</s> \\[see\\] what Russia does');
    const look = (content: string): readonly string[] => {
      const fidelity = new Fidelity([readSource(raw, SEED_FILE)]);
      fidelity.message(content, AFTER_THE_CALL);
      return fidelity.faults;
    };
    expect(look(reply(SPOKEN.replace('assess', '~~assess~~ \\[see\\]')))).toEqual([]);
    expect(look(reply(SPOKEN.replace('assess', 'assess \\[see\\]')))).toHaveLength(1);
    // Where it has no room to be marked, it stands as it is printed.
    const begins = `**1.** Remarks by somebody: “${SPOKEN.replace('assess', 'assess [see]')}”\n${PLACE}`;
    expect(look(begins)).toEqual([]);
  });
});
