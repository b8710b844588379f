import type { ListedAnswer } from '../answer/answer.ts';
import { answerQuestion, type Reply } from '../answer/answer-question.ts';
import type { QuoteRef } from '../answer/quote-ref.ts';
import { type Followed, replyToAnswer } from '../answer/reply-to-answer.ts';
import type { Archive } from '../search/build-archive.ts';

/** What was asked last in a chat, and the quotes that were shown for it. */
export interface LastAsked {
  readonly question: string;
  readonly refs: readonly QuoteRef[];
}

/** What a line of a chat is answered with, and what the next line may refer to. */
export interface ChatTurn {
  readonly followed:
    | Exclude<Followed, { readonly kind: 'question' }>
    | { readonly kind: 'reply'; readonly reply: Reply };
  readonly last: LastAsked | null;
}

/**
 * Answers a line of a chat. What is a question of its own is asked of all briefings; only words that mean nothing alone ("and
 * the second part?", "what about China?") are read with the line before.
 *
 * @param now milliseconds since 1970
 */
export async function followChat(
  archive: Archive,
  line: string,
  last: LastAsked | null,
  now: number,
): Promise<ChatTurn> {
  const ask = async (asked: Parameters<typeof answerQuestion>[1]): Promise<Reply> =>
    answerQuestion(archive, asked, now);
  const alone = async (): Promise<ChatTurn> => {
    const reply = await ask({ question: line });
    return { followed: { kind: 'reply', reply }, last: { question: line, refs: refsOf(reply) } };
  };
  if (last === null) return alone();
  const context = { refs: last.refs, earlier: async () => last.question, archive, ask, now };
  const followed = await replyToAnswer(line, context);
  switch (followed.kind) {
    case 'question':
      return alone();
    case 'carried':
      return { followed, last: { question: last.question, refs: refsOf(followed.reply) } };
    case 'answer':
      return { followed, last: { ...last, refs: [followed.answer.ref] } };
    default:
      return { followed, last };
  }
}

function refsOf(reply: Reply): QuoteRef[] {
  return shownIn(reply).map(({ ref }) => ref);
}

function shownIn(reply: Reply): readonly ListedAnswer[] {
  switch (reply.kind) {
    case 'answer':
      return [reply.answer];
    case 'closest':
      return reply.answers;
    case 'no':
      return reply.nearest;
    case 'parts':
      return reply.parts.flatMap(({ reply: part }) => (part.kind === 'answer' ? [part.answer] : []));
    default:
      return [];
  }
}
