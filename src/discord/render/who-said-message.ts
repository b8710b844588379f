import type { APIComponentInContainer } from 'discord.js';
import type { Quote } from '../../answer/answer.ts';
import type { FoundQuote } from '../../answer/look-up-quote.ts';
import { encodeQuoteRef } from '../../answer/quote-ref.ts';
import { shortenQuote, shortenText } from '../../answer/shorten.ts';
import type { Quotation } from '../../answer/who-said.ts';
import type { Span } from '../../transcript/briefing.ts';
import type { Wording } from '../../wording/wording.ts';
import { escapeMarkdown } from '../escape.ts';
import { answerButtons, type MessagePayload, message, provenance, renderNotice, row, text } from './answer-message.ts';
import { quoteBlocks } from './quote-markdown.ts';
import { roomBeside, roomOf } from './room.ts';

/** Room for the words that were looked for, where several were, and for the line that says how they differ. */
const SOUGHT_LENGTH = 160;
const NOTE_LENGTH = 400;
/** A quote with less room than this says too little. */
const LEAST_SHARE = 400;

/**
 * For each of the words that a message quotes: whether an official said them so, the true wording, who said it under
 * which rule, and where it stands.
 */
export function renderWhoSaid(quotations: readonly Quotation[], wording: Wording): MessagePayload {
  if (quotations.length === 0) return renderNotice(wording.messageWithoutText);
  const isOne = quotations.length === 1;
  const sections = quotations.map(({ words, found }) => ({
    found,
    lead: [
      ...(isOne ? [] : [`**“${escapeMarkdown(shortenText(words, SOUGHT_LENGTH))}”**`]),
      escapeMarkdown(shortenText(noteOf(found, wording), NOTE_LENGTH)),
    ].join('\n'),
    below: found === null ? '' : provenance(found.answer, wording),
  }));
  // The first ones in full rather than all of them without their words.
  let share = shareOf(sections);
  while (sections.length > 1 && share < LEAST_SHARE) {
    sections.pop();
    share = shareOf(sections);
  }
  const buttonsOf = new Set<string>();
  const parts = sections.flatMap(({ found, lead, below }): APIComponentInContainer[] => {
    if (found === null) return [text(lead)];
    const markdown = (quote: Quote): string => quoteBlocks(quote, wording, marksOn(found, quote)).join('\n');
    const quote = shortenQuote(found.answer.quote, (candidate) => roomOf(markdown(candidate)) <= share);
    const ref = encodeQuoteRef(found.answer.ref);
    // Two quotations from one place share their buttons: Discord takes each custom id once.
    const buttons = buttonsOf.has(ref) ? [] : [row(answerButtons(found.answer, wording))];
    buttonsOf.add(ref);
    return [text(lead), text(markdown(quote)), text(below), ...buttons];
  });
  return message(parts);
}

interface Section {
  readonly found: FoundQuote | null;
  readonly lead: string;
  readonly below: string;
}

/** The room for each quote beside everything else. */
function shareOf(sections: readonly Section[]): number {
  const room = roomBeside(...sections.flatMap(({ lead, below }) => (below === '' ? [lead] : [lead, below])));
  return Math.floor(room / Math.max(1, sections.filter(({ found }) => found !== null).length));
}

/** The words in what is shown of the quote: cutting its end moves nothing before it. */
function marksOn({ marks }: FoundQuote, { paragraphs }: Quote): Span[][] {
  return paragraphs.map(({ text: { length } }, index) =>
    (marks[index] ?? [])
      .map(({ start, end }) => ({ start, end: Math.min(end, length) }))
      .filter(({ start, end }) => start < end),
  );
}

function noteOf(found: FoundQuote | null, wording: Wording): string {
  if (found === null) return wording.quoteNotInRecord;
  return found.isExact ? wording.wordForWord : wording.wordsDiffer(found.differences);
}
