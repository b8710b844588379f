import type { BaseInteraction, Message } from 'discord.js';
import type { ServerSettings } from '../store/server-settings.ts';
import type { Wording } from '../wording/wording.ts';
import { escapeMarkdown } from './escape.ts';
import { type MessagePayload, message, text } from './render/answer-message.ts';
import { mentions, roleMentions } from './settings/panel.ts';

/** Why the settings of a server don't let a person ask: the channels or the roles that it takes. */
export type Barrier =
  | { readonly of: 'channels'; readonly channels: readonly string[] }
  | { readonly of: 'roles'; readonly roles: readonly string[] };

/** Where somebody asks: the channel, the one that a thread belongs to, and the person's roles. */
interface Asking {
  readonly channel: string | null;
  readonly parent: string | null;
  readonly roles: readonly string[];
}

/** @returns null where the settings let the person ask there */
export function barrierFor(event: BaseInteraction | Message, server: ServerSettings): Barrier | null {
  if (!event.inGuild()) return null;
  const { channel, parent, roles } = askingOf(event);
  const isAllowed = [channel, parent].some((id) => id !== null && server.channels.includes(id));
  if (server.channels.length > 0 && !isAllowed) return { of: 'channels', channels: server.channels };
  const hasRole = roles.some((role) => server.roles.includes(role));
  return server.roles.length > 0 && !hasRole ? { of: 'roles', roles: server.roles } : null;
}

/**
 * Tells of a barrier, and who can change it.
 * @param names the names of roles by their ids, for a place where Discord can't show them; null inside of the server
 */
export function renderBarrier(
  barrier: Barrier,
  wording: Wording,
  elsewhere: { readonly server: string; readonly roleName: (id: string) => string } | null = null,
): MessagePayload {
  const words = wording.settings;
  const lines =
    barrier.of === 'channels'
      ? [escapeMarkdown(words.notInThisChannel), mentions(barrier.channels)]
      : [
          escapeMarkdown(words.notWithTheseRoles),
          elsewhere === null
            ? roleMentions(barrier.roles)
            : barrier.roles.map((id) => escapeMarkdown(elsewhere.roleName(id))).join(', '),
        ];
  const about = elsewhere === null ? [] : [escapeMarkdown(words.aboutServer(elsewhere.server))];
  return message([text([...about, ...lines, escapeMarkdown(words.whoCanChangeThat)].join('\n'))]);
}

function askingOf({ channelId, channel, member }: BaseInteraction | Message): Asking {
  const parent = channel?.isThread() === true ? channel.parentId : null;
  const roles = member?.roles ?? [];
  return {
    channel: channelId,
    parent,
    roles: Array.isArray(roles) ? roles : [...('cache' in roles ? roles.cache.keys() : [])],
  };
}
