import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seen } from '../../src/local-discord/index.ts';
import { archiveOf, madeUp, readSeed } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';

/** Where the pictures of a run are to be looked at, where somebody wants to. */
const KEEP = process.env.ON_BACKGROUND_PICTURES;

const said = (day: string, answer: string) =>
  madeUp(
    [
      '1:05 P.M. EST',
      '',
      'Q    Is the Nord Stream pipeline dead?',
      '',
      `MS. PSAKI:  ${answer}`,
      '',
      '1:20 P.M. EST',
    ].join('\n'),
    { date: day, slug: `briefing-${day}` },
  );

let stage: Stage;
let kylie: ReturnType<Stage['newsroom']['join']>;
beforeAll(async () => {
  const archive = archiveOf([
    readSeed(),
    said('2021-05-20', 'The pipeline is a bad deal for Europe, and it divides the continent.'),
    said('2022-03-01', 'I’m not going to get into that. I’m not going to speak about it from here.'),
  ]);
  stage = await raise({ archive, now: Date.parse('2022-04-01T12:00:00Z') });
  kylie = stage.newsroom.join({ name: 'Kylie' });
});
afterAll(() => stage.end());

/** The files that a message has, by name, as they were uploaded. */
function filesOf(seen: Seen): Map<string, Buffer> {
  const files = seen.attachments.map(({ id, filename }) => {
    const bytes = Buffer.from(stage.discord.file(id)?.bytes ?? []);
    if (KEEP !== undefined) writeFileSync(`${KEEP}/${filename}`, bytes);
    return [filename, bytes] as const;
  });
  return new Map(files);
}

const isPng = (file: Buffer | undefined): boolean => file?.subarray(1, 4).toString('latin1') === 'PNG';

describe('a card', () => {
  it('shows a quote as a picture, to the one who pressed, in either theme', async () => {
    const answer = await kylie.runs('/ask', { question: 'will US troops rescue americans?' });
    const card = await kylie.presses(answer, 'Card');
    expect(card.ephemeral).toBe(true);
    const light = filesOf(card).get('quote.png');
    expect(isPng(light)).toBe(true);
    expect(card.attachments[0]?.description).toContain(
      'no intention of sending American forces to fight inside Ukraine.',
    );
    expect(card.attachments[0]?.description).toContain('a senior administration official, on background');
    expect(card.words).toContain('a senior administration official, on background');
    const dark = await kylie.presses(card, 'Dark');
    expect(dark.attachments).toHaveLength(1);
    const painted = filesOf(dark).get('quote.png');
    expect(isPng(painted)).toBe(true);
    expect(painted?.equals(light ?? Buffer.alloc(0))).toBe(false);
    expect(dark.buttons.map(({ label }) => label)).toContain('Light');
  });

  it('is there for a quote that was looked up', async () => {
    const found = await kylie.runs('/quote', { words: 'a bad deal for Europe' });
    const card = await kylie.presses(found, 'Card');
    expect(isPng(filesOf(card).get('quote.png'))).toBe(true);
  });
});

describe('/trend', () => {
  it('draws how often reporters asked, with the numbers, the first and the latest exchange', async () => {
    const seen = await kylie.runs('/trend', { topic: 'Nord Stream' });
    const files = filesOf(seen);
    expect(isPng(files.get('trend.png'))).toBe(true);
    const lines = files.get('trend.csv')?.toString().trimEnd().split('\r\n') ?? [];
    expect(lines[0]).toBe('month,exchanges,answered_or_partly,declined,referred,unknown');
    expect(lines[1]).toBe('2021-05,1,1,0,0,0');
    expect(lines.at(-1)).toBe('2022-03,1,0,1,0,0');
    expect(lines).toHaveLength(12);
    expect(seen.words).toContain('it divides the continent');
    expect(seen.words).toContain('I’m not going to get into that.');
    expect(seen.words).toContain('right about two times in three');
    const first = await kylie.presses(seen, 'The first');
    expect(first.words).toContain('a bad deal for Europe');
  });

  it('counts only the days that are asked for, and says in private where nobody asked', async () => {
    const seen = await kylie.runs('/trend', { topic: 'pipeline', since: '2022' });
    expect(filesOf(seen).get('trend.csv')?.toString()).not.toContain('2021-05');
    const none = await kylie.runs('/trend', { topic: 'gingerbread' });
    expect(none.ephemeral).toBe(true);
    expect(none.words).toContain('gingerbread');
    const wrong = await kylie.runs('/trend', { topic: 'pipeline', since: 'tomorrow' });
    expect(wrong.words).toContain('tomorrow');
  });
});

describe('/compare', () => {
  it('shows what was said then and now, and says where nothing was', async () => {
    const seen = await kylie.runs('/compare', {
      topic: 'is the Nord Stream pipeline dead?',
      when1: '2021',
      when2: '2022-03',
    });
    expect(seen.words).toContain('it divides the continent');
    expect(seen.words).toContain('I’m not going to get into that.');
    const none = await kylie.runs('/compare', {
      topic: 'is the Nord Stream pipeline dead?',
      when1: '2021',
      when2: '2023',
    });
    expect(none.words).toContain('I find no answer on this from that time.');
  });
});

describe('a briefing’s picture', () => {
  it('opens from its card', async () => {
    const card = await kylie.runs('/briefing', { which: '2022-02-21' });
    const seen = await kylie.presses(card, 'Timeline');
    expect(isPng(filesOf(seen).get('timeline.png'))).toBe(true);
    expect(seen.attachments[0]?.description).toContain('Reporters: ');
    expect(seen.words).toContain('not minutes');
  });

  it('is not there while the embargo runs', async () => {
    const early = await raise({ now: Date.parse('2022-02-21T17:30:00-05:00') });
    const omar = early.newsroom.join({ name: 'Omar' });
    const none = await omar.runs('/trend', { topic: 'Ukraine' });
    expect(none.ephemeral).toBe(true);
    expect(none.attachments).toEqual([]);
    const said = await omar.runs('/compare', { topic: 'troops in Ukraine', when1: '2022-02', when2: '2022' });
    expect(said.words).not.toContain('official');
    await early.end();
  });
});
