import { describe, expect, it } from 'vitest';
import { askQuestion } from '../../src/search/asked-question.ts';
import { type Archive, buildArchive } from '../../src/search/build-archive.ts';
import { loadModels } from '../../src/search/load-models.ts';
import type { Query } from '../../src/search/match.ts';
import { matchQuestion, rankCandidates } from '../../src/search/match-question.ts';
import { madeUp, readSeed } from '../seed.ts';

const seed = readSeed();
const models = loadModels();
const others = Array.from({ length: 99 }, (_, index) => {
  const briefing = madeUp(
    'MS. PSAKI: Hello.\n\nQ    Will the President forgive student loans?\n\nMS. PSAKI: He is looking at student debt.\n',
  );
  return { ...briefing, id: `other-${index}`, file: `other-${index}.md` };
});
const many = buildArchive([seed, ...others], models);
const query: Query = { question: 'Will he forgive student loans?', briefing: seed.id, mayShow: () => true };

function elsewhere(archive: Archive, asked: Query): Readonly<Record<string, number>> | null {
  return rankCandidates(archive, asked, askQuestion(archive, asked.question)).elsewhere;
}

describe('what other briefings answer', () => {
  it('counts where one of many is asked, and not where there are few or all are asked', () => {
    expect(elsewhere(many, query)?.ownSame).toBe(1);
    expect(elsewhere(buildArchive([seed, ...others.slice(0, 20)], models), query)).toBeNull();
    expect(elsewhere(many, { ...query, briefing: undefined })).toBeNull();
  });

  it('leaves out what may not be shown, and the briefing that is asked', () => {
    expect(elsewhere(many, { ...query, mayShow: (briefing) => briefing.id === seed.id })?.ownSame).toBe(0);
    expect(elsewhere(many, { ...query, question: 'Is the Biden-Putin summit still on?' })?.ownSame).toBeLessThan(1);
  });

  it('does not keep a briefing from answering what it answers best, nor lets it answer what others do', () => {
    const outcome = (question: string): string => matchQuestion(many, { ...query, question }).outcome;
    expect(outcome('Is the Biden-Putin summit still on?')).toBe('answer');
    expect(outcome('Will he forgive student loans?')).toBe('no');
  });
});
