import type { Answer } from '../../answer/answer.ts';
import type { Wording } from '../../wording/wording.ts';
import { encodeAction } from '../custom-id.ts';
import { escapeMarkdown } from '../escape.ts';
import { actionButton, type MessagePayload, message, row, smallPrint, text } from './answer-message.ts';
import { excerpt } from './trend-message.ts';

/** What was said at one time; null where nothing was found from then. */
export interface ThenAndNow {
  /** As the asker wrote it. */
  readonly when: string;
  readonly answer: Answer | null;
  /** The search is not certain that it answers. */
  readonly isClosest: boolean;
}

const ROOM = 1_100;

/** What was said about something at two times, one after the other. */
export function renderComparison(topic: string, times: readonly ThenAndNow[], wording: Wording): MessagePayload {
  const parts = times.map(({ when, answer, isClosest }) => {
    if (answer === null) return text(`**${escapeMarkdown(when)}**: ${escapeMarkdown(wording.pictures.compareNone)}`);
    const note = isClosest ? `\n${smallPrint(wording.pictures.compareClosest)}` : '';
    return text(excerpt(when, answer, wording, ROOM) + note);
  });
  const buttons = times.flatMap(({ when, answer }) =>
    answer === null ? [] : [actionButton(when, encodeAction({ kind: 'open', page: 0, ref: answer.ref }))],
  );
  const title = text(`**${escapeMarkdown(wording.pictures.compareTitle(topic))}**`);
  return message([title, ...parts, ...(buttons.length === 0 ? [] : [row(buttons)])]);
}
