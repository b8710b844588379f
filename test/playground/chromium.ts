import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian, other systems and an operator put a Chromium. */
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine; null where it has none. */
export const CHROMIUM = PLACES.find((place) => place !== undefined && place !== '' && existsSync(place)) ?? null;

/** Why browser tests are skipped, for their title; empty where they run. */
export const NO_CHROMIUM =
  CHROMIUM === null ? ' (skipped: there is no Chromium here; install one, or name it in CHROMIUM)' : '';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

/** Starts the browser. @throws where there is none */
export function openChromium(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('There is no Chromium on this machine.');
  return chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
}
