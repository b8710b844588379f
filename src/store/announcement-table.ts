import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { AnnouncementTable } from './store.ts';

/** Which channels hear of new transcripts, and of which they heard, in the database. */
export function announcementTable(db: Kysely<Schema>): AnnouncementTable {
  return {
    channels: async () => {
      const rows = await db
        .selectFrom('announcement_channels')
        .selectAll()
        .orderBy('created_at')
        .orderBy('channel_id')
        .execute();
      return rows.map(({ channel_id, guild_id, created_by, created_at }) => ({
        channelId: channel_id,
        guildId: guild_id,
        createdBy: created_by,
        createdAt: created_at,
      }));
    },
    add: async ({ channelId, guildId, createdBy, createdAt }) => {
      await db
        .insertInto('announcement_channels')
        .values({ channel_id: channelId, guild_id: guildId, created_by: createdBy, created_at: createdAt })
        .onConflict((conflict) => conflict.column('channel_id').doNothing())
        .execute();
    },
    remove: async (channelId) => {
      const { numDeletedRows } = await db
        .deleteFrom('announcement_channels')
        .where('channel_id', '=', channelId)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
    claim: async (channelId, briefing, now) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('announced')
        .values({ channel_id: channelId, briefing, announced_at: now })
        .onConflict((conflict) => conflict.columns(['channel_id', 'briefing']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    release: async (channelId, briefing) => {
      await db.deleteFrom('announced').where('channel_id', '=', channelId).where('briefing', '=', briefing).execute();
    },
  };
}
