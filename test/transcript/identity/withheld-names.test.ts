import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PSAKI_AND_SULLIVAN, who } from './who.ts';

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
