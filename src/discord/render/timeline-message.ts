import { listedExchange } from '../../answer/briefing-card.ts';
import { shortenText } from '../../answer/shorten.ts';
import { countWords, speakingTimes } from '../../answer/speaking-times.ts';
import type { Painter } from '../../pictures/draw.ts';
import { timeline } from '../../pictures/timeline.ts';
import type { Briefing } from '../../transcript/briefing.ts';
import type { Wording } from '../../wording/wording.ts';
import { withoutUnseen } from '../escape.ts';
import { type MessagePayload, message, smallPrint, text } from './answer-message.ts';
import { picture } from './picture.ts';

const LONGEST = 5;
const ALT_LENGTH = 1024;

/**
 * A briefing's picture: who spoke when, by words.
 * @param now milliseconds since 1970
 * @returns null where nothing of it may be shown
 */
export async function renderTimeline(
  briefing: Briefing,
  now: number,
  wording: Wording,
  painter: Painter,
): Promise<MessagePayload | null> {
  const times = speakingTimes(briefing, now);
  if (times === null) return null;
  const { title, callDate: date, start: time, zone } = briefing.header;
  const exchanges = briefing.exchanges.flatMap((exchange) => {
    const shown = listedExchange(briefing, exchange, now);
    if (shown === null) return [];
    const said = shown.answer.whole.paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph.text), 0);
    return [{ asked: shown.asked, words: countWords(shown.asked) + said }];
  });
  const longest = [...exchanges].sort((one, other) => other.words - one.words).slice(0, LONGEST);
  const drawn = timeline({ title, when: wording.when({ date, time, zone }), times, longest }, 'light', wording);
  const speakers = times.speakers.map(({ who, words }) => ({ who: who ?? wording.pictures.reporters, words }));
  const file = {
    attachment: await painter.paint(drawn),
    name: 'timeline.png',
    description: shortenText(
      withoutUnseen(wording.pictures.timelineAlt(title, speakers, exchanges.length)),
      ALT_LENGTH,
    ),
  };
  return message([picture(file), text(smallPrint(wording.pictures.timelineNote))], [file]);
}
