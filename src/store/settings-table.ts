import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { DEFAULT_SETTINGS, type ServerSettings, serverSettings } from './server-settings.ts';
import type { KeptSettings, SettingsTable } from './store.ts';

const UNSET: KeptSettings = { settings: DEFAULT_SETTINGS, version: 0, previous: null };

/** The settings of servers, in the database. */
export function settingsTable(db: Kysely<Schema>): SettingsTable {
  const get = async (guildId: string): Promise<KeptSettings> => {
    const row = await db
      .selectFrom('settings')
      .select(['document', 'previous', 'version'])
      .where('guild_id', '=', guildId)
      .executeTakeFirst();
    if (row === undefined) return UNSET;
    const { document, previous, version } = row;
    return { settings: parse(document), version, previous: previous === null ? null : parse(previous) };
  };
  /** Writes over exactly the version that the change was made from. */
  const replace = async (guildId: string, next: KeptSettings, now: number): Promise<KeptSettings | null> => {
    const { settings, version, previous } = next;
    const document = JSON.stringify(settings);
    const values = {
      document,
      previous: previous === null ? null : JSON.stringify(previous),
      version,
      changed_at: now,
    };
    const { numInsertedOrUpdatedRows = 0n } =
      version === 1
        ? await db
            .insertInto('settings')
            .values({ guild_id: guildId, ...values })
            .onConflict((conflict) => conflict.column('guild_id').doNothing())
            .executeTakeFirstOrThrow()
        : await db
            .updateTable('settings')
            .set(values)
            .where('guild_id', '=', guildId)
            .where('version', '=', version - 1)
            .executeTakeFirstOrThrow()
            .then(({ numUpdatedRows }) => ({ numInsertedOrUpdatedRows: numUpdatedRows }));
    return numInsertedOrUpdatedRows === 1n ? next : null;
  };
  return {
    get,
    put: async (guildId, settings, expected, now) => {
      const before = await get(guildId);
      if (before.version !== expected) return null;
      return replace(guildId, { settings, version: expected + 1, previous: before.settings }, now);
    },
    undo: async (guildId, expected, now) => {
      const before = await get(guildId);
      if (before.version !== expected || before.previous === null) return null;
      return replace(guildId, { settings: before.previous, version: expected + 1, previous: null }, now);
    },
    forget: async (guildId) => {
      await db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('subscriptions').where('guild_id', '=', guildId).execute();
        await transaction.deleteFrom('announcement_channels').where('guild_id', '=', guildId).execute();
        await transaction.deleteFrom('settings').where('guild_id', '=', guildId).execute();
      });
    },
  };
}

function parse(document: string): ServerSettings {
  return serverSettings.parse(JSON.parse(document));
}
