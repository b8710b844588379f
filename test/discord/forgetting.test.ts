import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trackAnswered } from '../../src/discord/answered.ts';
import { createCooldowns } from '../../src/discord/cooldowns.ts';
import { onceEvery } from '../../src/discord/told-apart.ts';
import { textOf } from '../documented/documents.ts';

const NOON = Date.parse('2022-02-22T12:00:00Z');
const HOUR = 60 * 60_000;
const privacy = textOf('PRIVACY.md');

describe('what is held in memory makes room', () => {
  it('for five thousand newer pairs of a question and its answer', () => {
    const answered = trackAnswered(() => NOON);
    answered.remember('first', 'its answer');
    for (let one = 1; one < 5_000; one++) answered.remember(`question ${one}`, `answer ${one}`);
    expect(answered.recall('first')).toBe('its answer');
    answered.remember('one more', 'answer');
    expect(answered.recall('first')).toBeNull();
    expect(answered.recall('question 1')).toBe('answer 1');
    expect(textOf('docs/architecture.md')).toContain('5,000 at the most');
  });

  it('for a thousand newer people who were told which channels may ask, of whom each is told once an hour', () => {
    let now = NOON;
    const tells = onceEvery(HOUR, () => now);
    expect([tells('kylie'), tells('kylie')]).toEqual([true, false]);
    now += HOUR - 1;
    expect(tells('kylie')).toBe(false);
    now += 1;
    expect([tells('kylie'), tells('kylie')]).toEqual([true, false]);
    for (let one = 0; one < 999; one++) tells(`other ${one}`);
    expect(tells('kylie')).toBe(false);
    tells('one more');
    expect(tells('kylie')).toBe(true);
    expect(privacy).toContain('until a thousand newer ones take their place');
  });
});

describe('how often somebody asked', () => {
  beforeEach(() => void vi.useFakeTimers({ now: NOON }));
  afterEach(() => void vi.useRealTimers());

  it('is forgotten after a minute, and may be asked anew', async () => {
    const cooldowns = createCooldowns({ person: 1, server: 100 });
    expect(await cooldowns.take('kylie', null)).toBeNull();
    vi.advanceTimersByTime(59_000);
    expect(await cooldowns.take('kylie', null)).toMatchObject({ of: 'person', wait: 1, isFirst: true });
    expect(await cooldowns.take('kylie', null)).toMatchObject({ isFirst: false });
    vi.advanceTimersByTime(1_001);
    expect(await cooldowns.take('kylie', null)).toBeNull();
    vi.advanceTimersByTime(60_001);
    expect(vi.getTimerCount()).toBe(0);
    expect(privacy).toContain('| how often a person and a server asked: an id and a count | memory | a minute |');
  });
});
