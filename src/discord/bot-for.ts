import type { BaseInteraction, Message } from 'discord.js';
import type { Painter } from '../pictures/draw.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../store/server-settings.ts';
import { languageOf, wordingIn } from '../wording/languages.ts';
import type { Bot, BotParts } from './bot.ts';
import type { Offered } from './offered.ts';
import type { RememberedSettings } from './remembered-settings.ts';
import type { Turns } from './turns.ts';
import { isForOneself, isOnlyThePersons } from './who-sees.ts';

/** All that is the same for every event. */
export interface Host extends BotParts {
  readonly settings: RememberedSettings;
  /** Whether somebody, by a key, is to be told something apart: not again within an hour. */
  readonly tellsApart: (key: string) => boolean;
  /** Lets work begin one after the other. */
  readonly turns: Turns;
  /** Whether a channel, by its id, is to be told that the bot is busy: not again within a minute. */
  readonly tellsBusy: (channel: string) => boolean;
  /** Which questions were offered while somebody typed. */
  readonly offered: Offered;
  /** Makes pictures. */
  readonly painter: Painter;
}

/**
 * The bot for one interaction: with the settings of its server, and its words in the language of those who will read
 * them. The server's setting comes first; then a reply that everybody sees is in the server's own language, one for the
 * person alone in hers.
 *
 * @param heardAt when the interaction was heard, in milliseconds since 1970: it may have waited for its turn
 */
export async function botForInteraction(interaction: BaseInteraction, host: Host, heardAt = host.now()): Promise<Bot> {
  const { guildId, guildLocale, locale } = interaction;
  const isInvited = guildId !== null && !isOnlyThePersons(interaction);
  const server = isInvited ? await host.settings.of(guildId) : DEFAULT_SETTINGS;
  const ownWording = wordingIn(server.language ?? languageOf(locale));
  const wording = wordingIn(server.language ?? languageOf(isInvited ? guildLocale : locale));
  return { ...host, heardAt, server, ownWording, wording: isForOneself(interaction, server) ? ownWording : wording };
}

/** The bot for a message: in the server's language, by its setting or its own; English in direct messages. */
export async function botForMessage({ guild }: Pick<Message, 'guild'>, host: Host): Promise<Bot> {
  const server: ServerSettings = guild === null ? DEFAULT_SETTINGS : await host.settings.of(guild.id);
  const wording = wordingIn(server.language ?? languageOf(guild?.preferredLocale));
  return { ...host, heardAt: host.now(), server, wording, ownWording: wording };
}

/** The same bot, for a reply that only the person who asked will see. */
export function forOneself(bot: Bot): Bot {
  return { ...bot, wording: bot.ownWording };
}
