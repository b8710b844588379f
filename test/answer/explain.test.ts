import { describe, expect, it } from 'vitest';
import { explainQuestion } from '../../src/answer/explain.ts';
import { loadModels } from '../../src/search/load-models.ts';
import { english } from '../../src/wording/english.ts';
import { AFTER_THE_CALL, archiveOf, DURING_THE_CALL } from '../seed.ts';

const archive = archiveOf();

describe('an explanation', () => {
  it('has words for every signal that was learned', () => {
    const { ranker } = loadModels();
    const models = [ranker?.briefing, ranker?.archive, ranker?.confidence.briefing, ranker?.confidence.archive];
    const names = new Set(models.flatMap((model) => Object.keys(model?.features ?? {})));
    expect(names.size).toBeGreaterThan(10);
    expect([...names].filter((name) => english.signal(name) === name)).toEqual([]);
  });

  it('adds up to the score, and to the confidence', () => {
    const { results } = explainQuestion(archive, { question: 'will US troops rescue americans?' }, AFTER_THE_CALL);
    expect(results.length).toBeGreaterThan(2);
    for (const { score, parts, groups } of results) {
      expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(score, 5);
      expect(groups.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(score, 5);
      expect(parts.every(({ bar }) => Math.abs(bar) <= 1)).toBe(true);
    }
    expect(results[0]?.odds).toBe(1);
  });

  it('says by which printed words each word of the question is met', () => {
    const { results, terms } = explainQuestion(archive, { question: 'sanction gasoline' }, AFTER_THE_CALL);
    expect(terms.map(({ printed }) => printed)).toEqual(['sanction', 'gasoline']);
    const [sanction] = results[0]?.met ?? [];
    expect(sanction?.by?.toLowerCase()).toContain('sanction');
    expect(sanction?.likeness).toBe(1);
  });

  it('explains nothing of a briefing under embargo', () => {
    const { results, confidence } = explainQuestion(archive, { question: 'troops' }, DURING_THE_CALL);
    expect(results).toEqual([]);
    expect(confidence).toMatchObject({ value: 0, outcome: 'no' });
    expect(confidence.reasons).toEqual([]);
  });
});
