import { ButtonBuilder, ButtonStyle, type Client, Events, MessageFlags, Partials } from 'discord.js';
import { afterEach, beforeEach, expect, describe as group, it } from 'vitest';
import { connectClient } from './client.ts';
import { type Bot, type LocalDiscord, type Person, type Server, startDiscord } from './index.ts';

let discord: LocalDiscord;
let server: Server;
let bot: Bot;
let client: Client<true>;
let kylie: Person;
let omar: Person;

beforeEach(async () => {
  discord = await startDiscord();
  server = discord.createServer({ name: 'Newsroom' });
  bot = discord.createBot({ name: 'On Background' });
  server.invite(bot);
  kylie = server.join({ name: 'Kylie' });
  omar = server.join({ name: 'Omar' });
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

group('slash commands', () => {
  beforeEach(async () => {
    await client.application.commands.create({
      name: 'ask',
      description: 'Ask the briefings',
      options: [{ type: 3, name: 'question', description: 'Your question', required: true, autocomplete: true }],
    });
  });

  it('shows the answer of a command, and its button works', async () => {
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const button = new ButtonBuilder().setCustomId('whole').setLabel('Whole answer').setStyle(ButtonStyle.Primary);
        await interaction.reply({
          content: `“${interaction.options.getString('question', true)}”`,
          components: [{ type: 1, components: [button] }],
        });
      } else if (interaction.isButton()) {
        await interaction.reply({ content: 'All of it', flags: MessageFlags.Ephemeral });
      }
    });
    const answer = await kylie.runs('/ask', { question: 'is it on?' });
    expect(answer).toMatchObject({ content: '“is it on?”', ephemeral: false, deferred: false, edits: 0 });
    const whole = await kylie.presses(answer, 'Whole answer');
    expect(whole).toMatchObject({ content: 'All of it', ephemeral: true });
    expect(kylie.sees('#general').map((seen) => seen.content)).toContain('All of it');
    expect(omar.sees('#general').map((seen) => seen.content)).not.toContain('All of it');
  });

  it('shows thinking first, and then the answer', async () => {
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply('Here it is');
    });
    const running = kylie.runs('/ask', { question: 'is it on?' });
    expect((await running.acknowledged()).deferred).toBe(true);
    expect(await running).toMatchObject({ content: 'Here it is', deferred: true, thinking: false, edits: 0 });
  });
});
