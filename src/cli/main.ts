import { english } from '../wording/english.ts';
import { runCli } from './run.ts';
import { openTerminal } from './terminal.ts';

// A reader that has seen enough (`… | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const terminal = openTerminal(process.stdout, process.stderr, process.env);
process.exitCode = await runCli(process.argv.slice(2), { terminal, wording: english, now: Date.now });
