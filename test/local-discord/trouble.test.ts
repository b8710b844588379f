import { type Client, DiscordAPIError, Events, type TextChannel } from 'discord.js';
import { afterEach, beforeEach, expect, describe as group, it } from 'vitest';
import {
  type Bot,
  type LocalDiscord,
  type LocalDiscordOptions,
  type Person,
  type Server,
  startDiscord,
} from '../../src/local-discord/index.ts';
import { connectClient } from './client.ts';

let discord: LocalDiscord;
let server: Server;
let bot: Bot;
let client: Client<true>;
let kylie: Person;
let general: TextChannel;

async function start(options: LocalDiscordOptions = {}): Promise<void> {
  discord = await startDiscord(options);
  server = discord.createServer({ name: 'Newsroom' });
  bot = discord.createBot({ name: 'On Background' });
  server.invite(bot);
  kylie = server.join({ name: 'Kylie' });
  client = await connectClient(discord, bot, { rest: { offset: 0, retries: 1, timeout: 400 } });
  general = client.channels.cache.get(server.channel('general').id) as TextChannel;
}

beforeEach(() => start());
afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

const sending = 'POST /channels/:channel/messages';
const said = (): string[] => kylie.sees('#general').map((seen) => seen.content);
const statuses = (): (number | null)[] =>
  discord.calls.filter((call) => call.route === sending).map((call) => call.status);

group('a REST side that misbehaves', () => {
  it.each(['user', 'global', 'shared', 'cloudflare'] as const)(
    'makes the client wait (429, %s) and try again',
    async (scope) => {
      // Whole seconds are all that Cloudflare knows; 0 keeps the test fast.
      discord.trouble.rateLimit(sending, { scope, retryAfter: scope === 'cloudflare' ? 0 : 0.01, times: 2 });
      await general.send('patience');
      expect(said()).toEqual(['patience']);
      expect(statuses()).toEqual([429, 429, 200]);
      expect(discord.trouble.pending).toBe(0);
    },
  );

  it('fails as often as it is told to, and does nothing meanwhile', async () => {
    discord.trouble.fail(sending, 503);
    await general.send('second attempt');
    expect(statuses()).toEqual([503, 200]);
    discord.trouble.fail(sending, 500, { times: 2, html: true });
    await expect(general.send('never')).rejects.toMatchObject({ status: 500 });
    expect(said()).toEqual(['second attempt']);
  });

  it('cuts the connection before or after the work is done', async () => {
    discord.trouble.cut(sending);
    await expect(general.send('lost')).rejects.toThrow(/other side closed/);
    expect(said()).toEqual([]);
    // The client tries again after a reset: only an enforced nonce keeps it from posting twice.
    discord.trouble.cut(sending, { carriedOut: true, reset: true });
    await general.send({ content: 'once', nonce: 'n-1', enforceNonce: true });
    discord.trouble.cut(sending, { carriedOut: true, reset: true });
    await general.send('twice');
    expect(said()).toEqual(['once', 'twice', 'twice']);
  });

  it('hangs until the client gives up', async () => {
    discord.trouble.hang(sending, { times: 2 });
    await expect(general.send('lost')).rejects.toThrow(/abort/i);
    expect(said()).toEqual([]);
  });

  it('answers with what is no JSON, or with half of it', async () => {
    discord.trouble.garble(sending);
    await expect(general.send('garbled')).rejects.toThrow(SyntaxError);
    discord.trouble.truncate(sending);
    await expect(general.send('half')).rejects.toThrow();
    expect(said()).toEqual(['garbled', 'half']);
  });

  it('holds a request at the door', async () => {
    const held = discord.trouble.hold(/^POST \/channels\/\d+\/messages$/);
    const sent = general.send('behind the door');
    await held.arrived;
    await discord.settles();
    expect(said()).toEqual([]);
    held.release();
    await sent;
    expect(said()).toEqual(['behind the door']);
  });

  it('forgets what it was told', async () => {
    discord.trouble.fail(sending, 500, { times: 9 });
    discord.trouble.clear();
    await general.send('fine');
    expect(statuses()).toEqual([200]);
  });
});

group('rate limits', () => {
  it('are kept by the client, which reads them from the headers', async () => {
    await client.destroy();
    await discord.stop();
    await start({ rateLimits: { faster: 100 } });
    await Promise.all(Array.from({ length: 12 }, (_, index) => general.send(String(index))));
    expect(said()).toHaveLength(12);
    expect(statuses().every((status) => status === 200)).toBe(true);
  });

  it('refuse who does not keep them', async () => {
    await client.destroy();
    await discord.stop();
    await start({ rateLimits: true });
    const send = (): Promise<Response> =>
      fetch(`${discord.api}/v10/channels/${general.id}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${bot.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ content: 'x' }),
      });
    const responses = await Promise.all(Array.from({ length: 6 }, send));
    const refused = responses.filter((response) => response.status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers.get('x-ratelimit-scope')).toBe('user');
    expect(await refused[0]?.json()).toMatchObject({ global: false, message: 'You are being rate limited.' });
  });
});

group('waiting', () => {
  it('ends with a picture of everything when nothing comes', async () => {
    const impatient = await startDiscord({ guard: 20 });
    const elsewhere = impatient.createServer({ name: 'Elsewhere' });
    const message = await elsewhere.join({ name: 'Omar' }).writes('#general', 'anybody?');
    const failure = await impatient.replyTo(message).catch((error: unknown) => String(error));
    expect(failure).toMatch(/Waited 20 ms in vain for a reply/);
    expect(failure).toContain('anybody?');
    expect(failure).toContain('REST calls:');
    await impatient.stop();
  });

  it('notices that a bot stays silent', async () => {
    client.on(Events.MessageCreate, async (message) => {
      if (message.content.includes('answer')) await message.reply('here');
    });
    await kylie.writes('#general', `${bot.mention} silence please`);
    await discord.settles();
    expect(said()).toHaveLength(1);
    await kylie.writes('#general', `${bot.mention} answer please`);
    await discord.settles();
    expect(said().at(-1)).toBe('here');
  });

  it('tells what was refused', async () => {
    await expect(general.send('x'.repeat(2001))).rejects.toBeInstanceOf(DiscordAPIError);
    expect(discord.dump()).toContain('content: Must be 2000 or fewer in length. (BASE_TYPE_MAX_LENGTH)');
  });
});
