import { DiscordAPIError, REST } from 'discord.js';
import { afterEach, beforeEach, expect, describe as group, it } from 'vitest';
import { type Bot, type LocalDiscord, type Server, startDiscord } from '../../src/local-discord/index.ts';

let discord: LocalDiscord;
let server: Server;
let bot: Bot;
let rest: REST;
let everywhere: `/${string}`;

interface Registered {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly options?: readonly object[];
}

beforeEach(async () => {
  discord = await startDiscord();
  server = discord.createServer({ name: 'Newsroom' });
  bot = discord.createBot({ name: 'On Background' });
  server.invite(bot);
  rest = new REST({ api: discord.api, version: '10' }).setToken(bot.token);
  everywhere = `/applications/${bot.id}/commands`;
});

afterEach(() => discord.stop());

const ask = { name: 'ask', description: 'Ask' };
const register = async (body: unknown, path: `/${string}` = everywhere): Promise<Registered> =>
  (await rest.post(path, { body })) as Registered;
const overwrite = async (body: unknown, path: `/${string}` = everywhere): Promise<Registered[]> =>
  (await rest.put(path, { body })) as Registered[];

async function codeOf(attempt: Promise<unknown>): Promise<{ code: number; text: string }> {
  const error = await attempt.then(
    () => new Error('It was accepted'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DiscordAPIError)) throw error;
  return { code: Number(error.code), text: JSON.stringify(error.rawError) };
}

group('registering commands', () => {
  it('creates, changes and deletes one at a time', async () => {
    const created = await register(ask);
    const changed = (await rest.patch(`${everywhere}/${created.id}`, {
      body: { description: 'Ask away' },
    })) as Registered;
    expect(changed).toMatchObject({ id: created.id, name: 'ask', description: 'Ask away' });
    expect(changed.version).not.toBe(created.version);
    expect(bot.commands().map((command) => command.description)).toEqual(['Ask away']);
    await rest.delete(`${everywhere}/${created.id}`);
    expect(bot.commands()).toEqual([]);
    expect((await codeOf(rest.delete(`${everywhere}/${created.id}`))).code).toBe(10_063);
  });

  it('replaces one of the same name, keeping its id', async () => {
    const first = await register(ask);
    const second = await register({ ...ask, description: 'Again' });
    expect(second.id).toBe(first.id);
    expect(bot.commands()).toHaveLength(1);
  });

  it('overwrites all at once, keeping the ids of those that stay', async () => {
    const first = await register(ask);
    await register({ name: 'rules', description: 'Rules' });
    const after = await overwrite([ask, { name: 'quote', description: 'Quote' }]);
    expect(after.map((command) => command.name)).toEqual(['ask', 'quote']);
    expect(after[0]?.id).toBe(first.id);
  });

  it('keeps the commands of a server apart from those everywhere', async () => {
    const inServer: `/${string}` = `/applications/${bot.id}/guilds/${server.id}/commands`;
    await register(ask);
    await register({ name: 'rules', description: 'Rules' }, inServer);
    expect(bot.commands().map((command) => command.name)).toEqual(['ask']);
    expect(bot.commands(server).map((command) => command.name)).toEqual(['rules']);
    server.kick(bot);
    expect((await codeOf(register(ask, inServer))).code).toBe(50_001);
  });

  it('gives localizations only to those who ask for them, and leaves defaults out', async () => {
    await register({
      ...ask,
      name_localizations: { fr: 'demander' },
      options: [{ type: 3, name: 'question', description: 'Q', required: false, autocomplete: false, choices: [] }],
    });
    const [plain] = (await rest.get(everywhere)) as Record<string, unknown>[];
    const query = new URLSearchParams({ with_localizations: 'true' });
    const [full] = (await rest.get(everywhere, { query })) as Record<string, unknown>[];
    expect(plain).not.toHaveProperty('name_localizations');
    expect(full).toMatchObject({ name_localizations: { fr: 'demander' } });
    expect(plain?.options).toEqual([{ type: 3, name: 'question', description: 'Q' }]);
  });

  it('refuses the commands of another application', async () => {
    const other = discord.createBot({ name: 'Other' });
    expect((await codeOf(register(ask, `/applications/${other.id}/commands`))).code).toBe(20_012);
  });

  it('refuses the 101st (30032)', async () => {
    const commands = Array.from({ length: 101 }, (_, index) => ({ name: `c${index}`, description: 'x' }));
    await overwrite(commands.slice(0, 100));
    expect((await codeOf(register({ name: 'more', description: 'x' }))).code).toBe(30_032);
    expect((await codeOf(overwrite(commands))).code).toBe(30_032);
  });
});

group('definitions', () => {
  const option = (more: object) => ({ ...ask, options: [{ type: 3, name: 'q', description: 'd', ...more }] });
  const choice = { name: 'a', value: 'a' };

  it.each<[string, object, string]>([
    ['a name with capitals', { ...ask, name: 'Ask' }, 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with spaces', { ...ask, name: 'ask me' }, 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name over 32', { ...ask, name: 'x'.repeat(33) }, 'BASE_TYPE_BAD_LENGTH'],
    ['no description', { name: 'ask' }, 'BASE_TYPE_REQUIRED'],
    ['a description over 100', { ...ask, description: 'x'.repeat(101) }, 'BASE_TYPE_BAD_LENGTH'],
    ['a description of a context menu', { type: 3, name: 'Ask', description: 'x' }, 'BASE_TYPE_MAX_LENGTH'],
    [
      '26 options',
      { ...ask, options: Array.from({ length: 26 }, (_, i) => ({ type: 3, name: `q${i}`, description: 'd' })) },
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['an option without description', option({ description: '' }), 'BASE_TYPE_REQUIRED'],
    ['26 choices', option({ choices: Array.from({ length: 26 }, () => choice) }), 'BASE_TYPE_MAX_LENGTH'],
    ['a choice over 100', option({ choices: [{ name: 'x'.repeat(101), value: 'a' }] }), 'BASE_TYPE_BAD_LENGTH'],
    [
      'choices with autocomplete',
      option({ choices: [choice], autocomplete: true }),
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
    ],
    [
      'autocomplete of a yes or no',
      option({ type: 5, autocomplete: true }),
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_TYPE',
    ],
    [
      'a required option after others',
      {
        ...ask,
        options: [
          { type: 3, name: 'a', description: 'd' },
          { type: 3, name: 'b', description: 'd', required: true },
        ],
      },
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'an option name twice',
      {
        ...ask,
        options: [
          { type: 3, name: 'a', description: 'd' },
          { type: 3, name: 'a', description: 'd' },
        ],
      },
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'subcommands beside options',
      {
        ...ask,
        options: [
          { type: 1, name: 'a', description: 'd' },
          { type: 3, name: 'b', description: 'd' },
        ],
      },
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'a group in a group',
      {
        ...ask,
        options: [{ type: 2, name: 'a', description: 'd', options: [{ type: 2, name: 'b', description: 'd' }] }],
      },
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    ['an unknown language', { ...ask, name_localizations: { xx: 'ask' } }, 'BASE_TYPE_CHOICES'],
    [
      'a translated name with capitals',
      { ...ask, name_localizations: { fr: 'Demander' } },
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      '8,001 characters in all',
      {
        ...ask,
        options: Array.from({ length: 25 }, (_, i) => ({
          type: 3,
          name: `q${i}`,
          description: 'x'.repeat(100),
          choices: Array.from({ length: 4 }, (_, j) => ({ name: `${'x'.repeat(70)}${j}`, value: String(j) })),
        })),
      },
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('refuses %s', async (_, body, fault) => {
    const { code, text } = await codeOf(register(body));
    expect(code).toBe(50_035);
    expect(text).toContain(fault);
    expect(bot.commands()).toEqual([]);
  });

  it('refuses two of one name in one list, and takes none of them', async () => {
    await register({ name: 'rules', description: 'Rules' });
    const { code, text } = await codeOf(overwrite([ask, ask]));
    expect(code).toBe(50_035);
    expect(text).toContain('APPLICATION_COMMANDS_DUPLICATE_NAME');
    expect(bot.commands().map((command) => command.name)).toEqual(['rules']);
  });
});
