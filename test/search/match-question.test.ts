import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildArchive, removeBriefing, replaceBriefing } from '../../src/search/build-archive.ts';
import { loadModels } from '../../src/search/load-models.ts';
import type { Match, Ranking } from '../../src/search/match.ts';
import { matchQuestion } from '../../src/search/match-question.ts';
import { statementOf, statementText } from '../../src/transcript/statement.ts';
import { madeUp, readSeed } from '../seed.ts';

const seed = readSeed();
const models = loadModels();
const archive = buildArchive([seed], models);
const other = madeUp(
  'MS. PSAKI: Hello.\n\nQ    Will the President forgive student loans?\n\nMS. PSAKI: He is looking at what he can do on student debt.\n\n' +
    'Q    What about gas prices?\n\nMS. PSAKI: We will release oil from the reserve to lower gas prices.\n',
);
const everything = (): boolean => true;
const ask = (question: string): Ranking => matchQuestion(archive, { question, mayShow: everything });

function answerOf(match: Match | undefined): string {
  const statement = match === undefined ? null : statementOf(match.briefing, match.ref);
  return match === undefined || statement === null ? '' : statementText(match.briefing, statement);
}

describe('matchQuestion on the transcript that ships', () => {
  it.each([
    ['Is the Biden-Putin summit still on?', 'can’t commit to a meeting that has as a predicate'],
    ['will US troops rescue americans?', 'no intention of sending American forces to fight inside Ukraine'],
    ['Blinken Lavrov Thursday?', 'refer you to the State Department'],
    ['is this an invasion?', 'Russian troops in the Donbas for eight years'],
  ])('answers %s', (question, words) => {
    const { matches, outcome } = ask(question);
    expect(answerOf(matches[0])).toContain(words);
    expect(outcome).toBe('answer');
  });

  it.each(['what about gas prices?', 'who won the super bowl', 'Will Nord Stream 2 be cancelled?'])(
    'says no to %s, with what is nearest',
    (question) => {
      const { matches, outcome } = ask(question);
      expect(outcome).toBe('no');
      expect(matches.length).toBeGreaterThan(0);
    },
  );

  it('understands names that stand for the same thing', () => {
    expect(answerOf(ask('Can the Kremlin block the Security Council from meeting?').matches[0])).toContain('veto');
  });

  it('says what the score is made of', () => {
    const [first] = ask('Is the Biden-Putin summit still on?').matches;
    const sum = Object.values(first?.parts ?? {}).reduce((total, part) => total + part, 0);
    expect(sum).toBeCloseTo(first?.score ?? Number.NaN, 6);
  });

  it('has nothing to say to a question without words', () => {
    expect(ask('?!').outcome).toBe('no');
    expect(ask('').outcome).toBe('no');
  });

  it('gives the same ranking every time, best first, confidence between 0 and 1, whatever is asked', () => {
    const words = seed.turns.flatMap((turn) => turn.paragraphs.flatMap((paragraph) => paragraph.text.split(' ')));
    const question = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((chosen) => chosen.join(' ')),
    );
    const again = buildArchive([seed], models);
    fc.assert(
      fc.property(question, (asked) => {
        const first = ask(asked);
        expect(matchQuestion(again, { question: asked, mayShow: everything })).toEqual(first);
        expect(first.confidence).toBeGreaterThanOrEqual(0);
        expect(first.confidence).toBeLessThanOrEqual(1);
        expect(first.matches.map(({ score }) => score)).toEqual(
          first.matches.map(({ score }) => score).sort((a, b) => b - a),
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe('matchQuestion on several briefings', () => {
  const both = buildArchive([seed, other], models);

  it('finds the briefing that answers', () => {
    const { matches } = matchQuestion(both, { question: 'student debt forgiveness', mayShow: everything });
    expect(matches[0]?.briefing.id).toBe(other.id);
  });

  it('keeps to the briefing and the dates that are asked for', () => {
    const ids = (query: { briefing?: string; since?: string; until?: string }): Set<string> => {
      const { matches } = matchQuestion(both, {
        question: 'what about gas prices and Russia?',
        mayShow: everything,
        ...query,
      });
      return new Set(matches.map(({ briefing }) => briefing.id));
    };
    expect(ids({ briefing: seed.id })).toEqual(new Set([seed.id]));
    expect(ids({ since: '2022-02-25' })).toEqual(new Set([other.id]));
    expect(ids({ until: '2022-02-25' })).toEqual(new Set([seed.id]));
    expect(ids({ briefing: 'no-such-briefing' })).toEqual(new Set());
  });

  it('prefers the briefing of the days that are asked for, also counted from today', () => {
    const text =
      'MS. PSAKI: Hello.\n\nQ    What about gas prices?\n\nMS. PSAKI: We will release oil to lower gas prices.\n';
    const dated = ['2021-03-09', '2022-03-09', '2023-03-09'].map((callDate) => {
      const { header, ...rest } = madeUp(text);
      return { ...rest, id: callDate, file: `${callDate}.md`, header: { ...header, callDate } };
    });
    const years = buildArchive(dated, models);
    const first = (question: string, today?: string): string | undefined =>
      matchQuestion(years, { question, today, mayShow: everything }).matches[0]?.briefing.id;
    expect(first('gas prices in March 2022')).toBe('2022-03-09');
    const sure = (question: string): number => matchQuestion(years, { question, mayShow: everything }).confidence;
    expect(sure('gas prices in April 2022')).toBeGreaterThan(sure('gas prices') / 10);
    expect(first('gas prices in spring 2023')).toBe('2023-03-09');
    expect(first('What was said of gas prices yesterday?', '2022-03-10')).toBe('2022-03-09');
    expect(first('What was said of gas prices last year?', '2024-01-05')).toBe('2023-03-09');
  });

  it('never lets out a turn that may not be shown', () => {
    const turns = [seed, other].flatMap((briefing) => briefing.turns.map((turn) => `${briefing.id} ${turn.index}`));
    fc.assert(
      fc.property(
        fc.subarray(turns),
        fc.constantFrom('gas prices', 'Will there be sanctions on Russia?', 'Blinken'),
        (hidden, question) => {
          const held = new Set(hidden);
          const { matches } = matchQuestion(both, {
            question,
            top: 100,
            mayShow: (briefing, turn) => !held.has(`${briefing.id} ${turn}`),
          });
          for (const { briefing, ref } of matches) {
            const exchange = ref.kind === 'exchange' ? briefing.exchanges[ref.exchange] : undefined;
            const paragraphs = [...(exchange?.question ?? []), ...(statementOf(briefing, ref)?.paragraphs ?? [])];
            expect(paragraphs.some(({ turn }) => held.has(`${briefing.id} ${turn}`))).toBe(false);
          }
        },
      ),
    );
  });

  it('says no where nothing may be shown', () => {
    const ranking = matchQuestion(both, { question: 'Will there be sanctions?', mayShow: () => false });
    expect(ranking).toEqual({ matches: [], confidence: 0, outcome: 'no' });
  });

  it('is the same after a briefing was added, replaced and removed as when built at once', () => {
    const question = 'What about gas prices?';
    const parts = ({ matches }: Ranking): unknown =>
      matches.map(({ briefing, ref, score }) => ({ id: briefing.id, ref, score }));
    const added = replaceBriefing(archive, other);
    const replaced = replaceBriefing(added, other);
    const at = { question, mayShow: everything };
    expect(parts(matchQuestion(added, at))).toEqual(parts(matchQuestion(both, at)));
    expect(parts(matchQuestion(replaced, at))).toEqual(parts(matchQuestion(both, at)));
    expect(parts(matchQuestion(removeBriefing(replaced, other.id), at))).toEqual(parts(matchQuestion(archive, at)));
  });
});

describe('matchQuestion without models', () => {
  it('goes by words alone', () => {
    const plain = buildArchive([seed, other]);
    const { matches } = matchQuestion(plain, { question: 'student loans', mayShow: everything });
    expect(matches[0]?.briefing.id).toBe(other.id);
  });
});
