import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { archiveOf, madeUp, readSeed, SEED_FILE } from '../seed.ts';
import { type OpenedPlayground, openPlayground } from './playground.ts';

const KEY = 'the key of this start';
const ID = SEED_FILE.replace(/\.md$/, '');
const DURING = '2022-02-21T17:30';
const AFTER = '2022-02-21T17:44';
let shared: OpenedPlayground;
/** The one that is asked; a test that needs another archive opens its own. */
let playground: OpenedPlayground;

beforeAll(async () => {
  shared = await openPlayground();
});
afterAll(() => shared.stop());
beforeEach(async () => {
  playground = shared;
  await order({ do: 'start-over' });
});
afterEach(async () => {
  expect(playground.faults).toEqual([]);
  if (playground !== shared) await playground.stop();
});

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request with headers that a browser would not let a page set. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, body: string | null = null): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(path, playground.address),
      { method: body === null ? 'GET' : 'POST', headers, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          text += piece;
        });
        response.on('end', () => {
          // An editor sees what she reads in before anybody else does.
          if (path !== '/editors/read') playground.sees(text);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
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
const order = async (what: object, path = '/order'): Promise<unknown> =>
  JSON.parse((await ask(path, own(), JSON.stringify(what))).body);
const page = async (path: string): Promise<string> => (await ask(path)).body;

describe('who is let in', () => {
  it('answers to no name but this machine’s own', async () => {
    expect((await ask('/')).status).toBe(200);
    const port = new URL(playground.address).port;
    expect((await ask('/', { host: `localhost:${port}` })).status).toBe(200);
    expect((await ask('/', { host: `rebound.example:${port}` })).status).toBe(421);
    expect((await ask('/', { host: '127.0.0.1' })).status).toBe(421);
  });

  it('takes orders from its own page alone', async () => {
    const body = JSON.stringify({ do: 'start-over' });
    expect((await ask('/order', own(), body)).status).toBe(200);
    expect((await ask('/order', { ...own(), origin: 'https://elsewhere.example' }, body)).status).toBe(403);
    expect((await ask('/order', { ...own(), 'x-playground-key': 'guessed' }, body)).status).toBe(403);
    expect((await ask('/order', { ...own(), 'sec-fetch-site': 'cross-site' }, body)).status).toBe(403);
    const { origin: _, ...without } = own();
    expect((await ask('/order', without, body)).status).toBe(403);
  });

  it('allows no script and no style inside a page, nothing from elsewhere, no frame and no cookie', async () => {
    for (const path of ['/', '/briefings', '/editors', '/nowhere']) {
      const { headers, body } = await ask(path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['set-cookie']).toBeUndefined();
      expect(body).not.toMatch(/ style=| on[a-z]+="|<script>|<style/);
      expect(body).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!bidenwhitehouse\.archives\.gov)/);
    }
  });

  it('understands no order that is none', async () => {
    expect(await order({ do: 'format the disk' })).toMatchObject({ kind: 'refused' });
    expect((await ask('/order', own(), 'not JSON')).status).toBe(400);
    expect((await ask('/order', own(), 'x'.repeat(9 * 1024 * 1024))).status).toBe(413);
  });
});

describe('the clock', () => {
  it('keeps silent while an embargo runs, on every page, and speaks when it has lifted', async () => {
    const pages = ['/', '/briefings', `/briefing/${ID}`, '/briefings?topic=donbas', '/briefings?basis=on_background'];
    expect(await page('/briefings')).toContain('Background Press Call');
    await order({ do: 'clock', to: DURING });
    for (const path of pages)
      expect(await page(path)).not.toMatch(/Background Press Call|Ukraine|senior administration|Kylie/i);
    expect((await ask(`/briefing/${ID}`)).status).toBe(404);
    await order({ do: 'clock', to: AFTER });
    expect(await page('/briefings')).toContain('Background Press Call');
    expect((await ask(`/briefing/${ID}`)).status).toBe(200);
  });

  it('explains nothing that was asked after the embargo, once it is set back', async () => {
    const { stage } = playground;
    await stage.enter();
    const asker = stage.person('administrator');
    const asked = await asker.writes('#general', `${stage.registered.mention} is the Biden-Putin summit still on?`);
    const { id } = await stage.discord.replyTo(asked);
    expect(await page(`/why?message=${id}`)).toContain('a senior administration official, on background');
    await order({ do: 'clock', to: DURING });
    expect(await page(`/why?message=${id}`)).not.toMatch(/senior administration|embargoed until|Kylie/i);
    expect(await page('/messages')).toBe('');
  });

  it('never runs ahead of the real time, so that an embargo that still runs holds', async () => {
    const held = madeUp(
      'MODERATOR:  This call is on background, embargoed until 5:00 p.m. Eastern on March 2.\n\nSENIOR OFFICIAL:  The harbour opens.\n',
      {
        title: 'Background Call on the Harbour',
        date: '2026-03-02',
        slug: 'harbour',
      },
    );
    playground = await openPlayground(archiveOf([readSeed(), held]));
    await order({ do: 'clock', to: '2026-03-03T12:00' });
    expect(await page('/briefings')).not.toContain('Harbour');
    expect(await page('/')).not.toContain('Harbour');
    playground.clock.advance(24 * 3_600_000);
    expect(await page('/briefings')).toContain('Harbour');
  });

  it('says what is no time', async () => {
    expect(await order({ do: 'clock', to: 'tea time' })).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('not a time'),
    });
  });
});

describe('the briefings', () => {
  it('lists them by who spoke, on what basis, about what', async () => {
    const podium = madeUp(
      'MS. PSAKI:  Hello, everybody.\n\nQ  What about gas prices?\n\nMS. PSAKI:  They are too high.\n',
    );
    playground = await openPlayground(archiveOf([readSeed(), podium]));
    const all = await page('/briefings');
    expect(all.indexOf('Press Secretary Jen Psaki')).toBeLessThan(all.indexOf('Russia and Ukraine'));
    expect(await page('/briefings?speaker=psaki')).toContain('1 briefing<');
    expect(await page('/briefings?basis=on_background')).not.toContain('Jen Psaki</a>');
    expect(await page('/briefings?speaker=nobody+at+all')).toContain('No briefing fits');
    const byTopic = await page('/briefings?topic=price+of+gasoline');
    expect(byTopic.indexOf('Jen Psaki</a>')).toBeLessThan(byTopic.indexOf('Russia and Ukraine</a>') >>> 0);
  });

  it('shows one with its rules and an address for every passage', async () => {
    const body = await page(`/briefing/${ID}`);
    expect(body).toContain('contents will be embargoed until the conclusion of the call');
    for (const [, id] of body.matchAll(/href="\/briefing\/[^"#]+#([^"]+)"/g)) expect(body).toContain(`id="${id}"`);
    const paragraphs = readSeed().turns.flatMap((turn) => turn.paragraphs);
    expect([...body.matchAll(/ id="t\d+p\d+"/g)]).toHaveLength(paragraphs.length);
  });

  it('names the moderator as the moderator, not as the official', async () => {
    const body = await page(`/briefing/${ID}`);
    expect(body).toMatch(/data-role="moderator"><h3>Moderator<\/h3>/);
  });

  it('leaves a gap where words are not for publication', async () => {
    const closed = madeUp(
      'MODERATOR:  This call is on background, attributed to a senior administration official.\n\nSENIOR ADMINISTRATION OFFICIAL:  The ferry sails.\n\nQ  And the captain?\n\nSENIOR ADMINISTRATION OFFICIAL:  Off the record, the captain is ill.\n',
      { title: 'Background Call on the Ferry' },
    );
    const all = archiveOf([closed]);
    playground = await openPlayground(all);
    const rules = closed.rules.exceptions.length;
    const body = await page(`/briefing/${closed.id}`);
    if (rules > 0) expect(body).not.toContain('captain is ill');
    expect(body).toContain('The ferry sails.');
  });
});

describe('the editors’ page', () => {
  const read = (
    text: string,
    override: object | null = null,
  ): Promise<{ reading: string; lines: string; override: { yaml: string; fault: string | null } | null }> =>
    order({ name: 'made-up.md', text, override }, '/editors/read') as never;
  const text =
    'Somebody says here at some length what nobody can be quoted for, since no label says who it is.\n\nMR. SMITH:  Hello.\n\nQ  Why?\n\nMR. SMITH:  Because.\n';
  const form = { reason: '', basis: '', attribution: '', embargo: '', until: '', speakers: [] };

  it('tells what is odd, by line', async () => {
    const { reading, lines } = await read(text);
    expect(reading).toContain('Line 1: This paragraph stands before any speaker label');
    expect(lines).toMatch(/<tr data-odd>.*?Somebody says here/s);
  });

  it('makes an override, shows what it changes, and says what it lacks', async () => {
    const speakers = [{ label: 'MR. SMITH', role: '', name: 'Jo Smith', title: 'Harbour Master' }];
    const made = await read(text, { ...form, reason: 'He says so in the video.', basis: 'on_record', speakers });
    expect(made.override).toMatchObject({ fault: null, yaml: expect.stringContaining('name: Jo Smith') });
    expect(made.reading).toContain('Harbour Master Jo Smith');
    expect((await read(text, { ...form, basis: 'on_record' })).override?.fault).toContain('say why');
    expect((await read(text, { ...form, reason: 'x', embargo: 'until', until: 'noon' })).override?.fault).toContain(
      'offset',
    );
    expect((await read(text, form)).override).toBeNull();
  });

  it('shows whatever is dropped as text', async () => {
    const { reading, lines } = await read('<script>alert(1)</script>: <img src=x onerror=alert(1)>\n');
    expect(reading + lines).not.toMatch(/<script|<img/);
  });
});
