import { readArguments } from './arguments.ts';
import { open } from './ask.ts';
import { chat } from './chat.ts';
import type { CliContext } from './context.ts';
import { UsageError } from './usage-error.ts';

/** `chat`: answers a question a line, from the terminal or a pipe. Throws `UsageError` where the arguments are wrong. */
export async function chatCommand(args: readonly string[], context: CliContext): Promise<number> {
  const { values, positionals } = readArguments(args, { transcripts: { type: 'string', default: 'transcripts' } });
  if (positionals.length > 0) throw new UsageError('chat takes no question; type it once the chat is open');
  const { archive } = await open(values.transcripts, context);
  await chat(archive, { stream: process.stdin, isTerminal: process.stdin.isTTY === true }, context);
  return 0;
}
