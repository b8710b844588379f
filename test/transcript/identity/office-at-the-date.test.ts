import { describe, expect, it } from 'vitest';
import { who } from './who.ts';

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
