import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  ChannelSelectMenuBuilder,
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  Events,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  Partials,
  RoleSelectMenuBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import { afterEach, beforeEach, expect, describe as group, it } from 'vitest';
import { connectClient } from './client.ts';
import {
  type Bot,
  type LocalDiscord,
  type ManualClock,
  manualClock,
  type Person,
  type Server,
  startDiscord,
} from './index.ts';

let clock: ManualClock;
let discord: LocalDiscord;
let server: Server;
let bot: Bot;
let client: Client<true>;
let kylie: Person;
let omar: Person;

beforeEach(async () => {
  clock = manualClock();
  discord = await startDiscord({ clock });
  server = discord.createServer({ name: 'Newsroom' });
  bot = discord.createBot({ name: 'On Background' });
  server.invite(bot);
  kylie = server.join({ name: 'Kylie' });
  omar = server.join({ name: 'Omar' });
  client = await connectClient(discord, bot, { partials: [Partials.Channel] });
  await client.application.commands.set([
    {
      name: 'ask',
      description: 'Ask the briefings',
      options: [
        { type: 3, name: 'question', description: 'Your question', required: true, maxLength: 200, autocomplete: true },
        { type: 5, name: 'private', description: 'Only for you' },
        { type: 4, name: 'year', description: 'Year', minValue: 2021, maxValue: 2025 },
      ],
    },
    {
      name: 'digest',
      description: 'The daily digest',
      defaultMemberPermissions: 'ManageGuild',
      options: [
        { type: 1, name: 'set', description: 'Set it', options: [{ type: 4, name: 'hour', description: 'Hour' }] },
      ],
    },
    { name: 'Ask the briefings', type: ApplicationCommandType.Message },
    { name: 'Whose words', type: ApplicationCommandType.User },
  ]);
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

function onCommand(handle: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await handle(interaction);
  });
}

function on(handle: (interaction: Interaction) => Promise<unknown> | undefined): void {
  client.on(Events.InteractionCreate, async (interaction) => {
    await handle(interaction);
  });
}

async function codeOf(attempt: Promise<unknown>): Promise<number | string> {
  const error = await attempt.then(
    () => 'done',
    (thrown: unknown) => thrown,
  );
  return error instanceof DiscordAPIError ? Number(error.code) : String(error);
}

group('answering a command', () => {
  it('hands over the options as they were filled in', async () => {
    onCommand((interaction) => {
      const { options } = interaction;
      return interaction.reply(
        [options.getString('question'), options.getBoolean('private'), options.getInteger('year')].join(' | '),
      );
    });
    const answer = await kylie.runs('/ask', { question: 'still on?', private: true, year: 2022 });
    expect(answer.content).toBe('still on? | true | 2022');
  });

  it('shows an ephemeral answer to nobody else and tells no bot of it', async () => {
    const told: string[] = [];
    client.on(Events.MessageCreate, (message) => told.push(message.content));
    onCommand((interaction) => interaction.reply({ content: 'only you', flags: MessageFlags.Ephemeral }));
    const answer = await kylie.runs('/ask', { question: 'x' });
    expect(answer.ephemeral).toBe(true);
    expect(kylie.looksAgainAt(answer)?.content).toBe('only you');
    expect(omar.looksAgainAt(answer)).toBeNull();
    expect(omar.sees('#general')).toEqual([]);
    await expect(omar.presses(answer, 'Anything')).rejects.toThrow(/Omar sees no such message/);
    await discord.settles();
    expect(told).toEqual([]);
  });

  it('keeps a private deferral private when it is filled', async () => {
    onCommand(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('slow, but private');
    });
    const doing = kylie.runs('/ask', { question: 'x' });
    expect((await doing.acknowledged()).ephemeral).toBe(true);
    expect(await doing).toMatchObject({ content: 'slow, but private', ephemeral: true, deferred: true });
  });

  it('lets the first follow-up fill a deferral, and the next stand alone', async () => {
    onCommand(async (interaction) => {
      await interaction.deferReply();
      await interaction.followUp('first');
      await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral });
    });
    expect((await kylie.runs('/ask', { question: 'x' })).content).toBe('first');
    await discord.messageWhere('the second follow-up', (seen) => seen.content === 'second');
    expect(kylie.sees('#general').map((seen) => [seen.content, seen.ephemeral])).toEqual([
      ['first', false],
      ['second', true],
    ]);
    expect(omar.sees('#general').map((seen) => seen.content)).toEqual(['first']);
  });

  it('gives, edits and deletes the original', async () => {
    let found = '';
    onCommand(async (interaction) => {
      await interaction.reply('one');
      found = (await interaction.fetchReply()).content;
      await interaction.editReply('two');
      await interaction.deleteReply();
    });
    const answer = await kylie.runs('/ask', { question: 'x' });
    await discord.deleted(answer);
    expect(found).toBe('one');
    expect(kylie.sees('#general')).toEqual([]);
  });

  it('returns the message of a response that asks for it', async () => {
    let id: string | undefined;
    onCommand(async (interaction) => {
      const response = await interaction.reply({ content: 'here', withResponse: true });
      id = response.resource?.message?.id;
    });
    const answer = await kylie.runs('/ask', { question: 'x' });
    await discord.settles();
    expect(id).toBe(answer.id);
  });
});

group('answering wrongly', () => {
  it('refuses a second response (40060)', async () => {
    let code: number | string = '';
    onCommand(async (interaction) => {
      await interaction.reply('one');
      code = await codeOf(
        client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          body: { type: 4, data: { content: 'two' } },
          auth: false,
        }),
      );
    });
    await kylie.runs('/ask', { question: 'x' });
    await discord.settles();
    expect(code).toBe(40_060);
  });

  it('refuses a response after three seconds (10062), and she reads that nobody responded', async () => {
    let answerNow = (): void => undefined;
    let outcome: Promise<number | string> = Promise.resolve('not tried');
    onCommand(async (interaction) => {
      await new Promise<void>((resolve) => {
        answerNow = resolve;
      });
      outcome = codeOf(interaction.reply('too late'));
    });
    const doing = kylie.runs('/ask', { question: 'x' });
    await discord.settles();
    clock.advance(3001);
    await expect(doing).rejects.toThrow(/The application did not respond/);
    answerNow();
    await discord.settles();
    expect(await outcome).toBe(10_062);
  });

  it('accepts a response just in time', async () => {
    let answerNow = (): void => undefined;
    onCommand(async (interaction) => {
      await new Promise<void>((resolve) => {
        answerNow = resolve;
      });
      await interaction.reply('just in time');
    });
    const doing = kylie.runs('/ask', { question: 'x' });
    await discord.settles();
    clock.advance(3000);
    answerNow();
    expect((await doing).content).toBe('just in time');
  });

  it('refuses what comes after fifteen minutes (50027)', async () => {
    let editNow = (): void => undefined;
    let outcome: Promise<number | string> = Promise.resolve('not tried');
    onCommand(async (interaction) => {
      await interaction.deferReply();
      await new Promise<void>((resolve) => {
        editNow = resolve;
      });
      outcome = codeOf(interaction.editReply('much too late'));
    });
    await kylie.runs('/ask', { question: 'x' }).acknowledged();
    await discord.settles();
    clock.advance(15 * 60_000 + 1);
    editNow();
    await discord.settles();
    expect(await outcome).toBe(50_027);
    expect(kylie.sees('#general')[0]?.thinking).toBe(true);
  });

  it('refuses follow-ups to a silent interaction, unknown tokens and ids', async () => {
    const codes: (number | string)[] = [];
    onCommand(async (interaction) => {
      const { id, token } = interaction;
      const body = { content: 'x' };
      codes.push(await codeOf(client.rest.post(`/webhooks/${bot.id}/${token}`, { body, auth: false })));
      codes.push(await codeOf(client.rest.post(`/webhooks/${bot.id}/no-token`, { body, auth: false })));
      codes.push(
        await codeOf(client.rest.post(`/interactions/1/${token}/callback`, { body: { type: 5 }, auth: false })),
      );
      codes.push(
        await codeOf(client.rest.post(`/interactions/${id}/other/callback`, { body: { type: 5 }, auth: false })),
      );
      // A message cannot be updated where there is none, and choices are for autocomplete.
      codes.push(
        await codeOf(client.rest.post(`/interactions/${id}/${token}/callback`, { body: { type: 7 }, auth: false })),
      );
      codes.push(
        await codeOf(client.rest.post(`/interactions/${id}/${token}/callback`, { body: { type: 8 }, auth: false })),
      );
      await interaction.reply('done');
    });
    await kylie.runs('/ask', { question: 'x' });
    expect(codes).toEqual([10_015, 50_027, 10_062, 10_062, 50_035, 50_035]);
  });

  it('lets a person see why nothing came', async () => {
    onCommand(async (interaction) => {
      await interaction.reply({ content: 'x'.repeat(2001) }).catch(() => undefined);
      clock.advance(3001);
    });
    await expect(kylie.runs('/ask', { question: 'x' })).rejects.toThrow(
      /did not respond.*data\.content: Must be 2000 or fewer in length/,
    );
  });
});

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
