import { describe, expect, it } from 'vitest';
import { rulesAt } from '../../../src/transcript/rules/rules-at.ts';
import { briefingOf, madeUpCall, rulesOf } from './made-up-call.ts';

function phrases(opening: string, closing = 'Thanks, all.'): readonly string[] {
  return rulesOf(`MODERATOR: Good evening. ${opening}
    SENIOR ADMINISTRATION OFFICIAL: Widgets are good.
    Q: Why?
    SENIOR ADMINISTRATION OFFICIAL: Because.
    MODERATOR: ${closing}`).attribution;
}

const SAO = 'senior administration official';

describe('the phrase to attribute by', () => {
  it.each([
    ['This call is on background, attributable to “senior administration officials.”', [SAO]],
    ['This call is on background, attributed to SAOs.', [SAO]],
    ['Speakers should be referred to as “White House officials.”', ['white house official']],
    ['It’s attributable to a “senior administration…” — well, to “senior administration officials,” plural.', [SAO]],
    ['The whole call is attributable to a sen- — or to “senior administration officials,” plural.', [SAO]],
    ['When you refer to him, please use “senior administration official.”', [SAO]],
    ['This call is on background as “senior administration officials.”', [SAO]],
    ['This is attributable to an administration official.', ['administration official']],
    ['This is attributable to senior administration and military officials.', [SAO, 'senior military official']],
    [
      'On background: the first speaker as a “senior administration official,” the second as a “senior Treasury official.”',
      [SAO, 'senior treasury official'],
    ],
    ['Attribution is by agency: “a DHS official,” “an FBI official,” and so on.', ['dhs official', 'fbi official']],
    [
      'They can be referred to as “a senior administration official,” “a senior Defense official,” and “a senior State Department official.”',
      [SAO, 'senior defense official', 'senior state department official'],
    ],
    ['Not for attribution but for awareness, our speaker is [senior administration official].', []],
    ['This call is on background. On the line is [senior administration official].', []],
    ['A readout attributed to senior officials will follow.', []],
  ])('%s', (opening, expected) => {
    expect(phrases(opening)).toEqual(expected);
  });

  it('may come only in the closing words, or be added there', () => {
    expect(phrases('Welcome.', 'This call was on background to a senior administration official.')).toEqual([SAO]);
    expect(
      phrases(
        'This call is attributable to senior administration officials.',
        'It was attributable to senior administration officials and a senior Defense official.',
      ),
    ).toEqual([SAO, 'senior defense official']);
  });

  it('is the fuller of two forms of one phrase', () => {
    expect(
      phrases('Attributable to “senior officials” plural.', 'Attributable to “senior administration officials.”'),
    ).toEqual([SAO]);
  });

  it('may be settled between a reporter and the official', () => {
    const rules = rulesOf(`SENIOR ADMINISTRATION OFFICIAL: Fire away.
      Q: Are you “Senior White House Official” or “Senior Administration”?
      SENIOR ADMINISTRATION OFFICIAL: “White House” is fine, I think.
      Q: Why widgets?
      SENIOR ADMINISTRATION OFFICIAL: Because.`);
    expect(rules.attribution).toEqual(['senior white house official']);
  });

  it('is each speaker’s own where the label says which', () => {
    const briefing = briefingOf(
      madeUpCall(`MODERATOR: This call is on background, attributable to senior administration officials and a senior Defense official.
        SENIOR DEFENSE OFFICIAL: Ships.
        SENIOR ADMINISTRATION OFFICIAL: Widgets.`),
    );
    expect(rulesAt(briefing, 1).attribution).toEqual(['senior defense official']);
    expect(rulesAt(briefing, 2).attribution).toEqual([SAO]);
  });

  it('is none on the record, nor from what others attribute', () => {
    const page = { title: 'Press Briefing by Jane Doe' };
    expect(rulesOf('MS. DOE: The quotes attributed to U.S. officials are made up.', page).attribution).toEqual([]);
    expect(
      rulesOf('MS. DOE: This call is on the record. It was attributable to a senior official then.', page).attribution,
    ).toEqual([]);
  });

  it('leaves out words that the transcript strikes', () => {
    expect(phrases('Attributable to a <s>senior defense official</s> [senior White House official].')).toEqual([]);
    expect(phrases('Attributable to a <s>junior</s> [senior] White House official.')).toEqual([
      'senior white house official',
    ]);
  });
});
