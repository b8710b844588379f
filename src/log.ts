import pino, { type Logger, stdSerializers } from 'pino';
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
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: tellError } },
    { write: (line) => write(clean(line)) },
  );
}

/** discord.js puts into its errors what was to be sent: the reply, with the question in it. */
const WITHHELD = 'requestBody';

/** The addresses of replies to interactions have a token in them with which anybody can reply for a quarter of an hour. */
const REPLY_TOKEN = /(\/(?:webhooks|interactions)\/\d+\/)[^/\s"]+/g;

/** An error as it is logged: without anything that somebody wrote, and without what could be used to reply. */
function tellError(error: Error): unknown {
  const text = JSON.stringify(stdSerializers.err(error) ?? null, (key, value: unknown) => {
    if (key === WITHHELD) return undefined;
    return typeof value === 'string' ? value.replaceAll(REPLY_TOKEN, `$1${HIDDEN}`) : value;
  });
  return JSON.parse(text) as unknown;
}
