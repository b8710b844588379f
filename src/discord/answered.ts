import { type Message, type PartialMessage, SnowflakeUtil } from 'discord.js';

/** For how long an edited question changes its answer, in milliseconds. */
export const EDITABLE_FOR = 15 * 60_000;

/** How many pairs of ids are kept; the oldest go first. */
const KEPT = 5_000;
/** How many messages after a question are looked through for its answer. */
const LOOKED_THROUGH = 50;

/** Which message of the bot answers which message. Ids alone are kept, and none outlives the process. */
export interface Answered {
  readonly remember: (question: string, answer: string) => void;
  readonly forget: (question: string) => void;
  /** The id of the answer that is remembered. */
  readonly recall: (question: string) => string | null;
  /**
   * The id of the answer to a message. What an earlier process answered is looked for in the channel, for as long as
   * it could still be edited.
   */
  readonly find: (question: Message | PartialMessage) => Promise<string | null>;
  /** Runs what concerns one message one after the other, so that an edit waits for the answer that it changes. */
  readonly inTurn: (question: string, work: () => Promise<void>) => Promise<void>;
}

/** @param now milliseconds since 1970 */
export function trackAnswered(now: () => number): Answered {
  const startedAt = now();
  const answers = new Map<string, string>();
  const turns = new Map<string, Promise<void>>();
  const isFromBefore = (question: string): boolean => {
    const written = SnowflakeUtil.timestampFrom(question);
    return written < startedAt && now() - written <= EDITABLE_FOR;
  };
  return {
    remember: (question, answer) => {
      answers.delete(question);
      answers.set(question, answer);
      const [oldest] = answers.keys();
      if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
    },
    forget: (question) => void answers.delete(question),
    recall: (question) => answers.get(question) ?? null,
    find: async (question) => {
      const known = answers.get(question.id);
      if (known !== undefined) return known;
      return isFromBefore(question.id) ? lookFor(question) : null;
    },
    inTurn: (question, work) => {
      const before = turns.get(question) ?? Promise.resolve();
      const turn = before.catch(() => undefined).then(work);
      turns.set(question, turn);
      const leave = (): void => {
        if (turns.get(question) === turn) turns.delete(question);
      };
      turn.then(leave, leave);
      return turn;
    },
  };
}

async function lookFor({ id, channel, client }: Message | PartialMessage): Promise<string | null> {
  const after = await channel.messages.fetch({ after: id, limit: LOOKED_THROUGH, cache: false });
  const answer = after.find(({ author, reference }) => author.id === client.user.id && reference?.messageId === id);
  return answer?.id ?? null;
}
