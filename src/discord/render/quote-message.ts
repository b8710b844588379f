import { type APIComponentInContainer, type APISelectMenuOption, ButtonStyle, ComponentType } from 'discord.js';
import type { Answer, Quote } from '../../answer/answer.ts';
import type { FoundQuote, QuoteReply } from '../../answer/look-up-quote.ts';
import { newsroomLine } from '../../answer/newsroom-line.ts';
import { decodeQuoteRef, encodeQuoteRef, type QuoteRef } from '../../answer/quote-ref.ts';
import { shortenQuote } from '../../answer/shorten.ts';
import type { Briefing, Span } from '../../transcript/briefing.ts';
import type { Wording } from '../../wording/wording.ts';
import { encodeAction } from '../custom-id.ts';
import { escapeMarkdown, withoutUnseen } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import {
  actionButton,
  type MessagePayload,
  message,
  provenance,
  renderNotice,
  row,
  smallPrint,
  text,
} from './answer-message.ts';
import { optionText } from './option-text.ts';
import { quoteBlocks } from './quote-markdown.ts';
import { roomBeside, roomOf } from './room.ts';

/** Room beside the quote for the line that counts the places. */
const COUNTER = 200;

/** The places where words were found, as the menu of a message holds them. */
export interface Places {
  readonly options: readonly APISelectMenuOption[];
  /** How many there are, those left out counted. */
  readonly total: number;
}

/** A place, and where in its quote the words begin and end: paragraphs counted as joined by a blank line. */
interface Place {
  readonly ref: QuoteRef;
  readonly start: number;
  readonly end: number;
}

/** Lays out where words were found: the best place, and the way to the others. */
export function renderQuoteReply(reply: QuoteReply, wording: Wording): MessagePayload {
  switch (reply.kind) {
    case 'found': {
      const options = reply.quotes.slice(0, LIMITS.menuOptions).map((found, index) => toOption(found, index, wording));
      return renderPlace({ options, total: reply.total }, 0, reply.quotes[0]?.answer ?? null, wording);
    }
    case 'not-found':
      return renderNotice(wording.quoteNotFound);
    case 'nothing-asked':
      return renderNotice(wording.noWordsToFind);
    case 'unknown-briefing':
      return renderNotice(wording.unknownBriefing);
  }
}

/**
 * One place: whether the words are exact, the sentence with the words in bold, who said it under which rule, and buttons.
 * @param answer null where the place is not there any more, or may not be shown
 */
export function renderPlace(places: Places, at: number, answer: Answer | null, wording: Wording): MessagePayload {
  const option = places.options[at];
  const place = decodePlace(option?.value ?? '');
  const isOne = places.options.length === 1;
  const parts: APIComponentInContainer[] = [];
  if (!isOne) parts.push(text(smallPrint(wording.placeOf(at + 1, places.options.length, places.total))));
  if (answer === null || place === null) {
    parts.push(text(escapeMarkdown(wording.goneOrChanged)));
  } else {
    const note = text(escapeMarkdown(option?.description ?? ''));
    const below = text(provenance(answer, wording));
    const room = roomBeside(below.content, note.content) - COUNTER;
    const marked = (quote: Quote): string => quoteBlocks(quote, wording, marksOf(quote, place)).join('\n');
    const quote = shortenQuote(answer.quote, (candidate) => roomOf(marked(candidate)) <= room);
    parts.push(note, text(marked(quote)), below);
  }
  const buttons =
    place === null
      ? []
      : [
          actionButton(wording.openPlace, encodeAction({ kind: 'open', page: 0, ref: place.ref }), answer === null),
          actionButton(wording.pictures.card, encodeAction({ kind: 'card', page: 0, ref: place.ref }), answer === null),
          actionButton(wording.copyQuote, encodeAction({ kind: 'copy', page: 0, ref: place.ref }), answer === null),
        ];
  if (isOne) return message([...parts, row(buttons)]);
  const last = places.options.length - 1;
  const turns = [
    actionButton(wording.previousPage, `places-to:${Math.max(0, at - 1)}`, at <= 0),
    actionButton(wording.nextPage, `places-to:${at + 1}`, at >= last),
  ];
  return message([...parts, menu(places, at, wording), row([...turns, ...buttons])]);
}

/** The line to copy: what stands in a code block is copied with one press, and formats nothing. */
export function renderCopy(answer: Answer, briefing: Briefing, wording: Wording): MessagePayload {
  const line = withoutUnseen(newsroomLine(answer, briefing));
  const shown = line.includes('```') ? escapeMarkdown(line) : `\`\`\`text\n${line}\n\`\`\``;
  const parts = [text(smallPrint(wording.readyToCopy)), text(shown), text(provenance(answer, wording))];
  const url = answer.citation.quoteUrl;
  if (url === null || url.length > LIMITS.linkUrl) return message(parts);
  return message([
    ...parts,
    row([{ type: ComponentType.Button, style: ButtonStyle.Link, label: wording.source, url }]),
  ]);
}

/** @returns null for a value that this version did not make */
export function decodePlace(value: string): Place | null {
  const [encoded = '', start = '', end = ''] = value.split('~');
  const ref = decodeQuoteRef(encoded);
  const isPair = /^[0-9a-z]{1,6}$/.test(start) && /^[0-9a-z]{1,6}$/.test(end);
  return ref === null || !isPair ? null : { ref, start: Number.parseInt(start, 36), end: Number.parseInt(end, 36) };
}

function toOption(found: FoundQuote, index: number, wording: Wording): APISelectMenuOption {
  const { answer, isExact, differences, marks } = found;
  const offsets = paragraphOffsets(answer.quote);
  const spans = marks.flatMap((each, paragraph) =>
    each.map(({ start, end }) => ({ start: start + (offsets[paragraph] ?? 0), end: end + (offsets[paragraph] ?? 0) })),
  );
  const range = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0].map((offset) => offset.toString(36));
  const { date } = answer.citation;
  const when = date === null ? '' : `${wording.day(date)}: `;
  const note = isExact ? wording.wordForWord : wording.wordsDiffer(differences);
  return {
    label: optionText(`${index + 1}. ${when}${wording.named(answer.attribution)}`),
    value: [encodeQuoteRef(answer.ref), ...range].join('~'),
    description: optionText(note),
  };
}

function menu(places: Places, at: number, wording: Wording): APIComponentInContainer {
  const options = places.options.map((option, index) => ({ ...option, default: index === at }));
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: `places:${places.total}`,
        placeholder: wording.allPlaces,
        options,
      },
    ],
  };
}

/** The marked words of each paragraph that is shown. */
function marksOf(quote: Quote, { start, end }: Place): Span[][] {
  const offsets = paragraphOffsets(quote);
  return quote.paragraphs.map(({ text: { length } }, index) => {
    const offset = offsets[index] ?? 0;
    const span = { start: Math.max(0, start - offset), end: Math.min(length, end - offset) };
    return span.start < span.end ? [span] : [];
  });
}

/** Where each paragraph begins in the quote's text. */
function paragraphOffsets({ paragraphs }: Quote): number[] {
  let offset = 0;
  return paragraphs.map(({ text: { length } }) => {
    const own = offset;
    offset += length + 2;
    return own;
  });
}
