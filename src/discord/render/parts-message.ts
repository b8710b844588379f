import { type APIComponentInContainer, ComponentType } from 'discord.js';
import type { Answer, ListedAnswer } from '../../answer/answer.ts';
import type { ReplyPart } from '../../answer/answer-in-parts.ts';
import { encodeQuoteRef } from '../../answer/quote-ref.ts';
import { shortenQuote } from '../../answer/shorten.ts';
import { askedInContext, partHeading } from '../../wording/lines.ts';
import type { Wording } from '../../wording/wording.ts';
import { escapeMarkdown } from '../escape.ts';
import {
  answerButtons,
  type MessagePayload,
  message,
  nearestList,
  provenance,
  quoteMarkdown,
  row,
  smallPrint,
  text,
} from './answer-message.ts';
import { roomBeside, roomOf } from './room.ts';

/** Characters of the sentence that states a part's rule, and exchanges that are offered where it has no answer. */
const RULE_LENGTH = 240;
const NEAREST = 2;

/**
 * Several questions of one breath, each with its own reply: the answers share the room of a message, and what is left out
 * is behind each one's button.
 */
export function renderParts(parts: readonly ReplyPart[], wording: Wording, lead: string | null = null): MessagePayload {
  const offered = new Set(
    parts.flatMap(({ reply }) => (reply.kind === 'answer' ? [encodeQuoteRef(reply.answer.ref)] : [])),
  );
  const laidOut = parts.map((part, index) => {
    const above = lead === null || index > 0 ? '' : `${smallPrint(lead)}\n`;
    const heading = above + smallHeading(index, part.asked, wording);
    const { reply } = part;
    if (reply.kind === 'answer') return { answer: reply.answer, frame: frameOf(reply.answer, heading, wording) };
    const isNo = reply.kind === 'no';
    const candidates = reply.kind === 'no' ? reply.nearest : reply.answers;
    const nearest = candidates.filter(({ ref }) => !offered.has(encodeQuoteRef(ref))).slice(0, NEAREST);
    for (const { ref } of nearest) offered.add(encodeQuoteRef(ref));
    return { answer: null, components: unanswered(heading, isNo, nearest, wording) };
  });
  const fixed = laidOut.flatMap((part) =>
    part.answer === null ? textsOf(part.components) : [part.frame.before, part.frame.after],
  );
  const answers = laidOut.filter(({ answer }) => answer !== null).length;
  const room = Math.floor(roomBeside(...fixed) / Math.max(1, answers));
  const components = laidOut.flatMap((part, index): APIComponentInContainer[] => [
    ...(index === 0 ? [] : [{ type: ComponentType.Separator } as const]),
    ...(part.answer === null ? part.components : answered(part.answer, part.frame, room, wording)),
  ]);
  return message(components);
}

interface Frame {
  readonly before: string;
  readonly after: string;
}

function frameOf(answer: Answer, heading: string, wording: Wording): Frame {
  return {
    before: `${heading}\n${smallPrint(askedInContext(answer, wording))}`,
    after: provenance(answer, wording, RULE_LENGTH),
  };
}

function answered(answer: Answer, { before, after }: Frame, room: number, wording: Wording): APIComponentInContainer[] {
  const quote = shortenQuote(answer.quote, (candidate) => roomOf(quoteMarkdown(candidate, wording)) <= room);
  return [text(before), text(quoteMarkdown(quote, wording)), text(after), row(answerButtons(answer, wording))];
}

function unanswered(
  heading: string,
  isNo: boolean,
  nearest: readonly ListedAnswer[],
  wording: Wording,
): APIComponentInContainer[] {
  if (nearest.length === 0) return [text(`${heading}\n${escapeMarkdown(wording.notAsked)}`)];
  const lead = isNo ? `${wording.notAsked}\n${wording.nearestQuestions}` : wording.notCertain;
  return [text(`${heading}\n${escapeMarkdown(lead)}`), ...nearestList(nearest, wording)];
}

function smallHeading(index: number, asked: readonly string[], wording: Wording): string {
  return `**${index + 1}. ${escapeMarkdown(partHeading(asked, wording))}**`;
}

function textsOf(components: readonly APIComponentInContainer[]): string[] {
  return components.flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));
}
