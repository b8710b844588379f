import type { ShardState } from './gateway-watch.ts';

/**
 * For how long a connection may be silent, in milliseconds. A heartbeat is due every 41 seconds, and discord.js opens a
 * connection anew by itself where one is not answered; what is silent for this long it has not noticed.
 */
export const SILENT_FOR = 5 * 60_000;

/** How often the connections are looked at, in milliseconds. */
export const LOOK_EVERY = 15_000;

/** Two looks that are further apart than this, in milliseconds: the machine slept, or its clock was set. */
const JUMP = 4 * LOOK_EVERY;

/** What is known of the silence of connections, from one look to the next. Times are milliseconds since 1970. */
export interface Silence {
  readonly lookedAt: number;
  /** Silence before this does not count. */
  readonly countsFrom: number;
  /** When connections that were silent were opened anew, by shard. */
  readonly reopened: ReadonlyMap<number, number>;
}

/** What is to be done about the silence of a shard: its connection is opened anew, and where that does not help, the process ends. */
export interface Remedy {
  readonly kind: 'reconnect' | 'end';
  readonly shard: number;
}

export function startListening(now: number): Silence {
  return { lookedAt: now, countsFrom: now, reopened: new Map() };
}

/** When something was last heard of a shard; where the clock was set back since, when that was noticed. */
function heardAt({ heartbeatAt, eventAt }: ShardState, { countsFrom }: Silence, now: number): number {
  const heard = Math.max(...[heartbeatAt, eventAt].map((at) => (at > now ? countsFrom : at)));
  return Math.max(heard, countsFrom);
}

/**
 * Looks at the connections once more. After a leap of the clock every one of them has its time anew.
 *
 * @param now milliseconds since 1970
 */
export function listen(
  before: Silence,
  shards: readonly ShardState[],
  now: number,
): { readonly silence: Silence; readonly remedies: readonly Remedy[] } {
  const leapt = now < before.lookedAt || now - before.lookedAt > JUMP;
  const silence = leapt ? startListening(now) : { ...before, lookedAt: now };
  const reopened = new Map<number, number>();
  const remedies: Remedy[] = [];
  for (const state of shards) {
    const { shard } = state;
    const heard = heardAt(state, silence, now);
    const asked = silence.reopened.get(shard);
    const isSilent = now - Math.max(heard, asked ?? 0) >= SILENT_FOR;
    const isStillAsked = asked !== undefined && heard <= asked;
    if (isStillAsked && !isSilent) reopened.set(shard, asked);
    if (!isSilent) continue;
    remedies.push({ kind: isStillAsked ? 'end' : 'reconnect', shard });
    reopened.set(shard, isStillAsked ? asked : now);
  }
  return { silence: { ...silence, reopened }, remedies };
}
