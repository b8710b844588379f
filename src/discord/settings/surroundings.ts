import { GatewayIntentBits, type Guild } from 'discord.js';
import type { ServerSettings } from '../../store/server-settings.ts';
import { missingPermissions } from '../missing-permissions.ts';
import type { Surroundings } from './panel.ts';

/** What the panel needs to know of a server. */
export function surroundingsOf(guild: Guild, settings: ServerSettings): Surroundings {
  const lacking = [...new Set([...settings.channels, ...settings.listening])].flatMap((id) => {
    const channel = guild.channels.cache.get(id);
    const missing = channel === undefined ? [] : missingPermissions(channel, guild.client.user);
    return missing.length === 0 ? [] : [[id, missing] as const];
  });
  return {
    locale: guild.preferredLocale,
    hearsMessages: guild.client.options.intents.has(GatewayIntentBits.MessageContent),
    lacking: new Map(lacking),
    isThere: (id) => guild.channels.cache.has(id) || guild.roles.cache.has(id),
  };
}
