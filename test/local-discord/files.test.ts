import { type Client, ComponentType, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, manualClock, startDiscord } from '../../src/local-discord/index.ts';
import { connectClient } from './client.ts';

let discord: LocalDiscord;
let client: Client<true>;
let channel: { send: (payload: object) => Promise<{ components: unknown }> };
beforeAll(async () => {
  discord = await startDiscord({ clock: manualClock() });
  const server = discord.createServer({ name: 'Newsroom' });
  const bot = discord.createBot({ name: 'Bot' });
  server.invite(bot);
  client = await connectClient(discord, bot);
  const found = client.channels.cache.find((each) => each.isSendable());
  if (found === undefined) throw new Error('no channel to send to');
  channel = { send: (payload) => found.send(payload) };
});
afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

const gallery = (name: string) => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${name}` }, description: 'A picture' }],
});
const file = { attachment: Buffer.from('bytes'), name: 'a.png', description: 'What is on it' };

describe('files of a message', () => {
  it('are kept with their descriptions, and components get their address', async () => {
    const message = await channel.send({
      flags: MessageFlags.IsComponentsV2,
      components: [gallery('a.png')],
      files: [file],
    });
    expect(JSON.stringify(message.components)).toContain('https://cdn.discordapp.com/attachments/');
  });

  it('must be sent where components name them', async () => {
    await expect(
      channel.send({ flags: MessageFlags.IsComponentsV2, components: [gallery('b.png')], files: [file] }),
    ).rejects.toThrow(/REFERENCED_ATTACHMENT_NOT_FOUND|referenced attachment/i);
  });

  it('have descriptions of 1,024 characters at most', async () => {
    const long = { ...file, description: 'x'.repeat(1025) };
    await expect(
      channel.send({ flags: MessageFlags.IsComponentsV2, components: [gallery('a.png')], files: [long] }),
    ).rejects.toThrow(/1024/);
  });
});
