import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShardState } from '../../src/health/gateway-watch.ts';
import { LOOK_EVERY, listen, type Remedy, SILENT_FOR, startListening } from '../../src/health/silence.ts';

const START = Date.parse('2022-02-22T08:00:00Z');
const heard = (at: number, shard = 0): ShardState => ({ shard, ready: true, heartbeatAt: at, eventAt: at });

/** Looks every quarter of a minute, and tells what was done when, in milliseconds from the start. */
function watch(until: number, states: (now: number) => readonly ShardState[]): readonly (Remedy & { at: number })[] {
  let silence = startListening(START);
  const done: (Remedy & { at: number })[] = [];
  for (let at = LOOK_EVERY; at <= until; at += LOOK_EVERY) {
    const next = listen(silence, states(START + at), START + at);
    silence = next.silence;
    done.push(...next.remedies.map((remedy) => ({ ...remedy, at })));
    if (next.remedies.some(({ kind }) => kind === 'end')) break;
  }
  return done;
}

describe('a silent connection', () => {
  it('is opened anew after five minutes, and after five more the process ends', () => {
    const done = watch(2 * SILENT_FOR, () => [heard(START)]);
    expect(done).toEqual([
      { kind: 'reconnect', shard: 0, at: SILENT_FOR },
      { kind: 'end', shard: 0, at: 2 * SILENT_FOR },
    ]);
  });

  it('is well again where opening it helped, also the next time', () => {
    const helped = SILENT_FOR + LOOK_EVERY;
    const done = watch(4 * SILENT_FOR, (now) => [heard(now - START < helped ? START : START + helped)]);
    expect(done.map(({ kind, at }) => [kind, at])).toEqual([
      ['reconnect', SILENT_FOR],
      ['reconnect', helped + SILENT_FOR],
      ['end', helped + 2 * SILENT_FOR],
    ]);
  });

  it('is told from those of other shards', () => {
    const done = watch(SILENT_FOR, (now) => [heard(now, 0), heard(START, 1), heard(now, 2)]);
    expect(done).toEqual([{ kind: 'reconnect', shard: 1, at: SILENT_FOR }]);
  });

  it.each([
    ['the machine slept over an hour', 60 * 60_000],
    ['the clock was set back by an hour', -60 * 60_000],
  ])('has its time anew after %s', (_, leap) => {
    const shards = [heard(START + 60_000)];
    let { silence, remedies } = listen(startListening(START), shards, START + LOOK_EVERY);
    const woke = START + 60_000 + leap;
    for (let at = woke; at < woke + SILENT_FOR; at += LOOK_EVERY) {
      ({ silence, remedies } = listen(silence, shards, at));
      expect(remedies).toEqual([]);
    }
    ({ remedies } = listen(silence, shards, woke + SILENT_FOR));
    expect(remedies).toEqual([{ kind: 'reconnect', shard: 0 }]);
  });

  it('never ends the process before it was opened anew a whole bound earlier, whatever the clock does', () => {
    const step = fc.record({ leap: fc.integer({ min: -7_200_000, max: 7_200_000 }), heard: fc.boolean() });
    const quiet = fc.constant({ leap: LOOK_EVERY, heard: false });
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 20, arbitrary: quiet }, step), { maxLength: 200 }), (steps) => {
        let now = START;
        let last = START;
        let quietSince = 0;
        let silence = startListening(now);
        let reopenedAt: number | null = null;
        for (const { leap, heard: hears } of steps) {
          now += leap;
          if (leap !== LOOK_EVERY || hears) quietSince = 0;
          else quietSince += leap;
          if (hears) last = now;
          const next = listen(silence, [heard(last)], now);
          silence = next.silence;
          for (const { kind } of next.remedies) {
            if (kind === 'end') {
              expect(reopenedAt).not.toBeNull();
              expect(quietSince).toBeGreaterThanOrEqual(SILENT_FOR - 4 * LOOK_EVERY);
            } else reopenedAt = now;
          }
        }
      }),
    );
  });
});
