import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { sharedFolder } from '../shared.ts';
import { readPage, talkOf } from './page.ts';

const say = (...turns: string[]): string => turns.join('\n\n');
const answersTo = (...turns: string[]): readonly string[] => talkOf(readPage(say(...turns)))[0]?.answers ?? [];

describe('officials who share a label', () => {
  it('are never quoted as one: a label that is printed again without anybody in between is another voice', () => {
    expect(
      answersTo(
        'Q    Is production stopped, and who pays?',
        'SENIOR ADMINISTRATION OFFICIAL:  It did not come up.  I’ll let my colleague speak to the rest.',
        'SENIOR ADMINISTRATION OFFICIAL:  There is no evidence of that.',
      ),
    ).toEqual([
      'SENIOR ADMINISTRATION OFFICIAL: It did not come up. I’ll let my colleague speak to the rest.',
      'SENIOR ADMINISTRATION OFFICIAL: There is no evidence of that.',
    ]);
  });

  it('… nor is it guessed which of them goes on after a reporter’s words', () => {
    expect(
      answersTo(
        'Q    Is production stopped?',
        'SENIOR ADMINISTRATION OFFICIAL:  It did not come up in the talks.',
        'SENIOR ADMINISTRATION OFFICIAL:  I would add that there is —',
        'Q    (Inaudible.)',
        'SENIOR ADMINISTRATION OFFICIAL:  — no evidence of that.',
      ),
    ).toHaveLength(3);
  });

  it('have no answer in words that only hand the question to the other', () => {
    for (const words of [
      '[Senior administration official], do you want to take that?',
      'Those are great questions.  [Senior administration official], do you want to take that one?',
      'I’ll turn that over to my colleague.',
    ])
      expect([
        words,
        answersTo(
          'Q    Is production stopped?',
          `SENIOR ADMINISTRATION OFFICIAL:  ${words}`,
          'SENIOR ADMINISTRATION OFFICIAL:  Sure.  There is no evidence of that.',
        ),
      ]).toEqual([words, ['SENIOR ADMINISTRATION OFFICIAL: Sure. There is no evidence of that.']]);
    expect(
      answersTo(
        'Q    Is production stopped?',
        'SENIOR ADMINISTRATION OFFICIAL:  It is.  [Senior administration official], do you want to add to that?',
        'SENIOR ADMINISTRATION OFFICIAL:  There is no evidence of that.',
      ),
    ).toHaveLength(2);
  });

  it('are two in their opening remarks as well', () => {
    const briefing = readPage(
      say(
        `SENIOR ADMINISTRATION OFFICIAL:  ${'We met for two days. '.repeat(20)}Over to my colleague.`,
        `SENIOR ADMINISTRATION OFFICIAL:  ${'I was there as well. '.repeat(20)}`,
        'Q    Who else was there?',
        'SENIOR ADMINISTRATION OFFICIAL:  Nobody.',
      ),
    );
    expect(briefing.remarks).toHaveLength(2);
  });

  it('are told from one whose name or number is printed, and from one who goes on after a question', () => {
    for (const label of ['MS. EXAMPLE', 'SENIOR ADMINISTRATION OFFICIAL #2', 'SENIOR ADMINISTRATION OFFICIAL TWO'])
      expect([
        label,
        answersTo('Q    Is it over?', `${label}:  It is not over yet.`, `${label}:  It will be over in June.`).length,
      ]).toEqual([label, 1]);
    expect(
      answersTo(
        'Q    Is production stopped?',
        'SENIOR ADMINISTRATION OFFICIAL:  Well, it is —',
        'Q    Fully?',
        'SENIOR ADMINISTRATION OFFICIAL:  — stopped, yes.',
      ),
    ).toHaveLength(1);
  });

  const shared = sharedFolder();
  describe.skipIf(shared === null)('in the archive (skipped where it is not beside the repository)', () => {
    it('are kept apart where one of them says of which department she is', () => {
      const file =
        '2024-02-08-background-press-call-on-bilateral-engagements-and-the-trilateral-fentanyl-committees-fourth-meeting-in-mexico.md';
      const answers = talkOf(readTranscript(readFileSync(`${shared}/archive/${file}`, 'utf8'), file)).flatMap(
        (each) => each.answers,
      );
      const fromJustice = answers.filter((each) => each.includes('there’s no evidence that military weapons'));
      expect(fromJustice).toHaveLength(1);
      expect(fromJustice[0]).not.toContain('Happy to answer that, Jesus.');
    });
  });
});
