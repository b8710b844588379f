import {
  type APIActionRowComponent,
  type APIChannelSelectComponent,
  type APIComponentInMessageActionRow,
  type APIRoleSelectComponent,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import { LANGUAGES, type ServerSettings } from '../../store/server-settings.ts';
import type { KeptSettings } from '../../store/store.ts';
import { LANGUAGE_NAMES, languageOf } from '../../wording/languages.ts';
import type { Wording } from '../../wording/wording.ts';
import { escapeMarkdown } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { actionButton, type MessagePayload, message, row, smallPrint, text } from '../render/answer-message.ts';
import { type ChangeKind, differing, encodeSettingsAction, OWN_LANGUAGE } from './change.ts';

/** What the panel needs to know of the server. */
export interface Surroundings {
  /** The server's own locale. */
  readonly locale: string;
  readonly hearsMessages: boolean;
  /** Channels that are set, where the bot may not answer, by the permissions that it lacks. */
  readonly lacking: ReadonlyMap<string, readonly string[]>;
  /** The channels and roles that are there still: a menu can't show others as chosen. */
  readonly isThere: (id: string) => boolean;
}

/** Where people talk; threads belong to their channel. */
const CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum, ChannelType.GuildVoice];
const MOST = 25;

/**
 * All settings of a server, with a menu or button for each.
 * @param note lines about what was done just now, Markdown already; they come first
 */
export function renderPanel(
  { settings, version, previous }: KeptSettings,
  note: readonly string[],
  around: Surroundings,
  wording: Wording,
): MessagePayload {
  const words = wording.settings;
  const id = (kind: ChangeKind): string => encodeSettingsAction({ kind, version });
  const lines = [...(['language', 'channels', 'roles', 'privateByDefault'] as const), 'listening' as const].map((key) =>
    words.setting(escapeMarkdown(words[key]), shownValue(key, settings, around, wording)),
  );
  const warnings = [
    ...(around.hearsMessages ? [] : [smallPrint(words.cannotListen)]),
    ...[...lackingTogether(around.lacking)].map(
      ([permissions, channels]) =>
        `${smallPrint(words.lacksPermission(permissions.split(', ')))} ${mentions(channels)}`,
    ),
  ];
  return message([
    ...(note.length === 0 ? [] : [text(note.join('\n'))]),
    text([`**${escapeMarkdown(words.title)}**`, ...lines].join('\n')),
    ...(warnings.length === 0 ? [] : [text(warnings.join('\n'))]),
    languageMenu(settings, id('language'), around, wording),
    channelMenu(id('channels'), words.chooseChannels, settings.channels, around),
    roleMenu(id('roles'), words.chooseRoles, settings.roles, around),
    channelMenu(id('listening'), words.chooseListening, settings.listening, around),
    row([
      actionButton(words.togglePrivate(settings.privateByDefault), id('private')),
      actionButton(words.undo, id('undo'), previous === null),
    ]),
  ]);
}

/** What differs between two settings, a line each: what it was, and what it is. */
export function describeChange(
  before: ServerSettings,
  after: ServerSettings,
  around: Surroundings,
  wording: Wording,
): string[] {
  const words = wording.settings;
  return differing(before, after).map((key) =>
    words.changed(
      escapeMarkdown(words[key]),
      shownValue(key, before, around, wording),
      shownValue(key, after, around, wording),
    ),
  );
}

/** A setting's value as Markdown. */
function shownValue(
  key: keyof ServerSettings,
  settings: ServerSettings,
  around: Surroundings,
  wording: Wording,
): string {
  const words = wording.settings;
  switch (key) {
    case 'language':
      return settings.language === null
        ? words.ownLanguage(LANGUAGE_NAMES[languageOf(around.locale)])
        : LANGUAGE_NAMES[settings.language];
    case 'privateByDefault':
      return settings.privateByDefault ? words.yes : words.no;
    case 'listening':
      return settings.listening.length === 0 ? words.noChannel : mentions(settings.listening);
    case 'channels':
      return settings.channels.length === 0 ? words.everyChannel : mentions(settings.channels);
    case 'roles':
      return settings.roles.length === 0 ? words.everybody : roleMentions(settings.roles);
  }
}

/** Channels as Discord shows them, each to be gone to. */
export const mentions = (channels: readonly string[]): string => channels.map((id) => `<#${id}>`).join(' ');

/** Roles as Discord shows them; nobody is pinged, as no message of the bot can. */
export const roleMentions = (roles: readonly string[]): string => roles.map((id) => `<@&${id}>`).join(' ');

function lackingTogether(lacking: Surroundings['lacking']): Map<string, string[]> {
  const together = new Map<string, string[]>();
  for (const [channel, permissions] of lacking) {
    const key = permissions.join(', ');
    together.set(key, [...(together.get(key) ?? []), channel]);
  }
  return together;
}

type Menu = APIActionRowComponent<APIComponentInMessageActionRow>;

function languageMenu({ language }: ServerSettings, customId: string, around: Surroundings, wording: Wording): Menu {
  const own = wording.settings.ownLanguage(LANGUAGE_NAMES[languageOf(around.locale)]);
  const options = [
    { label: own.charAt(0).toUpperCase() + own.slice(1), value: OWN_LANGUAGE, default: language === null },
    ...LANGUAGES.map((each) => ({ label: LANGUAGE_NAMES[each], value: each, default: language === each })),
  ];
  const menu = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: wording.settings.chooseLanguage,
    options,
  } as const;
  return { type: ComponentType.ActionRow, components: [menu] };
}

function channelMenu(customId: string, placeholder: string, chosen: readonly string[], around: Surroundings): Menu {
  const menu = {
    type: ComponentType.ChannelSelect as const,
    custom_id: customId,
    placeholder: placeholder.slice(0, LIMITS.optionText),
    channel_types: [...CHANNELS],
    min_values: 0,
    max_values: MOST,
    default_values: chosen
      .filter(around.isThere)
      .map((id) => ({ id, type: SelectMenuDefaultValueType.Channel as const })),
  } satisfies APIChannelSelectComponent;
  return { type: ComponentType.ActionRow, components: [menu] };
}

function roleMenu(customId: string, placeholder: string, chosen: readonly string[], around: Surroundings): Menu {
  const menu = {
    type: ComponentType.RoleSelect as const,
    custom_id: customId,
    placeholder: placeholder.slice(0, LIMITS.optionText),
    min_values: 0,
    max_values: MOST,
    default_values: chosen.filter(around.isThere).map((id) => ({ id, type: SelectMenuDefaultValueType.Role as const })),
  } satisfies APIRoleSelectComponent;
  return { type: ComponentType.ActionRow, components: [menu] };
}
