import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openChromium } from './chromium.ts';
import { type OpenedPlayground, openPlayground, startOver } from './playground.ts';
import { type VisitOptions, type Visitor, visit } from './visitor.ts';

/** The playground for the tests of a group, and who visits it in a browser. */
export interface InBrowser {
  readonly browser: Browser;
  readonly playground: OpenedPlayground;
  /** Who came last. */
  readonly visitor: Visitor;
  /** Somebody comes to a playground as it is at first. */
  readonly comes: (options?: VisitOptions) => Promise<Page>;
  readonly text: (locator: ReturnType<Page['locator']>) => Promise<string>;
}

/** Opens a browser and a playground for the tests of a group; after each test nothing may have gone wrong in either. */
export function inBrowser(): InBrowser {
  let browser: Browser;
  let playground: OpenedPlayground;
  let visitor: Visitor;
  beforeAll(async () => {
    [browser, playground] = await Promise.all([openChromium(), openPlayground()]);
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
  });
  afterEach(async () => {
    await visitor.leaves();
    expect(visitor.troubles).toEqual([]);
    expect(playground.faults).toEqual([]);
  });
  return {
    get browser() {
      return browser;
    },
    get playground() {
      return playground;
    },
    get visitor() {
      return visitor;
    },
    comes: async (options = {}) => {
      startOver(playground);
      visitor = await visit(browser, playground, options);
      return visitor.page;
    },
    text: async (locator) => (await locator.textContent()) ?? '',
  };
}
