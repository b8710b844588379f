import { describe, expect, it } from 'vitest';
import { readPage, talkOf } from './page.ts';

const say = (...turns: string[]): string => turns.join('\n\n');

describe('exchanges', () => {
  it('keeps an answer whole that a reporter breaks into', () => {
    const briefing = readPage(
      say(
        'Q    What about an independent state?',
        'MS. EXAMPLE:  We want an independent Palestinian state —',
        'Q    But what does moving —',
        'MS. EXAMPLE:  — with Israel’s security guaranteed.',
        'Q    And when?',
        'MS. EXAMPLE:  Soon.',
      ),
    );
    expect(talkOf(briefing)).toEqual([
      {
        asked: 'What about an independent state?',
        answers: ['MS. EXAMPLE: We want an independent Palestinian state —\n\n— with Israel’s security guaranteed.'],
      },
      { asked: 'And when?', answers: ['MS. EXAMPLE: Soon.'] },
    ]);
    expect(briefing.exchanges[1]?.follows).toBe(0);
  });

  it('makes a question of what a reporter asks after an answer was broken off and dropped', () => {
    const briefing = readPage(
      say(
        'Q    Will it pass?',
        'MS. EXAMPLE:  We are working —',
        'Q    But will it pass this week?',
        'MS. EXAMPLE:  I have no prediction for you today.',
      ),
    );
    expect(briefing.exchanges).toHaveLength(2);
  });

  it('joins a reporter’s sentence that an official breaks into', () => {
    const briefing = readPage(
      say(
        'Q    A couple of questions on guns and —',
        'MS. EXAMPLE:  Sure.',
        'Q    — then on trade.  At what point would he act alone?',
        'MS. EXAMPLE:  He sees it as vital to do both, and he will.',
      ),
    );
    expect(talkOf(briefing)).toEqual([
      {
        asked: 'A couple of questions on guns and —\n\n— then on trade. At what point would he act alone?',
        answers: ['MS. EXAMPLE: Sure.\n\nHe sees it as vital to do both, and he will.'],
      },
    ]);
  });

  it('makes no exchange of thanks, greetings or a line that is tried', () => {
    const briefing = readPage(
      say(
        'MS. EXAMPLE:  Hello, everyone.',
        'Q    Hi, Ann.',
        'MS. EXAMPLE:  I have one announcement: the bridge opens on Monday.',
        'Q    Hi, can you hear me?',
        'MS. EXAMPLE:  Yes.',
        'Q    Great.  Which bridge?',
        'MS. EXAMPLE:  The long one.',
        'Q    Thank you, Ann.',
        'MS. EXAMPLE:  Thank you.',
      ),
    );
    expect(briefing.exchanges).toHaveLength(1);
    expect(talkOf(briefing)[0]?.asked).toContain('Which bridge?');
    expect(briefing.turns.filter((turn) => turn.role === 'reporter')).toHaveLength(4);
    expect(briefing.remarks.map((remarks) => remarks.statement.paragraphs.length)).toEqual([1]);
  });

  it('counts what colleagues add as answers, and the chair’s words as none', () => {
    const briefing = readPage(
      say(
        'MODERATOR:  Our first question, please.',
        'Q    Hi.  Who pays, and when?',
        'SECRETARY ONE:  We do.  Ann?',
        'SECRETARY TWO:  And I would add that we pay in May.',
        'SECRETARY ONE:  Okay, next question, please.',
        'MODERATOR:  Let’s go to Bob.',
        'Q    Hi.  How much?',
        'SECRETARY ONE:  A million.',
        'MODERATOR:  That’s all the time we have.  Thank you.',
      ),
    );
    expect(talkOf(briefing)).toEqual([
      {
        asked: 'Hi. Who pays, and when?',
        answers: ['SECRETARY ONE: We do. Ann?', 'SECRETARY TWO: And I would add that we pay in May.'],
      },
      { asked: 'Hi. How much?', answers: ['SECRETARY ONE: A million.'] },
    ]);
    expect(briefing.exchanges.map((exchange) => exchange.follows)).toEqual([null, null]);
  });

  it('takes no moderator’s words about the line for an answer', () => {
    const briefing = readPage(
      say(
        'MODERATOR:  Our first question, please.',
        'Q    When will the IR — when will that (inaudible) —',
        'MODERATOR:  Ebony, I think we are losing your line.  Do you want to try one more time?',
        'Q    I think I’m going in and out.  Sorry.',
        'MODERATOR:  Okay.  We’ll follow up with you on that question.  Next, we will go to Cary.  You should be unmuted now.',
        'Q    Is there a breakdown?',
        'SECRETARY ONE:  Not at this time.',
      ),
    );
    expect(talkOf(briefing).flatMap(({ answers }) => answers)).toEqual(['SECRETARY ONE: Not at this time.']);
  });

  it('tells a follow-up from the next reporter’s question', () => {
    const briefing = readPage(
      say(
        'Q    Will he go?',
        'MS. EXAMPLE:  He will.',
        'Q    And when?',
        'MS. EXAMPLE:  In June.  Go ahead, Peter.',
        'Q    On trade, what is next?',
        'MS. EXAMPLE:  Talks.',
        'Q    Thanks, Ann.  Back on the trip: Who goes along?',
        'MS. EXAMPLE:  The Secretary.',
      ),
    );
    expect(briefing.exchanges.map((exchange) => exchange.follows)).toEqual([null, 0, null, null]);
  });

  it('splits a compound question at the words that open its parts, not at every question mark', () => {
    const briefing = readPage(
      say(
        'Q    Thanks, Ann.  Is the bridge safe, right?  And then secondly, who pays for the ferries?',
        'MS. EXAMPLE:  The bridge is safe.\n\nThe county pays for the ferries.',
        'Q    So is it today?  Or is it tomorrow?',
        'MS. EXAMPLE:  It is today.',
      ),
    );
    expect(briefing.exchanges.map((exchange) => exchange.parts.map((part) => [part.text, part.passage]))).toEqual([
      [
        ['Is the bridge safe, right?', { statement: 0, from: 0, to: 1 }],
        ['And then secondly, who pays for the ferries?', { statement: 0, from: 1, to: 2 }],
      ],
      [['So is it today? Or is it tomorrow?', { statement: 0, from: 0, to: 1 }]],
    ]);
  });

  it('reads a page without questions as remarks', () => {
    const briefing = readPage(say('THE PRESIDENT:  Hello.', 'We begin. '.repeat(200), 'We go on. '.repeat(200)));
    expect(briefing.exchanges).toEqual([]);
    const [remarks] = briefing.remarks;
    expect(remarks?.statement.paragraphs).toHaveLength(3);
    expect(remarks?.stretches).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 3 },
    ]);
  });
});
