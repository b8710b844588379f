import type { Header } from './briefing.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Piece } from './outline.ts';
import { findPrintedDate, isCalendarDate } from './printed-date.ts';
import { readPrintedTime } from './printed-time.ts';

const OFFICE =
  /^(?:the )?(?:(?:national security|domestic policy|national economic) council|(?:u\.s\. )?department of [a-z ]+|office of [a-z ]+|council of [a-z ]+)$/i;

/** Puts the front matter and the lines above and below the speech together. */
export function readHeader(front: FrontMatter, pieces: readonly Piece[]): Header {
  const firstSpeech = pieces.findIndex((piece) => piece.kind === 'speech');
  const above = firstSpeech < 0 ? pieces : pieces.slice(0, firstSpeech);
  const below = firstSpeech < 0 ? [] : pieces.slice(firstSpeech);
  const start = times(above).find((time) => time.time !== null && !time.end) ?? null;
  const end = times(below).findLast((time) => time.time !== null) ?? null;
  const printedDate =
    above
      .map((piece) => (piece.kind === 'date' ? findPrintedDate(piece.paragraph.text) : null))
      .find((found) => found !== null)?.date ?? null;
  const publishedAt = instant(front.fields.get('published_time'));
  const frontMatterDate = day(front.fields.get('date')) ?? day(publishedAt ?? undefined);
  const places = above.filter((piece) => piece.kind === 'location').map((piece) => piece.paragraph.text);
  // The name of the office that gives the briefing, above the place, is no place.
  const located = places.filter((place) => !OFFICE.test(place));
  const location = located.length > 0 ? located : places;
  return {
    title: plain(front.fields.get('title') ?? ''),
    callDate: printedDate ?? frontMatterDate,
    printedDate,
    frontMatterDate,
    publishedAt,
    modifiedAt: instant(front.fields.get('modified_time')),
    sourceUrl: front.fields.get('source_url')?.trim() || null,
    start: start?.time ?? null,
    end: end?.time ?? null,
    zone: start?.zone ?? end?.zone ?? null,
    location: location.length === 0 ? null : location.join('\n'),
  };
}

function times(pieces: readonly Piece[]): NonNullable<ReturnType<typeof readPrintedTime>>[] {
  return pieces.flatMap((piece) => {
    const time = piece.kind === 'time' ? readPrintedTime(piece.paragraph.text) : null;
    return time === null ? [] : [time];
  });
}

/** No-break spaces are spaces, runs of spaces are one. */
function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

function day(text: string | undefined): string | null {
  const date = text?.trim().slice(0, 10) ?? '';
  return isCalendarDate(date) ? date : null;
}

/** `2022-02-21 20:37:16-05:00` as ISO 8601; null where it is no instant. */
function instant(text: string | undefined): string | null {
  const found = /^\s*(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})\s*$/i.exec(
    text ?? '',
  );
  if (found === null) return null;
  const [, date, time, offset] = found;
  const zone =
    offset?.toUpperCase() === 'Z' || offset?.includes(':') ? offset : `${offset?.slice(0, 3)}:${offset?.slice(3)}`;
  const iso = `${date}T${time}${zone}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
