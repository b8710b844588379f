import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FetchError } from '../../src/import/fetch-error.ts';
import { feedPoller } from '../../src/import/poll-feed.ts';
import { readFeed } from '../../src/import/read-feed.ts';
import { toTranscript } from '../../src/import/to-transcript.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { storeInMemory } from '../stores.ts';
import { type Answer, type BadServer, badServer, homePolicy, html } from './bad-server.ts';

const MINUTES = 60_000;
const briefing = (title: string): string =>
  `<html><head><meta property="og:title" content="${title}"><link rel="canonical" href="https://elsewhere.example/x"></head>
  <body><article><p>MS. ALDERTON: Good afternoon.</p><p>Q    Is the lock safe?</p><p>MS. ALDERTON: It is safe.</p></article></body></html>`;

let server: BadServer;
let folder: string;
let log: string[];
let now: number;
let poll: () => Promise<void>;

const feed =
  (paths: readonly string[], etag = '"1"'): Answer =>
  (response, request) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    const items = paths.map((each) => `<item><guid>${each}</guid><link>${server.url(each)}</link></item>`).join('');
    response
      .writeHead(200, { 'content-type': 'application/rss+xml', etag })
      .end(`<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>${items}</channel></rss>`);
  };

const store = storeInMemory();
const poller = (): (() => Promise<void>) =>
  feedPoller({
    url: server.url('/feed'),
    every: 15 * MINUTES,
    folder,
    cursors: store.cursors,
    fetching: () => ({ policy: homePolicy(), signal: new AbortController().signal }),
    now: () => now,
    log: pino({ level: 'debug', base: null }, { write: (line) => log.push(line) }),
  });

beforeEach(async () => {
  server = await badServer();
  folder = mkdtempSync(path.join(tmpdir(), 'on-background-feed-'));
  log = [];
  now = Date.parse('2023-05-03T20:00:00Z');
  poll = poller();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const times = (asked: string): number => server.asked.filter((each) => each === asked).length;

describe('A feed', () => {
  it('brings each new transcript once, with its source, after a restart too', async () => {
    server.on('/feed', feed(['/two', '/one']));
    server.on('/one', html(briefing('One')));
    server.on('/two', html(briefing('Two')));
    await poll();
    expect(readdirSync(folder).sort()).toEqual(['one.md', 'two.md']);
    const kept = readTranscript(readFileSync(path.join(folder, 'one.md'), 'utf8'), 'one.md');
    expect(kept.header.sourceUrl).toBe(server.url('/one'));
    rmSync(path.join(folder, 'one.md'));
    await poll();
    await poller()();
    expect(times('/feed')).toBe(3);
    expect(times('/one')).toBe(1);
    // What somebody took away stays away.
    expect(readdirSync(folder)).toEqual(['two.md']);
    server.on('/feed', feed(['/three', '/two', '/one'], '"2"'));
    server.on('/three', html(briefing('Three')));
    await poll();
    expect(readdirSync(folder).sort()).toEqual(['three.md', 'two.md']);
  });

  it('leaves out what is no transcript, and never writes over one in the folder', async () => {
    writeFileSync(path.join(folder, 'one.md'), 'mine');
    server.on('/feed', feed(['/one', '/statement']));
    server.on('/one', html(briefing('One')));
    server.on('/statement', html('<html><body><p>A statement, and nobody speaks.</p></body></html>'));
    await poll();
    await poll();
    expect(readFileSync(path.join(folder, 'one.md'), 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['one.md']);
    expect(times('/statement')).toBe(1);
    expect(log.join('')).toContain('it is no transcript');
  });

  it('tries a page again that fails, five times at the most', async () => {
    server.on('/feed', feed(['/one', '/never']));
    server.on('/one', (response) => response.writeHead(503).end());
    server.on('/never', (response) => response.destroy());
    await poll();
    expect(readdirSync(folder)).toEqual([]);
    server.on('/one', html(briefing('One')));
    for (let each = 0; each < 8; each += 1) await poll();
    expect(readdirSync(folder)).toEqual(['one.md']);
    expect(times('/one')).toBe(2);
    expect(times('/never')).toBe(5);
  });

  it('takes ten pages at once and the others afterwards', async () => {
    const paths = Array.from({ length: 23 }, (_, each) => `/page-${each}`);
    server.on('/feed', feed(paths));
    for (const each of paths) server.on(each, html(briefing(`Briefing ${each}`)));
    await poll();
    expect(readdirSync(folder)).toHaveLength(10);
    await poll();
    await poll();
    expect(readdirSync(folder)).toHaveLength(23);
    await poll();
    expect(times('/page-0')).toBe(1);
  });

  it('that fails is left alone for longer and longer, and read again afterwards', async () => {
    server.on('/feed', (response) => response.writeHead(500).end());
    const asked: number[] = [];
    for (let each = 0; each < 40; each += 1) {
      await poll();
      asked.push(times('/feed'));
      now += 15 * MINUTES;
    }
    // At 0, 30, 90, 210 and 450 minutes.
    expect(asked.at(-1)).toBe(5);
    now += 24 * 60 * MINUTES;
    server.on('/feed', feed(['/one']));
    server.on('/one', html(briefing('One')));
    await poll();
    expect(readdirSync(folder)).toEqual(['one.md']);
  });
});

describe('Reading a feed', () => {
  it('takes RSS and Atom', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/></entry></feed>`;
    expect(readFeed(atom)).toEqual([{ id: 'urn:1', url: 'https://a.example/1' }]);
    const rss = `<rss><channel><item><guid isPermaLink="false">7</guid><link>https://a.example/7?a=1&amp;b=2</link></item><item><title>no link</title></item></channel></rss>`;
    expect(readFeed(rss)).toEqual([{ id: '7', url: 'https://a.example/7?a=1&b=2' }]);
    expect(readFeed('<rss><channel><item><link>https://a.example/8</link></item></channel></rss>')).toEqual([
      { id: 'https://a.example/8', url: 'https://a.example/8' },
    ]);
  });

  it.each([
    ['<!DOCTYPE x [<!ENTITY a "aaaa">]><rss><channel/></rss>', 'defines entities'],
    ['<html><body>Not found</body></html>', 'neither an RSS nor an Atom feed'],
    ['', 'neither an RSS nor an Atom feed'],
    ['{"items":[]}', 'neither an RSS nor an Atom feed'],
  ])('refuses %s', (text, reason) => {
    expect(() => readFeed(text)).toThrow(FetchError);
    expect(() => readFeed(text)).toThrow(reason);
  });
});

describe('A page that becomes a transcript', () => {
  it('reads as the page does', () => {
    for (const file of ['made-up-harbour-briefing.html', 'made-up-bridge-call.html']) {
      const source = readFileSync(new URL(`../transcript/fixtures/${file}`, import.meta.url), 'utf8');
      const page = readTranscript(source, file);
      const { briefing: kept, name } = toTranscript(source, file, 'https://www.whitehouse.gov/a/');
      const spoken = (of: typeof page) =>
        of.turns.map(({ role, paragraphs }) => [
          role,
          paragraphs.map(({ text, struck, kind }) => [text, struck, kind]),
        ]);
      expect(spoken(kept)).toEqual(spoken(page));
      expect(kept.header).toMatchObject({
        title: page.header.title,
        callDate: page.header.callDate,
        start: page.header.start,
      });
      expect(kept.header.sourceUrl).toBe('https://www.whitehouse.gov/a/');
      expect(kept.rules.basis).toBe(page.rules.basis);
      expect(name).toMatch(/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.md$/);
    }
  });

  it('cannot choose a name outside of the folder', () => {
    const page = briefing('../../etc/passwd\u0000');
    expect(toTranscript(page, 'x.html', 'https://www.whitehouse.gov/').name).toBe('etc-passwd.md');
    expect(toTranscript(briefing('…'), '..%2f..html', 'https://www.whitehouse.gov/').name).toMatch(/^[a-z0-9-]+\.md$/);
  });
});
