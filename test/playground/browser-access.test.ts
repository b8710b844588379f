import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SEED_FILE, seedText } from '../seed.ts';
import { CHROMIUM, NO_CHROMIUM } from './chromium.ts';
import { inBrowser } from './in-browser.ts';

const QUESTION = 'is the Biden-Putin summit still on?';
const ID = SEED_FILE.replace(/\.md$/, '');

describe.skipIf(CHROMIUM === null)(`the playground for everybody, in a browser${NO_CHROMIUM}`, () => {
  const here = inBrowser();
  const { comes, text } = here;

  it('works by keyboard alone', async () => {
    const page = await comes();
    const tabTo = async (fits: string, key = 'Tab'): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press(key);
        if (await focusFits(page, fits)) return;
      }
      throw new Error(`Tab does not lead to ${fits}`);
    };
    await page.keyboard.press('Tab');
    expect(await text(page.locator(':focus'))).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await tabTo('.composer textarea');
    await page.keyboard.type(`@On Background ${QUESTION}`);
    await page.keyboard.press('Enter');
    await here.visitor.answer().waitFor();
    // Back from the field the answer's own buttons are reached, and one opens the whole answer.
    expect(await focusFits(page, '.composer textarea')).toBe(true);
    await tabTo('[data-press^=whole]', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('.message[data-private]').waitFor();
    await tabTo('.composer textarea');
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    expect(await focusFits(page, '[data-filter-commands]')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('fits a phone', async () => {
    const page = await comes({ phone: true });
    const overflows = (): Promise<number> =>
      page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(await overflows()).toBeLessThanOrEqual(0);
    await here.visitor.asks(QUESTION);
    expect(await overflows()).toBeLessThanOrEqual(0);
    await page.locator('.why-opener').tap();
    await page.locator('aside.why[data-open]').getByText('How sure it is').waitFor();
    await page.getByRole('button', { name: 'Close' }).tap();
    await page.getByText('Rooms, person, clock').tap();
    await page
      .getByRole('button', { name: /^While the embargo runs/ })
      .first()
      .waitFor();
    for (const path of ['briefings', `briefing/${ID}`, 'editors']) {
      await page.goto(here.playground.address + path);
      expect(await overflows(), path).toBeLessThanOrEqual(0);
    }
  });

  it.each(['dark', 'light'] as const)('puts no barrier in anybody’s way, %s', async (scheme) => {
    const page = await comes({ scheme });
    expect(await here.visitor.barriers()).toEqual([]);
    await here.visitor.asks(QUESTION);
    await page.locator('aside.why .bars').last().waitFor({ state: 'attached' });
    await here.visitor.answer().getByRole('button', { name: 'Whole answer' }).click();
    await page.locator('.message[data-private]').waitFor();
    expect(await here.visitor.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Commands' }).click();
    await page.locator('[data-command="/ask"]').click();
    expect(await here.visitor.barriers()).toEqual([]);
    for (const path of ['briefings?topic=sanctions', `briefing/${ID}`]) {
      await page.goto(here.playground.address + path);
      expect(await here.visitor.barriers(), path).toEqual([]);
    }
    await page.goto(`${here.playground.address}editors`);
    await page
      .getByLabel('Transcript file')
      .setInputFiles({ name: SEED_FILE, mimeType: 'text/markdown', buffer: Buffer.from(seedText) });
    await page.getByRole('heading', { name: 'Line against line' }).waitFor();
    expect(await here.visitor.barriers()).toEqual([]);
  });

  it('switches between dark and light, and remembers', async () => {
    const page = await comes({ scheme: 'light' });
    const background = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await background();
    await page.getByRole('button', { name: /dark and light/ }).click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await background()).toBe(dark);
    expect(await page.context().cookies()).toEqual([]);
  });
});

/** Whether what has the focus fits a selector. */
async function focusFits(page: Page, selector: string): Promise<boolean> {
  const focused = page.locator(':focus');
  return (await focused.count()) > 0 && focused.evaluate((element, fits) => element.matches(fits), selector);
}
