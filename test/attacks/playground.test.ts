import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenedPlayground, openPlayground } from '../playground/playground.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { expectCount } from './inputs.ts';

const KEY = 'the key of this start';
let playground: OpenedPlayground;
beforeAll(async () => {
  playground = await openPlayground(undefined, KEY);
});
afterAll(async () => {
  expect(playground.faults).toEqual([]);
  await playground.stop();
});

interface Got {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** A request as no browser would make it: the path goes out as it stands. */
function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
  method = 'POST',
): Promise<Got> {
  const { hostname, port } = new URL(playground.address);
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path, headers, method: body === undefined ? 'GET' : method, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          text += piece;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body: text }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const own = (): Record<string, string> => ({
  origin: playground.address.slice(0, -1),
  'x-playground-key': KEY,
  'content-type': 'application/json',
});

const PATHS: readonly string[] = [
  '/briefing/../../../../etc/passwd',
  '/briefing/..%2f..%2f..%2fetc%2fpasswd',
  '/briefing/%2e%2e/%2e%2e/package.json',
  '/briefing/..%5c..%5cpackage.json',
  '/briefing/%00',
  '/briefing/%ff%fe',
  '/briefing/__proto__',
  '/briefing/constructor',
  '/briefing/',
  `/briefing/${'a'.repeat(6_000)}`,
  '/../package.json',
  '//etc/passwd',
  '/%2e%2e/.env',
  '/.env',
  '/.git/config',
  '/src/main.ts',
  '/__proto__',
  '/constructor',
  '/toString',
  '/page.js/../../../package.json',
  '/files/../../package.json',
  '/picture/../../package.json',
  '/why?message=__proto__',
  '/why?message=../../etc/passwd',
  '/messages?as=__proto__&in=constructor',
  '/briefings?page=-1',
  '/briefings?page=1e99',
  '/briefings?page=NaN',
  '/briefings?basis=__proto__',
  '/?as[]=administrator&in[$ne]=x',
];

it('A path leads to no file of this machine', async ({ task }) => {
  for (const path of PATHS) {
    const { status, body } = await ask(path);
    expect({ path, status: status < 500 }).toEqual({ path, status: true });
    expect({
      path,
      leaks: /root:x:|"devDependencies"|DISCORD_TOKEN=|\[core\]|import /.test(body) && status === 200,
    }).toEqual({
      path,
      leaks: false,
    });
  }
  expectCount(task.name, PATHS.length);
});

it('Hostile text in an address is shown as text', async ({ task }) => {
  for (const [what, text] of Object.entries(HOSTILE_TEXTS)) {
    const query = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
    for (const path of [`/briefings?topic=${query}`, `/briefings?speaker=${query}`]) {
      const { status, body } = await ask(path);
      expect({ what, status }).toEqual({ what, status: 200 });
      expect(body).not.toMatch(/<script>|<img src=x|<svg\/onload|href="(?:javascript|https?:\/\/evil)/);
    }
  }
  expectCount(task.name, Object.keys(HOSTILE_TEXTS).length);
});

const HOSTS: readonly string[] = [
  'evil.example',
  'evil.example:PORT',
  '127.0.0.1.evil.example:PORT',
  'localhost.evil.example:PORT',
  'localhost.:PORT',
  '127.1:PORT',
  '0.0.0.0:PORT',
  '2130706433:PORT',
  '[::ffff:127.0.0.1]:PORT',
  '127.0.0.1:1',
  '127.0.0.1:PORT@evil.example',
  'LOCALHOST.EVIL:PORT',
];

it('Another name that leads to this machine is not answered', async ({ task }) => {
  const { port } = new URL(playground.address);
  for (const host of HOSTS) {
    const { status, body } = await ask('/briefings', { host: host.replace('PORT', port) });
    expect({ host, refused: status === 421 || status === 400 }).toEqual({ host, refused: true });
    expect(body).not.toContain('Background Press Call');
  }
  expectCount(task.name, HOSTS.length);
});

const ORIGINS: readonly string[] = [
  'null',
  'https://evil.example',
  'http://127.0.0.1',
  'https://127.0.0.1:PORT',
  'http://127.0.0.1:PORT.evil.example',
  'http://evil.example:PORT',
  'http://127.0.0.1:PORT/',
  'file://',
  'http://[::1]:1',
];

it('A page of another origin gives no order', async ({ task }) => {
  const { port } = new URL(playground.address);
  for (const origin of ORIGINS) {
    const headers = { ...own(), origin: origin.replace('PORT', port) };
    expect({ origin, status: (await ask('/order', headers, '{"do":"start-over"}')).status }).toEqual({
      origin,
      status: 403,
    });
  }
  expectCount(task.name, ORIGINS.length);
});

const ORDERS: readonly string[] = [
  '',
  'null',
  '[]',
  '0',
  '"start-over"',
  '{',
  '{"do":"__proto__"}',
  '{"do":"constructor"}',
  '{"__proto__":{"do":"start-over"}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"do":["start-over"]}',
  '{"do":"clock","to":{"$gt":""}}',
  '{"do":"clock","to":"9999999-01-01T00:00"}',
  '{"do":"write","text":{"toString":"x"}}',
  `{"do":"write","text":"${'a'.repeat(5_000)}"}`,
  `${'['.repeat(50_000)}`,
  `${'{"a":'.repeat(50_000)}`,
  '{"do":"press","message":"../../etc/passwd","button":"x"}',
  '\u0000',
  'do=start-over',
];

it('An order that is none is refused, and pollutes nothing', async ({ task }) => {
  for (const order of ORDERS) {
    const { status, body } = await ask('/order', own(), order);
    expect({ order: order.slice(0, 60), isRefused: status === 400 || body.includes('"refused"') }).toEqual({
      order: order.slice(0, 60),
      isRefused: true,
    });
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    expect(Reflect.get({}, 'do')).toBeUndefined();
  }
  expect((await ask('/order', own(), '{"do":"start-over"}')).status).toBe(200);
  expectCount(task.name, ORDERS.length);
});
