import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person, Seen } from '../../src/local-discord/index.ts';
import { archiveOf, DURING_THE_CALL, madeUp, readSeed } from '../seed.ts';
import { raise, type Stage } from './on-background.ts';

const LATER = Date.parse('2023-06-01T12:00:00Z');
/** A podium briefing of sixty questions, later than the call of February 2022. */
const podium = madeUp(
  Array.from(
    { length: 60 },
    (_, index) =>
      `Q    Will you comment on matter number ${index + 1} today?\n\nMS. PSAKI:  On matter ${index + 1} I will not.\n\n`,
  ).join(''),
  { date: '2022-05-02', slug: 'podium' },
);
const mixed = madeUp(
  [
    'MODERATOR:  This call is on background, attributable to a “senior administration official.” It is under no embargo.',
    'MR. SULLIVAN:  Thank you, all.',
    'Q    Why now?',
    'MR. SULLIVAN:  Because it is time.',
  ].join('\n\n'),
  { title: 'Background Press Call on a Summit', date: '2021-03-02', slug: 'call' },
);

let stage: Stage;
let helene: Person;
beforeAll(async () => {
  stage = await raise({ archive: archiveOf([readSeed(), podium, mixed]), now: LATER });
  helene = stage.newsroom.join({ name: 'Helene' });
});
afterAll(() => stage.end());

const optionsOf = (seen: Seen): readonly string[] => seen.menus[0]?.options.map(({ label }) => label) ?? [];

describe('a member runs /briefing', () => {
  it('and sees what it was, who spoke under which rules, the embargo, and the questions', async () => {
    const seen = await helene.runs('/briefing', { which: 'ukraine' });
    expect(seen.ephemeral).toBe(false);
    expect(seen.words).toContain('**Background Press Call by Senior Administration Officials on Russia and Ukraine**');
    expect(seen.words).toContain('Feb. 21, 2022, 5:24 p.m. EST · Via Teleconference');
    expect(seen.words).toMatch(/- a senior administration official, on background: spoke \d+ times/);
    expect(seen.words).toContain('Embargo lifted at 5:43 p.m. EST on Feb. 21, 2022.');
    expect(seen.words).toMatch(/\d+ questions with an answer\./);
    expect(seen.words).toMatch(/Reporters asked about: .*Russia.*\./);
    expect(optionsOf(seen).length).toBeGreaterThan(8);
    expect(helene.follows(seen, 'Source')).toMatch(/^https:\/\/bidenwhitehouse\.archives\.gov\//);
  });

  it('opens a question with its answer, for herself, also after a restart', async () => {
    const seen = await helene.runs('/briefing', { which: 'ukraine' });
    await stage.restart();
    const opened = await helene.chooses(seen, '', optionsOf(seen)[0] ?? '');
    expect(opened.ephemeral).toBe(true);
    expect(opened.words).toContain('— **a senior administration official, on background**');
    expect(opened.words).toContain('A reporter asked');
  });

  it('turns the pages where there are more than 25', async () => {
    const seen = await helene.runs('/briefing', { which: 'psaki' });
    expect(seen.words).toContain('60 questions with an answer.');
    expect(seen.words).toContain('Page 1 of 3');
    expect(optionsOf(seen)).toHaveLength(25);
    const last = await helene.presses(await helene.presses(seen, 'Next page'), 'Next page');
    expect(last.id).toBe(seen.id);
    expect(last.words).toContain('Page 3 of 3');
    expect(optionsOf(last)).toHaveLength(10);
    expect(optionsOf(last).at(-1)).toBe('60. Will you comment on matter number 60 today?');
    const opened = await helene.chooses(last, '', optionsOf(last).at(-1) ?? '');
    expect(opened.words).toContain('On matter 60 I will not.');
  });

  it('without a name, and sees the latest, as /latest shows it', async () => {
    const seen = await helene.runs('/briefing');
    const latest = await helene.runs('/latest');
    expect(seen.words).toContain('May 2, 2022');
    expect(latest.words).toBe(seen.words);
  });

  it.each(['/briefing', '/rules', '/speakers'])(
    '%s of a briefing that is not there tells her so in private',
    async (line) => {
      const seen = await helene.runs(line, { [line === '/briefing' ? 'which' : 'briefing']: 'the moon landing' });
      expect(seen.ephemeral).toBe(true);
      expect(seen.words).toContain('I have no briefing by that name.');
    },
  );
});

describe('a member runs /speakers', () => {
  it('and sees who spoke, at how many briefings, first and last', async () => {
    const seen = await helene.runs('/speakers');
    expect(seen.words).toContain(
      '- a senior administration official, on background: 2 briefings, March 2, 2021, to Feb. 21, 2022',
    );
    expect(seen.words).toContain('Press Secretary Jen Psaki, on the record: 1 briefing, May 2, 2022');
    expect(seen.words).not.toMatch(/sullivan/i);
  });

  it('for one briefing, how often', async () => {
    const seen = await helene.runs('/speakers', { briefing: 'summit' });
    expect(seen.words).toContain('- a senior administration official, on background: spoke 2 times');
    expect(seen.words).not.toMatch(/sullivan/i);
  });

  it('turns the pages of a long list', async () => {
    const names =
      'ADAMS BAKER CLARK DAVIS EVANS FRANK GHOSH HILLS IRWIN JONES KLEIN LOPEZ MASON NOLAN OWENS PRICE QUINN ROSSI STONE TYLER';
    const panel = names.split(' ').map((name) => `Q    Why?\n\nMR. ${name}:  Because of this.\n\n`);
    const large = await raise({
      archive: archiveOf([madeUp(panel.join(''), { title: 'Press Briefing by a Panel' })]),
      now: LATER,
    });
    try {
      const mike = large.newsroom.join({ name: 'Mike' });
      const seen = await mike.runs('/speakers');
      const next = await mike.presses(seen, 'Next page');
      expect(next.words).toContain('Page 2 of 2');
      expect(next.buttons.map(({ label }) => label)).toEqual(seen.buttons.map(({ label }) => label));
    } finally {
      await large.end();
    }
  });
});

describe('a member runs /rules', () => {
  it('and reads what may be published how, and the moderator’s own sentences', async () => {
    const seen = await helene.runs('/rules', { briefing: 'ukraine' });
    expect(seen.words).toContain('attributed to “a senior administration official”; the speaker is not named.');
    expect(seen.words).toContain('Embargo lifted at 5:43 p.m. EST on Feb. 21, 2022.');
    expect(seen.words).toContain('In the words of the briefing:');
    expect(seen.words).toMatch(/^> Tonight’s call is going to be on background/m);
    expect(seen.words).toContain('The rule that the briefing states is the one that binds.');
  });

  it('of a podium briefing, where nobody states one', async () => {
    const seen = await helene.runs('/rules');
    expect(seen.words).toContain(
      'Press Secretary Jen Psaki: on the record. The words may be quoted, and the speaker named.',
    );
    expect(seen.words).toContain('No embargo is stated.');
    expect(seen.words).toContain('Nobody states a rule in it');
  });
});

describe('while the call is under embargo', () => {
  let early: Stage;
  beforeAll(async () => {
    early = await raise({ now: DURING_THE_CALL });
  });
  afterAll(() => early.end());

  it.each([
    ['/latest', {}],
    ['/briefing', {}],
    ['/briefing', { which: 'ukraine' }],
    ['/speakers', {}],
    ['/speakers', { briefing: 'ukraine' }],
    ['/rules', {}],
    ['/rules', { briefing: 'ukraine' }],
  ])('%s %j shows nothing of it', async (line, given) => {
    const alex = early.newsroom.join({ name: 'Alex' });
    const seen = await alex.runs(line, given);
    expect(seen.words).toMatch(/^(?:There is no briefing that may be shown yet\.|I have no briefing by that name\.)/);
    expect(seen.words).not.toMatch(/russia|ukraine|official/i);
  });
});

describe('what a call under embargo was about', () => {
  const LIFTS = Date.parse('2022-05-03T08:00:00-04:00');
  const held = madeUp(
    [
      '4:05 P.M. EDT',
      'MODERATOR:  This call is on background, attributable to “senior administration officials.” The contents are embargoed until 8:00 a.m. tomorrow.',
      'Q    What will you do for Moldova and Kosovo?',
      'SENIOR ADMINISTRATION OFFICIAL:  For Moldova and for Kosovo we will do what we did for their neighbors last year.',
      '4:40 P.M. EDT',
    ].join('\n\n'),
    { title: 'Background Press Call on the Neighborhood', date: '2022-05-02', slug: 'held' },
  );
  let early: Stage;
  let alex: Person;
  beforeAll(async () => {
    early = await raise({ archive: archiveOf([podium, held]), now: LIFTS });
    alex = early.newsroom.join({ name: 'Alex' });
  });
  afterAll(() => early.end());

  it('stands on its card once the embargo has lifted', async () => {
    const seen = await alex.runs('/briefing', { which: 'neighborhood' });
    expect(seen.words).toMatch(/Reporters asked about: .*(?:Moldova|Kosovo).*\./);
  });

  it('is nowhere before: on no card, in no choice, behind no button that was there', async () => {
    const seen = await alex.runs('/briefing', { which: 'neighborhood' });
    early.clock.advance(-1);
    const choices = await alex.types('/briefing', { which: 'neigh' });
    const shown = [
      (await alex.runs('/briefing', { which: 'neighborhood' })).picture,
      (await alex.runs('/briefing', { which: held.id })).picture,
      (await alex.runs('/latest')).picture,
      (await alex.presses(seen, 'Timeline')).picture,
      ...choices.map(({ name }) => name),
    ];
    expect(shown.join('\n')).toContain('Press Briefing by Press Secretary Jen Psaki');
    for (const each of shown) expect(each).not.toMatch(/Moldova|Kosovo|neighbo/i);
    early.clock.advance(1);
  });
});
