import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { answerKind } from '../../src/answer/kinds/answer-kind.ts';
import { exchangeKind } from '../../src/answer/kinds/exchange-kind.ts';
import { COURTESY } from '../../src/answer/kinds/refusal-patterns.ts';
import { english } from '../../src/wording/english.ts';
import { answeredHowLine } from '../../src/wording/lines.ts';
import { AFTER_THE_CALL, archiveOf, madeUp } from '../seed.ts';

describe('how an official answered', () => {
  it.each([
    ['declined', 'I’m not going to get into that. I’m just not going to discuss private conversations from here.'],
    ['declined', 'We don’t comment on ongoing litigation, and I’m not going to comment on it from here. Go ahead.'],
    ['referred', 'I’d refer you to the State Department on that question. Go ahead.'],
    ['referred', 'Well, that’s really for the Department of Justice to speak to, so I’d point you to them.'],
    ['unknown', 'I don’t have an update for you on the timing.'],
    ['unknown', 'I haven’t seen that report. I’d have to check with our team and get back to you.'],
    [
      'answered',
      'Yes. He signed it on Tuesday, and 40 states have since joined the program, which is now paying 12,000 families.',
    ],
  ])('%s: %s', (kind, said) => {
    expect(answerKind([said], 1).kind).toBe(kind);
  });

  it('is not sure of a refusal that comes after an answer', () => {
    const said =
      'The President spoke with the prime minister this morning for 40 minutes, about grain and the ports, and they agreed to speak again on Friday. Beyond that I’m not going to get into the details of the call.';
    expect(answerKind([said], 1).isSure).toBe(false);
  });

  it('says so only of declining and referring, and nothing of an answer', () => {
    for (const said of ['Yes, that is right, he will go on Friday.', 'I don’t have anything on that.']) {
      expect(english.pictures.answeredHow(answerKind([said], 1).kind)).toBeNull();
    }
  });

  const briefing = madeUp(
    [
      '1:05 P.M. EST',
      '',
      'Q    Will the President meet the senator this week?',
      '',
      'MS. PSAKI:  I’m not going to get into private conversations from here. I’m just not going to detail that.',
      '',
      'Q    Why was the bridge in Springfield closed?',
      '',
      'MS. PSAKI:  Engineers found cracks in two of its pillars on Monday. It opens again in 10 days.',
      '',
      '1:20 P.M. EST',
    ].join('\n'),
  );

  it('stands beside the quote where it is sure', () => {
    const archive = archiveOf([briefing]);
    const line = (question: string): string | null => {
      const reply = answerQuestion(archive, { question, briefing: briefing.id }, AFTER_THE_CALL + 1e10);
      const answer = reply.kind === 'answer' ? reply.answer : reply.kind === 'closest' ? reply.answers[0] : undefined;
      return answer === undefined ? 'nothing found' : answeredHowLine(answer, english);
    };
    expect(line('will the President meet the senator this week?')).toBe('The official declined to answer.');
    expect(line('why was the bridge in Springfield closed?')).toBeNull();
  });

  it('is never sure of what one of several officials said', () => {
    const two = madeUp(
      [
        'Q    Will he go?',
        '',
        'MS. PSAKI:  I’m not going to get into that from here.',
        '',
        'MR. SULLIVAN:  He will, on Friday.',
        '',
        'END',
      ].join('\n'),
    );
    const [exchange] = two.exchanges;
    expect(exchange?.answers).toHaveLength(2);
    expect(exchangeKind(two, 0, 0)).toMatchObject({ kind: 'declined', isSure: false });
  });
});

describe('a courtesy', () => {
  it('is told in a moment, whatever a transcript repeats', () => {
    // With words that run into each other or stand apart, a pattern over them could try every way to part them.
    for (const words of ['so'.repeat(30), 'so '.repeat(19), 'thank you '.repeat(6)]) {
      expect(COURTESY.test(`${words}#`)).toBe(false);
      expect(COURTESY.test(words.trim())).toBe(!words.startsWith('soso'));
    }
  });
});
