import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { WebReply } from './reply.ts';

const here = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** What pages are made of beside their markup: put together when it is asked for the first time. */
export interface Assets {
  /** Undefined where there is no such file. */
  readonly get: (path: string) => Promise<WebReply> | undefined;
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#4752c4"/><path d="M8 21c0-6 2-10 7-11l.6 1.700C13 12.700 12 14.200 12 16h3v6H8zm9 0c0-6 2-10 7-11l.6 1.700C22 12.700 21 14.200 21 16h3v6h-7z" fill="#fff"/></svg>`;

const MAKERS: Readonly<Record<string, () => Promise<WebReply>>> = {
  '/page.js': () => script('browser/page.ts'),
  '/theme.js': () => script('browser/theme.ts'),
  '/style.css': styles,
  '/icon.svg': async () => ({ status: 200, type: 'image/svg+xml', body: ICON }),
};

export function loadAssets(): Assets {
  const made = new Map<string, Promise<WebReply>>();
  return {
    get: (path) => {
      const make = Object.hasOwn(MAKERS, path) ? MAKERS[path] : undefined;
      const asset = made.get(path) ?? make?.();
      if (asset !== undefined) made.set(path, asset);
      return asset;
    },
  };
}

async function script(entry: string): Promise<WebReply> {
  return { status: 200, type: 'text/javascript; charset=utf-8', body: await bundle(entry) };
}

/** In the order in which later rules win over earlier ones. */
const STYLES = ['base', 'channel', 'message', 'windows', 'why', 'reading', 'editors', 'narrow'];

async function styles(): Promise<WebReply> {
  const sheets = await Promise.all(STYLES.map((name) => readFile(here(`style/${name}.css`), 'utf8')));
  return { status: 200, type: 'text/css; charset=utf-8', body: sheets.join('\n') };
}

/** The scripts of the page as one file, of syntax that browsers of the last years know. */
async function bundle(entry: string): Promise<string> {
  const made = await build({
    entryPoints: [here(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    logLevel: 'silent',
  });
  return made.outputFiles[0]?.text ?? '';
}
