import { afterEach, beforeEach, expect, describe as group, it } from 'vitest';
import { codeOf, raiseStage, type Stage } from './stage.ts';

let stage: Stage;
let discord: Stage['discord'];
let server: Stage['server'];
let bot: Stage['bot'];
let client: Stage['client'];
let kylie: Stage['kylie'];
let omar: Stage['omar'];
let on: Stage['on'];
let onCommand: Stage['onCommand'];

beforeEach(async () => {
  stage = await raiseStage();
  ({ discord, server, bot, client, kylie, omar, on, onCommand } = stage);
});

afterEach(() => stage.end());

group('what a client offers', () => {
  it('shows autocomplete choices as one types, and refuses too many', async () => {
    let refused: number | string = '';
    on(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      const many = Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` }));
      refused = await codeOf(interaction.respond(many));
      await interaction.respond([{ name: `${name}: ${value}…`, value: 'id-1' }]);
    });
    expect(await kylie.types('/ask', { question: 'is the su' })).toEqual([
      { name: 'question: is the su…', value: 'id-1' },
    ]);
    expect(refused).toBe(50_035);
  });

  it('uses menus on messages and on people, the text of the message included', async () => {
    on((interaction) => {
      if (interaction.isMessageContextMenuCommand())
        return interaction.reply(`read: ${interaction.targetMessage.content}`);
      return interaction.isUserContextMenuCommand()
        ? interaction.reply(`about ${interaction.targetUser.id}`)
        : undefined;
    });
    const message = await omar.writes('#general', 'not for the bot');
    expect((await kylie.usesOn(message, 'Ask the briefings')).content).toBe('read: not for the bot');
    expect((await kylie.usesOn(omar, 'Whose words')).content).toBe(`about ${omar.id}`);
    await expect(kylie.usesOn(message, 'Whose words')).rejects.toThrow(/It offers Ask the briefings/);
  });

  it('offers a command only to those who may use it', async () => {
    onCommand((interaction) => interaction.reply(`hour ${interaction.options.getInteger('hour')}`));
    const editor = server.join({ name: 'Editor' }, { roles: [server.role('Editors', ['ManageGuild'])] });
    expect(kylie.offered()).toEqual(['ask']);
    expect(editor.offered()).toEqual(['ask', 'digest']);
    await expect(kylie.runs('/digest set', { hour: 8 })).rejects.toThrow(
      /There is no \/digest here. The client offers \/ask/,
    );
    expect((await editor.runs('/digest set', { hour: 8 })).content).toBe('hour 8');
    await expect(editor.runs('/digest', {})).rejects.toThrow(/needs a subcommand: \/digest set/);
  });

  it.each([
    [{}, /needs the option question/],
    [{ question: 'x', colour: 'red' }, /has no option colour. It has: question, private, year/],
    [{ question: 'x'.repeat(201) }, /takes at most 200 characters/],
    [{ question: 'x', year: 2020 }, /starts at 2021/],
    [{ question: 'x', year: 20.5 }, /takes a number/],
    [{ question: 'x', private: 'yes' }, /is yes or no/],
  ])('does not let %o be sent', async (values, why) => {
    await expect(kylie.runs('/ask', values)).rejects.toThrow(why);
  });

  it('works in direct messages, and wherever a person installed it herself', async () => {
    on((interaction) =>
      interaction.isChatInputCommand() ? interaction.reply(`in ${interaction.context}`) : undefined,
    );
    const direct = kylie.directMessages(bot);
    expect((await kylie.runs('/ask', { question: 'x' }, { in: direct })).content).toBe('in 1');

    await client.application.commands.create({ name: 'anywhere', description: 'Anywhere', integrationTypes: [0, 1] });
    const elsewhere = discord.createServer({ name: 'Elsewhere' });
    const guest = elsewhere.join({ name: 'Guest' });
    expect(guest.offered()).toEqual([]);
    guest.installs(bot);
    expect(guest.offered()).toEqual(['anywhere']);
    expect(await guest.runs('/anywhere')).toMatchObject({ content: 'in 0', ephemeral: false });
    elsewhere.overwrite(elsewhere.channel('general'), 'everyone', { deny: ['UseExternalApps'] });
    expect(await guest.runs('/anywhere')).toMatchObject({ content: 'in 0', ephemeral: true });
  });

  it('allows five follow-ups where only the person installed it (40094)', async () => {
    const codes: (number | string)[] = [];
    onCommand(async (interaction) => {
      await interaction.reply('0');
      for (let index = 1; index <= 6; index += 1) codes.push(await codeOf(interaction.followUp(String(index))));
    });
    await client.application.commands.create({ name: 'anywhere', description: 'Anywhere', integrationTypes: [1] });
    const guest = discord.createServer({ name: 'Elsewhere' }).join({ name: 'Guest' });
    guest.installs(bot);
    await guest.runs('/anywhere');
    await discord.settles();
    expect(codes).toEqual([...Array(5).fill('done'), 40_094]);
  });
});
