import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Somebody at a browser on the playground. */
export interface Visitor {
  readonly page: Page;
  /** What went wrong in the page: errors, what its policy refused, requests that would have left the machine. */
  readonly troubles: readonly string[];
  /** Asks in the room by typing, and waits for the answer. */
  readonly asks: (question: string) => Promise<void>;
  /** The latest message of the bot. */
  readonly answer: () => ReturnType<Page['locator']>;
  /** What axe-core finds that is serious or worse, a line each. */
  readonly barriers: () => Promise<string[]>;
  readonly leaves: () => Promise<void>;
}

export interface VisitOptions {
  readonly scheme?: 'dark' | 'light';
  readonly phone?: boolean;
  /** Points of the picture to a pixel of the page; 1 where left out. */
  readonly scale?: number;
}

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens a page on a playground, with every request and fault noted. */
export async function visit(
  browser: Browser,
  playground: { readonly address: string; readonly sees?: (markup: string) => void },
  { scheme = 'dark', phone = false, scale = 1 }: VisitOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: phone ? PHONE : DESK,
    deviceScaleFactor: scale,
    hasTouch: phone,
    isMobile: phone,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    timezoneId: 'America/New_York',
    locale: 'en-US',
  });
  const troubles = await watch(context, playground.address);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const answer = () => page.locator('.message[data-author=bot]').last();
  await page.goto(playground.address);
  await page.locator('body[data-live=true]').waitFor();
  return {
    page,
    troubles,
    answer,
    asks: async (question) => {
      const before = await page.locator('.message[data-author=bot]').count();
      await page.getByRole('textbox', { name: /^Write in/ }).fill(`@On Background ${question}`);
      await page.keyboard.press('Enter');
      await page.locator('.message[data-author=bot]').nth(before).waitFor();
    },
    barriers: async () => {
      await page.evaluate(axe);
      return page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run();
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
      });
    },
    leaves: async () => {
      if (!page.isClosed()) playground.sees?.(await page.content());
      await context.close();
    },
  };
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** Notes what goes wrong; a request to anywhere else is stopped and noted. */
async function watch(context: BrowserContext, address: string): Promise<string[]> {
  const troubles: string[] = [];
  await context.route('**', (route) => {
    const url = route.request().url();
    if (url.startsWith(address) || url.startsWith('blob:')) return route.continue();
    troubles.push(`left the machine: ${url}`);
    return route.abort();
  });
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  context.on('weberror', (error) => troubles.push(String(error.error())));
  return troubles;
}
