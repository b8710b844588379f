import { describe, expect, it } from 'vitest';
import { rulesAt } from '../../../src/transcript/rules/rules-at.ts';
import { briefingOf, madeUpCall, rulesOf } from './made-up-call.ts';

const PODIUM = { title: 'Press Briefing by Press Secretary Jane Doe' };

function call(opening: string, closing = 'Thanks, all.'): string {
  return `MODERATOR: Good evening. ${opening}
    SENIOR ADMINISTRATION OFFICIAL: Widgets are good, and there will be more.
    Q: Why widgets?
    SENIOR ADMINISTRATION OFFICIAL: Because people like them.
    MODERATOR: ${closing}`;
}

describe('the basis', () => {
  it.each([
    ['This call is on background, attributed to a “senior administration official.”', 'on_background'],
    ['We’ll do this on background.', 'on_background'],
    ['Welcome to an on-background conference call on widgets.', 'on_background'],
    ['This call is on deep background.', 'deep_background'],
    ['As a reminder, this call is on the record.', 'on_record'],
    ['Thanks for joining this on-the-record gaggle.', 'on_record'],
    ['This call is for background only.', 'on_background'],
    ['We are keeping this on background, not on the record.', 'on_background'],
    ['Secretary Roe’s portion is on the record. Everyone else is on background.', 'mixed'],
    ['Jake will speak on the record, and then we will take questions on background.', 'mixed'],
    ['This briefing is off the record.', 'off_record'],
  ])('is read from the opening: %s', (opening, basis) => {
    expect(rulesOf(call(opening), { title: 'Press Call on Widgets' }).basis).toBe(basis);
  });

  it('is read from the closing where the opening is silent', () => {
    const rules = rulesOf(call('Welcome.', 'A reminder that we were on background.'), {
      title: 'Press Call on Widgets',
    });
    expect(rules.basis).toBe('on_background');
    expect(rules.evidence).toMatchObject([
      { about: 'basis', sentence: 'A reminder that we were on background.', line: 5 },
    ]);
  });

  it.each([
    ['Background Press Call on Widgets', 'on_background'],
    ['On-the-Record Press Gaggle by Jane Doe', 'on_record'],
    ['Press Briefing by Jane Doe', 'unstated'],
  ])('is the title’s where nobody says it: %s', (title, basis) => {
    const rules = rulesOf(call('Welcome.'), { title });
    expect(rules.basis).toBe(basis);
    expect(rules.evidence).toEqual(basis === 'unstated' ? [] : [{ about: 'basis', sentence: title, line: 0 }]);
  });

  it('is read from a moderator who bears the officials’ label, after an operator and before a last thank-you', () => {
    const rules = rulesOf(
      `OPERATOR: Your lines are open.
        SENIOR ADMINISTRATION OFFICIAL: Thank you. We are on background, attributable to an “SAO,” and embargoed until the end.
        SENIOR ADMINISTRATION OFFICIAL: Widgets are good.
        Q: Why?
        SENIOR ADMINISTRATION OFFICIAL: Because.
        SENIOR ADMINISTRATION OFFICIAL: With that, the embargo is lifted.
        SENIOR ADMINISTRATION OFFICIAL: Thanks, everybody.`,
      { title: 'Press Call on Widgets' },
    );
    expect(rules).toMatchObject({
      basis: 'on_background',
      attribution: ['senior administration official'],
      embargo: { liftedStated: true },
    });
  });

  it('is not read from talk of other things', () => {
    const rules = rulesOf(
      `MS. DOE: Hello. The President stands firm on background checks. Job growth was the fastest on record.
        You may have seen that from the background call last night. I have been on the record about this.
        Q: Officials said on background that it will rain. This is on background, they said?
        MS. DOE: I just have to say this on the record: it will not. He has a background in weather.
        Q: Thanks.
        MS. DOE: They were informed on background. The statement is on the record.`,
      PODIUM,
    );
    expect(rules).toMatchObject({ basis: 'unstated', attribution: [], evidence: [], exceptions: [] });
  });

  it('stays when a reporter asks to move the call on the record and is refused', () => {
    const rules = rulesOf(`MODERATOR: This call is on background.
      Q: Can we move this on the record?
      MODERATOR: No, we can’t put this on the record.
      Q: Thanks.
      SENIOR ADMINISTRATION OFFICIAL: Widgets.`);
    expect(rules).toMatchObject({ basis: 'on_background', exceptions: [] });
  });
});

describe('a call of two parts', () => {
  const mixed =
    madeUpCall(`MR. HOST: We will start with on-the-record remarks from Secretary Roe, followed by a question-and-answer session that will be on background and attributable to “senior administration officials.”
    SECRETARY ROE: ${'Widgets will be made here, by people who know how to make them. '.repeat(10)}
    MR. HOST: Thank you. As a reminder, this will be on background.
    Q: Why?
    SENIOR ADMINISTRATION OFFICIAL: Because.`);

  it('is mixed', () => {
    expect(briefingOf(mixed).rules).toMatchObject({ basis: 'mixed', attribution: ['senior administration official'] });
  });

  it('has the named official on the record and the questions on background', () => {
    const briefing = briefingOf(mixed);
    expect(rulesAt(briefing, 1)).toMatchObject({ basis: 'on_record', attribution: [], quotable: true });
    expect(rulesAt(briefing, 4)).toMatchObject({
      basis: 'on_background',
      attribution: ['senior administration official'],
    });
    expect(rulesAt(briefing, 1).evidence.some(({ sentence }) => sentence.includes('on-the-record remarks'))).toBe(true);
  });

  it('keeps a named official on the record in the second part where the moderator says so', () => {
    const briefing = briefingOf(
      madeUpCall(`MR. HOST: We will start with on-the-record remarks from Secretary Roe. Then we will have a Q&A on background.
        SECRETARY ROE: ${'Widgets will be made here, by people who know how to make them. '.repeat(10)}
        MR. HOST: This is on background. Comments from the Secretary will be attributable to her specifically.
        Q: Why?
        SECRETARY ROE: Because.
        SENIOR ADMINISTRATION OFFICIAL: And more.`),
    );
    expect([4, 5].map((turn) => rulesAt(briefing, turn).basis)).toEqual(['on_record', 'on_background']);
    expect(rulesAt(briefing, 4).evidence.at(-1)?.sentence).toBe(
      'Comments from the Secretary will be attributable to her specifically.',
    );
  });

  it('is mixed too where only the questions’ basis is said and a named official speaks first', () => {
    const rules = rulesOf(
      `MR. HOST: After her remarks we will have a Q&A, which will be on background and attributable to a “senior administration official.”
        SECRETARY ROE: ${'Widgets will be made here, by people who know how to make them. '.repeat(10)}
        Q: Why?
        SENIOR ADMINISTRATION OFFICIAL: Because.`,
      { title: 'Press Call by Secretary Roe on Widgets' },
    );
    expect(rules.basis).toBe('mixed');
  });
});

describe('changes during the call', () => {
  it('what is said off the record in passing is never shown, and the rest is', () => {
    const briefing = briefingOf(
      madeUpCall(`MODERATOR: This call is on background.
        Q: Why?
        SENIOR ADMINISTRATION OFFICIAL: I’d say, off the record, something rude. But back on background.
        Q: And?
        SENIOR ADMINISTRATION OFFICIAL: Nothing more.`),
    );
    expect([2, 4].map((turn) => rulesAt(briefing, turn).quotable)).toEqual([false, true]);
  });

  it('“that part was off the record” covers what was just said', () => {
    const briefing = briefingOf(
      madeUpCall(
        `MS. DOE: Hello.
        Q: Who did it?
        MS. DOE: The butler.
        Q: Can I use that?
        MS. DOE: That part was off the record.
        Q: When?
        MS. DOE: At night.`,
        PODIUM,
      ),
    );
    expect([0, 2, 4, 6].map((turn) => rulesAt(briefing, turn).quotable)).toEqual([true, false, false, true]);
  });

  it('what goes off the record stays off until it comes back', () => {
    const briefing = briefingOf(
      madeUpCall(
        `MS. DOE: Hello.
        Q: Who did it?
        MS. DOE: We’re off the record now. The butler.
        Q: When?
        MS. DOE: At night.
        Q: And now?
        MS. DOE: Okay, back on the record.
        Q: Thanks.
        MS. DOE: Bye.`,
        PODIUM,
      ),
    );
    expect([0, 2, 4, 6, 8].map((turn) => rulesAt(briefing, turn).quotable)).toEqual([true, false, false, true, true]);
    expect(rulesAt(briefing, 4).evidence).toMatchObject([{ sentence: 'We’re off the record now.' }]);
  });

  it('“this is on background now” holds from there on', () => {
    const briefing = briefingOf(
      madeUpCall(
        `MS. DOE: Hello.
        Q: Who did it?
        MS. DOE: This is on background now. The butler.
        Q: When?
        MS. DOE: At night.`,
        PODIUM,
      ),
    );
    expect([0, 2, 4].map((turn) => rulesAt(briefing, turn).basis)).toEqual([
      'unstated',
      'on_background',
      'on_background',
    ]);
  });

  it('a joke is a joke', () => {
    const rules = rulesOf(
      `MS. DOE: Hello.
        Q: Did you sleep?
        MS. DOE: I never sleep. (Laughter.) Anyway, that’s off the record.`,
      PODIUM,
    );
    expect(rules.exceptions).toEqual([]);
  });

  it('a call granted on the record is on the record from there on', () => {
    const briefing = briefingOf(
      madeUpCall(`MODERATOR: This call is on background, attributable to a “senior administration official.”
        Q: Can we move this on the record?
        MODERATOR: Sure, we can put this on the record.
        Q: Why widgets?
        MR. ROE: Because.`),
    );
    expect(rulesAt(briefing, 0).basis).toBe('on_background');
    expect(rulesAt(briefing, 4)).toMatchObject({ basis: 'on_record', attribution: [] });
  });
});
