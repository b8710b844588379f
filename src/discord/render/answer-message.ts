import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Answer, ListedAnswer, Quote } from '../../answer/answer.ts';
import type { Reply } from '../../answer/answer-question.ts';
import { shortenQuote, shortenText } from '../../answer/shorten.ts';
import { answeredHowLine, askedInContext, placeLine, questionInShort } from '../../wording/lines.ts';
import type { Wording } from '../../wording/wording.ts';
import { encodeAction } from '../custom-id.ts';
import { escapeMarkdown, withoutUnseen } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { inOwnZone } from './moment.ts';
import { othersMenu } from './others-menu.ts';
import { renderParts } from './parts-message.ts';
import type { SentFile } from './picture.ts';
import { quoteBlocks } from './quote-markdown.ts';
import { roomBeside, roomOf } from './room.ts';

/** What is sent: a message of layout components, which nothing in it can make ping. */
export interface MessagePayload {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  /** Pictures and other files that the components name. */
  readonly files?: SentFile[];
}

/** Room for the sentence that states the rule. */
const RULE_LENGTH = 600;

/**
 * Lays a reply out for a channel.
 * @param lead how the question was understood, where that must be said: a line above the rest
 */
export function renderReply(
  reply: Reply,
  wording: Wording,
  example: string | null,
  inBriefing: boolean,
  lead: string | null = null,
): MessagePayload {
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(reply.answer, wording, reply.others, lead);
    case 'closest':
      return renderNearest(joined(lead, wording.notCertain), reply.answers, wording);
    case 'no':
      return renderNo(reply.nearest, wording, inBriefing, lead);
    case 'parts':
      return renderParts(reply.parts, wording, lead);
    case 'nothing-asked':
      return renderNotice(wording.howToAsk(example));
    case 'unknown-briefing':
      return renderNotice(wording.unknownBriefing);
  }
}

/**
 * The quote, then who said it, then the rule, then where it stands; with a menu of other places that may answer, and
 * buttons for the rest.
 */
export function renderAnswer(
  answer: Answer,
  wording: Wording,
  others: readonly ListedAnswer[] = [],
  lead: string | null = null,
): MessagePayload {
  const before = text(`${lead === null ? '' : `${smallPrint(lead)}\n`}${smallPrint(askedInContext(answer, wording))}`);
  const after = text(provenance(answer, wording));
  const room = roomBeside(before.content, after.content);
  const quote = shortenQuote(answer.quote, (candidate) => roomOf(quoteMarkdown(candidate, wording)) <= room);
  const menu = others.length === 0 ? [] : [othersMenu(others, wording)];
  return message([before, text(quoteMarkdown(quote, wording)), after, ...menu, row(answerButtons(answer, wording))]);
}

/** The whole answer, what was asked where somebody asked, and the page where its address is known: in this order. */
export function answerButtons(answer: Answer, wording: Wording): APIButtonComponent[] {
  const buttons: APIButtonComponent[] = [
    actionButton(wording.wholeAnswer, encodeAction({ kind: 'whole', page: 0, ref: answer.ref })),
  ];
  if (answer.asked !== null) {
    buttons.push(actionButton(wording.whatWasAsked, encodeAction({ kind: 'asked', page: 0, ref: answer.ref })));
  }
  buttons.push(actionButton(wording.pictures.card, encodeAction({ kind: 'card', page: 0, ref: answer.ref })));
  const url = answer.citation.quoteUrl;
  if (url !== null && url.length <= LIMITS.linkUrl) {
    buttons.push({ type: ComponentType.Button, style: ButtonStyle.Link, label: wording.source, url });
  }
  return buttons;
}

/**
 * Who said it under which rule, and where it stands.
 * @param ruleLength characters of the sentence that states the rule, at the most
 */
export function provenance(answer: ListedAnswer, wording: Wording, ruleLength = RULE_LENGTH): string {
  const { attribution } = answer;
  const embargo = wording.embargo(answer.embargo);
  return [
    `— **${escapeMarkdown(wording.attribution(attribution))}**`,
    ...[answeredHowLine(answer, wording)].filter((line) => line !== null).map(smallPrint),
    smallPrint(shortenText(wording.rule(attribution), ruleLength)),
    ...(embargo === null ? [] : [smallPrint(embargo) + inOwnZone(answer.embargo.freeAt)]),
    citationLine(answer, wording),
  ].join('\n');
}

/** Which briefing, and when. */
export function citationLine({ citation }: ListedAnswer, wording: Wording): string {
  return smallPrint(placeLine(citation, wording)) + inOwnZone(citation.startsAt);
}

/** A line of ours or of a transcript in Discord's small print. */
export function smallPrint(words: string): string {
  return `-# ${escapeMarkdown(words)}`;
}

/** A text of ours, alone. */
export function renderNotice(words: string): MessagePayload {
  return message([text(escapeMarkdown(words))]);
}

function renderNo(
  nearest: readonly ListedAnswer[],
  wording: Wording,
  inBriefing: boolean,
  lead: string | null,
): MessagePayload {
  const no = joined(lead, inBriefing ? wording.notAskedInBriefing : wording.notAsked);
  if (nearest.length === 0) return renderNotice(`${no} ${wording.noNearest}`);
  return renderNearest(`${no}\n${wording.nearestQuestions}`, nearest, wording);
}

function renderNearest(lead: string, answers: readonly ListedAnswer[], wording: Wording): MessagePayload {
  return message([text(escapeMarkdown(lead)), ...nearestList(answers, wording)]);
}

/** Exchanges to judge by what was asked, and a row of buttons that open them. At least one. */
export function nearestList(answers: readonly ListedAnswer[], wording: Wording): APIComponentInContainer[] {
  const items = answers.map((answer, index) => {
    const question = `**${index + 1}.** ${escapeMarkdown(questionInShort(answer, wording))}`;
    return text(`${question}\n${citationLine(answer, wording)}`);
  });
  const buttons = answers.map(({ ref }, index) =>
    actionButton(wording.openNearest(index + 1), encodeAction({ kind: 'open', page: 0, ref })),
  );
  return [...items, row(buttons)];
}

function joined(lead: string | null, words: string): string {
  return lead === null ? words : `${lead}\n${words}`;
}

export function quoteMarkdown(quote: Quote, wording: Wording): string {
  return quoteBlocks(quote, wording).join('\n');
}

export function text(content: string): { type: ComponentType.TextDisplay; content: string } {
  return { type: ComponentType.TextDisplay, content };
}

export function row(buttons: readonly APIButtonComponent[]): APIComponentInContainer {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}

export function actionButton(label: string, customId: string, disabled = false): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: shortenText(withoutUnseen(label), LIMITS.buttonLabel, '…'),
    custom_id: customId,
    disabled,
  };
}

export function message(components: APIComponentInContainer[], files: SentFile[] = []): MessagePayload {
  return {
    ...(files.length === 0 ? {} : { files }),
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components }],
    allowedMentions: { parse: [], repliedUser: false },
  };
}
