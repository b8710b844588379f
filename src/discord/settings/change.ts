import { LANGUAGES, type ServerSettings } from '../../store/server-settings.ts';

/** The value of the menu's option that leaves the language to the server. */
export const OWN_LANGUAGE = 'own';

const KINDS = ['language', 'listening', 'channels', 'roles', 'private', 'undo'] as const;

/** What a button or menu of the panel changes. */
export type ChangeKind = (typeof KINDS)[number];

/** A button or menu of the panel: what it changes, and from which version of the settings. */
export interface SettingsAction {
  readonly kind: ChangeKind;
  readonly version: number;
}

/** @returns such as `settings:roles:12`: all that a restarted process needs */
export function encodeSettingsAction({ kind, version }: SettingsAction): string {
  return `settings:${kind}:${version}`;
}

/** @returns null for what is no button or menu of the panel */
export function decodeSettingsAction(customId: string): SettingsAction | null {
  const [, name, version] = /^settings:([a-z]{4,9}):(\d{1,9})$/.exec(customId) ?? [];
  const kind = KINDS.find((each) => each === name);
  return kind === undefined ? null : { kind, version: Number(version) };
}

/** The settings as they are after a change; `values` is what was chosen from a menu. */
export function changed(
  settings: ServerSettings,
  kind: Exclude<ChangeKind, 'undo'>,
  values: readonly string[],
): ServerSettings {
  switch (kind) {
    case 'language':
      return { ...settings, language: LANGUAGES.find((language) => language === values[0]) ?? null };
    case 'private':
      return { ...settings, privateByDefault: !settings.privateByDefault };
    default:
      return { ...settings, [kind]: [...values] };
  }
}

/** Which settings differ, in the order of the panel; lists are equal whatever their order. */
export function differing(one: ServerSettings, other: ServerSettings): (keyof ServerSettings)[] {
  const keys = ['language', 'channels', 'roles', 'privateByDefault', 'listening'] as const;
  return keys.filter((key) => comparable(one[key]) !== comparable(other[key]));
}

const comparable = (value: ServerSettings[keyof ServerSettings]): string =>
  JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
