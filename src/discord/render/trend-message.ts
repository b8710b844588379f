import type { ListedAnswer } from '../../answer/answer.ts';
import { shortenQuote, shortenText } from '../../answer/shorten.ts';
import { type Trend, trendTable } from '../../answer/trend.ts';
import type { Painter } from '../../pictures/draw.ts';
import { trendChart } from '../../pictures/trend-chart.ts';
import { questionInShort } from '../../wording/lines.ts';
import type { Wording } from '../../wording/wording.ts';
import { encodeAction } from '../custom-id.ts';
import { escapeMarkdown, withoutUnseen } from '../escape.ts';
import { actionButton, citationLine, type MessagePayload, message, row, smallPrint, text } from './answer-message.ts';
import { fileToLoad, picture } from './picture.ts';
import { quoteBlocks } from './quote-markdown.ts';

/** Room for the words of the first and of the latest exchange each. */
const EXCERPT = 500;
const ALT_LENGTH = 1024;

/** A chart by month, the numbers as a table to load down, the first and the latest exchange, and what was counted. */
export async function renderTrend(trend: Trend, wording: Wording, painter: Painter): Promise<MessagePayload> {
  const { pictures } = wording;
  const chart = {
    attachment: await painter.paint(trendChart(trend, 'light', wording)),
    name: 'trend.png',
    description: shortenText(withoutUnseen(pictures.trendAlt(trend.topic, trend.months, trend.kinds)), ALT_LENGTH, '…'),
  };
  const table = { attachment: Buffer.from(trendTable(trend)), name: 'trend.csv' };
  const places = [
    { lead: pictures.first, answer: trend.first },
    ...(trend.latest === null ? [] : [{ lead: pictures.latest, answer: trend.latest }]),
  ];
  const buttons = places.map(({ lead, answer }) =>
    actionButton(lead, encodeAction({ kind: 'open', page: 0, ref: answer.ref })),
  );
  return message(
    [
      picture(chart),
      ...places.map(({ lead, answer }) => text(excerpt(lead, answer, wording))),
      row(buttons),
      text(smallPrint(pictures.trendRule)),
      fileToLoad(table),
    ],
    [chart, table],
  );
}

/** One exchange in short: what was asked, how the answer begins, who gave it, and where. */
export function excerpt(lead: string, answer: ListedAnswer, wording: Wording, room = EXCERPT): string {
  const quote = shortenQuote(answer.quote, (candidate) => quoteBlocks(candidate, wording).join('\n').length <= room);
  return [
    `**${escapeMarkdown(lead)}**: ${escapeMarkdown(questionInShort(answer, wording))}`,
    ...quoteBlocks(quote, wording),
    `— **${escapeMarkdown(wording.attribution(answer.attribution))}**`,
    citationLine(answer, wording),
  ].join('\n');
}
