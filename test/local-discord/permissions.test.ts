import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import { expect, describe as group, it } from 'vitest';
import { allPermissions, basePermissions, channelPermissions, has } from '../../src/local-discord/state/permissions.ts';
import type { ChannelRecord, GuildRecord, OverwriteRecord } from '../../src/local-discord/state/records.ts';

const role = (id: string, permissions: bigint) =>
  [id, { id, name: id, permissions, mentionable: false, managedBy: null, position: 0 }] as const;
const member = (userId: string, roles: string[]) =>
  [userId, { userId, nick: null, roles: new Set(roles), joinedAt: 0 }] as const;

const guild: GuildRecord = {
  id: 'everyone',
  name: 'Newsroom',
  ownerId: 'owner',
  locale: 'en-US',
  unavailable: false,
  roles: new Map([
    role('everyone', Bits.ViewChannel | Bits.SendMessages),
    role('editor', Bits.ManageMessages),
    role('muted', 0n),
    role('admin', Bits.Administrator),
  ]),
  members: new Map([
    member('owner', []),
    member('reader', []),
    member('editor-kim', ['editor']),
    member('muted-lee', ['editor', 'muted']),
    member('admin-ana', ['admin']),
  ]),
  installs: new Map(),
};

function channel(overwrites: OverwriteRecord[], more: Partial<ChannelRecord> = {}): ChannelRecord {
  return {
    id: 'channel',
    type: ChannelType.GuildText,
    name: 'general',
    guildId: guild.id,
    parentId: null,
    overwrites: new Map(overwrites.map((overwrite) => [overwrite.id, overwrite])),
    people: new Set(),
    ownerId: null,
    archived: false,
    locked: false,
    position: 0,
    typing: new Map(),
    messages: new Map(),
    ...more,
  };
}

const over = (id: string, allow: bigint, deny: bigint): OverwriteRecord => ({
  id,
  kind: guild.roles.has(id) ? 'role' : 'member',
  allow,
  deny,
});
const may = (who: string, what: bigint, where: ChannelRecord, parent: ChannelRecord | null = null): boolean =>
  has(channelPermissions(guild, where, parent, who), what);

group('permissions', () => {
  it('are those of @everyone and of one’s roles together', () => {
    expect(basePermissions(guild, 'reader')).toBe(Bits.ViewChannel | Bits.SendMessages);
    expect(basePermissions(guild, 'editor-kim')).toBe(Bits.ViewChannel | Bits.SendMessages | Bits.ManageMessages);
    expect(basePermissions(guild, 'stranger')).toBe(0n);
  });

  it('are all for the owner and for administrators, whatever a channel says', () => {
    const closed = channel([over('everyone', 0n, allPermissions), over('admin', 0n, allPermissions)]);
    expect(channelPermissions(guild, closed, null, 'owner')).toBe(allPermissions);
    expect(channelPermissions(guild, closed, null, 'admin-ana')).toBe(allPermissions);
    expect(channelPermissions(guild, closed, null, 'reader')).toBe(0n);
  });

  it('follow the order: @everyone, then roles (allowing wins), then the member', () => {
    const where = channel([
      over('everyone', 0n, Bits.SendMessages),
      over('editor', Bits.SendMessages, 0n),
      over('muted', 0n, Bits.SendMessages),
      over('reader', Bits.SendMessages, 0n),
    ]);
    expect(may('editor-kim', Bits.SendMessages, where)).toBe(true);
    expect(may('muted-lee', Bits.SendMessages, where)).toBe(true);
    expect(may('reader', Bits.SendMessages, where)).toBe(true);
    expect(may('reader', Bits.SendMessages, channel([over('reader', 0n, Bits.SendMessages)]))).toBe(false);
  });

  it('are none at all where a channel is not seen', () => {
    const hidden = channel([over('reader', Bits.SendMessages, Bits.ViewChannel)]);
    expect(channelPermissions(guild, hidden, null, 'reader')).toBe(0n);
  });

  it('of a thread are those of its channel, and private ones are for their members', () => {
    const parent = channel([over('reader', 0n, Bits.SendMessages)]);
    const thread = channel([], { type: ChannelType.PublicThread, parentId: parent.id });
    expect(may('reader', Bits.SendMessages, thread, parent)).toBe(false);
    const secret = channel([], { type: ChannelType.PrivateThread, parentId: parent.id, people: new Set(['reader']) });
    expect(may('reader', Bits.ViewChannel, secret, parent)).toBe(true);
    expect(may('editor-kim', Bits.ViewChannel, secret, parent)).toBe(false);
  });

  it('in direct messages are for the two who write them', () => {
    const direct = channel([], { guildId: null, type: ChannelType.DM, people: new Set(['reader']) });
    expect(has(channelPermissions(null, direct, null, 'reader'), Bits.SendMessages)).toBe(true);
    expect(channelPermissions(null, direct, null, 'owner')).toBe(0n);
  });
});
