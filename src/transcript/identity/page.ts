import type { Header, Speaker, Turn } from '../briefing.ts';
import { type Label, readLabel } from './label.ts';
import { plain } from './spelling.ts';
import { bare, isTitleWord } from './words.ts';

/** What names are read from: one page, prepared once. */
export interface Page {
  readonly header: Header;
  /** `YYYY-MM-DD` of the call; null where it isn't known. */
  readonly date: string | null;
  /** The part of the title that lists who speaks. */
  readonly listed: string;
  /** Words of that part that may be surnames, plain capitals. */
  readonly titleWords: readonly string[];
  /** The speakers' labels, read. */
  readonly labels: readonly Label[];
  /** How many turns each speaker has. */
  readonly turnsOf: readonly number[];
  /** Index into `turns` of each speaker's first turn; null where there is none. */
  readonly firstTurn: readonly (number | null)[];
  readonly turns: readonly Turn[];
  /** The words of a turn as they count: what is struck through left out, brackets opened. */
  readonly spoken: (turn: number) => Spoken;
}

/** Words to look for names in. */
export interface Spoken {
  /** As printed, spaces folded. */
  readonly text: string;
  /** The same in capitals, accents left out: a run of letters that isn't in here isn't in the text. */
  readonly capitals: string;
}

/** In characters: the longest real title has some 250. */
const LONGEST_TITLE = 1000;

export function readPage(header: Header, speakers: readonly Speaker[], turns: readonly Turn[]): Page {
  const turnsOf = speakers.map(() => 0);
  const firstTurn: (number | null)[] = speakers.map(() => null);
  for (const [place, turn] of turns.entries()) {
    if (turnsOf[turn.speaker] === undefined) continue;
    turnsOf[turn.speaker] = (turnsOf[turn.speaker] ?? 0) + 1;
    firstTurn[turn.speaker] ??= place;
  }
  const listed = speakersListed(header.title.slice(0, LONGEST_TITLE));
  const spoken = new Map<number, Spoken>();
  return {
    header,
    date: header.callDate,
    listed,
    titleWords: [
      ...new Set(
        listed
          .split(/\s+/)
          .filter((word) => !isTitleWord(word))
          .map(bare),
      ),
    ],
    labels: speakers.map((speaker) => readLabel(speaker.label)),
    turnsOf,
    firstTurn,
    turns,
    spoken: (place) => {
      const known = spoken.get(place);
      if (known !== undefined) return known;
      const text = wordsOf(turns[place]);
      const words = { text, capitals: /[\u00c0-\u024f]/.test(text) ? plain(text) : text.toUpperCase() };
      spoken.set(place, words);
      return words;
    },
  };
}

/**
 * The part of a title that says who speaks: "Press Briefing by A and B, February 4, 2021" gives "A and B". What the
 * briefing is about, where it was held and when is left out: "on Vice President Harris's Trip" names nobody present.
 */
function speakersListed(title: string): string {
  const whole = title.replace(/[\u00a0\u2060\u200b]+/g, (mark) => (mark === '\u00a0' ? ' ' : '')).replace(/\s+/g, ' ');
  const opened = /\b(?:by|with)\s+(?=\S)/i.exec(whole);
  const rest =
    opened === null
      ? whole.replace(/^(?:On-the-Record|Background)\s+/i, '')
      : whole.slice(opened.index + opened[0].length);
  const cut =
    /\s(?:en route|aboard|previewing|ahead of|before|after|regarding|to preview|to discuss|to address|following|holds?|on (?=the |a |an |president|vice|u\.s\.|new |his |her |[A-Z]))|\s[|–—]\s|,?\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d/i.exec(
      rest,
    );
  return cut === null ? rest : rest.slice(0, cut.index);
}

function wordsOf(turn: Turn | undefined): string {
  if (turn === undefined) return '';
  return turn.paragraphs
    .filter((paragraph) => paragraph.kind === 'speech')
    .map((paragraph) => {
      const kept: string[] = [];
      let at = 0;
      for (const span of [...paragraph.struck].sort((a, b) => a.start - b.start)) {
        kept.push(paragraph.text.slice(at, span.start));
        at = Math.max(at, span.end);
      }
      const text = [...kept, paragraph.text.slice(at)].join(' ');
      return text.replace(/[[\]*]/g, ' ');
    })
    .join(' ¶ ')
    .replace(/\s+/g, ' ');
}

/** The department whose page it is, as far as its spokespeople are concerned: "State", "Defense", else null. */
export function departmentOf(header: Header): string | null {
  const host = /^https?:\/\/([^/]+)/i.exec(header.sourceUrl ?? '')?.[1]?.toLowerCase() ?? '';
  const title = plain(header.title);
  if (
    /(^|\.)state\.gov$/.test(host) ||
    /\b(STATE DEPARTMENT|DEPARTMENT OF STATE|DEPARTMENT PRESS BRIEFING)\b/.test(title)
  )
    return 'State';
  if (/(^|\.)(defense|war)\.gov$/.test(host) || /\b(PENTAGON|DEPARTMENT OF DEFENSE)\b/.test(title)) return 'Defense';
  return null;
}
