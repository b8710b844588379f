import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Guild,
  MessageFlags,
} from 'discord.js';
import { type KeptSettings, StoreError } from '../../store/store.ts';
import { languageOf, wordingIn } from '../../wording/languages.ts';
import type { Wording } from '../../wording/wording.ts';
import type { Bot } from '../bot.ts';
import { escapeMarkdown } from '../escape.ts';
import { mayManage } from '../may-manage.ts';
import { type MessagePayload, renderNotice } from '../render/answer-message.ts';
import { changed, differing, type SettingsAction } from './change.ts';
import { describeChange, renderPanel } from './panel.ts';
import { surroundingsOf } from './surroundings.ts';

type Touched = ButtonInteraction | AnySelectMenuInteraction;

/** Opens the panel, for the one who asked alone. */
export async function openSettings(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { guild } = interaction;
  const words = bot.ownWording.settings;
  if (guild === null) {
    await interaction.editReply(renderNotice(words.onlyInServers));
  } else if (!mayManage(interaction)) {
    await interaction.editReply(renderNotice(words.mayNotChange));
  } else {
    const kept = await unlessUnreadable(bot.settings.read(guild.id), bot);
    const payload =
      kept === null
        ? renderNotice(words.notRead)
        : renderPanel(kept, [], surroundingsOf(guild, kept.settings), bot.ownWording);
    await interaction.editReply(payload);
  }
}

/**
 * Does what a button or menu of the panel says, and shows the panel as it is then. The permission is looked at again: it
 * may have gone since the panel was opened. What somebody else changed meanwhile is never written over.
 */
export async function onSettings(interaction: Touched, action: SettingsAction, bot: Bot): Promise<void> {
  const { guild } = interaction;
  if (guild === null || !mayManage(interaction)) {
    const notice = renderNotice(bot.ownWording.settings.mayNotChange);
    await interaction.reply({ ...notice, flags: notice.flags | MessageFlags.Ephemeral });
    return;
  }
  await interaction.deferUpdate();
  const values = interaction.isButton() ? [] : interaction.values;
  await interaction.editReply(await carryOut(guild, action, values, interaction.locale, bot));
}

async function carryOut(
  guild: Guild,
  { kind, version }: SettingsAction,
  values: readonly string[],
  locale: string,
  bot: Bot,
): Promise<MessagePayload> {
  const words = bot.ownWording.settings;
  const before = await unlessUnreadable(bot.settings.read(guild.id), bot);
  if (before === null) return renderNotice(words.notSaved);
  const show = (kept: KeptSettings, note: readonly string[], wording: Wording = bot.ownWording): MessagePayload =>
    renderPanel(kept, note, surroundingsOf(guild, kept.settings), wording);
  const asItIs = (words: string): MessagePayload => show(before, [escapeMarkdown(words)]);

  if (before.version !== version) return asItIs(words.changedMeanwhile);
  if (kind === 'undo' && before.previous === null) return asItIs(words.nothingToTakeBack);
  const wanted = kind === 'undo' ? null : changed(before.settings, kind, values);
  if (wanted !== null && differing(before.settings, wanted).length === 0) return asItIs(words.notChanged);
  let after: KeptSettings | null;
  try {
    after = await (wanted === null
      ? bot.settings.undo(guild.id, version)
      : bot.settings.put(guild.id, wanted, version));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    bot.log.error({ err: error, guild: guild.id }, 'A change of settings could not be saved.');
    return asItIs(words.notSaved);
  }
  if (after === null) {
    const now = await unlessUnreadable(bot.settings.read(guild.id), bot);
    return now === null ? renderNotice(words.notSaved) : show(now, [escapeMarkdown(words.changedMeanwhile)]);
  }
  // A change of the language shows at once.
  const { settings } = after;
  const wording = wordingIn(settings.language ?? languageOf(locale));
  const lines = describeChange(before.settings, settings, surroundingsOf(guild, settings), wording);
  return show(after, [...(wanted === null ? [escapeMarkdown(wording.settings.takenBack)] : []), ...lines], wording);
}

async function unlessUnreadable(reading: Promise<KeptSettings>, bot: Bot): Promise<KeptSettings | null> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    bot.log.error({ err: error }, 'The settings could not be read.');
    return null;
  }
}
