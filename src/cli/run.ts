import { LANGUAGE_NAMES, wordingIn } from '../wording/languages.ts';
import { ask } from './ask.ts';
import { chatCommand } from './chat-command.ts';
import { check } from './check.ts';
import type { CliCommand, CliContext } from './context.ts';
import { digest } from './digest.ts';
import { help } from './help.ts';
import { withoutLanguage } from './language-option.ts';
import { quote } from './quote.ts';
import { UsageError } from './usage-error.ts';

const COMMANDS: ReadonlyMap<string, CliCommand> = new Map([
  ['ask', ask],
  ['chat', chatCommand],
  ['check', check],
  ['quote', quote],
  ['digest', digest],
  // Loaded only where they are asked for: a database takes its time.
  ['import', async (args, context) => (await import('./import.ts')).importCommand(args, context)],
  ['backup', async (args, context) => (await import('./store-commands.ts')).backup(args, context)],
  ['restore', async (args, context) => (await import('./store-commands.ts')).restoreCommand(args, context)],
  ['move', async (args, context) => (await import('./store-commands.ts')).move(args, context)],
]);

/**
 * Runs a command of the command line.
 * @returns the exit status: 0 the command did its work, 2 its arguments are wrong, 1 it failed
 */
export async function runCli(argv: readonly string[], terminalContext: CliContext): Promise<number> {
  const { out, err } = terminalContext.terminal;
  const { rest, language } = withoutLanguage(argv);
  if (language === null) {
    err(`--language takes one of: ${Object.keys(LANGUAGE_NAMES).join(', ')}.\n`);
    return 2;
  }
  const context = language === undefined ? terminalContext : { ...terminalContext, wording: wordingIn(language) };
  const [name = 'help', ...args] = rest;
  const command = COMMANDS.get(name);
  if (command === undefined) {
    const isHelp = name === 'help' || name === '--help' || name === '-h';
    if (isHelp) out(help(args[0]));
    else err(`There is no command "${name}". These are: ${[...COMMANDS.keys()].join(', ')}, help.\n`);
    return isHelp ? 0 : 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    out(help(name));
    return 0;
  }
  try {
    return await command(args, context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof UsageError) {
      err(`That cannot be done: ${reason}. "npm run -s cli -- help ${name}" tells how.\n`);
      return 2;
    }
    err(`It failed: ${reason}\n`);
    return 1;
  }
}
