import type { APIComponentInContainer } from 'discord.js';
import type { Answer, Quote } from '../../answer/answer.ts';
import { paginateQuote, shortenQuote } from '../../answer/shorten.ts';
import type { Wording } from '../../wording/wording.ts';
import { type Action, encodeAction } from '../custom-id.ts';
import {
  actionButton,
  citationLine,
  type MessagePayload,
  message,
  provenance,
  row,
  smallPrint,
  text,
} from './answer-message.ts';
import { quoteBlocks } from './quote-markdown.ts';
import { roomBeside, roomOf } from './room.ts';

/** Room beside the quote for the line that counts the pages. */
const COUNTER = 60;
/** Room for the question that this one follows up. */
const FOLLOWED_ROOM = 700;
const NOTHING: Quote = { paragraphs: [], cutBefore: false, cutAfter: false };

/** A page of all that the speaker said, attributed. */
export function renderWholePage(answer: Answer, page: number, wording: Wording): MessagePayload {
  return renderPage(answer, answer.whole, 'turn-whole', page, wording, '', provenance(answer, wording));
}

/** A page of what the reporter asked. The officials' attribution does not stand under it: the words are not theirs. */
export function renderAskedPage(answer: Answer, page: number, wording: Wording): MessagePayload {
  const lead: string[] = [];
  if (answer.follows !== null) {
    const followed = shortenQuote(answer.follows, (candidate) => roomOf(markdown(candidate, wording)) <= FOLLOWED_ROOM);
    lead.push(smallPrint(wording.askedBefore), markdown(followed, wording));
  }
  lead.push(smallPrint(wording.asked));
  const asked = answer.asked ?? NOTHING;
  return renderPage(answer, asked, 'turn-asked', page, wording, lead.join('\n'), citationLine(answer, wording));
}

function renderPage(
  answer: Answer,
  quote: Quote,
  kind: Action['kind'],
  page: number,
  wording: Wording,
  above: string,
  below: string,
): MessagePayload {
  const room = roomBeside(below, above) - COUNTER;
  const pages = paginateQuote(quote, (candidate) => roomOf(markdown(candidate, wording)) <= room);
  const at = Math.min(page, Math.max(0, pages.length - 1));
  const shown = pages[at];
  const parts: APIComponentInContainer[] = [];
  if (above !== '') parts.push(text(above));
  if (shown !== undefined) parts.push(text(markdown(shown, wording)));
  parts.push(text(below));
  if (pages.length > 1) {
    const isLast = at + 1 === pages.length;
    const turnTo = (to: number): string => encodeAction({ kind, page: to, ref: answer.ref });
    parts.push(
      text(smallPrint(wording.page(at + 1, pages.length))),
      row([
        actionButton(wording.previousPage, turnTo(Math.max(0, at - 1)), at === 0),
        actionButton(wording.nextPage, turnTo(at + 1), isLast),
      ]),
    );
  }
  return message(parts);
}

function markdown(quote: Quote, wording: Wording): string {
  return quoteBlocks(quote, wording).join('\n');
}
