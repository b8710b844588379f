import { MessageFlags, REST } from 'discord.js';
import { afterAll, beforeAll, expect, describe as group, it } from 'vitest';
import type { Bot, LocalDiscord, Person } from '../../src/local-discord/index.ts';
import { startNewsroom } from './newsroom.ts';
import { refused } from './refused.ts';

let discord: LocalDiscord;
let bot: Bot;
let rest: REST;
let kylie: Person;
let general: string;

beforeAll(async () => {
  ({ discord, bot, rest, kylie, general } = await startNewsroom());
});

afterAll(() => discord.stop());

const send = (body: unknown): Promise<unknown> => rest.post(`/channels/${general}/messages`, { body });
const row = (...components: unknown[]) => ({ type: 1, components });
const button = (id: string, more: object = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: id, ...more });
const menu = (more: object = {}) => ({ type: 3, custom_id: 'm', options: [{ label: 'a', value: 'a' }], ...more });
const options = (count: number) => Array.from({ length: count }, (_, index) => ({ label: 'x', value: String(index) }));
const say = (content: string) => ({ type: 10, content });
const layout = (...components: unknown[]) => ({ flags: MessageFlags.IsComponentsV2, components });
const long = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

group('payload limits (50035)', () => {
  const link = (url: string) => ({ components: [row({ type: 2, style: 5, label: 'Source', url })] });
  const field = { name: 'n', value: 'v' };

  it.each<[string, object, string]>([
    ['content over 2,000', { content: long(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
    ['a nonce over 25', { content: 'x', nonce: long(26) }, 'nonce BASE_TYPE_MAX_LENGTH'],
    ['eleven embeds', { embeds: times(11, () => ({ title: 't' })) }, 'embeds BASE_TYPE_MAX_LENGTH'],
    ['an embed title over 256', { embeds: [{ title: long(257) }] }, 'embeds.0.title BASE_TYPE_MAX_LENGTH'],
    [
      'an embed description over 4,096',
      { embeds: [{ description: long(4097) }] },
      'embeds.0.description BASE_TYPE_MAX_LENGTH',
    ],
    ['26 fields', { embeds: [{ fields: times(26, () => field) }] }, 'embeds.0.fields BASE_TYPE_MAX_LENGTH'],
    [
      'a field name over 256',
      { embeds: [{ fields: [{ ...field, name: long(257) }] }] },
      'embeds.0.fields.0.name BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a field value over 1,024',
      { embeds: [{ fields: [{ ...field, value: long(1025) }] }] },
      'embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a field without value',
      { embeds: [{ fields: [{ name: 'n', value: '' }] }] },
      'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
    ],
    [
      'a footer over 2,048',
      { embeds: [{ footer: { text: long(2049) } }] },
      'embeds.0.footer.text BASE_TYPE_MAX_LENGTH',
    ],
    ['an author over 256', { embeds: [{ author: { name: long(257) } }] }, 'embeds.0.author.name BASE_TYPE_MAX_LENGTH'],
    [
      'an embed address that is none',
      { embeds: [{ title: 't', url: 'nowhere' }] },
      'embeds.0.url URL_TYPE_INVALID_URL',
    ],
    [
      'an embed with an ftp address',
      { embeds: [{ title: 't', url: 'ftp://x.org' }] },
      'embeds.0.url URL_TYPE_INVALID_SCHEME',
    ],
    ['an empty embed', { embeds: [{}] }, 'embeds.0.description BASE_TYPE_REQUIRED'],
    [
      '6,001 characters over two embeds',
      { embeds: [{ description: long(4000) }, { description: long(2001) }] },
      'embeds.1 MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'a time stamp that is none',
      { embeds: [{ title: 't', timestamp: 'soon' }] },
      'embeds.0.timestamp DATE_TIME_TYPE_PARSE',
    ],
    ['six rows', { components: times(6, (index) => row(button(`b${index}`))) }, 'components BASE_TYPE_MAX_LENGTH'],
    [
      'six buttons in a row',
      { components: [row(...times(6, (index) => button(`b${index}`)))] },
      'components.0.components BASE_TYPE_BAD_LENGTH',
    ],
    ['an empty row', { components: [row()] }, 'components.0.components BASE_TYPE_BAD_LENGTH'],
    ['a button outside a row', { components: [button('b')] }, 'components.0.type UNION_TYPE_CHOICES'],
    [
      'a label over 80',
      { components: [row(button('b', { label: long(81) }))] },
      'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a button without label',
      { components: [row(button('b', { label: '' }))] },
      'components.0.components.0.label BUTTON_COMPONENT_LABEL_REQUIRED',
    ],
    [
      'a custom id over 100',
      { components: [row(button(long(101)))] },
      'components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a custom id of nothing',
      { components: [row(button(''))] },
      'components.0.components.0.custom_id BASE_TYPE_REQUIRED',
    ],
    [
      'a custom id twice',
      { components: [row(button('b')), row(button('b'))] },
      'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a link address over 512',
      link(`https://x.org/${long(499)}`),
      'components.0.components.0.url BASE_TYPE_MAX_LENGTH',
    ],
    ['a link to javascript', link('javascript:alert(1)'), 'components.0.components.0.url URL_TYPE_INVALID_SCHEME'],
    [
      'a link with a custom id',
      { components: [row({ type: 2, style: 5, label: 'x', url: 'https://x.org', custom_id: 'b' })] },
      'components.0.components.0.custom_id BUTTON_COMPONENT_INVALID_CUSTOM_ID',
    ],
    [
      'an address on a button',
      { components: [row(button('b', { url: 'https://x.org' }))] },
      'components.0.components.0.url BUTTON_COMPONENT_INVALID_URL',
    ],
    [
      '26 options',
      { components: [row(menu({ options: options(26) }))] },
      'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
    ],
    [
      'no options',
      { components: [row(menu({ options: [] }))] },
      'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
    ],
    [
      'an option label over 100',
      { components: [row(menu({ options: [{ label: long(101), value: 'a' }] }))] },
      'components.0.components.0.options.0.label BASE_TYPE_BAD_LENGTH',
    ],
    [
      'an option value over 100',
      { components: [row(menu({ options: [{ label: 'a', value: long(101) }] }))] },
      'components.0.components.0.options.0.value BASE_TYPE_BAD_LENGTH',
    ],
    [
      'an option description over 100',
      { components: [row(menu({ options: [{ label: 'a', value: 'a', description: long(101) }] }))] },
      'components.0.components.0.options.0.description BASE_TYPE_MAX_LENGTH',
    ],
    [
      'one option value twice',
      {
        components: [
          row(
            menu({
              options: [
                { label: 'a', value: 'a' },
                { label: 'b', value: 'a' },
              ],
            }),
          ),
        ],
      },
      'components.0.components.0.options.1 SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'a placeholder over 150',
      { components: [row(menu({ placeholder: long(151) }))] },
      'components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a menu beside a button',
      { components: [row(menu(), button('b'))] },
      'components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    ['a text display without its flag', { components: [say('x')] }, 'components.0.type UNION_TYPE_CHOICES'],
    ['41 components', layout(...times(41, () => say('x'))), 'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
    [
      '41 components counted nested',
      layout({ type: 17, components: times(40, () => say('x')) }),
      'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '4,001 characters of text',
      layout(say(long(2000)), say(long(2001))),
      'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    ['an empty text display', layout(say('')), 'components.0.content BASE_TYPE_REQUIRED'],
    [
      'a container in a container',
      layout({ type: 17, components: [{ type: 17, components: [say('x')] }] }),
      'components.0.components.0.type UNION_TYPE_CHOICES',
    ],
    [
      'a section without accessory',
      layout({ type: 9, components: [say('x')] }),
      'components.0.accessory BASE_TYPE_REQUIRED',
    ],
    [
      'a section of four texts',
      layout({ type: 9, components: times(4, () => say('x')), accessory: button('b') }),
      'components.0.components BASE_TYPE_BAD_LENGTH',
    ],
    [
      'content beside layout components',
      { ...layout(say('x')), content: 'y' },
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'embeds beside layout components',
      { ...layout(say('x')), embeds: [{ title: 'y' }] },
      'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'mentions both parsed and listed',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      'an unknown kind of mention',
      { content: 'x', allowed_mentions: { parse: ['all'] } },
      'allowed_mentions.parse.0 BASE_TYPE_CHOICES',
    ],
    [
      'a reply to nothing',
      { content: 'x', message_reference: { message_id: '1' } },
      'message_reference MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
    ],
  ])('refuses %s', async (_, body, fault) => {
    expect(await refused(send(body))).toEqual({ status: 400, code: 50_035, faults: [fault] });
  });

  it.each<[string, object]>([
    ['content of 2,000, counted by code points', { content: '😀'.repeat(2000) }],
    ['6,000 characters over two embeds', { embeds: [{ description: long(4000) }, { description: long(2000) }] }],
    [
      '25 options and a full placeholder',
      { components: [row(menu({ options: options(25), placeholder: long(150) }))] },
    ],
    ['a link of 512', link(`https://x.org/${long(498)}`)],
    ['five rows of five', { components: times(5, (line) => row(...times(5, (index) => button(`b${line}-${index}`)))) }],
    ['40 components with 4,000 characters', layout(...times(40, () => say(long(100))))],
    ['10,158 bytes in one text', layout(say('語'.repeat(3386)))],
    ['a nonce of 25', { content: 'x', nonce: long(25) }],
  ])('accepts %s', async (_, body) => {
    await expect(send(body)).resolves.toMatchObject({ author: { id: bot.id } });
  });

  it('fails, as Discord does, over more bytes of layout text than it says (500)', async () => {
    const patient = new REST({ api: discord.api, version: '10', retries: 0 }).setToken(bot.token);
    const body = layout(say('語'.repeat(3382)), say('x'));
    const attempt = patient.post(`/channels/${general}/messages`, { body });
    await expect(attempt).rejects.toMatchObject({ status: 500 });
    expect(discord.calls.at(-1)).toMatchObject({ status: 500, refusal: '500 0 500: Internal Server Error' });
  });

  it('reports all faults of a request at once', async () => {
    const { faults } = await refused(send({ content: long(2001), embeds: [{ title: long(257) }], nonce: long(26) }));
    expect(faults).toEqual([
      'content BASE_TYPE_MAX_LENGTH',
      'embeds.0.title BASE_TYPE_MAX_LENGTH',
      'nonce BASE_TYPE_MAX_LENGTH',
    ]);
  });

  it('checks an edit against what the message already has', async () => {
    const message = (await send({ content: 'words' })) as { id: string };
    const path = `/channels/${general}/messages/${message.id}` as const;
    const { faults } = await refused(rest.patch(path, { body: layout(say('x')) }));
    expect(faults).toEqual(['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2']);
    await rest.patch(path, { body: { ...layout(say('x')), content: null } });
    expect(kylie.looksAgainAt({ id: message.id, channelId: general })?.words).toBe('x');
    expect((await refused(rest.patch(path, { body: { components: [] } }))).code).toBe(50_006);
  });
});
