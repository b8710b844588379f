import type { Answer, ListedAnswer, Quote } from '../answer/answer.ts';
import type { ReplyPart } from '../answer/answer-in-parts.ts';
import type { Reply } from '../answer/answer-question.ts';
import { CUT } from '../answer/shorten.ts';
import {
  answeredHowLine,
  askedInContext,
  nothingOf,
  partHeading,
  placeLine,
  questionInShort,
  ruleLines,
  saidAbout,
} from '../wording/lines.ts';
import type { Wording } from '../wording/wording.ts';
import type { ChatTurn } from './follow-chat.ts';
import { type Terminal, wrap } from './terminal.ts';

const INDENT = '  ';
const QUOTE_INDENT = '  │ ';

/**
 * A reply as a terminal shows it: the same words in the same order as in Discord.
 * @param example a question that the archive answers, for somebody who asked nothing
 */
export function replyText(
  reply: Reply,
  terminal: Terminal,
  wording: Wording,
  example: string | null,
  inBriefing: boolean,
): string {
  switch (reply.kind) {
    case 'answer':
      return answerText(reply.answer, terminal, wording);
    case 'closest':
      return listText(wording.notCertain, reply.answers, terminal, wording);
    case 'no': {
      const no = inBriefing ? wording.notAskedInBriefing : wording.notAsked;
      return reply.nearest.length === 0
        ? plain(`${no} ${wording.noNearest}`, terminal)
        : listText(`${no} ${wording.nearestQuestions}`, reply.nearest, terminal, wording);
    }
    case 'parts':
      return reply.parts.map((part, index) => partText(part, index, terminal, wording)).join('\n');
    case 'nothing-asked':
      return plain(wording.howToAsk(example), terminal);
    case 'unknown-briefing':
      return plain(wording.unknownBriefing, terminal);
  }
}

function partText({ asked, reply }: ReplyPart, index: number, terminal: Terminal, wording: Wording): string {
  const heading = terminal.paint('bold', wrap(`${index + 1}. ${partHeading(asked, wording)}`, terminal.width, INDENT));
  return `${heading}\n\n${replyText(reply, terminal, wording, null, false)}`;
}

/** What a line of a chat is answered with; empty where it wants no answer. */
export function followedText(
  followed: ChatTurn['followed'],
  terminal: Terminal,
  wording: Wording,
  example: string | null,
): string {
  switch (followed.kind) {
    case 'nothing':
      return '';
    case 'reply':
      return replyText(followed.reply, terminal, wording, example, false);
    case 'carried': {
      const note = terminal.paint('dim', wrap(wording.readWith(followed.earlier), terminal.width, INDENT));
      return `${note}\n\n${replyText(followed.reply, terminal, wording, example, false)}`;
    }
    case 'answer':
      return answerText(followed.answer, terminal, wording);
    case 'whole':
      return answerText({ ...followed.answer, quote: followed.answer.whole }, terminal, wording);
    case 'asked':
      return askedText(followed.answer, terminal, wording);
    case 'about': {
      const { answer } = followed;
      const lines = [...ruleLines(answer, wording), placeLine(answer.citation, wording), answer.citation.quoteUrl];
      const notes = lines.filter((line) => line !== null).map((line) => wrap(line, terminal.width, INDENT));
      return [wrap(saidAbout(answer, followed.about, wording), terminal.width, INDENT), ...notes, ''].join('\n');
    }
    case 'none':
      return plain(nothingOf(followed.of, wording), terminal);
    case 'which-one':
      return plain(wording.whichOne, terminal);
    case 'gone':
      return plain(wording.goneOrChanged, terminal);
  }
}

function askedText({ asked, citation }: Answer, terminal: Terminal, wording: Wording): string {
  if (asked === null) return plain(wording.remarks, terminal);
  return [
    terminal.paint('dim', `${INDENT}${wording.asked}`),
    '',
    quoteText(asked, terminal, wording),
    '',
    terminal.paint('dim', wrap(placeLine(citation, wording), terminal.width, INDENT)),
    '',
  ].join('\n');
}

/** An answer with everything that must stand beside it. */
export function answerText(answer: Answer, terminal: Terminal, wording: Wording): string {
  const { citation } = answer;
  return exchangeText(
    answer,
    [answeredHowLine(answer, wording), ...ruleLines(answer, wording), placeLine(citation, wording), citation.quoteUrl],
    terminal,
    wording,
  );
}

/** What was asked, the quote and who said it, with notes under it. */
export function exchangeText(
  answer: Answer,
  notes: readonly (string | null)[],
  terminal: Terminal,
  wording: Wording,
): string {
  const { paint, width } = terminal;
  const dim = (line: string): string => paint('dim', wrap(line, width, INDENT));
  return [
    dim(askedInContext(answer, wording)),
    '',
    quoteText(answer.quote, terminal, wording),
    '',
    paint('bold', wrap(`— ${wording.attribution(answer.attribution)}`, width, INDENT)),
    ...notes.filter((line) => line !== null).map(dim),
    '',
  ].join('\n');
}

function listText(lead: string, answers: readonly ListedAnswer[], terminal: Terminal, wording: Wording): string {
  const items = answers.map((answer, index) => {
    const number = `${INDENT}${index + 1}. `;
    const indent = ' '.repeat(number.length);
    const question = wrap(questionInShort(answer, wording), terminal.width, indent).slice(number.length);
    return `${number}${question}\n${terminal.paint('dim', wrap(placeLine(answer.citation, wording), terminal.width, indent))}`;
  });
  return [wrap(lead, terminal.width, INDENT), '', ...items, ''].join('\n');
}

function plain(words: string, { width }: Terminal): string {
  return `${wrap(words, width, INDENT)}\n`;
}

function quoteText(quote: Quote, terminal: Terminal, wording: Wording): string {
  const last = quote.paragraphs.length - 1;
  return quote.paragraphs
    .map(({ text, struck, interjections }, index) => {
      const before = index === 0 && quote.cutBefore ? `${CUT} ` : '';
      const after = index === last && quote.cutAfter ? ` ${CUT}` : '';
      const asides = interjections.map(
        (each) => `${wrap(`${wording.speakerOf(each)} ${each.text}`, terminal.width, `${INDENT}  `)}\n`,
      );
      const marked = strike(text, struck, terminal);
      return `${asides.map((each) => terminal.paint('dim', each)).join('')}${wrap(before + marked + after, terminal.width, QUOTE_INDENT)}`;
    })
    .join(`\n${QUOTE_INDENT.trimEnd()}\n`);
}

/** Struck words between tildes, as in Markdown: a terminal without styles must show that they were struck, too. */
function strike(text: string, struck: Quote['paragraphs'][number]['struck'], terminal: Terminal): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of struck) {
    shown += `${text.slice(at, start)}${terminal.paint('strikethrough', `~~${text.slice(start, end).trim()}~~`)}`;
    at = end;
  }
  return shown + text.slice(at);
}
