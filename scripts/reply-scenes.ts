import pino from 'pino';
import type { Browser, Page } from 'playwright-core';
import { commands } from '../commands/index.ts';
import { type Asked, answerQuestion } from '../src/answer/answer-question.ts';
import { offeredQuestions } from '../src/answer/offered-questions.ts';
import { createCooldowns } from '../src/discord/cooldowns.ts';
import { renderAnnouncement } from '../src/discord/render/transcripts-message.ts';
import { createMetrics } from '../src/health/metrics.ts';
import { emptyShelf } from '../src/live/shelf.ts';
import type { Person, Seen } from '../src/local-discord/index.ts';
import { manualClock } from '../src/local-discord/index.ts';
import type { Stage } from '../src/playground/stage.ts';
import { startPlayground } from '../src/playground/start-playground.ts';
import { MOST_WAITING, TooBusyError } from '../src/searching/searching.ts';
import { openStore } from '../src/store/open-store.ts';
import { english } from '../src/wording/english.ts';
import { visit } from '../test/playground/visitor.ts';
import { archiveOf } from '../test/seed.ts';

const SUMMIT = 'Is the Biden-Putin summit still on?';
const NEXT_MORNING = '2022-02-22T13:00:00.000Z';
const COPIED = 'no intention of sending American forces to fight inside Ukraine';

/** What a scene can do: act as people in the channel. */
interface Scene {
  readonly stage: Stage;
  readonly editor: Person;
  /** Somebody without a permission of her own. */
  readonly guest: Person;
  /** Mentions the bot with a question in the channel, and waits for its answer. */
  readonly asks: (question: string) => Promise<Seen>;
  /** Replies to a message of the bot, and waits for its answer. */
  readonly replies: (to: Seen, words: string) => Promise<Seen>;
}

interface ReplyPicture {
  readonly play: (scene: Scene) => Promise<unknown>;
  /** How many messages, from the last, are drawn. */
  readonly last: number;
  readonly phone?: boolean;
  /** When it plays. */
  readonly at?: string;
  /** The search is too busy. */
  readonly isBusy?: boolean;
  readonly locale?: string;
}

/** A picture of every kind of reply: each is played by people in the local Discord, and the message that the bot sends is drawn. */
export const REPLY_SCENES: Readonly<Record<string, ReplyPicture>> = {
  'reply-answer': { last: 2, play: ({ asks }) => asks(SUMMIT) },
  'reply-answer-phone': { last: 2, phone: true, play: ({ asks }) => asks('is this an invasion?') },
  'reply-parts': { last: 2, play: ({ asks }) => asks(`${SUMMIT} And will US troops rescue Americans?`) },
  'reply-closest': { last: 2, play: ({ asks }) => asks('How many Russian troops are there?') },
  'reply-no': { last: 2, play: ({ asks }) => asks('what about gas prices?') },
  'reply-follow-up': {
    last: 4,
    play: async ({ asks, replies }) => replies(await replies(await asks(SUMMIT), 'who said that?'), 'and then?'),
  },
  'reply-topic': { last: 2, play: async ({ asks, replies }) => replies(await asks(SUMMIT), 'what about Belarus?') },
  'reply-whole': { last: 1, play: async ({ asks, editor }) => editor.presses(await asks(SUMMIT), 'Whole answer') },
  'reply-asked': { last: 1, play: async ({ asks, editor }) => editor.presses(await asks(SUMMIT), 'What was asked') },
  'reply-embargo': { last: 2, at: '2022-02-21T22:33:00.000Z', play: ({ asks }) => asks(SUMMIT) },
  'reply-card': { last: 1, play: async ({ asks, editor }) => editor.presses(await asks(SUMMIT), 'Card') },
  'quote-found': { last: 1, play: ({ editor }) => editor.runs('/quote', { words: COPIED }) },
  'quote-page': { last: 1, play: ({ editor }) => editor.runs('/quote', { words: 'military action' }) },
  'quote-copied': {
    last: 1,
    play: async ({ editor }) => editor.presses(await editor.runs('/quote', { words: COPIED }), 'Copy as news copy'),
  },
  'who-said-found': whoSaid(
    'They said the president “has no intention of sending American forces to fight inside Ukraine”',
  ),
  'who-said-differs': whoSaid('A US official: “we have no intention of sending American forces to Ukraine”'),
  'who-said-not-found': whoSaid('“The sanctions will be lifted by Friday, whatever happens”'),
  'briefing-card': { last: 1, play: ({ editor }) => editor.runs('/latest') },
  'briefing-phone': { last: 1, phone: true, play: ({ editor }) => editor.runs('/latest') },
  timeline: {
    last: 1,
    play: async ({ editor }) => editor.presses(await editor.runs('/latest'), 'Timeline'),
  },
  speakers: { last: 1, play: ({ editor }) => editor.runs('/speakers') },
  rules: { last: 1, play: ({ editor }) => editor.runs('/rules') },
  help: { last: 1, play: ({ editor }) => editor.runs('/help') },
  privacy: { last: 1, play: ({ editor }) => editor.runs('/privacy') },
  trend: { last: 1, play: ({ editor }) => editor.runs('/trend', { topic: 'Ukraine' }) },
  compare: {
    last: 1,
    play: ({ editor }) => editor.runs('/compare', { topic: SUMMIT, when1: '2022', when2: '2023' }),
  },
  'digest-set': { last: 1, play: ({ editor }) => editor.runs('/digest set') },
  'digest-new': digest('new', NEXT_MORNING),
  'digest-on-this-day': digest('on-this-day', '2024-02-21T13:00:00.000Z'),
  'digest-archive': digest('archive', '2026-03-02T15:00:00.000Z'),
  'transcripts-list': { last: 1, play: ({ editor }) => editor.runs('/transcripts list') },
  'transcripts-announce': { last: 1, play: ({ editor }) => editor.runs('/transcripts announce') },
  'transcripts-announced': {
    last: 1,
    at: NEXT_MORNING,
    play: async ({ stage }) => {
      const post = renderAnnouncement(archiveOf().briefings, Date.parse(NEXT_MORNING), english);
      const { id } = stage.place({ who: 'administrator', room: 'general' });
      const { ok, status } = await fetch(`${stage.discord.api}/v10/channels/${id}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${stage.registered.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ components: post?.components, flags: post?.flags }),
      });
      if (!ok) throw new Error(`the announcement was not posted: ${status}`);
    },
  },
  'refused-cooldown': {
    last: 1,
    play: async ({ editor }) => {
      for (let count = 0; count < 13; count++) await editor.runs('/ask', { question: SUMMIT, private: true });
    },
  },
  'refused-busy': { last: 1, isBusy: true, play: ({ editor }) => editor.runs('/ask', { question: SUMMIT }) },
  'refused-permission': {
    last: 1,
    play: ({ editor, stage }) => {
      const { id } = stage.place({ who: 'administrator', room: 'digests' });
      const closed = { id, name: 'digests', mention: `<#${id}>` };
      stage.server.overwrite(closed, stage.registered, { deny: ['SendMessages'] });
      return editor.runs('/transcripts announce', { channel: '#digests' });
    },
  },
  'reply-spanish': {
    last: 2,
    locale: 'es-ES',
    play: ({ editor }) => editor.runs('/preguntar', { question: SUMMIT, privado: true }),
  },
  'reply-french-phone': {
    last: 2,
    phone: true,
    locale: 'fr',
    play: ({ editor }) => editor.runs('/demander', { question: SUMMIT, privé: true }),
  },
};

function whoSaid(message: string): ReplyPicture {
  return {
    last: 2,
    play: async ({ editor, guest, stage }) => {
      const room = stage.place({ who: 'guest', room: 'general' });
      return editor.usesOn(await guest.writes(room, message), 'Who said this?');
    },
  };
}

function digest(kind: string, at: string): ReplyPicture {
  return {
    last: 1,
    at,
    play: async ({ editor }) => {
      await editor.runs('/digest set', { kind });
      return editor.runs('/digest test');
    },
  };
}

/** Draws one kind of reply into a file. @throws where the page has a fault */
export async function drawReply(browser: Browser, picture: ReplyPicture, path: string): Promise<void> {
  const clock = manualClock(picture.at ?? '2026-03-02T15:00:00.000Z');
  const archive = archiveOf();
  const playground = await startPlayground({
    port: 0,
    clock,
    key: 'the key of this picture',
    archive: () => archive,
    wording: english,
    load: async (now) => {
      const answer = async (asked: Asked) => {
        if (picture.isBusy) throw new TooBusyError(MOST_WAITING);
        return answerQuestion(archive, asked, now());
      };
      let ids = 0;
      const bot = {
        name: 'pictures',
        archive: () => archive,
        transcripts: () => emptyShelf(archive),
        answer,
        offer: async (typed: Asked, count: number, length: number) =>
          offeredQuestions(archive, typed, count, length, now()),
        store: openStore({ file: ':memory:' }, { newId: () => `id-${++ids}`, onLost: () => undefined }),
        now,
        // Time stands still.
        after: (_: number, signal: AbortSignal) =>
          new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
        cooldowns: createCooldowns(),
        metrics: createMetrics(),
        log: pino({ level: 'warn' }, process.stderr),
        logsQuestions: false,
      };
      return { bot, commands };
    },
    onError: (error) => {
      throw error;
    },
  });
  const { stage } = playground;
  if (picture.locale !== undefined) stage.person('administrator').speaks(picture.locale);
  const visitor = await visit(browser, playground, { scale: 1.25, phone: picture.phone ?? false });
  await stage.enter();
  const editor = stage.person('administrator');
  const room = stage.place({ who: 'administrator', room: 'general' });
  const { discord, registered } = stage;
  await picture.play({
    stage,
    editor,
    guest: stage.person('guest'),
    asks: async (question) => discord.replyTo(await editor.writes(room, `${registered.mention} ${question}`)),
    replies: async (to, words) => discord.replyTo(await editor.repliesTo(to, words)),
  });
  await discord.settles();
  await visitor.page.locator('.message[data-author=bot]').last().waitFor();
  await framed(visitor.page, picture);
  await visitor.page.locator('.messages').screenshot({ path, animations: 'disabled', caret: 'hide' });
  const troubles = visitor.troubles.join('\n');
  await visitor.leaves();
  await playground.stop();
  if (troubles !== '') throw new Error(troubles);
}

/** Leaves the last messages alone on the page, all of them in sight. */
async function framed(page: Page, { last, phone = false }: ReplyPicture): Promise<void> {
  await page.mouse.move(0, 0);
  await page.locator('.message').evaluateAll((all, kept) => {
    for (const message of all) message.removeAttribute('data-explained');
    for (const message of all.slice(0, Math.max(0, all.length - kept))) message.remove();
  }, last);
  // What the playground adds to a message, Discord shows only under the pointer.
  await page.locator('.message .tools').evaluateAll((all) => {
    for (const tools of all) tools.remove();
  });
  await page.setViewportSize({ width: phone ? 390 : 760, height: 3000 });
}
