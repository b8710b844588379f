import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

/** `[label, role, first words]` of each turn. */
function turns(body: string, title?: string): (readonly [string | undefined, string, string])[] {
  const briefing = readPage(body, title);
  return briefing.turns.map((turn) => [
    briefing.speakers[turn.speaker]?.label,
    turn.role,
    turn.paragraphs[0]?.text ?? '',
  ]);
}

describe('labels', () => {
  it('leaves words with the speaker who reads them aloud, and a question with the reporter who addresses it', () => {
    const body = [
      'MS. EXAMPLE:  Our experts have been consistent.',
      'Dr. Other: “We should be offering a third dose.”',
      'Q    I have a question for\nDr. Somebody: Do you agree?',
      'MS. EXAMPLE:  I do.',
    ];
    expect(turns(body.join('\n\n')).map(([label]) => label)).toEqual(['MS. EXAMPLE', 'Q', 'MS. EXAMPLE']);
  });

  it.each([
    ['Q    Why?', 'Why?'],
    ['Q\u00a0\u00a0\u00a0 Why?', 'Why?'],
    ['Q Why?', 'Why?'],
    ['Q: Why?', 'Why?'],
    ['QWhy now?', 'Why now?'],
    ['Q(Inaudible) why?', '(Inaudible) why?'],
    ['Q— and why?', '— and why?'],
    ['*Q    Hi, Jen.  Why?*', 'Hi, Jen. Why?'],
    ['**Q:**  Why?', 'Why?'],
    ['Q    Q    Why?', 'Why?'],
    ['Q\\`  Why?', 'Why?'],
  ])('reads %j as a question', (line, words) => {
    expect(turns(`MS. EXAMPLE:  Hello.\n\n${line}\n\nMS. EXAMPLE:  Because.`)).toEqual([
      ['MS. EXAMPLE', 'official', 'Hello.'],
      ['Q', 'reporter', words],
      ['MS. EXAMPLE', 'official', 'Because.'],
    ]);
  });

  it.each([
    ['MS. EXAMPLE:  Yes.', 'MS. EXAMPLE'],
    ['MS EXAMPLE:  Yes.', 'MS EXAMPLE'],
    ['S. EXAMPLE:  Yes.', 'S. EXAMPLE'],
    ['MS. EXAMPLE  Yes.', 'MS. EXAMPLE'],
    ['Dr. Example:  Yes.', 'Dr. Example'],
    ['Mr. EXAMPLE:  Yes.', 'Mr. EXAMPLE'],
    ['SENIOR ADMINISTRATION OFFICIAL ONE:  Yes.', 'SENIOR ADMINISTRATION OFFICIAL ONE'],
    ['SENIOR ADMINISTRATION OFFICIAL \\#2:  Yes.', 'SENIOR ADMINISTRATION OFFICIAL #2'],
    ['FBI OFFICIAL:  Yes.', 'FBI OFFICIAL'],
    ['SENIOR ADMINSTRATION OFFIAL:  Yes.', 'SENIOR ADMINSTRATION OFFIAL'],
    ['\\[senior administration official\\]:  Yes.', '[senior administration official]'],
    ['MR. FERNÁNDEZ HERNÁNDEZ:  Yes.', 'MR. FERNÁNDEZ HERNÁNDEZ'],
    ['MS. O’CONNELL:  Yes.', 'MS. O’CONNELL'],
    ['DR. McCARTHY:  Yes.', 'DR. McCARTHY'],
    ['**CHAIR EXAMPLE**:  Yes.', 'CHAIR EXAMPLE'],
    ['**CHAIR EXAMPLE:**  Yes.', 'CHAIR EXAMPLE'],
    ['THE VICE PRESIDENT:  Yes.', 'THE VICE PRESIDENT'],
    ['QMS. EXAMPLE:  Yes.', 'MS. EXAMPLE'],
  ])('reads %j as an official’s turn', (line, label) => {
    expect(turns(`Q    Is it so?\n\n${line}`)).toEqual([
      ['Q', 'reporter', 'Is it so?'],
      [label, 'official', 'Yes.'],
    ]);
  });

  it.each([
    'On COVID:  The numbers are down.',
    'Bottom line:  It works.',
    'COVID:  The numbers are down.',
    'NOTE:  This was said twice.',
    'QAnon is a movement.',
    'Q1 was strong.',
    'Let me say this:  No.',
    'At 5:30 P.M. he will speak.',
  ])('leaves %j with the speaker', (line) => {
    const briefing = readPage(`MS. EXAMPLE:  Hello.\n\n${line}`);
    expect(briefing.turns).toHaveLength(1);
    expect(briefing.turns[0]?.paragraphs[1]?.text).toBe(line.replace(/ {2,}/g, ' '));
  });

  it('finds turns that have no line, or no blank line, of their own', () => {
    expect(
      turns(
        'MS. EXAMPLE:  Hello.\nQ    Why?\nMR. OTHER:  Because.  It is so. MS. EXAMPLE: And that is all.\n\nMR. OTHER:  Yes.',
      ),
    ).toEqual([
      ['MS. EXAMPLE', 'official', 'Hello.'],
      ['Q', 'reporter', 'Why?'],
      ['MR. OTHER', 'official', 'Because. It is so.'],
      ['MS. EXAMPLE', 'official', 'And that is all.'],
      ['MR. OTHER', 'official', 'Yes.'],
    ]);
  });

  it('takes the end of a withheld name on a new line for no label', () => {
    const briefing = readPage('MS. EXAMPLE:  I give the floor to \\[senior\nadministration official\\]: he knows.');
    expect(briefing.turns.map((turn) => turn.paragraphs.length)).toEqual([1]);
  });
});

describe('roles', () => {
  const call = (opener: string): string =>
    `${opener}:  Hi, everybody.  This call is on background, attributable to a “senior administration official.”  I’ll turn it over.

SENIOR ADMINISTRATION OFFICIAL:  Thank you.  We begin on Monday, and we will go on as long as it takes to do this well.

${opener}:  Thanks.  Let’s go to Ann at Reuters.

Q    Thanks.  What will it cost?

SENIOR ADMINISTRATION OFFICIAL:  Four million dollars this year, and then as much again in each of the years that follow, until the work is done and the last of the harbours has been dredged to the depth that ships of today need, wherever that may be along the coast.

${opener}:  Next question, let’s go to Bob at AP.

Q    Where?

SENIOR ADMINISTRATION OFFICIAL:  On the coast.`;

  it('knows a moderator by what he does', () => {
    expect(
      new Map(
        readPage(call('MR. HELPER'), 'Background Press Call on Harbours').speakers.map(({ label, role }) => [
          label,
          role,
        ]),
      ),
    ).toEqual(
      new Map([
        ['MR. HELPER', 'moderator'],
        ['SENIOR ADMINISTRATION OFFICIAL', 'official'],
        ['Q', 'reporter'],
      ]),
    );
  });

  it('takes nobody whom the title names for a moderator', () => {
    expect(readPage(call('MR. HELPER'), 'Press Call by Deputy Press Secretary Bob Helper').speakers[0]?.role).toBe(
      'official',
    );
  });

  it('knows operators, aides and misspelt moderators by their labels', () => {
    const briefing = readPage(
      [
        'OPERATOR:  Welcome.',
        'MODERTOR:  Thanks.',
        'MS. EXAMPLE:  Hello.',
        'WHITE HOUSE AIDE:  Last one.',
        'AIR FORCE ONE FLIGHT CREW:  Seats, please.',
      ].join('\n\n'),
    );
    expect(briefing.speakers.map((speaker) => speaker.role)).toEqual([
      'other',
      'moderator',
      'official',
      'other',
      'other',
    ]);
  });
});
