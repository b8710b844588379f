import { expect, describe as group, it } from 'vitest';
import { manualClock } from '../../src/local-discord/clock.ts';
import { createSnowflakes, shardOf, snowflakeTime } from '../../src/local-discord/snowflakes.ts';

group('a manual clock', () => {
  it('stands still until it is moved, and runs what comes due in order, each at its own time', () => {
    const clock = manualClock('2022-02-22T14:00:00Z');
    const ran: string[] = [];
    const note = (name: string) => () => ran.push(`${name} at ${new Date(clock.now()).toISOString().slice(17, 23)}`);
    clock.after(2000, note('second'));
    clock.after(1000, () => {
      note('first')();
      clock.after(500, note('nested'));
    });
    const cancel = clock.after(1800, note('cancelled'));
    clock.after(9000, note('later'));
    cancel();
    clock.advance(3000);
    expect(ran).toEqual(['first at 01.000', 'nested at 01.500', 'second at 02.000']);
    expect(clock.now()).toBe(Date.parse('2022-02-22T14:00:03Z'));
  });

  it('refuses to start at no time at all', () => {
    expect(() => manualClock('soon')).toThrow(/Not an instant: soon/);
  });
});

group('ids', () => {
  it('tell when they were made, and grow', () => {
    const clock = manualClock();
    const ids = createSnowflakes(clock);
    const [one, two] = [ids.next(), ids.next()];
    clock.advance(1);
    const three = ids.next();
    expect(snowflakeTime(one)).toBe(Date.parse('2022-02-22T14:00:00Z'));
    expect(BigInt(one) < BigInt(two) && BigInt(two) < BigInt(three)).toBe(true);
  });

  it('spread servers evenly over shards', () => {
    const ids = createSnowflakes(manualClock());
    const shards = Array.from({ length: 300 }, () => shardOf(ids.nextServer(), 3));
    expect([0, 1, 2].map((shard) => shards.filter((one) => one === shard).length)).toEqual([100, 100, 100]);
  });
});
