import fc from 'fast-check';
import { afterAll, beforeAll, expect, describe as group, it } from 'vitest';
import { type Bot, type LocalDiscord, type Server, startDiscord } from '../../src/local-discord/index.ts';
import { Refusal } from '../../src/local-discord/rest/refusal.ts';
import { readCommand } from '../../src/local-discord/validate/commands.ts';
import { Faults, isFields } from '../../src/local-discord/validate/form.ts';
import { readMessageBody } from '../../src/local-discord/validate/message.ts';
import { readModal } from '../../src/local-discord/validate/modal.ts';

/** Bodies that look right here and there: known names with values of every kind, nested. */
const names = fc.constantFrom(
  ...['type', 'content', 'embeds', 'components', 'flags', 'custom_id', 'label', 'style', 'options', 'value', 'name'],
  ...['url', 'fields', 'footer', 'text', 'accessory', 'component', 'items', 'media', 'choices', 'title', 'nonce'],
  ...['description', 'allowed_mentions', 'parse', 'users', 'message_reference', 'message_id', 'data', 'emoji'],
);
const { body } = fc.letrec((again) => ({
  body: fc.dictionary(names, again('value'), { maxKeys: 8, noNullPrototype: true }),
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(
      fc.string(),
      fc.integer({ min: -2, max: 40 }),
      fc.boolean(),
      fc.constant(null),
      fc.double(),
      fc.constant('users'),
    ),
    fc.array(again('value'), { maxLength: 6 }),
    again('body'),
  ),
}));

/** What is thrown is a refusal with at least one fault or a code of its own, never anything else. */
function refusesOrReads(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
  }
}

group('any body', () => {
  it('is read or refused, and nothing else', () => {
    fc.assert(
      fc.property(body, fc.boolean(), (value, layout) => {
        const fields = isFields(value) ? value : {};
        refusesOrReads(() => readMessageBody(layout ? { ...fields, flags: 1 << 15 } : fields, [], null));
        refusesOrReads(() => readModal(fields));
        refusesOrReads(() => {
          const faults = new Faults();
          readCommand(faults, fields, []);
          faults.refuse();
        });
      }),
      { numRuns: 1000 },
    );
  });
});

group('any request', () => {
  let discord: LocalDiscord;
  let server: Server;
  let bot: Bot;

  beforeAll(async () => {
    discord = await startDiscord();
    server = discord.createServer({ name: 'Newsroom' });
    bot = discord.createBot({ name: 'On Background' });
    server.invite(bot);
  });
  afterAll(() => discord.stop());

  it('has an answer that is not a fault of the local Discord', async () => {
    const general = server.channel('general').id;
    const paths = [
      `POST /channels/${general}/messages`,
      `POST /channels/${general}/threads`,
      `PATCH /channels/${general}`,
      `POST /applications/${bot.id}/commands`,
      `PUT /applications/${bot.id}/commands`,
      'POST /users/@me/channels',
      'POST /interactions/1/2/callback',
      `POST /webhooks/${bot.id}/token`,
      `PATCH /webhooks/${bot.id}/token/messages/%40original`,
      `GET /channels/${general}/messages?limit=x&before=y`,
      'GET /channels/%E0%A4%A/messages',
    ];
    const texts = fc.oneof(
      body.map((value) => JSON.stringify(value)),
      fc.string(),
      fc.constantFrom('[]', '[{}]', 'null', ''),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), texts, async (line, text) => {
        const [method = '', path] = line.split(' ');
        const response = await fetch(`${discord.api}/v10${path}`, {
          method,
          headers: { authorization: `Bot ${bot.token}`, 'content-type': 'application/json' },
          ...(method === 'GET' ? {} : { body: text }),
        });
        await response.arrayBuffer();
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});
