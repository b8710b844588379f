import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../../../src/transcript/identity/identify.ts';
import { headerOf, spoken } from './page.ts';
import { PSAKI_AND_SULLIVAN, who } from './who.ts';

describe('a name in the title of the briefing', () => {
  it.each([
    ['MS. PSAKI', 'Press Secretary Jen Psaki'],
    ['MR. SULLIVAN', 'National Security Advisor Jake Sullivan'],
    ['MS PSAKI', 'Press Secretary Jen Psaki'],
    ['S. PSAKI', 'Press Secretary Jen Psaki'],
    ['QMS. PSAKI', 'Press Secretary Jen Psaki'],
    ['Mr. Sullivan', 'National Security Advisor Jake Sullivan'],
    ['MR. SULLIAN', 'National Security Advisor Jake Sullivan'],
    ['JAKE SULLIVAN', 'National Security Advisor Jake Sullivan'],
  ])('%s is %s', (label, expected) => {
    expect(who(PSAKI_AND_SULLIVAN, '2021-02-04', label)).toBe(`${expected} [title]`);
  });

  it.each([
    [
      'Press Briefing by Press Secretary Ann Ng, Secretary of Housing and Urban Development Marcia L. Fudge, and OMB Director Bo Li',
      'SECRETARY FUDGE',
      'Secretary of Housing and Urban Development Marcia L. Fudge',
    ],
    [
      'Press Gaggle by Press Secretary Ann Ng and Deputy Commandant for Operations for the U.S. Coast Guard Vice Admiral Joe Doe En Route Baltimore, MD',
      'VICE ADMIRAL DOE',
      'Deputy Commandant for Operations for the U.S. Coast Guard Vice Admiral Joe Doe',
    ],
    [
      'Press Briefing by Press Secretary Ann Ng, Co-Chair of the Gender Policy Council and Chief of Staff to the First Lady Rosa Diaz, and Co-Chair and Executive Director of the Gender Policy Council Mia Berg',
      'MS. DIAZ',
      'Co-Chair of the Gender Policy Council and Chief of Staff to the First Lady Rosa Diaz',
    ],
    [
      'Press Briefing by Press Secretary Ann Ng, Co-Chair of the Gender Policy Council and Chief of Staff to the First Lady Rosa Diaz, and Co-Chair and Executive Director of the Gender Policy Council Mia Berg',
      'MS. BERG',
      'Co-Chair and Executive Director of the Gender Policy Council Mia Berg',
    ],
    [
      'On-the-Record Press Call by Lee Roe, Deputy Assistant to the President and Coordinator for the Indo-Pacific',
      'MR. ROE',
      'Deputy Assistant to the President and Coordinator for the Indo-Pacific Lee Roe',
    ],
    [
      'Press Gaggle by Press Secretary Ann Ng and NSC Senior Director for Europe Eva Loewe on the Trip to Ireland',
      'MS. LOEWE',
      'NSC Senior Director for Europe Eva Loewe',
    ],
    [
      'Press Briefing By Press Secretary Ann Ng And Covid-19 Response Coordinator Dr. Uma Rao',
      'DR. RAO',
      'Covid-19 Response Coordinator Dr. Uma Rao',
    ],
    [
      'Press Briefing by Press Secretary Ann Ng and NSC Coordinator For Strategic Communications Tom Roy, May 2, 2023',
      'MR. ROY',
      'NSC Coordinator for Strategic Communications Tom Roy',
    ],
    [
      'Remarks by President Biden and Prime Minister Kishida of Japan Before Bilateral Meeting',
      'PRIME MINISTER KISHIDA',
      'Prime Minister of Japan Fumio Kishida',
    ],
  ])('%s: %s', (title, label, expected) => {
    expect(who(title, '2023-05-02', label)).toBe(`${expected} [title]`);
  });

  it('takes the first name from the table where the title leaves it out', () => {
    expect(
      who(
        'Press Briefing by Press Secretary Karine Jean-Pierre and FEMA Administrator Criswell',
        '2023-08-16',
        'ADMINISTRATOR CRISWELL',
      ),
    ).toBe('FEMA Administrator Deanne Criswell [title]');
  });

  it('mends a misprint in a title that the person is known to hold, and writes out a short form', () => {
    const title =
      'Press Briefing by Press Secretary Karine Jean-Pierre and White House Nation Security Communications Advisor John Kirby';
    expect(who(title, '2024-03-15', 'MR. KIRBY')).toBe(
      'White House National Security Communications Advisor John Kirby [title]',
    );
    expect(who('On-the-Record Press Gaggle by APNSA Jake Sullivan', '2024-11-16', 'MR. SULLIVAN')).toBe(
      'National Security Advisor Jake Sullivan [title]',
    );
  });

  it('reads nothing from what the briefing is about', () => {
    expect(
      who('Background Press Call on Vice President Harris’s Trip to Munich', '2022-02-18', 'MS. HARRIS'),
    ).toBeNull();
  });
});

describe('labels with more in them', () => {
  it.each([
    [
      'Secretary of Defense Lloyd J. Austin III Holds a Press Conference',
      '2022-03-01',
      'SECRETARY OF DEFENSE LLOYD J. AUSTIN III',
      'Secretary of Defense Lloyd Austin [title]',
    ],
    [
      'Pentagon Press Secretary Air Force Brig. Gen. Pat Ryder Holds a Press Briefing',
      '2023-03-01',
      'BRIG. GEN. RYDER',
      'Pentagon Press Secretary Pat Ryder [title]',
    ],
    [
      'Deputy Pentagon Press Secretary Sabrina Singh Holds a Press Briefing',
      '2023-03-01',
      'DEPUTY PENTAGON PRESS SECRETARY SABRINA SINGH',
      'Deputy Pentagon Press Secretary Sabrina Singh [title]',
    ],
    [
      'Department Press Briefing – May 2, 2024',
      '2024-05-02',
      'MR MILLER',
      'State Department Spokesperson Matthew Miller [office-holders]',
    ],
    [
      'Department Press Briefing – May 2, 2022',
      '2022-05-02',
      'MR PRICE',
      'State Department Spokesperson Ned Price [office-holders]',
    ],
  ])('%s, %s: %s', (title, date, label, expected) => {
    expect(who(title, date, label)).toBe(expected);
  });

  it('reads the lines above the speech', () => {
    const { speakers, turns } = spoken([['MS. QUIST', 'Hello.']]);
    const header = headerOf('Transcript', '2022-05-02', 'NORA QUIST, DEPARTMENT SPOKESPERSON\nWashington, D.C.');
    expect(identify(header, speakers, turns)[0]).toMatchObject({
      name: 'Nora Quist',
      title: 'Department Spokesperson',
      decidedBy: 'header',
    });
  });

  it('does not take a mention of a namesake for an introduction', () => {
    const lines = [
      ['MODERATOR', 'The President spoke with Senator Bernie Sanders today.'],
      ['MS. SANDERS', 'He did.'],
    ] as const;
    expect(who('Press Gaggle', '2021-05-02', 'MS. SANDERS', lines)).toBeNull();
  });

  it('does not mend a surname and a form of address at once', () => {
    const lines = [
      ...Array.from({ length: 12 }, () => ['MS. SIMONS', 'Yes.'] as const),
      ['MR. SIMMONS', 'No.'] as const,
    ];
    expect(who('Press Gaggle by Deputy Press Secretary Emilie Simons', '2023-11-01', 'MR. SIMMONS', lines)).toBeNull();
  });

  it('tells two people of one surname in a title by their office, or names neither', () => {
    const title = 'Press Call by Secretary of Widgets Nora Quist and Director of Gears Olga Quist';
    expect(who(title, '2022-05-02', 'SECRETARY QUIST')).toBe('Secretary of Widgets Nora Quist [title]');
    expect(who(title, '2022-05-02', 'DIRECTOR QUIST')).toBe('Director of Gears Olga Quist [title]');
    expect(who(title, '2022-05-02', 'MS. QUIST')).toBeNull();
  });
});

describe('whatever is given', () => {
  it('answers one entry per speaker and never throws', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'MR. ',
        'Press Briefing by ',
        '(',
        '[',
        'SULLIVAN',
        'Jake Sullivan, the',
        ' and ',
        'Secretary of ',
      ),
      fc.string({ unit: 'binary' }),
    );
    const line = fc.tuple(
      fc.array(text, { maxLength: 4 }).map((parts) => parts.join('')),
      fc.array(text, { maxLength: 8 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 6 }),
        fc.option(fc.constantFrom('2021-02-04', 'never', '')),
        fc.array(line, { maxLength: 6 }),
        (title, date, lines) => {
          const { speakers, turns } = spoken(lines);
          const identities = identify(headerOf(title.join(' '), date), speakers, turns);
          expect(identities).toHaveLength(speakers.length);
          for (const identity of identities) {
            if (identity === null) continue;
            expect(identity.name).not.toBe('');
            expect(identity.evidence).not.toBe('');
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
