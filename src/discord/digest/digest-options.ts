import type { AutocompleteInteraction } from 'discord.js';
import { shortenText } from '../../answer/shorten.ts';
import { zonesFor } from '../../digest/zone-words.ts';
import type { Bot } from '../bot.ts';
import { withoutUnseen } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { mayManage } from '../may-manage.ts';

/** Offers time zones by the words typed so far, and the digests of the server. */
export async function completeDigest(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const choices = name === 'timezone' ? zonesFor(value, LIMITS.choices).map(asChoice) : await digests(interaction, bot);
  await interaction.respond(choices.slice(0, LIMITS.choices));
}

function asChoice(zone: string): { name: string; value: string } {
  return { name: zone, value: zone };
}

async function digests(interaction: AutocompleteInteraction, { store, log }: Bot) {
  const { guild, guildId } = interaction;
  try {
    // Their channels are named, which may be hidden from others.
    const all = guildId === null || !mayManage(interaction) ? [] : await store.subscriptions.ofServer(guildId);
    return all.map(({ id, channelId, kind, hour, minute, timezone }, index) => {
      const channel = guild?.channels.cache.get(channelId)?.name ?? channelId;
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      const label = `${index + 1}. #${channel}, ${time} ${timezone}, ${kind}`;
      return { name: shortenText(withoutUnseen(label), LIMITS.choiceName, '…'), value: id };
    });
  } catch (error) {
    log.warn({ err: error, guild: guildId }, 'The digests of a server cannot be offered.');
    return [];
  }
}
