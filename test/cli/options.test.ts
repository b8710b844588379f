import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../documented/documents.ts';
import { SEED_FILE, TRANSCRIPTS } from '../seed.ts';
import { cli } from './command-line.ts';

const SUMMIT = 'Is the Biden-Putin summit still on?';
const FERRY = 'ferry';
const PAGE = `---
title: "Press Briefing by Press Secretary Jen Psaki"
date: '2022-03-01'
published_time: 2022-03-01 15:20:00-05:00
source_url: https://www.whitehouse.gov/briefing-room/press-briefings/2022/03/01/ferry/
---

1:00 P.M. EST

MS. PSAKI:  Good afternoon.

Q    Will the ferry to Bornholm sail on Sunday?

MS. PSAKI:  The ferry will sail at noon on Sunday.

1:20 P.M. EST
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'on-background-options-'));
  copyFileSync(path.join(TRANSCRIPTS, SEED_FILE), path.join(folder, SEED_FILE));
  writeFileSync(path.join(folder, `${FERRY}.md`), PAGE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The one line of JSON that a command prints. */
async function json(...argv: string[]) {
  const { status, out, err } = await cli(...argv, '--transcripts', folder, '--json');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
}
const filesIn = ({ results }: { readonly results: readonly { readonly file: string }[] }): ReadonlySet<string> =>
  new Set(results.map(({ file }) => file));

describe('ask', () => {
  it('--briefing looks in that one alone', async () => {
    expect(filesIn(await json('ask', SUMMIT))).toContain(SEED_FILE);
    expect([...filesIn(await json('ask', SUMMIT, '--briefing', FERRY))]).toEqual([`${FERRY}.md`]);
    for (const command of ['ask', 'quote']) {
      const { status, out, err } = await cli(command, SUMMIT, '--briefing', 'nope', '--transcripts', folder);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain('there is no briefing "nope"');
    }
  });

  it('--scope looks in each row’s own file, or in all of them', async () => {
    const rows = path.join(folder, 'rows.jsonl');
    writeFileSync(rows, `${JSON.stringify({ id: '1', question: SUMMIT, file: `${FERRY}.md` })}\n`);
    const batch = async (...scope: string[]) =>
      JSON.parse((await cli('ask', '--batch', rows, ...scope, '--transcripts', folder)).out);
    expect([...filesIn(await batch('--scope', 'briefing'))]).toEqual([`${FERRY}.md`]);
    for (const scope of [['--scope', 'archive'], []]) expect(filesIn(await batch(...scope))).toContain(SEED_FILE);
  });
});

describe('digest', () => {
  const on = (day: string, ...more: string[]) => json('digest', '--on', day, '--timezone', 'America/New_York', ...more);

  it('is of eight in the morning unless --at says otherwise, and of what came free in the 24 hours before', async () => {
    const atEight = await on('2022-02-22');
    expect(Date.parse(atEight.at)).toBe(Date.parse('2022-02-22T08:00:00-05:00'));
    expect(atEight.briefings).toHaveLength(1);
    expect((await on('2022-02-22', '--at', '17:42')).briefings).toHaveLength(1);
    expect((await on('2022-02-22', '--at', '17:43')).briefings).toEqual([]);
  });

  it('puts first what --topic and --speaker follow, which may be given several times', async () => {
    const reasons = async (...more: string[]) =>
      (await on('2022-02-22', ...more)).briefings[0].exchanges.map(({ reason }: { reason: unknown }) => reason);
    expect((await reasons('--topic', 'gas', '--topic', 'Blinken'))[0]).toEqual({ kind: 'topic', topic: 'Blinken' });
    expect((await reasons('--speaker', 'Jake', '--speaker', 'administration official'))[0]).toMatchObject({
      kind: 'speaker',
      speaker: 'administration official',
    });
  });

  it('--kind archive begins with the first exchange of all', async () => {
    const { kind, briefings } = await on('2025-01-01', '--kind', 'archive');
    expect(kind).toBe('archive');
    expect(briefings[0].exchanges).toHaveLength(1);
    expect(briefings[0].exchanges[0].file).toBe(SEED_FILE);
  });
});

describe('the help of a command', () => {
  const pages = ['ask', 'chat', 'check', 'quote', 'digest', 'import', 'backup', 'restore', 'move'];

  it.each(pages)('%s: has each option that it takes, and no other', async (page) => {
    const { out } = await cli('help', page);
    const told = new Set([...out.matchAll(/--([a-z]+)/g)].map(([, name]) => name));
    const sources = { chat: 'chat-command', import: 'import', backup: 'store-commands', restore: 'store-commands' };
    const file = { move: 'store-commands', ...sources }[page as keyof typeof sources] ?? page;
    const taken = [...textOf(`src/cli/${file}.ts`).matchAll(/\b([a-z]+): \{ type: '(?:string|boolean)'/g)];
    const known = new Set(taken.map(([, name]) => name));
    // Three commands share a file, so each has some of its options.
    if (file === 'store-commands') expect([...told].filter((name) => !known.has(name))).toEqual([]);
    else expect([...told].sort()).toEqual([...known].sort());
    const { status, err } = await cli(page, '--no-such-option');
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining("unknown option '--no-such-option'") });
  });
});
