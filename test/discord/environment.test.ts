import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type LocalDiscord,
  type Bot as RegisteredBot,
  type Server,
  startDiscord,
} from '../../src/local-discord/index.ts';
import { SEED_FILE, TRANSCRIPTS } from '../seed.ts';
import { freePort, type Program, type StartOptions, start } from './program.ts';

/** A second transcript, of something else. */
const FERRIES = 'Briefing on Ferries\n\nMS. EXAMPLE: Hello.\n\nQ: Is it safe?\n\nMS. EXAMPLE: It is safe.\n';
const QUESTION = 'Is the Biden-Putin summit still on?';

let folder: string;
let transcripts: string;
let program: Program | null = null;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'on-background-environment-'));
  transcripts = path.join(folder, 'calls');
  mkdirSync(transcripts);
  copyFileSync(path.join(TRANSCRIPTS, SEED_FILE), path.join(transcripts, 'one.md'));
  writeFileSync(path.join(transcripts, 'two.txt'), FERRIES);
});
afterEach(async () => {
  program?.child.kill('SIGKILL');
  await program?.ended;
  rmSync(folder, { recursive: true, force: true });
});

const started = (env: Record<string, string>, options?: StartOptions): Program => {
  program = start(env, options);
  return program;
};

describe('a file .env', () => {
  const write = (more = ''): void =>
    writeFileSync(path.join(folder, '.env'), `TRANSCRIPTS_DIR=calls\nINDEX_DIR=kept\n${more}`);

  it('counts in the folder where the bot is started', async () => {
    write();
    const { ended, out } = started({}, { cwd: folder, input: `${QUESTION}\n` });
    expect(await ended).toBe(0);
    expect(out()).toContain('a senior administration official');
    expect(readdirSync(path.join(folder, 'kept'))).not.toEqual([]);
  });

  it('counts for the command line too, for the index and the store', async () => {
    write('STORE_FILE=no-such.db\n');
    const ask = ['src/cli/main.ts', 'ask', QUESTION, '--transcripts', 'calls', '--json'];
    const asked = started({}, { cwd: folder, input: '', program: ask });
    expect(await asked.ended).toBe(0);
    expect(JSON.parse(asked.out())).toMatchObject({ answered: true });
    expect(readdirSync(path.join(folder, 'kept'))).not.toEqual([]);
    const backup = started({}, { cwd: folder, input: '', program: ['src/cli/main.ts', 'backup', 'copy.jsonl'] });
    expect(await backup.ended).toBe(2);
    expect(backup.err()).toContain('there is no store at "no-such.db"');
  });

  it('is no stronger than the environment', async () => {
    write();
    const { ended, err } = started({ TRANSCRIPTS_DIR: 'elsewhere' }, { cwd: folder, input: '' });
    expect(await ended).toBe(1);
    expect(err()).toContain('there is no folder "elsewhere"');
  });
});

describe('the terminal', () => {
  const ask = (...more: string[]): StartOptions => ({
    program: ['src/cli/main.ts', 'ask', QUESTION, ...more],
    input: '',
  });

  it.each([
    ['fr_FR.UTF-8', [], '(haut responsable de l’administration)'],
    ['es_ES.UTF-8', [], '(alto cargo de la Administración)'],
    ['es_ES.UTF-8', ['--language', 'fr'], '(haut responsable de l’administration)'],
    ['de_DE.UTF-8', [], 'a senior administration official, on background'],
  ])('has the language of LANG=%s with %j', async (LANG, more, words) => {
    const { ended, out } = started({ LANG }, ask(...more));
    expect(await ended).toBe(0);
    expect(out()).toContain(words);
  });
});

describe('the playground', () => {
  it('takes any free port where its usual one is taken', async () => {
    const other = createServer().listen(4646, '127.0.0.1');
    // Where it is taken already, all the better.
    await new Promise((resolve) => other.once('listening', resolve).once('error', resolve));
    const { child, out } = started({});
    while (!out().includes('Ctrl+C')) await new Promise((resolve) => child.stdout?.once('data', resolve));
    expect(out()).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    expect(out()).not.toContain(':4646/');
    other.close();
  });
});

describe('with a token', () => {
  let discord: LocalDiscord;
  let newsroom: Server;
  let registered: RegisteredBot;

  beforeEach(async () => {
    discord = await startDiscord({ guard: 20_000, maxConcurrency: 16 });
    newsroom = discord.createServer({ name: 'Newsroom' });
    registered = discord.createBot({ name: 'On Background' });
    newsroom.invite(registered);
  });
  afterEach(() => discord.stop());

  const run = (env: Record<string, string>): Program =>
    started({ DISCORD_TOKEN: registered.token, DISCORD_API_URL: discord.api, STORE_FILE: ':memory:', ...env });

  it('the folders, the store, the server and the address of the metrics are those that are named', async () => {
    const port = await freePort();
    const store = path.join(folder, 'deep', 'store.db');
    const index = path.join(folder, 'kept');
    const { says, err } = run({
      TRANSCRIPTS_DIR: transcripts,
      INDEX_DIR: index,
      STORE_FILE: store,
      DISCORD_GUILD_ID: newsroom.id,
      METRICS_PORT: String(port),
      METRICS_HOST: '0.0.0.0',
      SHARDS: '2',
    });
    await says('The slash commands are registered.');
    expect(err()).toContain(`http://0.0.0.0:${port}`);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toMatch(/^on_background_briefings 2$/m);
    expect(metrics).toContain('on_background_shard_ready{shard="1"}');
    expect(metrics).not.toContain('{shard="2"}');
    expect(existsSync(store)).toBe(true);
    expect(readdirSync(index)).not.toEqual([]);
    expect(registered.commands()).toEqual([]);
    expect(registered.commands(newsroom)).not.toEqual([]);
  });

  it('nothing that people write, and not who they are, comes onto the disk', async () => {
    const env = { TRANSCRIPTS_DIR: transcripts, INDEX_DIR: path.join(folder, 'kept') };
    const { child, says, ended } = run({ ...env, STORE_FILE: path.join(folder, 'store.db'), LOG_QUESTIONS: 'on' });
    await says('The slash commands are registered.');
    const kylie = newsroom.join({ name: 'Kylie Zanzibar' });
    await discord.replyTo(await kylie.writes('#general', `${registered.mention} will the zeppelin land in Kyiv?`));
    await kylie.runs('/ask', { question: 'Where is the zeppelin?' });
    await kylie.runs('/quote', { words: 'the zeppelin will land' });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(3);
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(path.join(parentPath, name));
      for (const word of ['zeppelin', 'Zanzibar', kylie.id])
        expect(bytes.includes(word), `${word} in ${name}`).toBe(false);
    }
  });

  it('DISCORD_MESSAGE_CONTENT asks for an intent, and where Discord refuses it the bot ends with one line', async () => {
    const { ended, err } = run({ DISCORD_MESSAGE_CONTENT: 'on', LOG_LEVEL: 'silent' });
    expect(await ended).toBe(1);
    expect(err()).toMatch(/^Discord refuses an intent .*DISCORD_MESSAGE_CONTENT out\.\n$/);
  });

  it('a database out of reach is told of once, without its password, and questions are answered', async () => {
    const { says, err } = run({ DATABASE_URL: 'postgres://press:hunter2@127.0.0.1:9/on_background' });
    await says('The slash commands are registered.');
    expect(err()).toContain('Settings and digests cannot be read yet.');
    const asked = await newsroom.join({ name: 'Kylie' }).writes('#general', `${registered.mention} ${QUESTION}`);
    expect((await discord.replyTo(asked)).words).toContain('senior administration official');
    expect(err()).not.toContain('hunter2');
  });

  it.each([
    ['0/2', true],
    ['1', false],
  ])('shards that are left to other processes need one database for all: SHARDS=%s', async (SHARDS, warns) => {
    const { says, err } = run({ SHARDS });
    await says('The slash commands are registered.');
    expect(err().includes('they need one PostgreSQL, in DATABASE_URL')).toBe(warns);
  });

  it('a feed is read, of a host that IMPORT_HOSTS names and of no other', async () => {
    const feed = { TRANSCRIPTS_FEED: 'https://feed.invalid/rss', TRANSCRIPTS_FEED_MINUTES: '5' };
    await run(feed).says('feed.invalid is not among the sources');
    program?.child.kill('SIGKILL');
    const { says, err } = run({ ...feed, IMPORT_HOSTS: 'other.invalid, feed.invalid' });
    await says('https://feed.invalid/rss');
    expect(err()).not.toContain('is not among the sources');
  });

  it('a folder that is polled is looked at every so many seconds', async () => {
    const { says } = run({ TRANSCRIPTS_DIR: transcripts, TRANSCRIPTS_POLL_SECONDS: '1' });
    await says('The slash commands are registered.');
    copyFileSync(path.join(TRANSCRIPTS, SEED_FILE), path.join(transcripts, 'three.md'));
    await says('A new transcript is served.');
  });
});
