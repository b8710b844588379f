import { type APIComponentInContainer, ButtonStyle, ComponentType } from 'discord.js';
import { encodeQuoteRef } from '../../answer/quote-ref.ts';
import { shortenText } from '../../answer/shorten.ts';
import type { Digest, DigestExchange, DigestSection } from '../../digest/digest.ts';
import { digestQuote } from '../../digest/digest-quote.ts';
import { digestRules } from '../../wording/digest-lines.ts';
import { askedLine, placeLine, questionInShort } from '../../wording/lines.ts';
import type { Wording } from '../../wording/wording.ts';
import { escapeMarkdown } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { actionButton, type MessagePayload, message, row, smallPrint, text } from '../render/answer-message.ts';
import { quoteBlocks } from '../render/quote-markdown.ts';
import { roomOf } from '../render/room.ts';

/** Characters of each quote, the most that all together leave room for. */
const QUOTE_LENGTHS = [420, 320, 240, 180, 120];
const RULE_LENGTH = 260;
const QUESTION_LENGTH = 260;

/**
 * A digest as a post: briefing by briefing with its rules, the exchanges with their quotes, each linked; a menu to open
 * one; and a button that tells about the digest, which is also how the post is known again.
 *
 * @param mark the button's custom id
 */
export function renderDigest(digest: Digest, mark: string, wording: Wording): MessagePayload {
  const attempts = QUOTE_LENGTHS.map((length) => digestParts(digest, length, mark, wording));
  const fitting = attempts.find((parts) => takenBy(parts) <= LIMITS.textDisplays);
  return message(fitting ?? attempts.at(-1) ?? []);
}

function digestParts(digest: Digest, length: number, mark: string, wording: Wording): APIComponentInContainer[] {
  const words = wording.digest;
  const about = row([actionButton(words.about, mark)]);
  if (digest.sections.length === 0) return [text(escapeMarkdown(words.quiet(digest.kind))), about];
  const after = [words.moreBriefings(digest.moreBriefings), digest.isLast ? words.last : null].filter(isThere);
  return [
    text(`## ${escapeMarkdown(words.title(digest.kind, digest.date))}`),
    ...digest.sections.flatMap((section) => sectionParts(section, length, wording)),
    ...(after.length === 0 ? [] : [text(after.map(escapeMarkdown).join('\n'))]),
    openMenu(digest, wording),
    about,
  ];
}

function sectionParts(section: DigestSection, length: number, wording: Wording): APIComponentInContainer[] {
  const { card, exchanges } = section;
  const more = wording.digest.moreExchanges(section);
  const rules = digestRules(section, wording).map((rule) => smallPrint(shortenText(rule, RULE_LENGTH)));
  const head = text(
    [`**${escapeMarkdown(placeLine({ title: card.title, ...card.when }, wording))}**`, ...rules].join('\n'),
  );
  const parts = exchanges.map((exchange) => exchangePart(exchange, length, wording));
  return more === null ? [head, ...parts] : [head, ...parts, text(smallPrint(more))];
}

function exchangePart({ answer, reason }: DigestExchange, length: number, wording: Wording): APIComponentInContainer {
  const why = wording.digest.reason(reason);
  const content = [
    smallPrint(shortenText(askedLine(answer, wording), QUESTION_LENGTH)),
    ...quoteBlocks(digestQuote(answer, length), wording),
    `— **${escapeMarkdown(wording.attribution(answer.attribution))}**`,
    ...(why === null ? [] : [smallPrint(why)]),
  ].join('\n');
  const { quoteUrl } = answer.citation;
  if (quoteUrl === null || quoteUrl.length > LIMITS.linkUrl) return text(content);
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content }],
    accessory: { type: ComponentType.Button, style: ButtonStyle.Link, label: wording.source, url: quoteUrl },
  };
}

/** The menu of a briefing's questions does the same: it opens an exchange for the one who chose it. */
function openMenu({ sections }: Digest, wording: Wording): APIComponentInContainer {
  const options = sections
    .flatMap(({ exchanges }) => exchanges)
    .map(({ answer }) => ({
      label: shortenText(questionInShort(answer, wording), LIMITS.optionText, '…'),
      value: encodeQuoteRef(answer.ref),
      description: shortenText(wording.named(answer.attribution), LIMITS.optionText, '…'),
    }));
  return {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.StringSelect, custom_id: 'question-of', placeholder: wording.openQuestion, options },
    ],
  };
}

function takenBy(parts: readonly APIComponentInContainer[]): number {
  return parts.reduce((taken, part) => {
    const texts = part.type === ComponentType.Section ? part.components : [part];
    return texts.reduce(
      (sum, each) => sum + (each.type === ComponentType.TextDisplay ? roomOf(each.content) : 0),
      taken,
    );
  }, 0);
}

function isThere(line: string | null): line is string {
  return line !== null && line !== '';
}
