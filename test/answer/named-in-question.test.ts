import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { namedSpeaker } from '../../src/answer/named-speaker.ts';
import { rankAsked } from '../../src/answer/rank-asked.ts';
import { buildArchive } from '../../src/search/build-archive.ts';
import { AFTER_THE_CALL, archiveOf } from '../seed.ts';
import { readPage } from '../transcript/page.ts';

const onRecord = readPage(
  [
    'MS. PSAKI:  Hello, everybody.',
    'Q    Is the pipeline project dead?',
    'MS. PSAKI:  The pipeline will not move forward. We have been clear about the pipeline with our partners in Berlin.',
    'Q    Mr. Secretary, is the pipeline project dead, in your view?',
    'SECRETARY AUSTIN:  The pipeline project is a matter for others. We protect the pipeline of recruits.',
  ].join('\n\n'),
  'Press Briefing by Press Secretary Jen Psaki and Secretary of Defense Lloyd Austin, March 1, 2022',
);
const archive = buildArchive([onRecord]);

describe('a question that names the official whose words it wants', () => {
  it.each([
    ['What did Psaki say about the pipeline project?', 'Psaki', 'the pipeline project?'],
    ['what has Jen Psaki said on the pipeline?', 'Jen Psaki', 'the pipeline?'],
    ['What did Secretary Austin say about recruits?', 'Secretary Austin', 'recruits?'],
    ['Is the pipeline dead, according to Psaki?', 'Psaki', 'Is the pipeline dead'],
    ['According to Austin, is the pipeline dead?', 'Austin', 'is the pipeline dead?'],
    ['What was Psaki’s answer on the pipeline?', 'Psaki', 'the pipeline?'],
  ])('%s', (question, speaker, rest) => {
    expect(namedSpeaker(archive, question)).toEqual({ speaker, question: rest });
  });

  it.each([
    'What did Putin say about the pipeline?',
    'What did the Secretary say about the pipeline?',
    'What did they say about Psaki?',
    'What did Psaki say?',
    'Is the pipeline dead?',
  ])('names nobody who speaks here: %s', (question) => {
    expect(namedSpeaker(archive, question)).toBeNull();
  });

  it('is looked for in the words of that official first', () => {
    for (const [name, words] of [
      ['Psaki', 'will not move forward'],
      ['Austin', 'a matter for others'],
    ]) {
      const { ranking } = rankAsked(
        archive,
        { question: `What did ${name} say about the pipeline project dead?` },
        AFTER_THE_CALL,
      );
      const reply = answerQuestion(
        archive,
        { question: `What did ${name} say about the pipeline project dead?` },
        AFTER_THE_CALL,
      );
      expect(ranking.outcome).toBe('answer');
      expect(JSON.stringify(reply)).toContain(words);
    }
  });

  it('finds nobody by a name that the rules withhold', () => {
    expect(namedSpeaker(archiveOf(), 'What did the senior administration official say about sanctions?')).toBeNull();
  });
});

describe('a question with a phrase between quotation marks', () => {
  const seed = archiveOf();
  const rankedBy = (question: string) => rankAsked(seed, { question }, AFTER_THE_CALL);

  it('is looked for where the phrase stands', () => {
    const { query, ranking } = rankedBy('Who spoke of “Potemkin politics”?');
    expect(query.phrases).toHaveLength(1);
    expect(ranking.matches).toHaveLength(1);
  });

  it('is looked for everywhere where it stands nowhere', () => {
    expect(rankedBy('Who spoke of "gas politics" on the call?').query.phrases).toBeUndefined();
  });

  it('one word is none', () => {
    expect(rankedBy('Is the "summit" still on?').query.phrases).toBeUndefined();
  });
});
