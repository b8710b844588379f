import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelSelectMenuBuilder,
  type DiscordAPIError,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  RoleSelectMenuBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import { afterEach, beforeEach, expect, describe as group, it } from 'vitest';
import { raiseStage, type Stage } from './stage.ts';

let stage: Stage;
let server: Stage['server'];
let client: Stage['client'];
let kylie: Stage['kylie'];
let omar: Stage['omar'];
let on: Stage['on'];
let onCommand: Stage['onCommand'];

beforeEach(async () => {
  stage = await raiseStage();
  ({ server, client, kylie, omar, on, onCommand } = stage);
});

afterEach(() => stage.end());

group('components', () => {
  const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);
  const button = (id: string, label: string) =>
    new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Secondary);

  it('updates the message at once or later, or answers with another', async () => {
    on((interaction) => {
      if (interaction.isChatInputCommand()) {
        const link = new ButtonBuilder().setURL('https://example.org/a').setLabel('Source').setStyle(ButtonStyle.Link);
        const off = button('off', 'Not now').setDisabled(true);
        return interaction.reply({
          content: 'page 1',
          components: [row(button('next', 'Next'), button('later', 'Later'), button('ask', 'Asked'), off, link)],
        });
      }
      if (!interaction.isButton()) return undefined;
      if (interaction.customId === 'next') return interaction.update('page 2');
      if (interaction.customId === 'ask') return interaction.reply({ content: 'asked', flags: MessageFlags.Ephemeral });
      return interaction.deferUpdate().then(() => interaction.editReply('page 3'));
    });
    const page = await kylie.runs('/ask', { question: 'x' });
    expect(await omar.presses(page, 'Next')).toMatchObject({ id: page.id, content: 'page 2', edits: 1 });
    expect(await omar.presses(page, 'Later')).toMatchObject({ id: page.id, content: 'page 3', edits: 2 });
    expect(await omar.presses(page, 'Asked')).toMatchObject({ content: 'asked', ephemeral: true, repliesTo: page.id });
    expect(kylie.follows(page, 'Source')).toBe('https://example.org/a');
    await expect(kylie.presses(page, 'Source')).rejects.toThrow(/is a link to https:\/\/example.org\/a/);
    await expect(kylie.presses(page, 'Not now')).rejects.toThrow(/is disabled/);
    await expect(kylie.presses(page, 'Absent')).rejects.toThrow(/has no button "Absent". It has "Next", "Later"/);
  });

  it('hands over what was chosen in a menu', async () => {
    on((interaction) => {
      if (interaction.isChatInputCommand()) {
        const menu = new StringSelectMenuBuilder()
          .setCustomId('others')
          .setPlaceholder('Other answers')
          .addOptions({ label: 'February 3', value: '3' }, { label: 'February 4', value: '4' });
        const components = [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)];
        return interaction.reply({ content: 'choose', components });
      }
      return interaction.isStringSelectMenu() ? interaction.reply(`chose ${interaction.values.join()}`) : undefined;
    });
    const message = await kylie.runs('/ask', { question: 'x' });
    expect((await kylie.chooses(message, 'Other answers', 'February 4')).content).toBe('chose 4');
    expect((await kylie.chooses(message, '', ['February 3'])).content).toBe('chose 3');
    await expect(kylie.chooses(message, 'Other answers', 'March 1')).rejects.toThrow(/no option "March 1"/);
    await expect(kylie.chooses(message, '', [])).rejects.toThrow(/takes 1 to 1 options/);
  });

  it('hands over channels, roles and people that were picked', async () => {
    on((interaction) => {
      if (interaction.isChatInputCommand()) {
        const channels = new ChannelSelectMenuBuilder()
          .setCustomId('channels')
          .setPlaceholder('Channels')
          .setMaxValues(2);
        const roles = new RoleSelectMenuBuilder().setCustomId('roles').setPlaceholder('Roles');
        const people = new UserSelectMenuBuilder().setCustomId('people').setPlaceholder('People');
        const components = [channels, roles, people].map((menu) => ({ type: 1, components: [menu.toJSON()] }));
        return interaction.reply({ content: 'settings', components });
      }
      if (interaction.isChannelSelectMenu())
        return interaction.reply(interaction.channels.map((one) => `${one}`).join());
      if (interaction.isRoleSelectMenu()) return interaction.reply(interaction.roles.map((one) => one.name).join());
      return interaction.isUserSelectMenu()
        ? interaction.reply(interaction.users.map((one) => one.id).join())
        : undefined;
    });
    server.role('Editors');
    const [general, news] = [server.channel('general'), server.channel('news')];
    const panel = await kylie.runs('/ask', { question: 'x' });
    expect((await kylie.chooses(panel, 'Channels', ['#general', news.mention])).content).toBe(
      `${general.mention},${news.mention}`,
    );
    expect((await kylie.chooses(panel, 'Roles', 'Editors')).content).toBe('Editors');
    expect((await kylie.chooses(panel, 'People', 'Omar')).content).toBe(omar.id);
    await expect(kylie.chooses(panel, 'People', 'Nobody')).rejects.toThrow(/There is no user "Nobody" to pick/);
  });

  it('lets a message be deleted by its button, or changed through its channel', async () => {
    on(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({
          content: 'answer',
          components: [row(button('more', 'More'), button('gone', 'Remove'))],
        });
      }
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      if (interaction.customId === 'more') await interaction.message.edit('more');
      else await interaction.message.delete();
    });
    const answer = await kylie.runs('/ask', { question: 'x' });
    expect(await kylie.presses(answer, 'More')).toMatchObject({ content: 'more', gone: false });
    expect(await omar.presses(answer, 'Remove')).toMatchObject({ id: answer.id, gone: true });
    expect(kylie.looksAgainAt(answer)).toBeNull();
  });

  it('passes on a forged custom id', async () => {
    on((interaction) => {
      if (interaction.isChatInputCommand()) return interaction.reply('answer');
      return interaction.isButton() ? interaction.reply(`no ${interaction.customId}`) : undefined;
    });
    const answer = await kylie.runs('/ask', { question: 'x' });
    expect((await kylie.forges(answer, 'from-another-version')).content).toBe('no from-another-version');
  });

  it('opens a form and hands over what was filled in', async () => {
    on((interaction) => {
      if (interaction.isChatInputCommand()) {
        const input = new TextInputBuilder()
          .setCustomId('words')
          .setLabel('The words')
          .setStyle(TextInputStyle.Short)
          .setMaxLength(10);
        const rows = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
        return interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('Quote').addComponents(rows));
      }
      return interaction.isModalSubmit() ? interaction.reply(interaction.fields.getTextInputValue('words')) : undefined;
    });
    const form = await kylie.runs('/ask', { question: 'x' });
    expect(form.modal?.title).toBe('Quote');
    expect((await kylie.submits(form, { 'The words': 'diplomacy' })).content).toBe('diplomacy');
    await expect(kylie.submits(form, { words: '' })).rejects.toThrow(/must be filled in/);
    await expect(kylie.submits(form, { words: 'much too long for it' })).rejects.toThrow(/0 to 10 characters/);
    await expect(kylie.submits(form, { nothing: 'x' })).rejects.toThrow(/has no field nothing/);
  });
});

group('forms with menus', () => {
  it('hand over what was chosen beside what was written', async () => {
    on((interaction) => {
      if (interaction.isChatInputCommand()) {
        const kinds = new StringSelectMenuBuilder()
          .setCustomId('kind')
          .addOptions({ label: 'What is new', value: 'new' }, { label: 'On this day', value: 'day' });
        const channel = new ChannelSelectMenuBuilder().setCustomId('channel');
        const note = new TextInputBuilder().setCustomId('note').setStyle(TextInputStyle.Paragraph).setRequired(false);
        const modal = new ModalBuilder()
          .setCustomId('digest')
          .setTitle('Digest')
          .addLabelComponents(
            new LabelBuilder().setLabel('Kind').setStringSelectMenuComponent(kinds),
            new LabelBuilder().setLabel('Channel').setChannelSelectMenuComponent(channel),
            new LabelBuilder().setLabel('Note').setTextInputComponent(note),
          );
        return interaction.showModal(modal);
      }
      if (!interaction.isModalSubmit()) return undefined;
      const { fields } = interaction;
      const channels = fields.getSelectedChannels('channel')?.map((one) => one.id);
      return interaction.reply(
        [fields.getStringSelectValues('kind'), channels, fields.getTextInputValue('note')].join(' | '),
      );
    });
    const form = await kylie.runs('/ask', { question: 'x' });
    const answer = await kylie.submits(form, { Kind: 'On this day', Channel: '#general', Note: 'at eight' });
    expect(answer.content).toBe(`day | ${server.channel('general').id} | at eight`);
    await expect(kylie.submits(form, { Channel: '#general' })).rejects.toThrow(/The field Kind must be filled in/);
    await expect(kylie.submits(form, { Kind: 'Never', Channel: '#general' })).rejects.toThrow(/has no option "Never"/);
  });

  const input = (more: object) => ({
    type: 18,
    label: 'Words',
    component: { type: 4, custom_id: 'w', style: 1, ...more },
  });

  it.each<[string, object, string]>([
    ['a title over 45', { title: 'x'.repeat(46) }, 'data.title'],
    ['a custom id over 100', { custom_id: 'x'.repeat(101) }, 'data.custom_id'],
    ['no fields', { components: [] }, 'data.components'],
    [
      'six fields',
      { components: Array.from({ length: 6 }, (_, i) => input({ custom_id: `${i}` })) },
      'data.components',
    ],
    ['a label over 45', { components: [{ ...input({}), label: 'x'.repeat(46) }] }, 'data.components.0.label'],
    [
      'a placeholder over 100',
      { components: [input({ placeholder: 'x'.repeat(101) })] },
      'data.components.0.component.placeholder',
    ],
    ['one custom id twice', { components: [input({}), input({})] }, 'data.components.1.component.custom_id'],
    [
      'a button',
      { components: [{ type: 18, label: 'x', component: { type: 2, custom_id: 'b' } }] },
      'data.components.0.component.type',
    ],
  ])('are refused with %s', async (_, change, where) => {
    let outcome = '';
    onCommand(async (interaction) => {
      const data = { custom_id: 'm', title: 'T', components: [input({})], ...change };
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      const attempt = client.rest.post(path, { body: { type: 9, data }, auth: false });
      await attempt.catch((error: DiscordAPIError) => {
        outcome = error.message;
      });
      await interaction.reply('refused');
    });
    expect((await kylie.runs('/ask', { question: 'x' })).content).toBe('refused');
    expect(outcome).toContain(`Invalid Form Body\n${where.replace(/\.(\d+)/g, '[$1]')}[`);
  });
});
