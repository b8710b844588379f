import type { ListedAnswer } from '../../answer/answer.ts';
import { shortenText } from '../../answer/shorten.ts';
import type { Wording } from '../../wording/wording.ts';
import { encodeAction } from '../custom-id.ts';
import { escapeMarkdown } from '../escape.ts';
import { actionButton, type MessagePayload, message, row, smallPrint, text } from './answer-message.ts';
import { roomBeside } from './room.ts';
import { excerpt } from './trend-message.ts';

/** What was said at one time; null where nothing was found from then. */
export interface ThenAndNow {
  /** As the asker wrote it. */
  readonly when: string;
  readonly answer: ListedAnswer | null;
  /** The search is not certain that it answers. */
  readonly isClosest: boolean;
}

/** Characters of each quote, the most that both leave room for. */
const ROOMS = [1_100, 900, 700, 500, 300, 150];
const TOPIC_LENGTH = 200;

/** What was said about something at two times, one after the other. */
export function renderComparison(topic: string, times: readonly ThenAndNow[], wording: Wording): MessagePayload {
  const title = `**${escapeMarkdown(wording.pictures.compareTitle(shortenText(topic, TOPIC_LENGTH)))}**`;
  const attempts = ROOMS.map((room) => [title, ...times.map((each) => timePart(each, wording, room))]);
  const fitting = attempts.find((texts) => roomBeside(...texts) >= 0) ?? attempts.at(-1) ?? [];
  const buttons = times.flatMap(({ when, answer }) =>
    answer === null ? [] : [actionButton(when, encodeAction({ kind: 'open', page: 0, ref: answer.ref }))],
  );
  return message([...fitting.map(text), ...(buttons.length === 0 ? [] : [row(buttons)])]);
}

function timePart({ when, answer, isClosest }: ThenAndNow, wording: Wording, room: number): string {
  if (answer === null) return `**${escapeMarkdown(when)}**: ${escapeMarkdown(wording.pictures.compareNone)}`;
  const note = isClosest ? `\n${smallPrint(wording.pictures.compareClosest)}` : '';
  return excerpt(when, answer, wording, room) + note;
}
