import { type APIComponentInContainer, type APISelectMenuOption, ButtonStyle, ComponentType } from 'discord.js';
import { askingClause } from '../../answer/asking-clause.ts';
import { type BriefingCard, listedExchange } from '../../answer/briefing-card.ts';
import { briefingKey, encodeQuoteRef } from '../../answer/quote-ref.ts';
import { shortenText } from '../../answer/shorten.ts';
import type { Briefing, Exchange } from '../../transcript/briefing.ts';
import type { Wording } from '../../wording/wording.ts';
import { escapeMarkdown, withoutUnseen } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { actionButton, type MessagePayload, message, row, smallPrint, text } from './answer-message.ts';
import { inOwnZone } from './moment.ts';
import { optionText } from './option-text.ts';
import { shortenMarkdown } from './shorten-markdown.ts';

const TITLE_LENGTH = 400;
const SPEAKERS_LENGTH = 2_000;

/**
 * One briefing: what it was and was asked about, who spoke under which rules, and a menu of its questions, 25 a page.
 * @param topics what reporters asked about; none where that is not to be said
 * @param now milliseconds since 1970
 */
export function renderBriefingCard(
  card: BriefingCard,
  briefing: Briefing,
  topics: readonly string[],
  page: number,
  now: number,
  wording: Wording,
): MessagePayload {
  return message(briefingParts(card, briefing, topics, page, now, wording));
}

/** The same, to stand under something else. */
export function briefingParts(
  card: BriefingCard,
  briefing: Briefing,
  topics: readonly string[],
  page: number,
  now: number,
  wording: Wording,
): APIComponentInContainer[] {
  const place = card.location?.replaceAll('\n', ', ') ?? null;
  const when = [wording.when(card.when), place].filter((part) => part !== null && part !== '').join(' · ');
  const embargo = wording.embargo(card.embargo) ?? wording.noEmbargo;
  const speakers = card.speakers.map((speaker) => `- ${escapeMarkdown(wording.spokeTimes(speaker))}`).join('\n');
  const parts: APIComponentInContainer[] = [
    text(
      `**${escapeMarkdown(shortenText(card.title, TITLE_LENGTH))}**\n${smallPrint(shortenText(when, TITLE_LENGTH))}${inOwnZone(card.when.startsAt)}`,
    ),
  ];
  if (topics.length > 0) parts.push(text(escapeMarkdown(wording.askedAbout(topics))));
  if (speakers !== '') {
    parts.push(text(`${escapeMarkdown(wording.whoSpoke)}\n${shortenMarkdown(speakers, SPEAKERS_LENGTH)}`));
  }
  parts.push(text(`${smallPrint(embargo)}\n${escapeMarkdown(wording.questionCount(card.exchanges.length))}`));
  return [...parts, ...questionParts(card, briefing, page, now, wording), ...sourceRow(card, briefing, wording)];
}

function questionParts(
  { exchanges }: BriefingCard,
  briefing: Briefing,
  page: number,
  now: number,
  wording: Wording,
): APIComponentInContainer[] {
  const pages = Math.ceil(exchanges.length / LIMITS.menuOptions);
  const at = Math.min(page, Math.max(0, pages - 1));
  const first = at * LIMITS.menuOptions;
  const options = exchanges
    .slice(first, first + LIMITS.menuOptions)
    .map((exchange, index) => toOption(briefing, exchange, first + index + 1, now, wording))
    .filter((option) => option !== null);
  if (options.length === 0) return [];
  const menu = {
    type: ComponentType.StringSelect,
    custom_id: 'question-of',
    placeholder: wording.openQuestion,
    options,
  } as const;
  const parts: APIComponentInContainer[] = [{ type: ComponentType.ActionRow, components: [menu] }];
  if (pages < 2) return parts;
  const turnTo = (to: number): string => `questions:${briefingKey(briefing.id)}:${to}`;
  const turns = [
    actionButton(wording.previousPage, turnTo(Math.max(0, at - 1)), at === 0),
    actionButton(wording.nextPage, turnTo(at + 1), at + 1 === pages),
  ];
  return [text(smallPrint(wording.page(at + 1, pages))), ...parts, row(turns)];
}

function toOption(
  briefing: Briefing,
  exchange: Exchange,
  number: number,
  now: number,
  wording: Wording,
): APISelectMenuOption | null {
  const found = listedExchange(briefing, exchange, now);
  if (found === null) return null;
  const lead = `${number}. `;
  const asked = askingClause(withoutUnseen(found.asked).replace(/\s+/g, ' '), LIMITS.optionText - lead.length);
  return {
    label: optionText(lead + asked),
    value: encodeQuoteRef(found.answer.ref),
    description: optionText(wording.named(found.answer.attribution)),
  };
}

function sourceRow({ pageUrl: url }: BriefingCard, { id }: Briefing, wording: Wording): APIComponentInContainer[] {
  const picture = actionButton(wording.pictures.timeline, `timeline:${briefingKey(id)}`);
  if (url === null || url.length > LIMITS.linkUrl) return [row([picture])];
  return [row([picture, { type: ComponentType.Button, style: ButtonStyle.Link, label: wording.source, url }])];
}
