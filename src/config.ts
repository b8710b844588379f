import { z } from 'zod';
import { readShards, SHARDS_FORM, type Sharding } from './discord/sharding.ts';
import { DEFAULT_INDEX_DIR } from './saved-index/index-place.ts';
import type { StoreLocation } from './store/connect.ts';
import { withoutTrailing } from './without-trailing.ts';

/** Levels of the log, from most to least. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** A whole number of seconds. */
const seconds = (least: number, most: number) =>
  z.coerce
    .number({ error: `a whole number of seconds from ${least} to ${most}` })
    .int()
    .min(least)
    .max(most);

const snowflake = z.string().regex(/^\d{17,20}$/, 'a Discord id: 17 to 20 digits');

const port = z.coerce
  .number({ error: 'a port: 0 to 65535' })
  .int('a port: 0 to 65535')
  .min(0, 'a port: 0 to 65535')
  .max(65_535, 'a port: 0 to 65535');

/**
 * Everything that the environment decides, read once at start; nothing else reads `process.env`.
 * An empty value counts as absent. `.env.example` explains each variable; a test keeps the two alike.
 */
const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^\S{20,}$/, "the bot's token from the Discord developer portal: one word of 20 characters or more")
    .optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'an http or https address' })
    .default('https://discord.com/api'),
  DISCORD_MESSAGE_CONTENT: z.enum(['on', 'off'], { error: 'on or off' }).default('off'),
  SHARDS: z
    .string()
    .refine((typed) => readShards(typed) !== null, SHARDS_FORM)
    .optional(),
  TRANSCRIPTS_DIR: z.string().default('transcripts'),
  TRANSCRIPTS_POLL_SECONDS: seconds(1, 3600).optional(),
  INDEX_DIR: z.string().default(DEFAULT_INDEX_DIR),
  IMPORT_HOSTS: z
    .string()
    .regex(/^[a-z0-9.-]+(?:\s*,\s*[a-z0-9.-]+)*$/, 'names of hosts, in small letters, with commas between')
    .optional(),
  TRANSCRIPTS_FEED: z
    .url({ protocol: /^https$/, error: 'the address of an RSS or Atom feed, with https://' })
    .optional(),
  TRANSCRIPTS_FEED_MINUTES: z.coerce
    .number({ error: 'a whole number of minutes from 5 to 1440' })
    .int('a whole number of minutes from 5 to 1440')
    .min(5, 'a whole number of minutes from 5 to 1440')
    .max(1440, 'a whole number of minutes from 5 to 1440')
    .default(15),
  STORE_FILE: z.string().default('data/on-background.db'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: 'the address of a PostgreSQL database: postgres://user:password@host/name',
    })
    .optional(),
  PLAYGROUND_PORT: port.optional(),
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  LOG_QUESTIONS: z.enum(['on', 'off'], { error: 'on or off' }).default('off'),
});

export interface Config {
  /** Absent: there is no Discord, and the playground is opened. */
  readonly token: string | undefined;
  /** Commands go to this server alone, at once, while developing. Absent: to every server. */
  readonly guildId: string | undefined;
  /** Where Discord's REST interface is, without the version. */
  readonly apiUrl: string;
  /** Whether to ask for the text of all messages, for channels that listen. */
  readonly hearsMessages: boolean;
  /** Which shards this process serves; null: as many as Discord advises, all of them here. */
  readonly sharding: Sharding | null;
  readonly transcriptsDir: string;
  /** Milliseconds between two looks at each transcript; null: the system tells of changes. */
  readonly pollEvery: number | null;
  /** The folder that search indexes are kept in between starts. */
  readonly indexDir: string;
  /** Hosts beside the known ones from which transcripts may be fetched. */
  readonly importHosts: readonly string[];
  /** The feed that is polled for new transcripts, and how often, in milliseconds; null: none. */
  readonly feed: { readonly url: string; readonly every: number } | null;
  /** Where settings and digests are kept. */
  readonly store: StoreLocation;
  /** Where the playground listens on this machine, 0 for any free port. Absent: its usual port, or any where that is taken. */
  readonly playgroundPort: number | undefined;
  /** Where health and metrics are served; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Whether the words of questions are logged. */
  readonly logsQuestions: boolean;
}

/** The names of the variables, in the order in which they are explained. */
export const VARIABLES: readonly string[] = Object.keys(schema.shape);

/** Variables whose value must never be printed, and what to say instead. */
const SECRET: Readonly<Record<string, string>> = { DISCORD_TOKEN: 'not a token', DATABASE_URL: 'not such an address' };

/** Thrown where the environment has wrong values; the message has one line for each of them. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * @param env the environment, `.env` included
 * @throws {ConfigError} naming each wrong variable, what it was (a secret's value aside), and what is allowed
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    VARIABLES.map((name) => [name, env[name]?.trim()] as const).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues
        .map(({ path, message }) => {
          const name = String(path[0]);
          const secret = SECRET[name];
          const value = secret === undefined ? `"${given[name] ?? ''}"` : `${secret} (its value is not shown here)`;
          return `${name} is ${value}; it must be ${message}.`;
        })
        .join('\n'),
    );
  }
  const { data } = parsed;
  return {
    token: data.DISCORD_TOKEN,
    guildId: data.DISCORD_GUILD_ID,
    apiUrl: withoutTrailing(data.DISCORD_API_URL, /\//),
    hearsMessages: data.DISCORD_MESSAGE_CONTENT === 'on',
    sharding: data.SHARDS === undefined ? null : readShards(data.SHARDS),
    transcriptsDir: data.TRANSCRIPTS_DIR,
    importHosts: data.IMPORT_HOSTS?.split(',').map((host) => host.trim()) ?? [],
    feed:
      data.TRANSCRIPTS_FEED === undefined
        ? null
        : { url: data.TRANSCRIPTS_FEED, every: data.TRANSCRIPTS_FEED_MINUTES * 60_000 },
    pollEvery: data.TRANSCRIPTS_POLL_SECONDS === undefined ? null : data.TRANSCRIPTS_POLL_SECONDS * 1_000,
    indexDir: data.INDEX_DIR,
    store: data.DATABASE_URL === undefined ? { file: data.STORE_FILE } : { url: data.DATABASE_URL },
    playgroundPort: data.PLAYGROUND_PORT,
    metrics: data.METRICS_PORT === undefined ? null : { host: data.METRICS_HOST, port: data.METRICS_PORT },
    logLevel: data.LOG_LEVEL,
    logsQuestions: data.LOG_QUESTIONS === 'on',
  };
}
