import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type LocalDiscord,
  type Bot as RegisteredBot,
  type Server,
  startDiscord,
} from '../../src/local-discord/index.ts';
import { freePort, type Program, start } from './program.ts';

describe('npm start without a token', () => {
  it('says so in one line, and answers from the terminal', async () => {
    const program = start({}, { input: 'Is the Biden-Putin summit still on?\n' });
    expect(await program.ended).toBe(0);
    expect(program.err().trim().split('\n')).toEqual([expect.stringContaining('No DISCORD_TOKEN is set')]);
    expect(program.out()).toContain('— a senior administration official, on background');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'opens the playground where nothing is piped in, and ends on %s',
    async (signal) => {
      const program = start({ PLAYGROUND_PORT: '0' });
      while (!program.out().includes('Ctrl+C')) await once(program.child.stdout as NodeJS.ReadableStream, 'data');
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(program.out())?.[0] ?? '';
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Ask what officials said');
      program.child.kill(signal);
      expect(await program.ended).toBe(0);
      expect(program.err()).toBe('');
    },
  );

  it('says that the port of the playground is taken, where one was named', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const program = start({ PLAYGROUND_PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(program.err()).toContain(`PLAYGROUND_PORT`);
    other.close();
  });

  it('ends at once, and with status 2, over a wrong value', async () => {
    const program = start({ LOG_LEVEL: 'loud' }, { input: '' });
    expect(await program.ended).toBe(2);
    expect(program.err()).toBe('LOG_LEVEL is "loud"; it must be one of debug, info, warn, error, silent.\n');
  });

  it('says where there is no folder of transcripts', async () => {
    const program = start({ TRANSCRIPTS_DIR: 'no/such/folder' }, { input: '' });
    expect(await program.ended).toBe(1);
    expect(program.err()).toContain('there is no folder "no/such/folder"');
  });
});

describe('npm start with a token', () => {
  let discord: LocalDiscord;
  let newsroom: Server;
  let registered: RegisteredBot;
  let program: Program | null = null;

  beforeEach(async () => {
    discord = await startDiscord({ guard: 20_000 });
    newsroom = discord.createServer({ name: 'Newsroom' });
    registered = discord.createBot({ name: 'On Background' });
    newsroom.invite(registered);
  });
  afterEach(async () => {
    program?.child.kill('SIGKILL');
    await program?.ended;
    await discord.stop();
  });

  const run = (env: Record<string, string> = {}): Program => {
    program = start({
      DISCORD_TOKEN: registered.token,
      DISCORD_API_URL: discord.api,
      STORE_FILE: ':memory:',
      ...env,
    });
    return program;
  };

  it('answers, and on SIGTERM finishes the answer that is under way', async () => {
    const { child, says, ended, err } = run();
    await says('The slash commands are registered.');
    const door = discord.trouble.hold('POST /channels/:channel/messages');
    const message = await newsroom
      .join({ name: 'Kylie' })
      .writes('#general', `${registered.mention} is the Biden-Putin summit on?`);
    await door.arrived;
    child.kill('SIGTERM');
    await says('Stopping');
    door.release();
    expect((await discord.replyTo(message)).words).toContain('senior administration official');
    expect(await ended).toBe(0);
    expect(err()).not.toContain(registered.token);
  });

  it.each([
    ['off', false],
    ['on', true],
  ])('logs the words of questions where LOG_QUESTIONS is %s: %s', async (LOG_QUESTIONS, isLogged) => {
    const { says, err } = run({ LOG_QUESTIONS, LOG_LEVEL: 'debug' });
    await says('The slash commands are registered.');
    const kylie = newsroom.join({ name: 'Kylie Zanzibar' });
    await discord.replyTo(await kylie.writes('#general', `${registered.mention} will the zeppelin land in Kyiv?`));
    if (isLogged) await says('A question was asked.');
    expect(err().includes('zeppelin')).toBe(isLogged);
    // Who asked is not logged in either case.
    expect(err()).not.toContain('Zanzibar');
    expect(err()).not.toContain(kylie.id);
  });

  it('tells from its start on that it is not ready, and why, and then that it is', async () => {
    const port = await freePort();
    const door = discord.trouble.hold('GET /gateway/bot');
    const { says } = run({ METRICS_PORT: String(port) });
    await door.arrived;
    const told = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return `${response.status} ${(await response.text()).trim()}`;
    };
    expect(await told('/readyz')).toBe('503 Discord is not reached yet.');
    expect(await told('/healthz')).toBe('200 ok');
    door.release();
    await says('The slash commands are registered.');
    while ((await told('/readyz')) !== '200 ok');
    expect(await told('/metrics')).toMatch(/on_background_index_bytes \d{4,}/);
  });

  it('ends with one clear line over a token that Discord refuses', async () => {
    const token = registered.token;
    registered.resetToken();
    const { ended, err } = run({ DISCORD_TOKEN: token, LOG_LEVEL: 'silent' });
    expect(await ended).toBe(1);
    expect(err()).toBe(
      'Discord does not accept the token. Copy it anew from the developer portal (Bot, Reset Token) into DISCORD_TOKEN.\n',
    );
  });

  it('says that Discord cannot be reached, tries again, and stops when told to', async () => {
    const { child, says, ended } = run({ DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    await says('Discord (127.0.0.1:9) cannot be reached: ECONNREFUSED. Trying again in 1 s.');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('comes in once Discord answers again', async () => {
    discord.trouble.fail('GET /gateway/bot', 503, { times: 4 });
    const { says } = run();
    await says('answers with HTTP status 503. Trying again in 1 s.');
    await says('The slash commands are registered.');
  });
});
