import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import { archiveOf, DURING_THE_CALL, madeUp, readSeed } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';

const LATER = Date.parse('2023-06-01T12:00:00Z');
const podium = (date: string, sentence: string) =>
  madeUp(`Q    Will you comment?\n\nMS. PSAKI:  Let me say this. ${sentence} Next question.\n`, {
    date,
    slug: 'podium',
  });
const first = podium('2022-03-01', 'We will not comment on that matter today.');
const second = podium('2022-04-01', 'We will *not* comment on that matter today.');
const third = podium('2022-05-02', 'We will never comment on that matter today.');

let stage: Stage;
let ellen: Person;
beforeAll(async () => {
  stage = await raise({ archive: archiveOf([readSeed(), first, second, third]), now: LATER });
  ellen = stage.newsroom.join({ name: 'Ellen' });
});
afterAll(() => stage.end());

const labels = (seen: Seen): string[] => seen.buttons.map(({ label }) => label);
const SOUGHT = 'we will not comment on that matter today';

describe('a member runs /quote', () => {
  it('and sees the words in their sentence, who said them, and under which rule', async () => {
    const seen = await ellen.runs('/quote', { words: 'no intention of sending american forces' });
    expect(seen.ephemeral).toBe(false);
    expect(seen.words).toContain('Word for word as in the transcript.');
    expect(seen.words).toContain('that he has **no intention of sending American forces** to fight inside Ukraine.');
    expect(seen.words).toContain('— **a senior administration official, on background**');
    expect(seen.words).toContain('Embargo lifted at 5:43 p.m. EST on Feb. 21, 2022.');
    expect(labels(seen)).toEqual(['Open', 'Card', 'Copy as news copy', expect.any(String)]);
    expect(seen.menus).toEqual([]);
  });

  it('with words that are not quite right, and sees which', async () => {
    const seen = await ellen.runs('/quote', { words: 'no plans of sending American forces to fight inside Ukraine' });
    expect(seen.words).toContain('Not word for word: for “plans” the transcript has “intention”.');
  });

  it('turns to the other places, by buttons and by the menu', async () => {
    const seen = await ellen.runs('/quote', { words: SOUGHT });
    expect(seen.words).toContain('Place 1 of 3');
    expect(seen.words).toContain('April 1, 2022');
    expect(seen.buttons[0]).toMatchObject({ label: 'Previous page', disabled: true });
    expect(seen.menus[0]?.options).toMatchObject([
      { label: '1. April 1, 2022: Press Secretary Jen Psaki', description: 'Word for word as in the transcript.' },
      { label: '2. March 1, 2022: Press Secretary Jen Psaki' },
      { label: '3. May 2, 2022: Press Secretary Jen Psaki', description: expect.stringContaining('for “not”') },
    ]);
    const next = await ellen.presses(seen, 'Next page');
    expect(next.id).toBe(seen.id);
    expect(next.words).toContain('Place 2 of 3');
    expect(next.words).toContain('March 1, 2022');
    expect(labels(next)).toEqual(labels(seen));
    const last = await ellen.chooses(next, '', next.menus[0]?.options[2]?.label ?? '');
    expect(last.words).toContain('Place 3 of 3');
    expect(last.words).toContain('**We will never comment on that matter today**');
    expect(last.buttons[1]).toMatchObject({ label: 'Next page', disabled: true });
  });

  it('and the pages turn after a restart', async () => {
    const seen = await ellen.runs('/quote', { words: SOUGHT });
    await stage.restart();
    const next = await ellen.presses(seen, 'Next page');
    expect(next.words).toContain('Place 2 of 3');
    expect(next.words).toContain('**We will not comment on that matter today**');
  });

  it('opens one, with attribution, rule and link', async () => {
    const seen = await ellen.runs('/quote', { words: 'no intention of sending american forces' });
    const open = await ellen.presses(seen, 'Open');
    expect(open.ephemeral).toBe(true);
    expect(open.words).toContain('A reporter asked');
    expect(open.words).toContain('The rule, in the words of the briefing');
    expect(ellen.follows(open, 'Source')).toMatch(/^https:\/\/bidenwhitehouse\.archives\.gov\//);
  });

  it('copies one as a newsroom writes it', async () => {
    const seen = await ellen.runs('/quote', { words: '“no intention of sending american forces”' });
    const copy = await ellen.presses(seen, 'Copy as news copy');
    expect(copy.ephemeral).toBe(true);
    expect(copy.words).toContain(
      'American forces to fight inside Ukraine,” a senior administration official told reporters on a background call on Feb. 21, 2022.\n```',
    );
    expect(copy.words).toContain('— **a senior administration official, on background**');
  });

  it.each([
    [{ speaker: 'Psaki' }, 3],
    [{ since: '2022-04', until: '2022-04' }, 1],
    [{ since: '2022-04-01' }, 2],
  ] as const)('within %j', async (limits, count) => {
    const seen = await ellen.runs('/quote', { words: SOUGHT, ...limits });
    expect(seen.menus[0]?.options.length ?? 1).toBe(count);
  });

  it.each([
    [{ words: 'we shall raise every tax there is' }, 'I find these words from no official'],
    [{ words: SOUGHT, speaker: 'Sullivan' }, 'I find these words from no official'],
    [{ words: '…' }, 'Give me the words to look for'],
    [{ words: SOUGHT, since: '<@1> last *week*' }, 'Write it like 2022-02-21'],
    [{ words: SOUGHT, briefing: 'the moon landing' }, 'I have no briefing by that name.'],
  ])('and is told in private what is wrong: %j', async (given, words) => {
    const seen = await ellen.runs('/quote', given);
    expect(seen.ephemeral).toBe(true);
    expect(seen.words).toContain(words);
    expect(seen.words).not.toMatch(/(?<!\\)[<*]/);
  });

  it('chooses a speaker as she types: names on the record, phrases on background', async () => {
    const all = await ellen.types('/quote', { words: 'x', speaker: '' });
    expect(all.map(({ name }) => name)).toEqual(['Press Secretary Jen Psaki', 'a senior administration official']);
    const [choice, ...more] = await ellen.types('/quote', { words: 'x', speaker: 'senior adm' });
    expect(more).toEqual([]);
    expect(choice?.name).toBe('a senior administration official');
    const seen = await ellen.runs('/quote', { words: 'no intention of sending', speaker: choice?.value ?? '' });
    expect(seen.words).toContain('**no intention of sending**');
    const briefing = await ellen.types('/quote', { words: 'x', briefing: 'ukraine' });
    expect(briefing).toHaveLength(1);
  });
});

describe('while the call is under embargo', () => {
  it('its words and its speakers are not there', async () => {
    const early = await raise({ now: DURING_THE_CALL });
    try {
      const mike = early.newsroom.join({ name: 'Mike' });
      const seen = await mike.runs('/quote', { words: 'no intention of sending american forces' });
      expect(seen.words).toContain('I find these words from no official');
      expect(await mike.types('/quote', { words: 'x', speaker: '' })).toEqual([]);
    } finally {
      await early.end();
    }
  });
});
