import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SEED_FILE, seedText } from '../seed.ts';
import { CHROMIUM, NO_CHROMIUM } from './chromium.ts';
import { inBrowser } from './in-browser.ts';

const QUESTION = 'is the Biden-Putin summit still on?';
const ID = SEED_FILE.replace(/\.md$/, '');

describe.skipIf(CHROMIUM === null)(`the playground in a browser${NO_CHROMIUM}`, () => {
  const here = inBrowser();
  const { comes, text } = here;

  it('asks, sees why, follows up, and edits and deletes the question', async () => {
    const page = await comes();
    await page.locator('[data-ask]').first().click();
    await here.visitor.answer().waitFor();
    expect(await text(here.visitor.answer())).toContain('a senior administration official, on background');
    const why = page.locator('aside.why');
    await why.getByText('How the question was understood').waitFor();
    expect(await text(why)).toMatch(/\d+% sure\. It answers from \d+% on\./);
    expect(await text(why)).toContain('contents will be embargoed until the conclusion of the call');
    expect(await why.locator('.lines mark').count()).toBeGreaterThan(0);

    await page.getByRole('button', { name: 'who said that?' }).click();
    await page.locator('.message[data-author=bot]').nth(1).waitFor();
    expect(await text(here.visitor.answer())).toContain('senior administration official');
    expect(await text(here.visitor.answer().locator('.lead'))).toContain('Avery');

    const own = page.locator('.message[data-author=me]').last();
    await own.hover();
    await own.getByRole('button', { name: 'Edit' }).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('when was that?');
    await page.keyboard.press('Enter');
    await here.visitor.answer().getByText('Feb. 21, 2022').first().waitFor();
    await own.hover();
    await own.getByRole('button', { name: 'Delete' }).click();
    await page.locator('.message').nth(2).waitFor({ state: 'detached' });
    expect(await page.locator('.message').count()).toBe(2);
  });

  it('presses the buttons of an answer, turns pages, and opens others from menus', async () => {
    const page = await comes();
    await here.visitor.asks(QUESTION);
    await here.visitor.answer().getByRole('button', { name: 'Whole answer' }).click();
    const whole = page.locator('.message[data-private]');
    await whole.first().waitFor();
    expect(await text(whole.first())).toContain('Only you can see this');
    await whole.first().getByRole('button', { name: 'Dismiss message' }).click();
    await page.reload();
    expect(await whole.count()).toBe(0);

    await page.getByRole('button', { name: 'Commands' }).click();
    await page.getByRole('button', { name: /^\/latest/ }).click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const menu = here.visitor.answer().locator('details.menu');
    await menu.locator('summary').click();
    await menu.locator('li button').nth(2).click();
    await whole.first().waitFor();
    expect(await text(whole.first())).toContain('on background');

    await page.getByRole('button', { name: 'Commands' }).click();
    await page.locator('[data-command="/quote"]').click();
    await page.locator('[data-run-form="/quote"] [name=words]').fill('“we are going to”');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const places = page.locator('.message[data-author=bot]:not([data-private])').last();
    await places.getByText('Place 1 of').waitFor();
    await places.getByRole('button', { name: 'Next page' }).click();
    await places.getByText('Place 2 of').waitFor();
    await places.getByRole('button', { name: 'Previous page' }).click();
    await places.getByText('Place 1 of').waitFor();
  });

  it('runs a command with its options, with suggestions as they are typed', async () => {
    const page = await comes();
    const field = page.getByRole('textbox', { name: /^Write in/ });
    await field.pressSequentially('/');
    await page.getByRole('searchbox', { name: 'Find a command' }).fill('ask');
    await page.keyboard.press('Enter');
    const form = page.locator('[data-run-form="/ask"]');
    await form.getByLabel('question').fill(QUESTION);
    const briefing = form.getByRole('combobox', { name: /^briefing/ });
    await briefing.pressSequentially('russia');
    await form.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await briefing.inputValue()).toContain('Background Press Call');
    await form.getByRole('button', { name: 'Run', exact: true }).click();
    await here.visitor.answer().waitFor();
    expect(await text(here.visitor.answer())).toContain('used /ask');
    expect(await text(here.visitor.answer())).toContain('on background');
  });

  it('looks a quote up, and asks what a message quotes', async () => {
    const page = await comes();
    await page.locator('[data-run="/quote"]').click();
    await here.visitor.answer().waitFor();
    expect(await text(here.visitor.answer())).toContain('Background Press Call');
    await here.visitor.answer().getByRole('button', { name: 'Card' }).click();
    const card = page.locator('.message[data-private] img');
    await card.waitFor();
    // It is drawn, not only named.
    await card.evaluate((image) => ('decode' in image ? (image.decode as () => Promise<void>)() : Promise.reject()));
    expect(await card.getAttribute('alt')).toContain('a senior administration official');
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await page
      .getByRole('textbox', { name: /^Write in/ })
      .fill('They said “no intention of sending American forces to fight”.');
    await page.keyboard.press('Enter');
    const message = page.locator('.message[data-author=me]').last();
    await message.hover();
    await message.getByRole('button', { name: 'Who said this?' }).click();
    await page.locator('.message[data-private]').waitFor();
  });

  it('sees an embargo lift by the clock', async () => {
    const page = await comes();
    await here.visitor.asks(QUESTION);
    await page
      .getByRole('button', { name: /^While the embargo runs/ })
      .first()
      .click();
    await page.locator('.clock-face', { hasText: 'Feb. 21, 2022, 5:33 p.m. EST' }).waitFor();
    await page.locator('body[data-live=true]').waitFor();
    expect(await page.locator('.message').count()).toBe(0);
    await here.visitor.asks(QUESTION);
    expect(await text(here.visitor.answer())).toContain('No reporter asked that');
    expect(await text(page.locator('main'))).not.toMatch(/senior administration official|Kylie/);
    await page
      .getByRole('button', { name: /^When it has lifted/ })
      .first()
      .click();
    await page.locator('.clock-face', { hasText: '5:44 p.m.' }).waitFor();
    await page.locator('body[data-live=true]').waitFor();
    await here.visitor.asks(QUESTION);
    expect(await text(here.visitor.answer())).toContain('Embargo lifted at 5:43 p.m. EST');
  });

  it('sets a digest up, and reads it on the morning after', async () => {
    const page = await comes();
    await page.getByRole('button', { name: /^The morning after: Feb\. 22, 2022, 8 a\.m\. EST/ }).click();
    await page.locator('.clock-face', { hasText: 'Feb. 22' }).waitFor();
    await page.locator('body[data-live=true]').waitFor();
    await page.getByRole('button', { name: /^\/digest set/ }).click();
    await here.visitor.answer().getByText('#digests').first().waitFor();
    await page.getByRole('button', { name: '/digest test' }).click();
    await here.visitor.answer().getByText('New from the briefings, Feb. 22, 2022').waitFor();
    expect(await text(here.visitor.answer())).toContain('a senior administration official, on background');
  });

  it('is an administrator or a guest, in a room or in private', async () => {
    const page = await comes();
    await here.visitor.asks(QUESTION);
    await page.getByRole('link', { name: 'Robin, guest' }).click();
    await page.locator('[data-who=guest]').waitFor();
    await page.locator('body[data-live=true]').waitFor();
    await here.visitor.answer().getByRole('button', { name: 'Remove' }).click();
    await page.locator('.message[data-private]').waitFor();
    expect(await text(page.locator('.message[data-private]'))).toContain('Only the person who asked');
    const asGuest = await commandsOffered(page);
    await page.getByRole('link', { name: 'Avery, administrator' }).click();
    await page.locator('[data-who=administrator]').waitFor();
    expect(await page.locator('.message[data-private]').count()).toBe(0);
    const asAdministrator = await commandsOffered(page);
    expect(asAdministrator).toEqual(expect.arrayContaining(asGuest));
    await page.locator('.rooms a').last().click();
    await page.locator('[data-room=direct]').waitFor();
    await page.locator('body[data-live=true]').waitFor();
    await page.getByRole('textbox', { name: /^Write in/ }).fill(QUESTION);
    await page.keyboard.press('Enter');
    await here.visitor.answer().waitFor();
    expect(await text(here.visitor.answer())).toContain('on background');
  });

  it('reads in another language', async () => {
    const page = await comes();
    await page.getByLabel('Your Discord’s language').selectOption('fr');
    await page.locator('option[value=fr][selected]').waitFor({ state: 'attached' });
    await page.locator('body[data-live=true]').waitFor();
    await page.getByRole('button', { name: 'Commands' }).click();
    await page.locator('[data-command="/help"]').click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('.message[data-private]').waitFor();
    expect(await text(page.locator('.message[data-private]'))).toMatch(/question|réponse/i);
  });

  it('browses the briefings to a passage, and finds nothing under embargo', async () => {
    const page = await comes();
    await page.getByRole('link', { name: 'Briefings' }).click();
    await page.getByRole('searchbox', { name: 'About' }).fill('sanctions');
    await page.keyboard.press('Enter');
    await page.locator('.hits a').first().click();
    await page.waitForURL(/\/briefing\/.+#t\d+p\d+$/);
    expect(await page.locator('p:target').count()).toBe(1);
    await page.getByText('10 questions').click();
    await page.locator('.contents a').nth(3).click();
    await page.waitForURL(/#x4$/);
  });

  it('reads a transcript that an editor drops, and saves an override', async () => {
    const page = await comes();
    await page.getByRole('link', { name: 'For editors' }).click();
    const file = { name: SEED_FILE, mimeType: 'text/markdown', buffer: Buffer.from(seedText) };
    await page.getByLabel('Transcript file').setInputFiles(file);
    await page.getByRole('heading', { name: 'Line against line' }).waitFor();
    expect(await text(page.locator('[data-read]'))).toContain('line 14: Tonight’s call is going to be on background');
    await page.getByRole('button', { name: 'Save the override' }).click();
    await page.locator('[data-override]').getByText('Nothing is set yet.').waitFor();
    await page.getByLabel('Why the transcript is not followed').fill('The White House says so in a later note.');
    await page.getByLabel('Basis').selectOption('on_record');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the override' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(`${ID}.override.yaml`);
    expect(await readFile(await saved.path(), 'utf8')).toBe(
      'reason: The White House says so in a later note.\nbasis: on_record\n',
    );
    expect(await text(page.locator('[data-read] .facts'))).toContain('on the record');
  });
});

async function commandsOffered(page: Page): Promise<string[]> {
  await page.locator('body[data-live=true]').waitFor();
  await page.getByRole('button', { name: 'Commands' }).click();
  await page.locator('[data-command]').first().waitFor();
  const names = await page
    .locator('[data-command]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-command') ?? ''));
  await page.keyboard.press('Escape');
  return names;
}
