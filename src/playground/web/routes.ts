import type { Answer } from '../../answer/answer.ts';
import { findBriefing } from '../../answer/answer-question.ts';
import { explainQuestion } from '../../answer/explain.ts';
import { quotedLines } from '../../answer/quoted-lines.ts';
import type { Archive } from '../../search/build-archive.ts';
import { playgroundWords as words } from '../../wording/playground.ts';
import type { Wording } from '../../wording/wording.ts';
import { clockWords, latestLiftedEmbargo } from '../clock-face.ts';
import { examplesAt } from '../examples.ts';
import { createDesk, type Desk, orderSchema } from '../orders.ts';
import { channelPage } from '../pages/channel.ts';
import { commandsSheet } from '../pages/commands.ts';
import { formSheet } from '../pages/form-sheet.ts';
import { type PageParts, page as wholePage } from '../pages/layout.ts';
import { whyPanel } from '../pages/why.ts';
import { addressOfAnswer } from '../permanent-address.ts';
import { html, join } from '../render/html.ts';
import { messagesOf, surroundings } from '../sight.ts';
import { PEOPLE, ROOMS, type Stage, type View } from '../stage.ts';
import { json, page, type WebReply } from './reply.ts';

/** What the pages are made from. */
export interface Premises {
  readonly stage: Stage;
  readonly desk: Desk;
  readonly archive: () => Archive;
  readonly wording: Wording;
  readonly key: string;
  /** The machine's clock, in milliseconds since 1970. */
  readonly realNow: () => number;
}

export function createPremises(parts: Omit<Premises, 'desk'>): Premises {
  return { ...parts, desk: createDesk(parts.stage) };
}

/** The view that an address means; what it does not say is the administrator in #general. */
export function viewOf({ searchParams }: URL): View {
  return {
    who: PEOPLE.find((who) => who === searchParams.get('as')) ?? 'administrator',
    room: ROOMS.find((room) => room === searchParams.get('in')) ?? 'general',
  };
}

/** A page of the playground in its frame. */
export function framed(
  premises: Premises,
  parts: Pick<PageParts, 'title' | 'at' | 'main' | 'kind'>,
  status = 200,
): WebReply {
  const clock = clockWords(premises.stage.clock.now());
  return page(wholePage({ ...parts, clock, key: premises.key }), status);
}

export function notFound(premises: Premises): WebReply {
  const main = html`<article class="reading"><h1>${words.notFoundTitle}</h1><p>${words.notFound}</p></article>`;
  return framed(premises, { title: words.notFoundTitle, at: null, main, kind: 'reading' }, 404);
}

export async function channel(premises: Premises, view: View): Promise<WebReply> {
  const { stage, desk, archive, realNow } = premises;
  const now = stage.clock.now();
  const { questions, words: wordsToFind } = await examplesAt(archive(), now);
  const main = channelPage({
    stage,
    view,
    messages: messagesOf(stage, desk, view),
    examples: questions,
    wordsToFind,
    embargo: latestLiftedEmbargo(archive(), realNow()),
  });
  return framed(premises, { title: words.roomNames[view.room], at: 'channel', main, kind: 'app' });
}

export function messages({ stage, desk }: Premises, view: View): WebReply {
  return page(join(messagesOf(stage, desk, view)));
}

export async function commands({ stage }: Premises, view: View): Promise<WebReply> {
  await stage.enter();
  const person = stage.person(view.who);
  const { pickable } = surroundings(stage, view);
  return page(
    commandsSheet(person.offers(stage.place(view)), person.locale, (type) => pickable(MENU_OF_OPTION[type] ?? 0)),
  );
}

/** Options and menus of people, roles and channels have numbers of their own. */
const MENU_OF_OPTION: Readonly<Record<number, number>> = { 6: 5, 7: 8, 8: 6, 9: 7 };

export async function order({ stage, desk }: Premises, view: View, body: string): Promise<WebReply> {
  const read = orderSchema.safeParse(parseJson(body));
  if (!read.success) return json({ kind: 'refused', why: words.badOrder }, 400);
  const outcome = await desk.carryOut(view, read.data);
  if (outcome.kind !== 'form') return json(outcome);
  const markup = formSheet(outcome.form, surroundings(stage, view).pickable)?.markup ?? '';
  return json({ kind: 'form', markup });
}

/** How the message of that id came about, by what may be shown at the hour that the clock shows. */
export function why({ stage, archive, wording }: Premises, messageId: string): WebReply {
  const known = stage.why.of(messageId);
  if (known === null) return page(html`<p class="empty">${words.whyNotAsked}</p>`);
  const now = stage.clock.now();
  const briefingOf = (answer: Answer) => findBriefing(archive(), answer.citation.briefing, now);
  const markup = whyPanel({
    asked: known.asked,
    explanation: explainQuestion(archive(), known.asked, now),
    wording,
    linesOf: (answer) => {
      const briefing = briefingOf(answer);
      return briefing === undefined ? [] : quotedLines(briefing, answer.ref, now);
    },
    addressOf: (answer) => {
      const briefing = briefingOf(answer);
      return briefing === undefined ? null : addressOfAnswer(briefing, answer);
    },
  });
  return page(markup);
}

export function file({ stage }: Premises, id: string): WebReply | null {
  const found = stage.discord.file(id);
  if (found === null) return null;
  const type = found.contentType ?? 'application/octet-stream';
  // Only pictures that hold no script are shown in the page; all else is saved.
  const isPicture = /^image\/(?:png|jpeg|gif|webp|avif)$/.test(type);
  const headers = isPicture ? {} : { 'content-disposition': 'attachment' };
  return { status: 200, type: isPicture ? type : 'application/octet-stream', body: found.bytes, headers };
}

/** The value that a text writes down; null where it writes none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
