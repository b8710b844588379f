import type { Language } from '../store/server-settings.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { spanish } from './spanish.ts';
import type { Wording } from './wording.ts';

const WORDINGS: Readonly<Record<Language, Wording>> = { en: english, es: spanish, fr: french };

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español', fr: 'Français' };

export function wordingIn(language: Language): Wording {
  return WORDINGS[language];
}

/** @returns undefined for what is no language of the bot's */
export function languageNamed(code: string | undefined): Language | undefined {
  return code === 'en' || code === 'es' || code === 'fr' ? code : undefined;
}

/**
 * The language of a locale: Discord's (`es-419`, `fr`, `en-GB`) or a terminal's (`fr_CA.UTF-8`, `C`).
 * @returns English where the bot does not speak it
 */
export function languageOf(locale: string | null | undefined): Language {
  return languageNamed((locale ?? '').toLowerCase().split(/[-_.@]/)[0]) ?? 'en';
}

/** The language that a terminal is set to: the first of the variables that is set decides, as POSIX has it. */
export function languageOfTerminal(env: Readonly<Record<string, string | undefined>>): Language {
  return languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG);
}
