/**
 * Draws the pictures of the documents: the playground, with the bot itself in it, as Chromium shows it. The clock stands
 * still, so that a picture changes only where what it shows has changed.
 *
 *   npm run pictures
 *   npm run pictures -- answer phone
 *
 * With pngquant installed the files are about a quarter of the size.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { readConfig } from '../src/config.ts';
import { manualClock } from '../src/local-discord/index.ts';
import { openArchive } from '../src/open-archive.ts';
import { openPlayground } from '../src/playground/open-playground.ts';
import { english } from '../src/wording/english.ts';
import { openChromium } from '../test/playground/chromium.ts';
import { type VisitOptions, type Visitor, visit } from '../test/playground/visitor.ts';
import { drawReply, REPLY_SCENES } from './reply-scenes.ts';

const PICTURES = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const TRANSCRIPT = '2022-02-21-background-press-call-by-senior-administration-officials-on-russia-and-ukraine';
const SUMMIT = 'Is the Biden-Putin summit still on?';

interface Picture extends VisitOptions {
  /** Does what is to be seen. @returns what to draw; the whole window where it is null */
  readonly scene: (visitor: Visitor) => Promise<ReturnType<Page['locator']> | null>;
}

const SCENES: Readonly<Record<string, Picture>> = {
  answer: {
    scene: async (visitor) => {
      await visitor.asks(SUMMIT);
      return conversation(visitor);
    },
  },
  no: {
    scene: async (visitor) => {
      await visitor.asks('what about gas prices?');
      return conversation(visitor);
    },
  },
  playground: {
    scene: async (visitor) => {
      await visitor.asks(SUMMIT);
      await visitor.page.locator('aside.why .bars').last().waitFor({ state: 'attached' });
      return null;
    },
  },
  embargo: {
    scene: async (visitor) => {
      const { page } = visitor;
      await page
        .getByRole('button', { name: /^While the embargo runs/ })
        .first()
        .click();
      await page.locator('.bar-clock', { hasText: '5:33 p.m.' }).waitFor();
      await page.locator('body[data-live=true]').waitFor();
      await visitor.asks(SUMMIT);
      return null;
    },
  },
  settings: {
    scene: async (visitor) => {
      await run(visitor.page, '/settings');
      return conversation(visitor);
    },
  },
  phone: {
    phone: true,
    scene: async (visitor) => {
      await visitor.asks(SUMMIT);
      return null;
    },
  },
  briefing: {
    scheme: 'light',
    scene: async ({ page }) => {
      await page.goto(new URL(`/briefing/${TRANSCRIPT}`, page.url()).href);
      return null;
    },
  },
  editors: {
    scheme: 'light',
    scene: async ({ page }) => {
      await page.goto(new URL('/editors', page.url()).href);
      const file = fileURLToPath(new URL(`../transcripts/${TRANSCRIPT}.md`, import.meta.url));
      await page.getByLabel('Transcript file').setInputFiles(file);
      await page.getByRole('heading', { name: 'Line against line' }).scrollIntoViewIfNeeded();
      await page.locator('[data-lines]').scrollIntoViewIfNeeded();
      return null;
    },
  },
};

/** The messages of the room, without what there is to try. */
async function conversation({ page }: Visitor): Promise<ReturnType<Page['locator']>> {
  await page.mouse.move(0, 0);
  await page.locator('.message[data-author=bot]').last().waitFor();
  await page.locator('.message').evaluateAll((all) => {
    for (const message of all) message.removeAttribute('data-explained');
  });
  // All of it is drawn, however tall: nothing scrolls.
  await page.setViewportSize({ width: 1000, height: 2400 });
  return page.locator('.messages');
}

async function run(page: Page, command: string): Promise<void> {
  await page.getByRole('button', { name: 'Commands' }).click();
  await page.locator(`[data-command="${command}"]`).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
}

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : [...Object.keys(SCENES), ...Object.keys(REPLY_SCENES)];
const browser = await openChromium();
for (const name of names) {
  const path = `${PICTURES}${name}.png`;
  const reply = REPLY_SCENES[name];
  if (reply !== undefined) {
    await drawReply(browser, reply, path);
    lighten(path);
    continue;
  }
  const picture = SCENES[name];
  if (picture === undefined)
    throw new Error(
      `There is no picture "${name}": ${[...Object.keys(SCENES), ...Object.keys(REPLY_SCENES)].join(', ')}`,
    );
  const config = readConfig({ PLAYGROUND_PORT: '0' });
  let ids = 0;
  const playground = await openPlayground({
    config,
    opened: await openArchive(fileURLToPath(new URL('../transcripts', import.meta.url))),
    wording: english,
    clock: manualClock('2026-03-02T15:00:00.000Z'),
    newId: () => `id-${++ids}`,
    after: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    rest: () => Promise.resolve(),
    write: (line) => process.stderr.write(line),
  });
  const visitor = await visit(browser, playground, { scale: 1.5, ...picture });
  const drawn = await picture.scene(visitor);
  const to = { path, animations: 'disabled', caret: 'hide' } as const;
  await (drawn ?? visitor.page).screenshot(to);
  if (visitor.troubles.length > 0) throw new Error(visitor.troubles.join('\n'));
  await visitor.leaves();
  await playground.stop();
  lighten(path);
}
await browser.close();

/** Makes the file smaller by a palette, where pngquant is installed; the picture looks the same. */
function lighten(path: string): void {
  spawnSync('pngquant', ['--force', '--ext=.png', '--skip-if-larger', '--quality=80-98', '--strip', path]);
  console.log(path);
}
