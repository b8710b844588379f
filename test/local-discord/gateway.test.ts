import { type Client, type ClientOptions, Events, GatewayIntentBits, type Message, Partials } from 'discord.js';
import { afterEach, beforeEach, expect, describe as group, it } from 'vitest';
import {
  type Bot,
  type LocalDiscord,
  type LocalDiscordOptions,
  type Person,
  type Server,
  startDiscord,
} from '../../src/local-discord/index.ts';
import { connectClient, createClient } from './client.ts';

let discord: LocalDiscord;
let server: Server;
let bot: Bot;
let kylie: Person;
const clients: Client[] = [];

/** Identifying again without the five seconds that the library puts between two attempts. */
const atOnce: NonNullable<ClientOptions['ws']> = {
  buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }),
};

async function start(options: LocalDiscordOptions = {}): Promise<void> {
  discord = await startDiscord(options);
  server = discord.createServer({ name: 'Newsroom' });
  bot = discord.createBot({ name: 'On Background' });
  kylie = server.join({ name: 'Kylie' });
}

async function connect(options: Partial<ClientOptions> = {}, as: Bot = bot): Promise<Client<true>> {
  const client = await connectClient(discord, as, { ws: atOnce, partials: [Partials.Channel], ...options });
  clients.push(client);
  return client;
}

function heard(client: Client): Message[] {
  const messages: Message[] = [];
  client.on(Events.MessageCreate, (message) => messages.push(message));
  return messages;
}

beforeEach(() => start());
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.destroy()));
  await discord.stop();
});

group('logging in', () => {
  it('makes a client ready with its servers, channels and permissions', async () => {
    server.invite(bot, { permissions: ['ViewChannel', 'SendMessages'] });
    const client = await connect();
    const guild = client.guilds.cache.get(server.id);
    expect(client.user.username).toBe('On Background');
    expect(guild?.name).toBe('Newsroom');
    expect(guild?.channels.cache.map((channel) => channel.name)).toEqual(['general']);
    expect(guild?.members.me?.permissions.has('SendMessages')).toBe(true);
    expect(guild?.members.me?.permissions.has('ManageGuild')).toBe(false);
    expect(discord.unknownRoutes).toEqual([]);
  });

  it('refuses a wrong token before any Gateway is opened', async () => {
    const client = createClient(discord);
    clients.push(client);
    await expect(client.login('MTIz.wrong.token')).rejects.toMatchObject({ code: 'TokenInvalid' });
    expect(discord.gateway.journal).toEqual([]);
  });

  it('closes with 4004 when a token dies between the two', async () => {
    const client = createClient(discord, { ws: atOnce });
    clients.push(client);
    const failure = new Promise((resolve) => client.once(Events.ShardError, resolve));
    // The token is reset as soon as the client has learnt where the Gateway is.
    client.on(Events.Debug, (line) => {
      if (line.includes('Fetched Gateway Information')) bot.resetToken();
    });
    client.login(bot.token).catch(() => undefined);
    expect(await failure).toMatchObject({ message: 'Authentication failed' });
    expect(discord.gateway.journal).toContain('close 4004');
  });

  it('closes with 4014 for a privileged intent that is switched off', async () => {
    const client = createClient(discord, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] });
    clients.push(client);
    const failure = new Promise((resolve) => client.once(Events.ShardError, resolve));
    client.login(bot.token).catch(() => undefined);
    expect(await failure).toMatchObject({ message: 'Used disallowed intents' });
    expect(discord.gateway.journal).toContain('close 4014');
  });

  it('sends a shard away that identifies too soon after another, where limits are kept; it comes in later', async () => {
    await discord.stop();
    await start({ rateLimits: { faster: 5 } });
    await Promise.all([0, 1].map((shard) => connect({ shards: [shard], shardCount: 2 })));
    const identifies = discord.gateway.journal.filter((line) => line.startsWith('identify'));
    expect(identifies.filter((line) => line.startsWith('identify refused')).length).toBeGreaterThan(0);
    expect(identifies).toEqual(expect.arrayContaining(['identify 0/2', 'identify 1/2']));
  });

  it('tells a client when its sessions of the day are used up', async () => {
    bot.limitIdentifies(0);
    const client = createClient(discord);
    clients.push(client);
    await expect(client.login(bot.token)).rejects.toThrow(/Not enough sessions remaining/);
  });
});

group('who hears what', () => {
  it('sends no messages without the intent for them', async () => {
    server.invite(bot);
    const deaf = await connect({ intents: [GatewayIntentBits.Guilds] });
    const messages = heard(deaf);
    await kylie.writes('#general', `${bot.mention} hello?`);
    await discord.settles();
    expect(messages).toEqual([]);
  });

  it('sends nothing of channels that the bot does not see', async () => {
    server.invite(bot);
    const secret = server.channel('secret');
    server.overwrite(secret, bot, { deny: ['ViewChannel'] });
    const messages = heard(await connect());
    await kylie.writes(secret, 'psst');
    await kylie.writes('#general', 'hello');
    await discord.settles();
    expect(messages.map((message) => message.channelId)).toEqual([server.channel('general').id]);
  });

  it('blanks what a bot without the Message Content intent may not read', async () => {
    server.invite(bot);
    const messages = heard(await connect());
    const plain = await kylie.writes('#general', 'nobody is meant');
    await kylie.writes('#general', `${bot.mention} you are`);
    await kylie.repliesTo(plain, `${bot.mention} what about this?`);
    await kylie.writes(kylie.directMessages(bot), 'just us');
    await discord.settles();
    expect(messages.map((message) => message.content)).toEqual([
      '',
      `${bot.mention} you are`,
      `${bot.mention} what about this?`,
      'just us',
    ]);
    // Asked over REST it is no different.
    const fetched = await messages[0]?.fetch();
    expect(fetched?.content).toBe('');
  });

  it('shows everything to a bot with the intent', async () => {
    const reader = discord.createBot({ name: 'Reader', intents: ['MessageContent'] });
    server.invite(reader);
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent];
    const messages = heard(await connect({ intents }, reader));
    await kylie.writes('#general', 'nobody is meant');
    await discord.settles();
    expect(messages.map((message) => message.content)).toEqual(['nobody is meant']);
  });

  it('passes on what other bots write', async () => {
    const other = discord.createBot({ name: 'Other' });
    for (const one of [bot, other]) server.invite(one);
    const messages = heard(await connect());
    other.writes(server.channel('general'), `${bot.mention} beep`);
    await discord.settles();
    expect(messages.map((message) => [message.author.bot, message.content])).toEqual([[true, `${bot.mention} beep`]]);
  });

  it('tells of edits and deletions', async () => {
    server.invite(bot);
    const client = await connect();
    const told: string[] = [];
    client.on(Events.MessageUpdate, (_, after) => told.push(`edited: ${after.content}`));
    client.on(Events.MessageDelete, (message) => told.push(`deleted ${message.id}`));
    const message = await kylie.writes('#general', `${bot.mention} one`);
    await kylie.edits(message, `${bot.mention} two`);
    await kylie.deletes(message);
    await discord.settles();
    expect(told).toEqual([`edited: ${bot.mention} two`, `deleted ${message.id}`]);
  });

  it('tells of being invited, of an outage, and of being removed', async () => {
    const client = await connect();
    const told: string[] = [];
    client.on(Events.GuildCreate, (guild) => told.push(`joined ${guild.name}`));
    client.on(Events.GuildUnavailable, (guild) => told.push(`lost sight of ${guild.name}`));
    client.on(Events.GuildAvailable, (guild) => told.push(`sees ${guild.name} again`));
    client.on(Events.GuildDelete, (guild) => told.push(`left ${guild.name}`));
    server.invite(bot);
    server.setUnavailable(true);
    server.setUnavailable(false);
    server.kick(bot);
    await discord.settles();
    expect(told).toEqual(['joined Newsroom', 'lost sight of Newsroom', 'sees Newsroom again', 'left Newsroom']);
  });

  it('routes servers to shards, and direct messages to the first', async () => {
    await discord.stop();
    await start({ maxConcurrency: 16 });
    const servers = [server, ...['A', 'B', 'C', 'D', 'E'].map((name) => discord.createServer({ name }))];
    for (const one of servers) one.invite(bot);
    const client = await connect({ shards: [0, 1, 2], shardCount: 3 });
    const byShard = new Map<number, string[]>();
    client.on(Events.Raw, (packet: { t: string; d: { content: string } }, shard: number) => {
      if (packet.t === 'MESSAGE_CREATE') byShard.set(shard, [...(byShard.get(shard) ?? []), packet.d.content]);
    });
    for (const one of servers) await one.join({ name: 'Reporter' }).writes('#general', `${bot.mention} ${one.name}`);
    await kylie.writes(kylie.directMessages(bot), 'direct');
    await discord.settles();
    expect([...byShard.keys()].sort()).toEqual([0, 1, 2]);
    expect([...byShard.values()].flat()).toHaveLength(servers.length + 1);
    expect(byShard.get(0)).toContain('direct');
    expect(discord.gateway.journal.filter((line) => line.startsWith('identify')).sort()).toEqual([
      'identify 0/3',
      'identify 1/3',
      'identify 2/3',
    ]);
  });
});

group('staying connected', () => {
  it('replays to a resumed session what it missed', async () => {
    server.invite(bot);
    const messages = heard(await connect());
    discord.gateway.drop(bot);
    await discord.until('the socket to be gone', () => !discord.gateway.isConnected(bot));
    await kylie.writes('#general', `${bot.mention} while you were away`);
    await discord.gateway.reaches('resume 0/1');
    await discord.settles();
    expect(messages.map((message) => message.content)).toEqual([`${bot.mention} while you were away`]);
    expect(discord.gateway.journal.filter((line) => line.startsWith('identify'))).toHaveLength(1);
  });

  it('lets a client resume when it is asked to reconnect (op 7)', async () => {
    server.invite(bot);
    const messages = heard(await connect());
    discord.gateway.reconnect(bot);
    await kylie.writes('#general', `${bot.mention} mid-flight`);
    await discord.gateway.reaches('resume 0/1');
    await discord.settles();
    expect(messages.map((message) => message.content)).toEqual([`${bot.mention} mid-flight`]);
  });

  it('lets a client resume an invalid session that is resumable (op 9)', async () => {
    server.invite(bot);
    await connect();
    discord.gateway.invalidate(bot, { resumable: true });
    await discord.gateway.reaches('resume 0/1');
    expect(discord.gateway.journal.filter((line) => line.startsWith('identify'))).toHaveLength(1);
  });

  it('makes a client identify anew when its session is lost (op 9)', async () => {
    server.invite(bot);
    const messages = heard(await connect());
    const first = await discord.gateway.reaches('identify 0/1');
    discord.gateway.invalidate(bot, { resumable: false });
    await discord.gateway.reaches('identify 0/1', first);
    await kylie.writes('#general', `${bot.mention} again`);
    await discord.settles();
    expect(messages.map((message) => message.content)).toEqual([`${bot.mention} again`]);
  });

  it('takes a connection without heartbeat acknowledgements for dead', async () => {
    await discord.stop();
    await start({ heartbeatInterval: 30 });
    server.invite(bot);
    await connect();
    discord.gateway.answerHeartbeats(false);
    await discord.until('the zombie to be closed', () => discord.gateway.journal.includes('closed 4200'));
    discord.gateway.answerHeartbeats(true);
    await discord.gateway.reaches('resume 0/1');
  });
});
