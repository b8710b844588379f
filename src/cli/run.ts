import { ask } from './ask.ts';
import { check } from './check.ts';
import type { CliCommand, CliContext } from './context.ts';
import { help } from './help.ts';
import { quote } from './quote.ts';
import { UsageError } from './usage-error.ts';

const COMMANDS: ReadonlyMap<string, CliCommand> = new Map([
  ['ask', ask],
  ['check', check],
  ['quote', quote],
]);

/**
 * Runs a command of the command line.
 * @returns the exit status: 0 the command did its work, 2 its arguments are wrong, 1 it failed
 */
export async function runCli(argv: readonly string[], context: CliContext): Promise<number> {
  const { out, err } = context.terminal;
  const [name = 'help', ...args] = argv;
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
