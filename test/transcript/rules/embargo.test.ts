import { describe, expect, it } from 'vitest';
import type { GroundRules, Header } from '../../../src/transcript/briefing.ts';
import { rulesAt } from '../../../src/transcript/rules/rules-at.ts';
import { briefingOf, madeUpCall, rulesOf } from './made-up-call.ts';

/** A call on Tuesday, June 7th, 2022, 7:05 to 7:28 p.m. Eastern, unless the page says otherwise. */
function embargo(opening: string, closing = 'Thanks, all.', page: Partial<Header> = {}): GroundRules['embargo'] {
  return rulesOf(
    `MODERATOR: Good evening. ${opening}
      SENIOR ADMINISTRATION OFFICIAL: Widgets are good.
      Q: Why?
      SENIOR ADMINISTRATION OFFICIAL: Because.
      MODERATOR: ${closing}`,
    page,
  ).embargo;
}

describe('the kind of embargo', () => {
  it.each([
    ['Welcome.', 'none_stated'],
    ['There is no embargo on this call.', 'none_explicit'],
    ['This is not held under any embargo.', 'none_explicit'],
    ['This call is on background and is not under embargo.', 'none_explicit'],
    ['The contents are embargoed until the conclusion of the call.', 'until_end_of_call'],
    ['This call is embargoed until — at its conclusion.', 'until_end_of_call'],
    ['The contents will be embargoed <s>upon</s> [until] conclusion.', 'until_end_of_call'],
    ['It is embargoed until the call’s conclusion, which should be at about 7:30 p.m.', 'until_end_of_call'],
    ['I will let you know when the embargo breaks, which will be after this call.', 'until_end_of_call'],
    ['This call is under a 5:00 a.m. embargo.', 'until_time'],
    ['This call is embargoed until further notice from the press office.', 'until_further_notice'],
    [
      'This call is embargoed until we confirm that they are home, which may be as soon as 9:00 p.m.',
      'until_further_notice',
    ],
    ['This call is embargoed until the start of the President’s remarks.', 'other'],
    [
      'The recap portion of the call is embargoed until the call ends. The second portion of the call is embargoed until 5:00 a.m. tomorrow.',
      'sectioned',
    ],
    ['We will send a factsheet. That will be embargoed until 5:00 a.m. tomorrow.', 'none_stated'],
    ['The oil embargo holds. The embargo on Cuba stays until 2030. They want the arms embargo lifted.', 'none_stated'],
  ])('%s', (opening, kind) => {
    expect(embargo(opening).kind).toBe(kind);
  });
});

describe('until when', () => {
  it.each([
    ['until 5:00 a.m. Eastern tomorrow', '2022-06-08T05:00-04:00'],
    ['until tomorrow, Wednesday, June 8th, 5:00 a.m. Eastern', '2022-06-08T05:00-04:00'],
    ['until five o’clock Eastern time tomorrow morning', '2022-06-08T05:00-04:00'],
    ['until 11:00 tomorrow morning', '2022-06-08T11:00-04:00'],
    ['until 9:30 tonight', '2022-06-07T21:30-04:00'],
    ['until noon Eastern tomorrow', '2022-06-08T12:00-04:00'],
    ['until 5am ET tomorrow', '2022-06-08T05:00-04:00'],
    ['until 6:00 a.m. on Friday the 15th of July', '2022-07-15T06:00-04:00'],
    ['until midnight tonight', '2022-06-08T00:00-04:00'],
    ['until 12:01 a.m. on Wednesday', '2022-06-08T00:01-04:00'],
    ['until Thursday at 10:00 a.m.', '2022-06-09T10:00-04:00'],
    ['until the day after tomorrow at 5:00 a.m.', '2022-06-09T05:00-04:00'],
    ['until the 10th at 6:00 a.m.', '2022-06-10T06:00-04:00'],
    ['until 5:00 a.m.', '2022-06-08T05:00-04:00'],
    ['until 8:30 p.m.', '2022-06-07T20:30-04:00'],
    ['until 1:00 a.m. San Diego time and 4:00 a.m. D.C. time', '2022-06-08T01:00-07:00'],
    ['until 6:00 p.m. Japan Standard Time tomorrow', '2022-06-08T18:00+09:00'],
    ['until 7:00 a.m. British Summer Time tomorrow', '2022-06-08T07:00+01:00'],
    ['until 8:30 — sorry, it’s embargoed until 5:00 a.m. tomorrow', '2022-06-08T05:00-04:00'],
    ['now until 10:00 p.m., not 9:00 p.m.', '2022-06-07T22:00-04:00'],
    ['until <s>5:00</s> [6:00] a.m. tomorrow', '2022-06-08T06:00-04:00'],
    [
      'until 9:00 p.m. tonight, when the President speaks, and he will take questions at 10:00 p.m.',
      '2022-06-07T21:00-04:00',
    ],
  ])('embargoed %s', (words, until) => {
    const found = embargo(`This call is embargoed ${words}.`);
    expect(found).toMatchObject({ kind: 'until_time', until });
    expect(found.release).toEqual({ kind: 'at', instant: until });
  });

  it('takes what one sentence leaves out from another', () => {
    expect(
      embargo('This call is embargoed until 5:00 a.m.', 'It is embargoed until tomorrow at 5:00 a.m. Pacific.').until,
    ).toBe('2022-06-08T05:00-07:00');
    expect(
      embargo('The call is embargoed until 11:30 tomorrow.', 'This is embargoed until 11:30 a.m. Eastern.').until,
    ).toBe('2022-06-08T11:30-04:00');
  });

  it('goes by the last of several times', () => {
    expect(
      embargo(
        'This call is embargoed until 5:00 a.m. tomorrow.',
        'The embargo for this call will now be 6:00 a.m. Eastern tomorrow.',
      ).until,
    ).toBe('2022-06-08T06:00-04:00');
  });

  it('reads what goes on in the next sentence', () => {
    expect(embargo('The embargo is 11:30 p.m. Again, that’s 11:30 p.m. Eastern tonight.').until).toBe(
      '2022-06-07T23:30-04:00',
    );
    expect(
      embargo(
        'This call is under an embargo until the statement goes out tomorrow. I anticipate that will be around 7:30 a.m. tomorrow.',
      ).until,
    ).toBe('2022-06-08T07:30-04:00');
  });

  it('counts daylight saving time by the day', () => {
    const page = { printedDate: '2021-03-13', callDate: '2021-03-13', zone: 'EST' };
    expect(embargo('This call is embargoed until 5:00 a.m. tomorrow.', '', page).until).toBe('2021-03-14T05:00-04:00');
    expect(embargo('This call is embargoed until 9:30 p.m. tonight.', '', page).until).toBe('2021-03-13T21:30-05:00');
  });

  it('takes local time from the place', () => {
    const page = { location: 'Luanda, Angola', zone: null, start: null, end: null };
    expect(embargo('Embargoed until 10:00 p.m. local time.', '', page).until).toBe('2022-06-07T22:00+01:00');
  });

  it('takes the time without a zone as that of the printed times', () => {
    expect(embargo('Embargoed until 10:00 p.m.', '', { zone: 'CEST' }).until).toBe('2022-06-07T22:00+02:00');
  });

  it('takes “Central” where Central European time is kept', () => {
    expect(embargo('Embargoed until 10:00 p.m. Central.', '', { zone: 'CEST' }).until).toBe('2022-06-07T22:00+02:00');
    expect(embargo('Embargoed until 10:00 p.m. Central.').until).toBe('2022-06-07T22:00-05:00');
  });

  it('sees that a page which came out before the call’s hour tells of the day before', () => {
    const page = { printedDate: null, callDate: '2022-06-08', publishedAt: '2022-06-08T05:00:00-04:00' };
    expect(embargo('Embargoed until 5:00 a.m. tomorrow.', '', page).until).toBe('2022-06-08T05:00-04:00');
    const later = { ...page, publishedAt: '2022-06-08T21:00:00-04:00' };
    expect(embargo('Embargoed until 5:00 a.m. tomorrow.', '', later).until).toBe('2022-06-09T05:00-04:00');
  });
});

describe('the lift', () => {
  it.each([
    ['With that, the embargo is lifted.', true],
    ['The embargo has now lifted.', true],
    ['The embargo is now <s>listed</s> [lifted].', true],
    ['The embargo lifts in about a minute.', true],
    ['This call embargo will be lifted in one minute.', true],
    ['The embargo on the call will lift at the end of this call.', true],
    ['Once we hang up the call, the embargo is broken.', true],
    ['The contents are embargoed until the end of the call, so now.', true],
    ['The contents of the call are now lifted.', true],
    ['And with that, embargo lifted.', true],
    ['The embargo lifts when we end the call.', true],
    ['It is embargoed until the call concludes, which will be shortly.', false],
    ['The embargo will be lifted at 5:00 a.m. tomorrow.', false],
    ['Nothing may be published until the embargo is lifted tomorrow at 5:00 a.m.', false],
    ['We will notify you when the embargo is lifted.', false],
    ['The embargo remains in place until 5:00 a.m.', false],
    ['Thanks.', false],
  ])('%s', (closing, lifted) => {
    expect(embargo('This call is embargoed until its conclusion.', closing).liftedStated).toBe(lifted);
  });

  it('leaves the kind open where the term was never said', () => {
    expect(embargo('Welcome.', 'The embargo has lifted.')).toMatchObject({ kind: 'other', liftedStated: true });
  });
});

describe('the release', () => {
  it('is free without an embargo', () => {
    expect(embargo('Welcome.').release).toEqual({ kind: 'free' });
  });

  it('is the printed end for an embargo until the end of the call', () => {
    expect(embargo('Embargoed until the end of the call.').release).toEqual({
      kind: 'at',
      instant: '2022-06-07T19:28-04:00',
    });
  });

  it('is the publication where no end is printed', () => {
    expect(embargo('Embargoed until the end of the call.', '', { end: null }).release).toEqual({
      kind: 'at',
      instant: '2022-06-08T09:00-04:00',
    });
  });

  it('is the publication for an embargo until further notice, or the end of the call where it was lifted then', () => {
    expect(embargo('This call is embargoed until further notice.').release).toEqual({
      kind: 'at',
      instant: '2022-06-08T09:00-04:00',
    });
    expect(embargo('This call is embargoed until further notice.', 'The embargo is lifted.').release).toEqual({
      kind: 'at',
      instant: '2022-06-07T19:28-04:00',
    });
  });

  it('is held where nothing tells', () => {
    expect(embargo('This call is embargoed until further notice.', '', { publishedAt: null }).release.kind).toBe(
      'held',
    );
    expect(embargo('Embargoed until the end of the call.', '', { publishedAt: null, end: null }).release.kind).toBe(
      'held',
    );
    expect(
      embargo('Embargoed until 5:00 a.m. tomorrow.', '', {
        publishedAt: null,
        printedDate: null,
        frontMatterDate: null,
      }).release.kind,
    ).toBe('held');
  });

  it('is the latest of a call in sections, and a section’s own once the moderator opens it', () => {
    const briefing = briefingOf(
      madeUpCall(`MODERATOR: The first portion of the call is embargoed until the call ends. The second portion of the call is embargoed until 5:00 a.m. tomorrow.
        SENIOR ADMINISTRATION OFFICIAL: Widgets.
        Q: Why?
        SENIOR ADMINISTRATION OFFICIAL: Because.
        MODERATOR: Now for the second portion, which is embargoed until 5:00 a.m. tomorrow.
        SENIOR ADMINISTRATION OFFICIAL: Gadgets.
        Q: When?
        SENIOR ADMINISTRATION OFFICIAL: Soon.`),
    );
    expect(briefing.rules.embargo).toMatchObject({ kind: 'sectioned', release: { instant: '2022-06-08T05:00-04:00' } });
    expect(rulesAt(briefing, 5)).toMatchObject({ release: { instant: '2022-06-08T05:00-04:00' } });
    expect(
      rulesAt(briefing, 5).evidence.some(({ sentence }) => sentence.startsWith('Now for the second portion')),
    ).toBe(true);
  });
});
