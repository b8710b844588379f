import { REST } from 'discord.js';
import { MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, describe as group, it } from 'vitest';
import { type Bot, type LocalDiscord, type Person, type Server, startDiscord } from '../../src/local-discord/index.ts';

let discord: LocalDiscord;
let server: Server;
let bot: Bot;
let rest: REST;
let kylie: Person;
let omar: Person;
let general: string;

beforeAll(async () => {
  discord = await startDiscord();
  server = discord.createServer({ name: 'Newsroom' });
  bot = discord.createBot({ name: 'On Background' });
  server.invite(bot, { permissions: ['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'MentionEveryone'] });
  kylie = server.join({ name: 'Kylie' });
  omar = server.join({ name: 'Omar' });
  general = server.channel('general').id;
  rest = new REST({ api: discord.api, version: '10' }).setToken(bot.token);
});

afterAll(() => discord.stop());

const nobody = { everyone: false, roles: [], users: [] };

async function pingsOf(body: object): Promise<unknown> {
  await rest.post(`/channels/${general}/messages`, { body });
  return kylie.sees('#general').at(-1)?.pings;
}

group('who is notified', () => {
  it('is everybody whom the text names, where nothing is said about it', async () => {
    const press = server.role('Press', [], { mentionable: true });
    expect(await pingsOf({ content: `@everyone ${press.mention} ${kylie.mention}` })).toEqual({
      everyone: true,
      roles: [press.id],
      users: [kylie.id],
    });
  });

  it('is nobody where nothing is allowed', async () => {
    const content = `@everyone @here ${kylie.mention} <@!${omar.id}>`;
    expect(await pingsOf({ content, allowed_mentions: { parse: [] } })).toEqual(nobody);
  });

  it('is only who is listed', async () => {
    const content = `${kylie.mention} and ${omar.mention}`;
    expect(await pingsOf({ content, allowed_mentions: { users: [omar.id] } })).toEqual({ ...nobody, users: [omar.id] });
  });

  it('is who is replied to, unless that is not allowed', async () => {
    const { id } = await kylie.writes('#general', 'hello');
    const reply = { content: 'hi', message_reference: { message_id: id } };
    expect(await pingsOf(reply)).toEqual({ ...nobody, users: [kylie.id] });
    expect(await pingsOf({ ...reply, allowed_mentions: { parse: [], replied_user: true } })).toMatchObject({
      users: [kylie.id],
    });
    expect(await pingsOf({ ...reply, allowed_mentions: { parse: [], replied_user: false } })).toEqual(nobody);
  });

  it('counts text displays, but neither embeds nor code', async () => {
    const components = [{ type: 10, content: kylie.mention }];
    expect(await pingsOf({ flags: MessageFlags.IsComponentsV2, components })).toMatchObject({ users: [kylie.id] });
    expect(await pingsOf({ content: `\`${kylie.mention}\` \`\`\`\n@everyone\`\`\`` })).toEqual(nobody);
    expect(await pingsOf({ content: 'x', embeds: undefined })).toEqual(nobody);
  });

  it('is not everyone for whom may not mention everyone', async () => {
    const before = await kylie.writes('#general', '@everyone look');
    expect(before.pings).toEqual(nobody);
    const closed = server.role('Closed');
    expect((await kylie.writes('#general', closed.mention)).pings).toEqual(nobody);
    const chief = server.join({ name: 'Chief' }, { roles: [server.role('Chiefs', ['MentionEveryone'])] });
    expect((await chief.writes('#general', `@here ${closed.mention}`)).pings).toEqual({
      ...nobody,
      everyone: true,
      roles: [closed.id],
    });
  });

  it('is nobody new after an edit', async () => {
    const { id } = (await rest.post(`/channels/${general}/messages`, { body: { content: 'x' } })) as { id: string };
    await rest.patch(`/channels/${general}/messages/${id}`, { body: { content: kylie.mention } });
    expect(kylie.sees('#general').at(-1)).toMatchObject({ content: kylie.mention, pings: nobody, edits: 1 });
  });

  it('is nobody for any text, where nothing is allowed', async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('@everyone', '@here', '<@', '>', '`', '```', '<@&', '!', kylie.mention, `<@&${server.id}>`),
    );
    const text = fc
      .array(piece, { minLength: 1, maxLength: 12 })
      .map((pieces) => pieces.join(''))
      .filter((one) => one.trim() !== '');
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        expect(await pingsOf({ content, allowed_mentions: { parse: [] } })).toEqual(nobody);
      }),
      { numRuns: 50 },
    );
  });
});
