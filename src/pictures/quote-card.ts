import type { Answer, Quote } from '../answer/answer.ts';
import { quotePlain } from '../answer/quote.ts';
import { CUT, shortenQuote, shortenText } from '../answer/shorten.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import { placeLine } from '../wording/lines.ts';
import type { Wording } from '../wording/wording.ts';
import { canSet, type Face } from './fonts.ts';
import { breakLines, type Line } from './lines.ts';
import { COLOURS, type Drawing, drawing, rectangle, type Setting, type Theme, textLine, word } from './svg.ts';

const WIDTH = 1200;
const MARGIN = 88;
const ROOM = WIDTH - 2 * MARGIN;
const LEAST_HEIGHT = 630;
const MOST_HEIGHT = 1500;
/** Sizes of the quoted words: the largest that leaves the card no higher than the height beside it is taken. */
const STEPS = [
  { size: 60, height: 675 },
  { size: 52, height: 675 },
  { size: 46, height: 750 },
  { size: 40, height: 900 },
  { size: 35, height: 1200 },
  { size: 31, height: MOST_HEIGHT },
] as const;
const LEADING = 1.36;
const ALT_LENGTH = 1024;
/** More characters than this have no room on the highest card; a statement can have a hundred times as many. */
const MOST_TRIED = 3000;

/** A card, and what those read who don't see it. */
export interface QuoteCard {
  readonly drawing: Drawing;
  /** At most 1,024 characters, Discord's limit: the whole quote where it has room, who said it, and where. */
  readonly alt: string;
  /** The quote had no room to stand whole. */
  readonly isCut: boolean;
}

/**
 * A quote as a picture: the words, who said them under which rule, which briefing, and its address. The words get
 * smaller and the card higher the longer they are; what still has no room is cut at a sentence, and shows it.
 *
 * @returns null where a character has no glyph in the shipped fonts: a picture must not show other words
 */
export function quoteCard(answer: Answer, theme: Theme, wording: Wording): QuoteCard | null {
  const said = answer.quote.paragraphs.flatMap(({ text, interjections }) => [
    text,
    ...interjections.map((each) => each.text),
  ]);
  if (!canSet(said.join(' '), 'serif')) return null;
  const foot = footOf(answer, wording);
  if (!foot.every(({ text, setting }) => canSet(text, setting.face))) return null;
  const footHeight = heightOf(foot.map(({ setting }) => setting));
  const sought = shortenQuote(answer.quote, ({ paragraphs }) => lengthOf(paragraphs) <= MOST_TRIED);
  const room = (height: number): number => height - 2 * MARGIN - QUOTE_MARK - footHeight;
  const step = STEPS.find(({ size, height }) => blocksHeight(blocksOf(sought, size, wording), size) <= room(height));
  const size = step?.size ?? STEPS[STEPS.length - 1]?.size ?? 31;
  const quote =
    step === undefined
      ? cutAtSentence(sought, (cut) => blocksHeight(blocksOf(cut, size, wording), size) <= room(MOST_HEIGHT))
      : sought;
  const blocks = blocksOf(quote, size, wording);
  const height = Math.max(LEAST_HEIGHT, Math.ceil(blocksHeight(blocks, size) + 2 * MARGIN + QUOTE_MARK + footHeight));
  return {
    drawing: draw(blocks, size, foot, footHeight, height, theme),
    alt: altOf(answer, wording),
    isCut: step === undefined || sought !== answer.quote,
  };
}

const QUOTE_MARK = 72;

/** A paragraph of the quote, or what somebody else said between two of them. */
interface Block {
  readonly lines: readonly Line[];
  readonly face: Face;
  readonly size: number;
}

function blocksOf({ paragraphs, cutBefore, cutAfter }: Quote, size: number, wording: Wording): Block[] {
  const small = Math.round(size * 0.66);
  return paragraphs.flatMap(({ text, struck, interjections }, index) => {
    const before = index === 0 && cutBefore ? `${CUT} ` : '';
    const after = index === paragraphs.length - 1 && cutAfter ? ` ${CUT}` : '';
    const moved = struck.map(({ start, end }) => ({ start: start + before.length, end: end + before.length }));
    return [
      ...interjections.map((each) => ({
        lines: breakLines(`${wording.speakerOf(each)} ${each.text}`, 'sans', small, ROOM),
        face: 'sans' as const,
        size: small,
      })),
      { lines: breakLines(before + text + after, 'serif', size, ROOM, moved), face: 'serif' as const, size },
    ];
  });
}

function blocksHeight(blocks: readonly Block[], size: number): number {
  const gaps = Math.max(0, blocks.length - 1) * size * 0.5;
  return gaps + blocks.reduce((sum, block) => sum + block.lines.length * block.size * LEADING, 0);
}

function lengthOf(paragraphs: Quote['paragraphs']): number {
  return paragraphs.reduce((sum, { text, interjections }) => {
    return sum + text.length + interjections.reduce((all, each) => all + each.text.length, 0);
  }, 0);
}

/** Ends a quote at a sentence, so that no half of one stands alone; at a word where not even one sentence has room. */
function cutAtSentence(quote: Quote, fits: (quote: Quote) => boolean): Quote {
  const cut = shortenQuote(quote, fits);
  const last = cut.paragraphs.at(-1);
  const whole = quote.paragraphs[cut.paragraphs.length - 1];
  if (last === undefined || last.text === whole?.text) return cut;
  const end = sentencesOf(whole?.text ?? '').findLast((sentence) => sentence.end <= last.text.length)?.end;
  if (end === undefined) {
    return cut.paragraphs.length > 1 ? { ...cut, paragraphs: cut.paragraphs.slice(0, -1) } : cut;
  }
  const kept = {
    ...last,
    text: last.text.slice(0, end),
    struck: last.struck.filter(({ start }) => start < end).map((span) => ({ ...span, end: Math.min(span.end, end) })),
  };
  return { ...cut, paragraphs: [...cut.paragraphs.slice(0, -1), kept] };
}

interface FootLine {
  readonly text: string;
  readonly setting: Omit<Setting, 'colour'>;
  readonly colour: 'ink' | 'muted';
}

function footOf(answer: Answer, wording: Wording): FootLine[] {
  const { attribution, citation } = answer;
  const lines = (text: string, face: Face, size: number, colour: FootLine['colour'], most: number): FootLine[] => {
    const broken = breakLines(text, face, size, ROOM).map(({ runs }) => runs.map((run) => run.text).join(''));
    const shown = broken.length <= most ? broken : [...broken.slice(0, most - 1), `${broken[most - 1] ?? ''} ${CUT}`];
    return shown.map((each) => ({ text: each, setting: { face, size }, colour }));
  };
  const address = citation.pageUrl?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return [
    ...lines(`— ${wording.attribution(attribution)}`, 'bold', 34, 'ink', 4),
    ...lines(placeLine(citation, wording), 'sans', 26, 'muted', 4),
    ...(address === undefined ? [] : lines(address, 'sans', 22, 'muted', 4)),
  ];
}

function heightOf(settings: readonly { readonly size: number }[]): number {
  return FOOT_GAP + settings.reduce((sum, { size }) => sum + size * 1.34, 0);
}

const FOOT_GAP = 56;

function draw(
  blocks: readonly Block[],
  size: number,
  foot: readonly FootLine[],
  footHeight: number,
  height: number,
  theme: Theme,
): Drawing {
  const colours = COLOURS[theme];
  const parts = [
    rectangle(0, 0, 14, height, colours.accent),
    word('“', MARGIN - 8, MARGIN + 78, { face: 'serif', size: 150, colour: colours.accent }),
  ];
  let y = MARGIN + QUOTE_MARK;
  for (const block of blocks) {
    const colour = block.face === 'serif' ? colours.ink : colours.muted;
    for (const line of block.lines) {
      parts.push(textLine(line, MARGIN, y + block.size, { face: block.face, size: block.size, colour }));
      y += block.size * LEADING;
    }
    y += size * 0.5;
  }
  let below = height - MARGIN - footHeight + FOOT_GAP;
  parts.push(rectangle(MARGIN, below - FOOT_GAP / 2, 96, 4, colours.accent));
  for (const { text, setting, colour } of foot) {
    parts.push(word(text, MARGIN, below + setting.size, { ...setting, colour: colours[colour] }));
    below += setting.size * 1.34;
  }
  return drawing(WIDTH, height, colours.ground, parts);
}

function altOf(answer: Answer, wording: Wording): string {
  const { quote, attribution, citation } = answer;
  const words = `${quote.cutBefore ? `${CUT} ` : ''}${quotePlain(quote)}${quote.cutAfter ? ` ${CUT}` : ''}`;
  const who = ` — ${wording.attribution(attribution)}. ${placeLine(citation, wording)}`;
  const kept = shortenText(who, 420);
  return shortenText(words, ALT_LENGTH - kept.length) + kept;
}
