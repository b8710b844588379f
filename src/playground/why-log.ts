import type { Asked, Reply } from '../answer/answer-question.ts';
import type { Seen } from '../local-discord/index.ts';

/** A question that the bot was asked, and when. */
export interface Why {
  readonly asked: Asked;
  readonly reply: Reply;
  /** Milliseconds since 1970, by the playground's clock. */
  readonly at: number;
}

/** Remembers for each message of the bot which question it answers. */
export interface WhyLog {
  /** The bot's way to answer, noted. */
  readonly noting: (answer: (asked: Asked) => Promise<Reply>) => (asked: Asked) => Promise<Reply>;
  /** Has to be told of every message: the bot's next one answers what it was asked last. */
  readonly sees: (seen: Seen) => void;
  /** What the bot was asked before it wrote this message; null where it was asked nothing. */
  readonly of: (messageId: string) => Why | null;
}

/** So many messages are remembered, at the most; the oldest go first. */
const KEPT = 500;

export function createWhyLog(botId: string, now: () => number): WhyLog {
  const known = new Map<string, Why>();
  let pending: Why | null = null;
  return {
    noting: (answer) => async (asked) => {
      const reply = await answer(asked);
      pending = { asked, reply, at: now() };
      return reply;
    },
    sees: (seen) => {
      if (seen.gone || seen.thinking || seen.authorId !== botId || pending === null) return;
      known.set(seen.id, pending);
      pending = null;
      const [oldest] = known.keys();
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    },
    of: (messageId) => known.get(messageId) ?? null,
  };
}
