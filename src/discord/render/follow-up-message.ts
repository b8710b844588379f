import type { Answer } from '../../answer/answer.ts';
import type { Wish } from '../../answer/follow-up-wish.ts';
import { saidAbout } from '../../wording/lines.ts';
import type { Wording } from '../../wording/wording.ts';
import { escapeMarkdown } from '../escape.ts';
import { answerButtons, type MessagePayload, message, provenance, row, text } from './answer-message.ts';
import { appendButtons } from './append-buttons.ts';
import { renderAskedPage, renderWholePage } from './page-message.ts';

/** When, where, by whom and under which rules the words were spoken; with the buttons of the answer itself. */
export function renderAbout(
  answer: Answer,
  about: Extract<Wish, { readonly kind: 'about' }>['about'],
  wording: Wording,
): MessagePayload {
  const lead = saidAbout(answer, about, wording);
  return message([text(escapeMarkdown(lead)), text(provenance(answer, wording)), row(answerButtons(answer, wording))]);
}

/** All that the speaker said, for a channel: with the buttons that let somebody follow it up. */
export function renderWholeReply(answer: Answer, wording: Wording): MessagePayload {
  const others = answerButtons(answer, wording).slice(1);
  return appendButtons(renderWholePage(answer, 0, wording), others);
}

/** What the reporter asked, for a channel: with the buttons that let somebody follow it up. */
export function renderAskedReply(answer: Answer, wording: Wording): MessagePayload {
  const [whole, , ...source] = answerButtons(answer, wording);
  return appendButtons(renderAskedPage(answer, 0, wording), whole === undefined ? [] : [whole, ...source]);
}
