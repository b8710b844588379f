import type { Language } from '../store/server-settings.ts';
import { languageNamed } from '../wording/languages.ts';

/** Arguments without `--language`, which may stand anywhere among them. */
export interface LanguageGiven {
  readonly rest: readonly string[];
  /** undefined: none was given; null: it is none that is spoken */
  readonly language: Language | null | undefined;
}

/** Takes `--language fr` or `--language=fr` out of a command line; what stands after `--` is left alone. */
export function withoutLanguage(argv: readonly string[]): LanguageGiven {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.findIndex((each) => each === '--language' || each.startsWith('--language='));
  if (at < 0) return { rest: argv, language: undefined };
  const [, joined] = /^--language=(.*)$/.exec(options[at] ?? '') ?? [];
  const given = joined ?? options[at + 1];
  const rest = [...argv.slice(0, at), ...argv.slice(at + (joined === undefined ? 2 : 1))];
  return { rest, language: languageNamed(given) ?? null };
}
