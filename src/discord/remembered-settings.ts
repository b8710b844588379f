import { DEFAULT_SETTINGS, type ServerSettings } from '../store/server-settings.ts';
import type { KeptSettings, SettingsTable } from '../store/store.ts';
import type { BotParts } from './bot.ts';

/** How long settings are believed, in milliseconds: another process may have changed them. */
const BELIEVED_FOR = 60_000;
/** How long to go on without a store that failed before it is asked again. */
const AGAIN_AFTER = 15_000;
/** How long an event waits for the store. */
const WAITED_FOR = 1_000;
/** How many servers are kept in memory; the one that was read longest ago goes first. */
const KEPT = 5_000;

/** The settings of servers, kept in memory so that a message costs no query. */
export interface RememberedSettings {
  /** What holds for a server now. Where the store fails or is slow: what it said last, else the defaults. */
  readonly of: (guildId: string) => Promise<ServerSettings>;
  /** What is kept, read anew. @throws {StoreError} */
  readonly read: (guildId: string) => Promise<KeptSettings>;
  /** As of `SettingsTable`; what is kept holds at once. @throws {StoreError} */
  readonly put: (guildId: string, settings: ServerSettings, expected: number) => Promise<KeptSettings | null>;
  /** As of `SettingsTable`; what is kept holds at once. @throws {StoreError} */
  readonly undo: (guildId: string, expected: number) => Promise<KeptSettings | null>;
}

interface Remembered {
  readonly settings: ServerSettings;
  readonly since: number;
  readonly until: number;
}

/** Remembers what the table says, and says it for a while where the table can't be read. */
export function rememberSettings(
  table: SettingsTable,
  { now, after, log }: Pick<BotParts, 'now' | 'after' | 'log'>,
): RememberedSettings {
  const remembered = new Map<string, Remembered>();
  const asking = new Map<string, Promise<ServerSettings>>();

  const remember = (guildId: string, settings: ServerSettings, lasts: number): ServerSettings => {
    remembered.delete(guildId);
    remembered.set(guildId, { settings, since: now(), until: now() + lasts });
    const [oldest] = remembered.keys();
    if (remembered.size > KEPT && oldest !== undefined) remembered.delete(oldest);
    return settings;
  };
  const read = async (guildId: string): Promise<KeptSettings> => {
    const kept = await table.get(guildId);
    remember(guildId, kept.settings, BELIEVED_FOR);
    return kept;
  };
  const lastKnown = (guildId: string): ServerSettings => remembered.get(guildId)?.settings ?? DEFAULT_SETTINGS;
  const ask = (guildId: string): Promise<ServerSettings> => {
    const underWay = asking.get(guildId);
    if (underWay !== undefined) return underWay;
    const answer = read(guildId)
      .then(({ settings }) => settings)
      .catch((error: unknown) => {
        log.warn({ err: error, guild: guildId }, 'The settings of a server cannot be read; what was known last holds.');
        return remember(guildId, lastKnown(guildId), AGAIN_AFTER);
      })
      .finally(() => asking.delete(guildId));
    asking.set(guildId, answer);
    return answer;
  };
  const change = async (guildId: string, changed: Promise<KeptSettings | null>): Promise<KeptSettings | null> => {
    const kept = await changed;
    if (kept !== null) remember(guildId, kept.settings, BELIEVED_FOR);
    return kept;
  };

  return {
    of: async (guildId) => {
      const known = remembered.get(guildId);
      // Before they were read they cannot be believed: the clock was set back.
      if (known !== undefined && now() >= known.since && now() < known.until) return known.settings;
      const done = new AbortController();
      const waited = after(WAITED_FOR, done.signal).then(() => lastKnown(guildId));
      try {
        return await Promise.race([ask(guildId), waited]);
      } finally {
        done.abort();
      }
    },
    read,
    put: (guildId, settings, expected) => change(guildId, table.put(guildId, settings, expected, now())),
    undo: (guildId, expected) => change(guildId, table.undo(guildId, expected, now())),
  };
}
