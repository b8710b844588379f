import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Client, Events } from 'discord.js';
import { afterEach, beforeEach, expect, describe as group, it } from 'vitest';
import { readCommandLine } from '../../src/local-discord/by-hand/command-line.ts';
import { Desk } from '../../src/local-discord/by-hand/desk.ts';
import { type LocalDiscord, startDiscord } from '../../src/local-discord/index.ts';
import { connectClient } from './client.ts';

group('a line with a slash command', () => {
  const command = (name: string, options: object[]) => ({ name, options }) as never;
  const commands = [
    command('ask', [
      { type: 3, name: 'question' },
      { type: 5, name: 'private' },
    ]),
    command('digest', [{ type: 1, name: 'set', options: [{ type: 4, name: 'hour' }] }]),
  ];

  it.each([
    ['/ask question: is it on: yes or no? private:yes', '/ask', { question: 'is it on: yes or no?', private: true }],
    ['/digest set hour:8', '/digest set', { hour: 8 }],
    ['/latest', '/latest', {}],
    ['/ask private:no question:x', '/ask', { private: false, question: 'x' }],
  ])('is read: %s', (text, line, values) => {
    expect(readCommandLine(text, commands)).toEqual({ line, values });
  });
});

group('the desk', () => {
  let discord: LocalDiscord;
  let client: Client<true>;
  let desk: Desk;
  const seen: string[] = [];

  beforeEach(async () => {
    seen.length = 0;
    discord = await startDiscord();
    const server = discord.createServer({ name: 'Newsroom' });
    const bot = discord.createBot({ name: 'On Background' });
    server.invite(bot);
    desk = new Desk(discord, server, bot);
    discord.onMessage((message) => seen.push(`${message.author}: ${message.words}`));
    client = await connectClient(discord, bot);
    await client.application.commands.create({
      name: 'ask',
      description: 'Ask',
      options: [{ type: 3, name: 'question', description: 'Q', required: true, autocomplete: true }],
    });
    client.on(Events.MessageCreate, async (message) => {
      if (message.mentions.has(client.user)) await message.reply('Yes?');
    });
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isAutocomplete()) await interaction.respond([{ name: 'is it on?', value: '1' }]);
      if (interaction.isChatInputCommand()) {
        const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'Whole', customId: 'w' }] }];
        await interaction.reply({ content: interaction.options.getString('question', true), components });
      }
      if (interaction.isButton()) await interaction.reply('All of it');
    });
  });

  afterEach(async () => {
    await client.destroy();
    await discord.stop();
  });

  it('lets people write, run commands, press and type', async () => {
    await desk.line('Omar #general: hello @bot');
    await discord.settles();
    expect(await desk.line('?/ask question: is')).toBe('  is it on?');
    await desk.line('/ask question: still on?');
    await desk.line('press Whole');
    await desk.line('thanks');
    expect(seen).toEqual([
      `Omar: hello <@${client.user.id}>`,
      'On Background: Yes?',
      'On Background: still on?',
      'On Background: All of it',
      'Omar: thanks',
    ]);
    expect(desk.who.name).toBe('Omar');
  });

  it('says what cannot be done', async () => {
    expect(await desk.line('/nothing')).toBe('✗ There is no /nothing here. The client offers /ask.');
    expect(await desk.line('press Whole')).toBe('✗ There is no message yet.');
    expect(await desk.line('help')).toContain('she runs a slash command');
    expect(await desk.line('calls')).toContain('POST /applications/');
  });
});

group('the program', () => {
  it('starts, tells how to connect, takes lines, and ends', async () => {
    const program = spawn(process.execPath, ['--import', 'tsx', 'src/local-discord/main.ts', '--port', '0']);
    let output = '';
    program.stdout.on('data', (data) => {
      output += String(data);
    });
    program.stdin.end('Kylie #general: is anybody here?\nquit\n');
    const [status] = await once(program, 'exit');
    expect(status).toBe(0);
    expect(output).toMatch(
      /DISCORD_API_URL=http:\/\/127\.0\.0\.1:\d+\/api DISCORD_TOKEN=\S+ DISCORD_GUILD_ID=\d+ npm start/,
    );
    expect(output).toContain('Kylie\nis anybody here?');
  });
});
