import { playgroundWords as words } from '../../wording/playground.ts';
import { attribute, type Html, type HtmlValue, html } from '../render/html.ts';

export type PageName = 'channel' | 'briefings' | 'editors';

export interface PageParts {
  readonly title: string;
  /** Which entry of the navigation it belongs to; null for none. */
  readonly at: PageName | null;
  readonly main: HtmlValue;
  /** In the bar at the top: the clock. */
  readonly clock: string;
  /** Goes with every order, so that no other page can give one. */
  readonly key: string;
  /** A class for the page's layout. */
  readonly kind: 'app' | 'reading';
}

const NAVIGATION: readonly (readonly [PageName, string, string])[] = [
  ['channel', '/', words.navChannel],
  ['briefings', '/briefings', words.navBriefings],
  ['editors', '/editors', words.navEditors],
];

/** A whole page. It takes nothing from anywhere but this server, and runs no script but the playground's own. */
export function page({ title, at, main, clock, key, kind }: PageParts): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="key" content="${key}">
<title>${title} · ${words.botName}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
<script src="/theme.js"></script>
<script type="module" src="/page.js"></script>
</head>
<body data-kind="${kind}">
<a class="skip" href="#main">${words.skip}</a>
<header class="bar">
  <a class="brand" href="/"><span class="mark" aria-hidden="true">“</span>${words.botName}</a>
  <nav aria-label="${words.navigation}">${NAVIGATION.map(([name, href, label]) => html`<a href="${href}" ${attribute('aria-current', name === at ? 'page' : null)}>${label}</a>`)}</nav>
  <p class="bar-clock"><span class="visually-hidden">${words.clockIs} </span><span aria-hidden="true">◷</span> ${clock}</p>
  <button type="button" class="theme" data-theme-switch aria-label="${words.switchTheme}" title="${words.switchTheme}"><span aria-hidden="true">◐</span></button>
</header>
<main id="main" tabindex="-1">${main}</main>
<div class="notices" role="status" aria-live="polite"></div>
</body>
</html>`;
}
