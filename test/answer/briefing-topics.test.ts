import { describe, expect, it } from 'vitest';
import { briefingTopics } from '../../src/answer/briefing-topics.ts';
import { archiveOf, madeUp } from '../seed.ts';

/** The topics of a briefing at which reporters asked these questions. */
function topicsOf(questions: readonly string[]): readonly string[] {
  const exchanges = questions.map((question) => `Q    ${question}\n\nMS. PSAKI:  We will see about that.`);
  const briefing = madeUp(['MS. PSAKI:  Good afternoon.', ...exchanges].join('\n\n'));
  return briefingTopics(archiveOf([briefing]), briefing, briefing.exchanges);
}
const about = (topic: string): string => `What do you say about ${topic}?`;

describe('what reporters asked about', () => {
  it('is what stands in their questions, what stands in most of them first', () => {
    expect(topicsOf([about('Poland'), about('Ukraine'), about('Ukraine'), about('Ukraine')])).toEqual([
      'Ukraine',
      'Poland',
    ]);
  });

  it('is never a person: whoever asks may let a name slip', () => {
    const asked = 'Mr. Sullivan, has Jake Sullivan or Vladimir Putin spoken with Poland?';
    expect(topicsOf([asked, asked, asked])).toEqual(['Poland']);
  });

  it('is six names at the most', () => {
    const places = ['Poland', 'Ukraine', 'China', 'Iran', 'Cuba', 'Haiti', 'Israel', 'Japan'];
    expect(topicsOf(places.map(about))).toHaveLength(6);
  });

  it('is at a long briefing only what several questions name', () => {
    const others = Array.from({ length: 47 }, (_, at) => `And what of the number ${at}?`);
    expect(topicsOf([...others, about('Poland'), about('Iran'), about('Iran'), about('Iran')])).toEqual(['Iran']);
  });

  it('is a place by its usual name, where the transcript prints a form of it', () => {
    expect(topicsOf([about('the U.N. session'), about('what the Ukrainians want'), about('the Ukrainians')])).toEqual([
      'Ukraine',
      'United Nations',
    ]);
  });
});
