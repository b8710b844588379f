import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import dotenv from 'dotenv';
import { readConfig } from '../config.ts';
import { openInternet } from '../import/policy.ts';
import { DEFAULT_INDEX_DIR, readingThreads } from '../saved-index/index-place.ts';
import { languageOfTerminal, wordingIn } from '../wording/languages.ts';
import { runCli } from './run.ts';
import { openTerminal } from './terminal.ts';

// A reader that has seen enough (`… | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const terminal = openTerminal(process.stdout, process.stderr, process.env);
const wording = wordingIn(languageOfTerminal(process.env));
dotenv.config({ quiet: true });
const index = {
  folder: process.env.INDEX_DIR || DEFAULT_INDEX_DIR,
  unique: randomUUID(),
  threads: readingThreads(availableParallelism()),
};
const store = () => readConfig(process.env).store;
const fetching = () => ({ policy: openInternet(readConfig(process.env).importHosts) });
process.exitCode = await runCli(process.argv.slice(2), { terminal, wording, now: Date.now, index, store, fetching });
