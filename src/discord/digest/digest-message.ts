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
import { optionText } from '../render/option-text.ts';
import { quoteBlocks } from '../render/quote-markdown.ts';
import { roomOf } from '../render/room.ts';

/** Characters of each quote, question and rule, the most that all together leave room for. */
const LENGTHS: readonly Lengths[] = [
  { quote: 420, question: 260, rule: 260 },
  { quote: 320, question: 260, rule: 260 },
  { quote: 240, question: 260, rule: 260 },
  { quote: 180, question: 200, rule: 260 },
  { quote: 140, question: 160, rule: 200 },
  { quote: 120, question: 120, rule: 160 },
];

interface Lengths {
  readonly quote: number;
  readonly question: number;
  readonly rule: number;
}

/**
 * A digest as a post: briefing by briefing with its rules, the exchanges with their quotes, each linked; a menu to open
 * one; and a button that tells about the digest, which is also how the post is known again.
 *
 * @param mark the button's custom id
 */
export function renderDigest(digest: Digest, mark: string, wording: Wording): MessagePayload {
  for (const lengths of LENGTHS) {
    const parts = digestParts(digest, lengths, mark, wording);
    if (takenBy(parts) <= LIMITS.textDisplays) return message(parts);
  }
  const fewer = withoutOne(digest);
  return fewer === null ? renderDigest({ ...digest, sections: [] }, mark, wording) : renderDigest(fewer, mark, wording);
}

/** Without the last exchange of the fullest briefing, which then is among those that are only counted; null: none is left. */
function withoutOne(digest: Digest): Digest | null {
  const most = Math.max(0, ...digest.sections.map(({ exchanges }) => exchanges.length));
  const at = digest.sections.findLastIndex(({ exchanges }) => exchanges.length === most);
  const section = digest.sections[at];
  if (section === undefined) return null;
  const { exchanges, more } = section;
  if (exchanges.length > 1) {
    const shorter = { ...section, exchanges: exchanges.slice(0, -1), more: more + 1 };
    return { ...digest, sections: digest.sections.with(at, shorter) };
  }
  return { ...digest, sections: digest.sections.toSpliced(at, 1), moreBriefings: digest.moreBriefings + 1 };
}

function digestParts(digest: Digest, lengths: Lengths, mark: string, wording: Wording): APIComponentInContainer[] {
  const words = wording.digest;
  const about = row([actionButton(words.about, mark)]);
  if (digest.sections.length === 0) return [text(escapeMarkdown(words.quiet(digest.kind))), about];
  const after = [words.moreBriefings(digest.moreBriefings), digest.isLast ? words.last : null].filter(isThere);
  return [
    text(`## ${escapeMarkdown(words.title(digest.kind, digest.date))}`),
    ...digest.sections.flatMap((section) => sectionParts(section, lengths, wording)),
    ...(after.length === 0 ? [] : [text(after.map(escapeMarkdown).join('\n'))]),
    openMenu(digest, wording),
    about,
  ];
}

function sectionParts(section: DigestSection, lengths: Lengths, wording: Wording): APIComponentInContainer[] {
  const { card, exchanges } = section;
  const more = wording.digest.moreExchanges(section);
  const rules = digestRules(section, wording).map((rule) => smallPrint(shortenText(rule, lengths.rule)));
  const head = text(
    [`**${escapeMarkdown(placeLine({ title: card.title, ...card.when }, wording))}**`, ...rules].join('\n'),
  );
  const parts = exchanges.map((exchange) => exchangePart(exchange, lengths, wording));
  return more === null ? [head, ...parts] : [head, ...parts, text(smallPrint(more))];
}

function exchangePart({ answer, reason }: DigestExchange, lengths: Lengths, wording: Wording): APIComponentInContainer {
  const why = wording.digest.reason(reason);
  const content = [
    smallPrint(shortenText(askedLine(answer, wording), lengths.question)),
    ...quoteBlocks(digestQuote(answer, lengths.quote), wording),
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
      label: optionText(questionInShort(answer, wording)),
      value: encodeQuoteRef(answer.ref),
      description: optionText(wording.named(answer.attribution)),
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
