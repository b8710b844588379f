import type { ListedAnswer } from './answer.ts';
import type { SingleReply } from './answer-question.ts';

/** What there is to reply to one or more questions that were asked in one breath. */
export interface ReplyPart {
  /** The questions, in the asker's words; more than one where the same exchange has both. */
  readonly asked: readonly string[];
  readonly reply: SingleReply;
}

/**
 * Puts together what was found for each question of several. Questions that the same exchange answers share it, and one
 * that is not surely answered, but comes nearest there, is taken to be answered along: reporters ask in one breath too.
 *
 * @param parts each question with its reply, in the asker's order
 * @returns none where not one is answered, one where one exchange answers all: then they are one question
 */
export function gatherParts(parts: readonly ReplyPart[]): readonly ReplyPart[] {
  const answered = parts.flatMap(({ reply }) => (reply.kind === 'answer' ? [placeOf(reply.answer)] : []));
  if (answered.length === 0) return [];
  const groups = new Map<string, ReplyPart>();
  parts.forEach((part, index) => {
    const best = bestOf(part.reply);
    const place = best === undefined ? '' : placeOf(best);
    const key = answered.includes(place) ? place : `${index}`;
    const group = groups.get(key);
    const reply = group?.reply.kind === 'answer' ? group.reply : part.reply;
    groups.set(key, { asked: [...(group?.asked ?? []), ...part.asked], reply });
  });
  return [...groups.values()];
}

function bestOf(reply: SingleReply): ListedAnswer | undefined {
  switch (reply.kind) {
    case 'answer':
      return reply.answer;
    case 'closest':
      return reply.answers[0];
    case 'no':
      return reply.nearest[0];
  }
}

/** One exchange, whoever answers in it; for remarks, the stretch. */
function placeOf({ ref }: ListedAnswer): string {
  const { statement } = ref;
  return statement.kind === 'exchange'
    ? `${ref.briefing} ${statement.exchange}`
    : `${ref.briefing} remarks ${statement.remarks} ${statement.stretch}`;
}
