import { type APIComponentInContainer, TimestampStyles, time } from 'discord.js';
import { briefingCard } from '../../answer/briefing-card.ts';
import { mayShowBriefing } from '../../answer/embargo.ts';
import { shortenText } from '../../answer/shorten.ts';
import type { Shelf, ShelvedFile } from '../../live/shelf.ts';
import type { Briefing } from '../../transcript/briefing.ts';
import { nameOf } from '../../transcript/read-transcript.ts';
import type { Wording } from '../../wording/wording.ts';
import { escapeMarkdown } from '../escape.ts';
import { type MessagePayload, message, smallPrint, text } from './answer-message.ts';
import { briefingParts } from './briefing-message.ts';

const TITLE_LENGTH = 120;
const REASON_LENGTH = 160;
/** How many lines of a kind are shown; the rest is counted. */
const MOST_LINES = 8;
const MOST_CHANNELS = 10;

const ODD = new WeakMap<Briefing, boolean>();

/** A channel that hears of new transcripts, and whether the bot may post there. */
export interface HearingChannel {
  readonly channelId: string;
  readonly mayPost: boolean;
}

/**
 * Which transcripts are served, which files are not and why, and where new ones are announced. Nothing of a briefing under
 * embargo is told, not even that there is one.
 *
 * @param channels null where the store could not be asked
 * @param now milliseconds since 1970
 */
export function renderTranscripts(
  shelf: Shelf,
  channels: readonly HearingChannel[] | null,
  now: number,
  wording: Wording,
): MessagePayload {
  const words = wording.transcripts;
  const files = [...shelf.files.values()].filter((file) => mayTell(file, now));
  const served = files.filter((file) => file.served !== null);
  const failed = files.filter((file) => file.failure !== null);
  const odd = served.filter(({ served: briefing }) => briefing !== null && isOdd(briefing)).length;
  const parts = [text([`**${words.served(served.length)}**`, ...optional(words.odd(odd))].join('\n'))];
  if (failed.length > 0) {
    const lines = latest(failed, (file) => file.failure?.at ?? 0).map((file) => failureLine(file, wording));
    parts.push(
      text([escapeMarkdown(words.unread(failed.length)), ...lines, ...rest(failed.length, wording)].join('\n')),
    );
  }
  if (served.length > 0) {
    const lines = latest(served, (file) => file.readAt ?? 0).map(
      ({ served: briefing, readAt }) => `- ${titleOf(briefing)} · ${at(readAt)}`,
    );
    parts.push(text([escapeMarkdown(words.readLast), ...lines, ...rest(served.length, wording)].join('\n')));
  }
  parts.push(text(channelLines(channels, wording)));
  return message(parts);
}

/**
 * A post that tells of new transcripts: the card of one, the titles of several.
 *
 * @param mark a number by which the post is found again, as the id of its container; any of 1 to 2,147,483,647
 * @returns null where none of them may be shown
 */
export function renderAnnouncement(
  briefings: readonly Briefing[],
  now: number,
  wording: Wording,
  mark?: number,
): MessagePayload | null {
  const cards = briefings.flatMap((briefing) => {
    const card = briefingCard(briefing, now);
    return card === null ? [] : [{ card, briefing }];
  });
  const [only] = cards;
  if (only === undefined) return null;
  const lead = text(smallPrint(wording.transcripts.announced(cards.length)));
  if (cards.length === 1) return marked([lead, ...briefingParts(only.card, only.briefing, [], 0, now, wording)], mark);
  const lines = cards.slice(0, MOST_LINES).map(({ card }) => {
    const when = wording.when(card.when);
    const title = `- **${escapeMarkdown(shortenText(card.title, TITLE_LENGTH))}**`;
    return when === '' ? title : `${title} · ${escapeMarkdown(when)}`;
  });
  return marked([lead, text([...lines, ...rest(cards.length, wording)].join('\n'))], mark);
}

function marked(parts: APIComponentInContainer[], mark: number | undefined): MessagePayload {
  const payload = message(parts);
  if (mark === undefined) return payload;
  return { ...payload, components: payload.components.map((each) => ({ ...each, id: mark })) };
}

/** Whether something of it could not be understood. A briefing may have to be read from the disk to tell, so it is kept. */
function isOdd(briefing: Briefing): boolean {
  const known = ODD.get(briefing) ?? briefing.problems.length > 0;
  ODD.set(briefing, known);
  return known;
}

/** Of a file whose words were read, their embargo decides; of one that could not be read, there is nothing to keep. */
function mayTell({ served, failure }: ShelvedFile, now: number): boolean {
  return [served, failure?.read ?? null].every((briefing) => briefing === null || mayShowBriefing(briefing, now));
}

function failureLine({ path, served, readAt, failure }: ShelvedFile, wording: Wording): string {
  const words = wording.transcripts;
  const kept = served === null ? escapeMarkdown(words.nothingServedOf) : words.earlierServed(at(readAt));
  const name = escapeMarkdown(shortenText(nameOf(path), TITLE_LENGTH, '…'));
  const reason = escapeMarkdown(shortenText(failure?.reason ?? '', REASON_LENGTH, '…'));
  return `- **${name}** · ${at(failure?.at ?? null)}\n  ${reason} ${kept}`;
}

function channelLines(channels: readonly HearingChannel[] | null, wording: Wording): string {
  const words = wording.transcripts;
  if (channels === null) return smallPrint(words.notKnown);
  if (channels.length === 0) return smallPrint(words.announcedNowhere);
  const lines = channels.slice(0, MOST_CHANNELS).map(({ channelId, mayPost }) => {
    const problem = mayPost ? '' : ` · ${escapeMarkdown(words.cannotPostThere)}`;
    return `- <#${channelId}>${problem}`;
  });
  const more = optional(words.more(Math.max(0, channels.length - MOST_CHANNELS)));
  return [escapeMarkdown(words.announcedIn), ...lines, ...more].join('\n');
}

function latest(files: readonly ShelvedFile[], momentOf: (file: ShelvedFile) => number): readonly ShelvedFile[] {
  return [...files].sort((one, other) => momentOf(other) - momentOf(one)).slice(0, MOST_LINES);
}

function rest(count: number, wording: Wording): string[] {
  return optional(wording.transcripts.more(Math.max(0, count - MOST_LINES)));
}

function optional(words: string | null): string[] {
  return words === null ? [] : [smallPrint(words)];
}

function titleOf(briefing: Briefing | null): string {
  return escapeMarkdown(shortenText(briefing?.header.title ?? '', TITLE_LENGTH, '…'));
}

function at(moment: number | null): string {
  return moment === null ? '' : time(Math.floor(moment / 1000), TimestampStyles.ShortDateTime);
}
