import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Why somebody has to wait. */
export interface Refusal {
  /** Who asked too much: this person, or the people of this server together. */
  readonly of: 'person' | 'server';
  /** In seconds, rounded up. */
  readonly wait: number;
  /** The first refusal since they last could ask: those after it need not be told. */
  readonly isFirst: boolean;
}

export interface Cooldowns {
  /**
   * Counts a question.
   * @param server null in a direct message
   * @returns null where it may be asked
   */
  readonly take: (person: string, server: string | null) => Promise<Refusal | null>;
}

/** How many questions in a minute. A person who reads the answers does not come near hers; a script soon does. */
export interface Allowance {
  readonly person: number;
  readonly server: number;
}

const ALLOWED: Allowance = { person: 12, server: 90 };
const WINDOW_SECONDS = 60;

/** Keeps count in memory, of ids alone; a count is forgotten after a minute. */
export function createCooldowns(allowed: Allowance = ALLOWED): Cooldowns {
  const people = new RateLimiterMemory({ points: allowed.person, duration: WINDOW_SECONDS });
  const servers = new RateLimiterMemory({ points: allowed.server, duration: WINDOW_SECONDS });
  return {
    take: async (person, server) =>
      (await refusalOf(people, person, 'person')) ??
      (server === null ? null : await refusalOf(servers, server, 'server')),
  };
}

async function refusalOf(limiter: RateLimiterMemory, key: string, of: Refusal['of']): Promise<Refusal | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return {
      of,
      wait: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
      isFirst: refused.consumedPoints === limiter.points + 1,
    };
  }
}
