import { describe, expect, it } from 'vitest';
import { who } from './who.ts';

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
