import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../../../src/transcript/identity/identify.ts';
import { headerOf, spoken } from './page.ts';

const PSAKI_AND_SULLIVAN =
  'Press Briefing by Press Secretary Jen Psaki and National Security Advisor Jake Sullivan, February 4, 2021';

/** "Title Name [decided by]" of the first speaker with this label; null where there is no identity. */
function who(
  title: string,
  date: string | null,
  label: string,
  lines: readonly (readonly [string, string])[] = [[label, 'Hello.']],
): string | null {
  const { speakers, turns } = spoken(lines);
  const index = speakers.findIndex((speaker) => speaker.label === label);
  const identity = identify(headerOf(title, date), speakers, turns)[index];
  if (identity === null || identity === undefined) return null;
  return `${identity.title === null ? '' : `${identity.title} `}${identity.name} [${identity.decidedBy}]`;
}

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

describe('an introduction in the body', () => {
  const title = 'On-the-Record Press Call on Supply Chains';
  it.each([
    ['We have with us today Secretary of Widgets Nora Quist.', 'SECRETARY QUIST', 'Secretary of Widgets Nora Quist'],
    [
      'Nora Quist, Deputy National Security Advisor for Cyber, will speak first.',
      'MS. QUIST',
      'Deputy National Security Advisor for Cyber Nora Quist',
    ],
    [
      'Our speaker is Nora Quist, who’s the White House Testing Coordinator.',
      'MS. QUIST',
      'White House Testing Coordinator Nora Quist',
    ],
    ['I’m joined by our nation’s Surgeon General, Dr. Nora Quist.', 'DR. QUIST', 'Surgeon General Dr. Nora Quist'],
    [
      'We are honored to be joined by Governor Nora Quist of Louisiana.',
      'GOVERNOR QUIST',
      'Governor of Louisiana Nora Quist',
    ],
    [
      'With us are Chair of the White House Council on Environmental Quality Nora Quist and others.',
      'CHAIR QUIST',
      'Chair of the White House Council on Environmental Quality Nora Quist',
    ],
    ['Here is the acting Director of Widgets Nora Quist.', 'MS. QUIST', 'Acting Director of Widgets Nora Quist'],
    ['A special guest is here: Nora Quist.', 'MS. QUIST', 'Nora Quist'],
  ])('%s', (words, label, expected) => {
    expect(
      who(title, '2022-06-01', label, [
        ['MODERATOR', words],
        [label, 'Thank you.'],
      ]),
    ).toBe(`${expected} [introduction]`);
  });

  it('may be the speaker’s own', () => {
    expect(
      who(title, '2022-06-01', 'MR. QUIST', [
        ['MR. QUIST', 'Hi. I’m Max Quist, the White House Widget Response Coordinator. Welcome.'],
      ]),
    ).toBe('White House Widget Response Coordinator Max Quist [introduction]');
  });

  it('counts a correction over what it corrects', () => {
    const words = 'We start with the <s>Deputy Director of Widgets</s> [Deputy National Security Advisor] Nora Quist.';
    expect(
      who(title, '2022-06-01', 'MS. QUIST', [
        ['MODERATOR', words],
        ['MS. QUIST', 'Thank you.'],
      ]),
    ).toBe('Deputy National Security Advisor Nora Quist [introduction]');
  });

  it('is not a reporter’s mention, nor one of two people of that name', () => {
    expect(
      who(title, '2022-06-01', 'MS. QUIST', [
        ['Q', 'What of Senator Nora Quist?'],
        ['MS. QUIST', 'Thank you.'],
      ]),
    ).toBeNull();
    expect(
      who(title, '2022-06-01', 'MS. QUIST', [
        ['MODERATOR', 'We have Secretary of Widgets Nora Quist and Director of Gears Olga Quist.'],
        ['MS. QUIST', 'Thank you.'],
      ]),
    ).toBeNull();
  });

  it('does not name the office of somebody who held it before', () => {
    const words = 'With us is former Secretary of Widgets Nora Quist.';
    expect(
      who(title, '2022-06-01', 'MS. QUIST', [
        ['MODERATOR', words],
        ['MS. QUIST', 'Thank you.'],
      ]),
    ).toBe('Nora Quist [introduction]');
  });
});

describe('the table of office holders', () => {
  const briefing = 'Press Briefing by White House Officials';
  it.each([
    ['MS. JEAN-PIERRE', '2022-05-12', 'Principal Deputy Press Secretary Karine Jean-Pierre'],
    ['MS. JEAN-PIERRE', '2022-05-13', 'Press Secretary Karine Jean-Pierre'],
    ['MR. KIRBY', '2021-08-20', 'Pentagon Press Secretary John Kirby'],
    ['ADMIRAL KIRBY', '2023-03-01', 'NSC Coordinator for Strategic Communications John Kirby'],
    ['MR. KIRBY', '2024-05-01', 'White House National Security Communications Advisor John Kirby'],
    ['MR. ZIENTS', '2021-06-01', 'White House COVID-19 Response Coordinator Jeff Zients'],
    ['MR. ZIENTS', '2023-06-01', 'Chief of Staff Jeff Zients'],
    ['Dr. Fauci', '2021-06-01', 'Chief Medical Advisor to the President Dr. Anthony Fauci'],
    ['DR. WALESNKY', '2021-06-01', 'CDC Director Dr. Rochelle Walensky'],
    ['MR. SINGH', '2022-02-24', 'Deputy National Security Advisor for International Economics Daleep Singh'],
    ['MS. SINGH', '2022-02-24', 'Deputy Press Secretary to the Vice President Sabrina Singh'],
    ['SECRETARY YELLEN', '2021-06-01', 'Secretary of the Treasury Janet Yellen'],
    ['THE PRESIDENT', '2021-06-01', 'President Joe Biden'],
    ['THE VICE PRESIDENT', '2021-06-01', 'Vice President Kamala Harris'],
    ['THE FIRST LADY', '2021-06-01', 'First Lady Jill Biden'],
    ['PRESIDENT ZELENSKYY', '2022-12-21', 'President of Ukraine Volodymyr Zelenskyy'],
    ['PRESIDENT VON DER LEYEN', '2022-12-21', 'President of the European Commission Ursula von der Leyen'],
    ['DR. BIDEN', '2021-06-01', 'First Lady Jill Biden'],
    ['PRESIDENT BIDEN', '2021-06-01', 'President Joe Biden'],
  ])('%s on %s is %s', (label, date, expected) => {
    expect(who(briefing, date, label)).toBe(`${expected} [office-holders]`);
  });

  it('is not asked without a date, before an office or after it', () => {
    expect(who(briefing, null, 'SECRETARY YELLEN')).toBeNull();
    expect(who(briefing, '2019-06-01', 'SECRETARY YELLEN')).toBeNull();
    expect(who(briefing, '2023-12-01', 'MS. PSAKI')).toBeNull();
  });

  it('does not stretch to another form of address or office', () => {
    expect(who(briefing, '2022-06-01', 'MS. SULLIVAN')).toBeNull();
    expect(who(briefing, '2022-06-01', 'GOVERNOR SULLIVAN')).toBeNull();
    expect(who(briefing, '2024-06-01', 'MR. MICHEL')).toBeNull();
    expect(who(briefing, '2022-06-01', 'MR. SIMMONS')).toContain('Jamal Simmons');
    expect(who(briefing, '2024-06-01', 'MR. MILLER')).toBeNull();
  });

  it('takes a wrong form of address for a slip only beside the right one', () => {
    const lines: (readonly [string, string])[] = Array.from({ length: 12 }, () => ['MS. JEAN-PIERRE', 'Yes.'] as const);
    expect(who(briefing, '2023-06-01', 'MR. JEAN-PIERRE', [...lines, ['MR. JEAN-PIERRE', 'No.']])).toContain(
      'Karine Jean-Pierre',
    );
    expect(who(briefing, '2023-06-01', 'MR. JEAN-PIERRE')).toBeNull();
  });

  it('does not take two people of one surname for one', () => {
    const lines = [
      ['MS. YOUNG', 'One.'],
      ['MR. YOUNG', 'Two.'],
      ['MS. YOUNG', 'Three.'],
      ['MR. YOUNG', 'Four.'],
      ['MR. YOUNG', 'Five.'],
    ] as const;
    const title = 'Press Call by OMB Director Shalanda Young and Others';
    expect(who(title, '2023-06-01', 'MR. YOUNG', lines)).toBeNull();
    expect(who(title, '2023-06-01', 'MS. YOUNG', lines)).toBe('OMB Director Shalanda Young [title]');
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

describe('a name that is withheld', () => {
  it.each([
    'SENIOR ADMINISTRATION OFFICIAL',
    'SENIOR ADMINISTRATION OFFICIAL #2',
    'SENIOR ADMINISTRATION OFFICIAL ONE',
    'SENIOR ADMINISTRATION OFFIAL',
    'SENIOR ADMINSTRATION OFFICIAL',
    'SENIOR ADMINISTRIVE OFFICIAL',
    'SENIOR ADMINISTRATION OFFICIAL SULLIVAN',
    'SENIOR ADMINSITRATION OFFICAL',
    'FBI OFFICIAL',
    'WHITE HOUSE OFFICIAL',
    '[senior administration official]',
    '[SENIOR ADMINISTRATION OFFICIAL]',
    'Senior Official',
    'SENIOR MILITARY OFFICIAL',
    'MODERATOR',
    'OPERATOR',
    'WHITE HOUSE AIDE',
    'AIR FORCE ONE CREW MEMBER',
    'NSC SPOKESPERSON',
  ])('%s stays nameless whatever the page says', (label) => {
    expect(
      who(PSAKI_AND_SULLIVAN, '2021-02-04', label, [
        ['MODERATOR', 'Not for attribution, this is National Security Advisor Jake Sullivan.'],
        [label, 'I’m Jake Sullivan, the National Security Advisor.'],
      ]),
    ).toBeNull();
  });

  it('never has an identity, whatever stands around the word', () => {
    const words = fc.constantFrom(
      'SENIOR',
      'MR.',
      'SULLIVAN',
      'PSAKI',
      'STATE',
      'DEPARTMENT',
      '#1',
      'TWO',
      'THE',
      'PRESIDENT',
      'KIRBY,',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), fc.array(words, { maxLength: 3 }), (before, after) => {
        const label = [...before, 'OFFICIAL', ...after].join(' ');
        expect(who(PSAKI_AND_SULLIVAN, '2021-02-04', label)).toBeNull();
      }),
    );
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
