import type { HeardSpeaker } from '../../answer/heard-speakers.ts';
import { shortenText } from '../../answer/shorten.ts';
import type { SpokenFor } from '../../answer/speakers.ts';
import type { Wording } from '../../wording/wording.ts';
import { escapeMarkdown } from '../escape.ts';
import { actionButton, type MessagePayload, message, renderNotice, row, smallPrint, text } from './answer-message.ts';
import { shortenMarkdown } from './shorten-markdown.ts';

const SPEAKERS_A_PAGE = 15;
/** Of one line, before characters are escaped. */
const LINE_LENGTH = 120;

/** Who spoke in the archive, how often, first and last. */
export function renderHeardSpeakers(speakers: readonly HeardSpeaker[], page: number, wording: Wording): MessagePayload {
  const pages = Math.ceil(speakers.length / SPEAKERS_A_PAGE);
  if (pages === 0) return renderNotice(wording.noBriefingYet);
  const at = Math.min(page, pages - 1);
  const shown = speakers.slice(at * SPEAKERS_A_PAGE, (at + 1) * SPEAKERS_A_PAGE);
  const parts = [text(escapeMarkdown(wording.whoSpoke)), text(lines(shown.map(wording.spokeAt)))];
  if (pages < 2) return message(parts);
  const turns = [
    actionButton(wording.previousPage, `speakers:${Math.max(0, at - 1)}`, at === 0),
    actionButton(wording.nextPage, `speakers:${at + 1}`, at + 1 === pages),
  ];
  return message([...parts, text(smallPrint(wording.page(at + 1, pages))), row(turns)]);
}

/** Who spoke at one briefing, and how often. */
export function renderSpeakers(
  speakers: readonly SpokenFor[],
  title: string,
  when: string,
  wording: Wording,
): MessagePayload {
  const where = smallPrint(shortenText([title, when].filter((part) => part !== '').join(' · '), 400));
  return message([
    text(`${escapeMarkdown(wording.whoSpoke)}\n${where}`),
    ...(speakers.length === 0 ? [] : [text(shortenMarkdown(lines(speakers.map(wording.spokeTimes)), 3_000))]),
  ]);
}

function lines(all: readonly string[]): string {
  return all.map((line) => `- ${escapeMarkdown(shortenText(line, LINE_LENGTH))}`).join('\n');
}
