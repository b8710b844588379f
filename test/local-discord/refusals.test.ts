import { MessageFlags, REST } from 'discord.js';
import { afterAll, beforeAll, expect, describe as group, it } from 'vitest';
import type { Bot, LocalDiscord, Person, Server } from '../../src/local-discord/index.ts';
import { startNewsroom } from './newsroom.ts';
import { refused } from './refused.ts';

let discord: LocalDiscord;
let server: Server;
let bot: Bot;
let rest: REST;
let kylie: Person;
let general: string;

beforeAll(async () => {
  ({ discord, server, bot, rest, kylie, general } = await startNewsroom());
});

afterAll(() => discord.stop());

const send = (body: unknown): Promise<unknown> => rest.post(`/channels/${general}/messages`, { body });

group('messages', () => {
  it.each([
    [{}],
    [{ content: '' }],
    [{ content: ' \n ' }],
    [{ embeds: [], components: [] }],
    [{ flags: MessageFlags.IsComponentsV2, components: [] }],
  ])('refuses %o as empty (50006)', async (body) => {
    expect(await refused(send(body))).toMatchObject({ status: 400, code: 50_006 });
  });

  it('stores files, with their alternative text', async () => {
    await rest.post(`/channels/${general}/messages`, {
      body: { attachments: [{ id: 0, description: 'The whole quote' }] },
      files: [{ name: 'card.png', data: Buffer.from('picture'), contentType: 'image/png' }],
    });
    expect(kylie.sees('#general').at(-1)?.attachments).toMatchObject([
      { filename: 'card.png', size: 7, content_type: 'image/png', description: 'The whole quote' },
    ]);
  });

  it('answers a repeated nonce with the message that is there, where it is enforced', async () => {
    const body = { content: 'digest', nonce: 'digest-1', enforce_nonce: true };
    const first = (await send(body)) as { id: string };
    const second = (await send(body)) as { id: string };
    const third = (await send({ ...body, enforce_nonce: false })) as { id: string };
    expect(second.id).toBe(first.id);
    expect(third.id).not.toBe(first.id);
  });
});

group('who may do what', () => {
  const path = (channel: string, message = '') => `/channels/${channel}/messages${message}` as const;

  it('refuses what is not there', async () => {
    expect(await refused(rest.post(path('123'), { body: { content: 'x' } }))).toMatchObject({
      status: 404,
      code: 10_003,
    });
    expect(await refused(rest.patch(path(general, '/123'), { body: { content: 'x' } }))).toMatchObject({
      code: 10_008,
    });
    expect(await refused(rest.get('/users/123'))).toMatchObject({ code: 10_013 });
    expect(await refused(rest.get('/guilds/123'))).toMatchObject({ code: 10_004 });
    expect(await refused(rest.get(`/guilds/${server.id}/members/123`))).toMatchObject({ code: 10_007 });
  });

  it('refuses routes that do not exist, and notes them', async () => {
    const before = discord.unknownRoutes.length;
    expect(await refused(rest.post('/channels/1/nonsense', { body: {} }))).toMatchObject({ status: 404, code: 0 });
    expect(discord.unknownRoutes.slice(before)).toEqual(['POST /channels/1/nonsense']);
  });

  it('refuses a wrong token', async () => {
    const stranger = new REST({ api: discord.api, version: '10' }).setToken('not.a.token');
    expect(await refused(stranger.get('/users/@me'))).toMatchObject({ status: 401, code: 0 });
  });

  it('refuses a channel that the bot does not see (50001)', async () => {
    const secret = server.channel('secret');
    server.overwrite(secret, bot, { deny: ['ViewChannel'] });
    expect(await refused(rest.post(path(secret.id), { body: { content: 'x' } }))).toMatchObject({
      status: 403,
      code: 50_001,
    });
  });

  it('refuses writing, embeds and files without the right to (50013)', async () => {
    const quiet = server.channel('quiet');
    server.overwrite(quiet, bot, { deny: ['EmbedLinks', 'AttachFiles'] });
    await rest.post(path(quiet.id), { body: { content: 'x' } });
    expect(await refused(rest.post(path(quiet.id), { body: { embeds: [{ title: 't' }] } }))).toMatchObject({
      code: 50_013,
    });
    const files = [{ name: 'a.txt', data: Buffer.from('a') }];
    expect(await refused(rest.post(path(quiet.id), { body: {}, files }))).toMatchObject({ code: 50_013 });
    server.overwrite(quiet, bot, { deny: ['SendMessages'] });
    expect(await refused(rest.post(path(quiet.id), { body: { content: 'x' } }))).toMatchObject({ code: 50_013 });
  });

  it('refuses a reply without the right to read history (160002)', async () => {
    const hall = server.channel('hall');
    server.overwrite(hall, bot, { deny: ['ReadMessageHistory'] });
    const message = await kylie.writes(hall, 'hello');
    const body = { content: 'x', message_reference: { message_id: message.id } };
    expect(await refused(rest.post(path(hall.id), { body }))).toMatchObject({ status: 403, code: 160_002 });
  });

  it('refuses to edit or delete what others wrote', async () => {
    const message = await kylie.writes('#general', 'mine');
    const target = path(general, `/${message.id}`);
    expect(await refused(rest.patch(target, { body: { content: 'x' } }))).toMatchObject({ code: 50_005 });
    expect(await refused(rest.delete(target))).toMatchObject({ code: 50_013 });
  });

  it('refuses direct messages to whom it shares nothing with, or who takes none (50007)', async () => {
    const open = async (id: string) =>
      ((await rest.post('/users/@me/channels', { body: { recipient_id: id } })) as { id: string }).id;
    const stranger = discord.createPerson({ name: 'Stranger' });
    expect(await refused(rest.post(path(await open(stranger.id)), { body: { content: 'x' } }))).toMatchObject({
      code: 50_007,
    });
    await rest.post(path(await open(kylie.id)), { body: { content: 'hello' } });
    kylie.acceptsDirectMessages(false);
    expect(await refused(rest.post(path(await open(kylie.id)), { body: { content: 'x' } }))).toMatchObject({
      code: 50_007,
    });
    kylie.acceptsDirectMessages(true);
  });

  it('refuses invalid JSON (50109)', async () => {
    const response = await fetch(`${discord.api}/v10/channels/${general}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${bot.token}`, 'content-type': 'application/json' },
      body: '{"content": ',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 50_109 });
  });

  it('publishes announcements once', async () => {
    const news = server.channel('news', { type: 5 });
    const { id } = (await rest.post(path(news.id), { body: { content: 'x' } })) as { id: string };
    await rest.post(path(news.id, `/${id}/crosspost`));
    expect(await refused(rest.post(path(news.id, `/${id}/crosspost`)))).toMatchObject({ code: 40_033 });
    const { id: plain } = (await send({ content: 'x' })) as { id: string };
    expect(await refused(rest.post(path(general, `/${plain}/crosspost`)))).toMatchObject({ code: 50_024 });
  });
});
