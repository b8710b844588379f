import pino, { type Logger } from 'pino';
import type { LOG_LEVELS } from './config.ts';

const HIDDEN = '[hidden]';

/**
 * The log, as JSON lines on standard error: standard output is for answers. A secret is cut out of every line, wherever it stands in it.
 *
 * @param secrets values that must never be written
 */
export function createLog(
  level: (typeof LOG_LEVELS)[number],
  secrets: readonly string[],
  write: (line: string) => void,
): Logger {
  const clean = (line: string): string => secrets.reduce((text, secret) => text.replaceAll(secret, HIDDEN), line);
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: (line) => write(clean(line)) });
}
