import { expect, it } from 'vitest';
import type { Seen } from '../../src/local-discord/index.ts';
import { createDesk } from '../../src/playground/orders.ts';
import { openPlayground } from '../playground/playground.ts';
import { archiveOf, DURING_THE_CALL, SEED_FILE } from '../seed.ts';
import { held, leakedIn, open, SUMMIT } from './held-briefing.ts';
import { expectCount } from './inputs.ts';
import { PROBES } from './probes.ts';

/** Soon enough for the bot to answer anew what it was asked during the call. */
const JUST_AFTER_THE_LIFT = Date.parse('2022-02-21T17:44:00-05:00');

/** A page with its tags, in which descriptions and addresses stand, and without them. */
const bare = (markup: string): string => `${markup} ${markup.replace(/<[^>]*>/g, ' ')}`.replaceAll('\\n', ' ');

/** The events that an open page is told of. */
interface Feed {
  /** All that was told since it was last asked, up to a text. */
  readonly until: (text: string) => Promise<string>;
  readonly close: () => void;
}

async function listen(address: URL): Promise<Feed> {
  const ending = new AbortController();
  const { body } = await fetch(address, { signal: ending.signal });
  if (body === null) throw new Error('a feed has a body');
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  return {
    until: async (text) => {
      let heard = '';
      while (!heard.includes(text)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`The feed ended before it said "${text}".`);
        heard += value;
      }
      return heard;
    },
    close: () => ending.abort(),
  };
}

it('Nothing under embargo is in the live feed of the playground, with the clock set back too', async ({ task }) => {
  const { stage, address, stop } = await openPlayground(archiveOf([held, open]));
  const feed = await listen(new URL('/events?as=administrator&in=general', address));
  try {
    await stage.enter();
    const desk = createDesk(stage);
    const view = { who: 'administrator', room: 'general' } as const;
    const administrator = stage.person('administrator');
    const clockTo = (instant: number) => desk.carryOut(view, { do: 'clock', to: String(instant) });
    const asks = async (typed: string): Promise<readonly [asked: Seen, answer: Seen]> => {
      const asked = await administrator.writes('#general', `${stage.registered.mention} ${typed}`);
      return [asked, await stage.discord.replyTo(asked)];
    };
    let marks = 0;
    /** What was told since it was last looked at: all of it, as a guest's own words come after it. */
    const toldBy = async ({ until }: Feed, ...typed: readonly string[]): Promise<readonly string[]> => {
      await stage.discord.settles();
      const mark = `That was part ${++marks}.`;
      await stage.person('guest').writes('#general', mark);
      return leakedIn(bare(await until(mark)), ...typed);
    };
    const told = (...typed: readonly string[]) => toldBy(feed, ...typed);
    await clockTo(DURING_THE_CALL);
    for (const typed of PROBES) {
      await asks(typed);
      await administrator.runs('/ask', { question: typed }, { in: '#general' });
      expect({ typed, leaked: await told(typed) }).toEqual({ typed, leaked: [] });
    }
    // An answer that comes to stand in an earlier one's place, once the embargo has lifted.
    const [asked, early] = await asks('will it rain?');
    await told();
    await clockTo(JUST_AFTER_THE_LIFT);
    await administrator.edits(asked, `${stage.registered.mention} ${SUMMIT}`);
    const [, later] = await asks(SUMMIT);
    const card = await administrator.presses(later, 'Card');
    const file = new URL(card.attachments[0]?.url ?? '', address);
    expect(await told(SUMMIT)).not.toEqual([]);
    expect(leakedIn(administrator.looksAgainAt(early)?.words ?? '')).not.toEqual([]);
    expect(leakedIn(JSON.stringify(stage.discord.dump()), SUMMIT)).not.toEqual([]);

    await clockTo(DURING_THE_CALL + 60_000);
    // Who has the page open is told that these are gone, and nothing else.
    expect(await told()).toEqual([]);
    for (const message of [later, card]) {
      const refused = await desk.carryOut(view, { do: 'press', message: message.id, button: 'Whole answer' });
      expect(refused.kind).toBe('refused');
    }
    const again = await listen(new URL('/events?as=administrator&in=general', address));
    expect(await toldBy(again)).toEqual([]);
    again.close();
    const { pathname } = file;
    for (const path of ['/messages', '/messages?as=guest', `/why?message=${later.id}`, pathname]) {
      const response = await fetch(new URL(path, address));
      const body = bare(await response.text());
      expect({ path, leaked: leakedIn(body, SUMMIT, ...PROBES) }).toEqual({ path, leaked: [] });
      if (path === pathname) expect(response.status).toBe(404);
    }
    expect(await told()).toEqual([]);
    expectCount(task.name, 2 * PROBES.length + 7);
  } finally {
    feed.close();
    await stop();
  }
});

it('Nothing under embargo is in any page of the playground', async ({ task }) => {
  const id = SEED_FILE.replace('.md', '');
  const playground = await openPlayground(archiveOf([held, open]));
  try {
    playground.stage.clock.set(DURING_THE_CALL);
    const pages = [
      '/',
      '/briefings',
      ...['ukraine', 'donbas', 'summit', 'senior administration official'].flatMap((word) => [
        `/briefings?topic=${encodeURIComponent(word)}`,
        `/briefings?speaker=${encodeURIComponent(word)}`,
      ]),
      '/briefings?basis=on_background',
      '/briefings?page=2',
      `/briefing/${id}`,
      `/briefing/${id}.md`,
      `/briefing/${id.toUpperCase()}`,
      `/briefing/%32${id.slice(1)}`,
      '/commands',
      '/messages',
      '/editors',
      '/why?message=1',
    ];
    for (const path of pages) {
      const response = await fetch(new URL(path, playground.address));
      const body = bare(await response.text());
      // Which words were looked for stands in the form again.
      expect({ path, leaked: leakedIn(body, 'senior administration official') }).toEqual({ path, leaked: [] });
    }
    expectCount(task.name, pages.length);
  } finally {
    await playground.stop();
  }
});
