import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, VARIABLES } from '../src/config.ts';
import { createLog } from '../src/log.ts';

const TOKEN = 'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs';

/** The message of the error that reading throws. */
function complaint(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('nothing was wrong with it');
}

describe('the environment', () => {
  it('may be empty', () => {
    expect(readConfig({})).toEqual({
      token: undefined,
      guildId: undefined,
      hearsMessages: false,
      apiUrl: 'https://discord.com/api',
      sharding: null,
      transcriptsDir: 'transcripts',
      pollEvery: null,
      importHosts: [],
      feed: null,
      indexDir: '.cache/index',
      store: { file: 'data/on-background.db' },
      playgroundPort: undefined,
      metrics: null,
      logLevel: 'info',
      logsQuestions: false,
    });
  });

  it('may have empty values, as a copied .env.example does', () => {
    expect(readConfig({ DISCORD_TOKEN: '', DISCORD_GUILD_ID: ' ', LOG_LEVEL: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['4', 4, [0, 1, 2, 3]],
    ['0-2/9', 9, [0, 1, 2]],
    ['8/9', 9, [8]],
  ])('divides the shards: %s', (SHARDS, total, mine) => {
    expect(readConfig({ SHARDS }).sharding).toEqual({ total, mine });
  });

  it.each(['0', '3-1/9', '0-9/9', '9/9', '0-2', 'auto', '[0,1]'])('refuses shards that there are not: %s', (SHARDS) => {
    expect(complaint({ SHARDS })).toContain(`SHARDS is "${SHARDS}"; it must be a number of shards, such as 4`);
  });

  it('keeps settings in PostgreSQL where it says so, and never repeats the address', () => {
    const url = 'postgres://bot:secret@localhost/on_background';
    expect(readConfig({ DATABASE_URL: url, STORE_FILE: 'x.db' }).store).toEqual({ url });
    expect(complaint({ DATABASE_URL: 'mysql://bot:secret@localhost/x' })).toBe(
      'DATABASE_URL is not such an address (its value is not shown here); it must be the address of a PostgreSQL database: postgres://user:password@host/name.',
    );
  });

  it.each([
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"; it must be one of debug, info, warn, error, silent.'],
    [{ DISCORD_GUILD_ID: 'newsroom' }, 'DISCORD_GUILD_ID is "newsroom"; it must be a Discord id: 17 to 20 digits.'],
    [{ PLAYGROUND_PORT: '70000' }, 'PLAYGROUND_PORT is "70000"; it must be a port: 0 to 65535.'],
    [{ PLAYGROUND_PORT: 'any' }, 'PLAYGROUND_PORT is "any"; it must be a port: 0 to 65535.'],
    [{ DISCORD_API_URL: 'discord' }, 'DISCORD_API_URL is "discord"; it must be an http or https address.'],
  ])('is told of %j in one line', (env, message) => {
    expect(complaint(env)).toBe(message);
  });

  it('is told of each wrong value, and no secret is shown', () => {
    const message = complaint({ DISCORD_TOKEN: 'two words', LOG_LEVEL: 'loud' });
    expect(message.split('\n')).toHaveLength(2);
    expect(message).toContain('DISCORD_TOKEN');
    expect(message).not.toContain('two words');
  });
});

describe('.env.example', () => {
  const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');
  const given = lines.filter((line) => /^[A-Z_]+=/.test(line)).map((line) => line.split('=', 2) as [string, string]);

  it('lists every variable, in order', () => {
    expect(given.map(([name]) => name)).toEqual(VARIABLES);
  });

  it('shows the defaults', () => {
    expect(readConfig(Object.fromEntries(given))).toEqual(readConfig({}));
  });
});

describe('the log', () => {
  it('never has a secret, wherever it stands', () => {
    const lines: string[] = [];
    const log = createLog('debug', [TOKEN], (line) => lines.push(line));
    log.error({ err: new Error(`401 for Bot ${TOKEN}`), headers: { authorization: `Bot ${TOKEN}` } }, `with ${TOKEN}`);
    expect(lines.join('')).toContain('[hidden]');
    expect(lines.join('')).not.toContain(TOKEN);
  });

  it('has of an error neither what was to be sent nor a token to reply with', () => {
    const lines: string[] = [];
    const log = createLog('debug', [], (line) => lines.push(line));
    const error = Object.assign(new Error('POST /webhooks/1234/aW50ZXJhY3Rpb24/messages/@original: Unknown'), {
      url: 'https://discord.com/api/v10/webhooks/1234/aW50ZXJhY3Rpb24/messages/@original',
      requestBody: { json: { content: 'is the summit on?' } },
    });
    log.error({ err: error }, 'An interaction failed.');
    log.error({ err: undefined }, 'Something else.');
    expect(lines.join('')).toContain('/webhooks/1234/[hidden]/messages/@original');
    expect(lines.join('')).not.toMatch(/aW50ZXJhY3Rpb24|summit/);
  });
});
