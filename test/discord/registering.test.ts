import { afterEach, describe, expect, it } from 'vitest';
import { ask as askCommand } from '../../commands/ask.ts';
import { commands } from '../../commands/index.ts';
import { raise, type Stage } from './on-background.ts';

let stage: Stage | null = null;
afterEach(async () => {
  await stage?.end();
  stage = null;
});

const written = (): readonly string[] =>
  (stage?.discord.calls ?? [])
    .filter(({ method, path }) => method !== 'GET' && path.includes('/commands'))
    .map(({ method }) => method);

describe('the slash commands', () => {
  it('are registered once, and nothing is sent where nothing differs', async () => {
    stage = await raise();
    const names = commands.map(({ definition }) => definition.name);
    expect(stage.registered.commands().map(({ name }) => name)).toEqual(names);
    expect(written()).toEqual(names.map(() => 'POST'));
    await stage.restart();
    expect(written()).toEqual(names.map(() => 'POST'));
  });

  it('go to one server while developing, and again nothing is sent twice', async () => {
    stage = await raise({ guildOnly: true });
    expect(stage.registered.commands()).toEqual([]);
    expect(stage.registered.commands(stage.newsroom).map(({ name }) => name)).toContain('ask');
    const before = written().length;
    await stage.restart();
    expect(written()).toHaveLength(before);
  });

  it('that differ are changed, and those that are gone are removed', async () => {
    stage = await raise();
    const { client } = stage.running;
    const ask = await client.application?.commands.fetch().then((all) => all.find(({ name }) => name === 'ask'));
    await ask?.edit({ description: 'An older description.' });
    await client.application?.commands.create({ name: 'gone', description: 'No longer here.' });
    await stage.restart();
    const there = stage.registered.commands();
    expect(there).toHaveLength(commands.length);
    expect(there).toContainEqual(
      expect.objectContaining({ name: 'ask', description: askCommand.definition.description }),
    );
    expect(written().slice(-2)).toEqual(['PATCH', 'DELETE']);
  });

  it('that cannot be registered do not keep mentions from their answer', async () => {
    stage = await raise({
      before: (discord) => discord.trouble.fail('POST /applications/:application/commands', 403),
    });
    expect(stage.log.join()).toContain('could not be registered');
    const message = await stage.newsroom
      .join({ name: 'Kylie' })
      .writes('#general', `${stage.registered.mention} summit?`);
    expect((await stage.discord.replyTo(message)).words).toContain('senior administration official');
  });
});
