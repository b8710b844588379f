import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { isUnheardOf } from '../../src/answer/unheard-of.ts';
import { AFTER_THE_CALL, archiveOf } from '../seed.ts';

const archive = archiveOf();

describe('a topic alone that no transcript speaks of', () => {
  it.each(['China', 'Taiwan?', 'student debt', 'what about China?'])('is told to be none: "%s"', (topic) => {
    expect(isUnheardOf(archive, topic)).toBe(true);
    expect(answerQuestion(archive, { question: topic }, AFTER_THE_CALL).kind).toBe('no');
  });
});

describe('a topic alone that the transcripts speak of', () => {
  it.each(['sanctions', 'the Kremlin', 'Donbass', 'Ukrainians', 'Is the summit still on?', '2021'])(
    'is heard of, by another name or spelling too: "%s"',
    (topic) => expect(isUnheardOf(archive, topic)).toBe(false),
  );
});
