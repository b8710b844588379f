import { shortenText } from '../../answer/shorten.ts';
import type { StatedRules } from '../../answer/stated-rules.ts';
import type { Wording } from '../../wording/wording.ts';
import { escapeMarkdown } from '../escape.ts';
import { type MessagePayload, message, smallPrint, text } from './answer-message.ts';
import { paragraphMarkdown } from './quote-markdown.ts';
import { shortenMarkdown } from './shorten-markdown.ts';

const PLAIN_LENGTH = 1_300;
const SENTENCES_LENGTH = 1_700;

/** The ground rules of a briefing: what may be published how, then the sentences that say so. */
export function renderRules(rules: StatedRules, title: string, when: string, wording: Wording): MessagePayload {
  const plain = [
    ...rules.speakers.map(wording.mayPublish),
    wording.embargo(rules.embargo) ?? wording.noEmbargo,
    ...(rules.hasClosedPart ? [wording.closedPart] : []),
    ...rules.editorsReasons.map(wording.editorsReason),
  ];
  const items = plain.map((line) => `- ${escapeMarkdown(capitalised(line))}`).join('\n');
  const sentences = rules.sentences.map((sentence) => `> ${paragraphMarkdown(sentence)}`).join('\n> \n');
  const stated =
    rules.sentences.length === 0
      ? escapeMarkdown(wording.noRulesStated)
      : `${escapeMarkdown(wording.rulesInItsWords)}\n${shortenMarkdown(sentences, SENTENCES_LENGTH)}`;
  const place = shortenText([title, when].filter((part) => part !== '').join(' · '), 300);
  return message([
    text(smallPrint(place)),
    text(shortenMarkdown(items, PLAIN_LENGTH)),
    text(stated),
    text(smallPrint(wording.statedRuleBinds)),
  ]);
}

function capitalised(line: string): string {
  return line.charAt(0).toUpperCase() + line.slice(1);
}
