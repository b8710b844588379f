import { ChannelType, type Client, Events, Partials, type TextChannel } from 'discord.js';
import { afterEach, beforeEach, expect, describe as group, it } from 'vitest';
import { type Bot, type LocalDiscord, type Person, type Server, startDiscord } from '../../src/local-discord/index.ts';
import { connectClient } from './client.ts';

let discord: LocalDiscord;
let server: Server;
let bot: Bot;
let client: Client<true>;
let kylie: Person;

beforeEach(async () => {
  discord = await startDiscord();
  server = discord.createServer({ name: 'Newsroom' });
  bot = discord.createBot({ name: 'On Background' });
  server.invite(bot, {
    permissions: ['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'CreatePublicThreads', 'ReadMessageHistory'],
  });
  kylie = server.join({ name: 'Kylie' });
  client = await connectClient(discord, bot, { partials: [Partials.Channel] });
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

group('mentions', () => {
  it('lets a bot answer a mention with a reply that pings nobody', async () => {
    client.on(Events.MessageCreate, async (message) => {
      if (message.mentions.has(client.user)) await message.reply(`${message.author} asked: ${message.cleanContent}`);
    });
    const question = await kylie.writes('#general', `${bot.mention} is the summit still on?`);
    const reply = await discord.replyTo(question);
    expect(reply.content).toBe(`${kylie.mention} asked: @On Background is the summit still on?`);
    expect(reply.author).toBe('On Background');
    expect(reply.pings).toEqual({ everyone: false, roles: [], users: [] });
    expect(discord.unknownRoutes).toEqual([]);
  });
});

group('threads', () => {
  it('lets a bot answer in a thread that a person opened', async () => {
    client.on(Events.MessageCreate, async (message) => {
      if (message.mentions.has(client.user)) await message.reply(`in a thread: ${message.channel.isThread()}`);
    });
    const thread = server.thread(server.channel('general'), 'The summit', kylie);
    const question = await kylie.writes(thread, `${bot.mention} is it on?`);
    const reply = await discord.replyTo(question);
    expect(reply).toMatchObject({ content: 'in a thread: true', channelId: thread.id });
  });

  it('lets a bot open one on a message, but not a second', async () => {
    const general = client.channels.cache.get(server.channel('general').id) as TextChannel;
    const message = await general.send('today');
    const thread = await message.startThread({ name: 'Today' });
    await thread.send('first');
    expect(thread.type).toBe(ChannelType.PublicThread);
    expect(kylie.sees(thread).map((seen) => seen.content)).toEqual(['first']);
    await expect(message.startThread({ name: 'Again' })).rejects.toMatchObject({ code: 160_004 });
  });

  it('refuses a locked thread, and wakes an archived one', async () => {
    const thread = server.thread(server.channel('general'), 'The summit', kylie);
    await discord.settles();
    const seen = client.channels.cache.get(thread.id);
    if (!seen?.isThread()) throw new Error('The client does not know the thread');
    server.setThread(thread, { archived: true });
    await seen.send('good morning');
    server.setThread(thread, { archived: true, locked: true });
    await expect(seen.send('anyone?')).rejects.toMatchObject({ code: 160_005 });
    await expect(kylie.writes(thread, 'me?')).rejects.toThrow(/Kylie may not write in #The summit/);
  });

  it('refuses what a deleted channel was asked for', async () => {
    const digest = server.channel('digest');
    await discord.settles();
    const seen = client.channels.cache.get(digest.id) as TextChannel;
    server.deleteChannel(digest);
    await expect(seen.send('too late')).rejects.toMatchObject({ code: 10_003 });
    await discord.settles();
    expect(client.channels.cache.has(digest.id)).toBe(false);
  });

  it('shows typing for ten seconds, or until something is written', async () => {
    const general = client.channels.cache.get(server.channel('general').id) as TextChannel;
    await general.sendTyping();
    expect(kylie.seesTyping('#general')).toEqual(['On Background']);
    await general.send('done');
    expect(kylie.seesTyping('#general')).toEqual([]);
  });
});

group('direct messages', () => {
  it('go both ways', async () => {
    client.on(Events.MessageCreate, async (message) => {
      if (!message.author.bot) await message.reply(`you wrote: ${message.content}`);
    });
    const direct = kylie.directMessages(bot);
    const reply = await discord.replyTo(await kylie.writes(direct, 'is it on?'));
    expect(reply.content).toBe('you wrote: is it on?');
    await (await client.users.fetch(kylie.id)).send('by the way');
    expect(kylie.sees(direct).map((seen) => seen.content)).toEqual(['is it on?', 'you wrote: is it on?', 'by the way']);
    expect(server.join({ name: 'Omar' }).directMessages(bot).id).not.toBe(direct.id);
  });
});
