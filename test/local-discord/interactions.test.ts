import { Events, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, describe as group, it } from 'vitest';
import { codeOf, raiseStage, type Stage } from './stage.ts';

let stage: Stage;
let clock: Stage['clock'];
let discord: Stage['discord'];
let bot: Stage['bot'];
let client: Stage['client'];
let kylie: Stage['kylie'];
let omar: Stage['omar'];
let onCommand: Stage['onCommand'];

beforeEach(async () => {
  stage = await raiseStage();
  ({ clock, discord, bot, client, kylie, omar, onCommand } = stage);
});

afterEach(() => stage.end());

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
