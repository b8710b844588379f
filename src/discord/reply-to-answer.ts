import type { Reply } from '../answer/answer-question.ts';
import type { QuoteRef } from '../answer/quote-ref.ts';
import { type Followed, replyToAnswer as readReply } from '../answer/reply-to-answer.ts';
import type { Briefing } from '../transcript/briefing.ts';
import { nothingOf } from '../wording/lines.ts';
import type { Bot } from './bot.ts';
import { LIMITS } from './limits.ts';
import type { Address } from './message-for-bot.ts';
import { type MessagePayload, renderAnswer, renderNotice } from './render/answer-message.ts';
import { renderAbout, renderAskedReply, renderWholeReply } from './render/follow-up-message.ts';
import { toResponse } from './respond.ts';

/**
 * What to reply to a reply to one of the bot's own messages.
 *
 * @param refs the quotes that the bot's message is about; none for a message of its own words
 * @param words what was written, without the mention
 * @param earlier reads the question that the bot's message answers; null where it can't be read
 * @returns null where it wants no answer: thanks, or talk that nobody addressed to the bot
 */
export async function replyToAnswer(
  refs: readonly QuoteRef[],
  words: string,
  address: Address,
  bot: Bot,
  earlier: () => Promise<string | null>,
): Promise<MessagePayload | null> {
  const { wording } = bot;
  const context = { refs, earlier, archive: bot.archive(), ask: bot.answer, now: bot.now() };
  const followed = await readReply(words, context);
  switch (followed.kind) {
    case 'nothing':
      return null;
    case 'answer':
      return renderAnswer(followed.answer, wording);
    case 'about':
      return renderAbout(followed.answer, followed.about, wording);
    case 'whole':
      return renderWholeReply(followed.answer, wording);
    case 'asked':
      return followed.answer.asked === null
        ? renderNotice(wording.remarks)
        : renderAskedReply(followed.answer, wording);
    case 'none':
      return renderNotice(nothingOf(followed.of, wording));
    case 'which-one':
      return renderNotice(wording.whichOne);
    case 'gone':
      return renderNotice(wording.goneOrChanged);
    case 'carried':
      return toResponse(followed.reply, bot, false, wording.readWith(followed.earlier)).payload;
    case 'question':
      return askQuestion(followed, address, bot);
  }
}

/**
 * Asks the briefing of the answer first, then all of them. Without a mention only what has the form of a question is
 * asked, and a "no" needs a question mark: people talk about an answer by replying to it.
 */
async function askQuestion(
  { question, isAsked, briefing }: Extract<Followed, { readonly kind: 'question' }>,
  address: Address,
  bot: Bot,
): Promise<MessagePayload | null> {
  const isCalled = address !== 'reply';
  if (!isCalled && !isAsked) return null;
  if (question.length > LIMITS.question) return renderNotice(bot.wording.questionTooLong(LIMITS.question));
  const reply = await insideThenOutside(question, briefing, bot);
  if (reply.kind === 'no' && !isCalled && !question.endsWith('?')) return null;
  return toResponse(reply, bot, false).payload;
}

async function insideThenOutside(question: string, briefing: Briefing | null, bot: Bot): Promise<Reply> {
  const inside = briefing === null ? null : await bot.answer({ question, briefing: briefing.id });
  if (inside?.kind === 'answer') return inside;
  const outside = await bot.answer({ question });
  return outside.kind !== 'answer' && inside?.kind === 'closest' ? inside : outside;
}
