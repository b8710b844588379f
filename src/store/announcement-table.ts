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
    claim: async (channelId, briefings, now, lasts) => {
      if (briefings.length === 0) return { mine: [], held: [] };
      // One statement, in one order: of several processes that want the same, one gets all of it.
      const rows = await db
        .insertInto('announced')
        .values(
          [...briefings].sort().map((briefing) => ({
            channel_id: channelId,
            briefing,
            announced_at: now,
            attempt: 1,
            expires_at: now + lasts,
          })),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['channel_id', 'briefing'])
            .doUpdateSet((update) => ({
              attempt: update('announced.attempt', '+', 1),
              expires_at: now + lasts,
            }))
            .where('announced.settled_at', 'is', null)
            .where('announced.expires_at', '<=', now),
        )
        .returningAll()
        .execute();
      const mine = rows.map(({ briefing, announced_at, attempt }) => ({
        channelId,
        briefing,
        firstClaimedAt: announced_at,
        attempt,
      }));
      if (mine.length === briefings.length) return { mine, held: [] };
      const own = new Set(mine.map(({ briefing }) => briefing));
      const open = await db
        .selectFrom('announced')
        .select('briefing')
        .where('channel_id', '=', channelId)
        .where('briefing', 'in', briefings)
        .where('settled_at', 'is', null)
        .execute();
      return { mine, held: open.map(({ briefing }) => briefing).filter((briefing) => !own.has(briefing)) };
    },
    settle: async (claims, now) => {
      for (const { channelId, briefing } of claims) {
        await db
          .updateTable('announced')
          .set({ settled_at: now })
          .where('channel_id', '=', channelId)
          .where('briefing', '=', briefing)
          .where('settled_at', 'is', null)
          .execute();
      }
    },
    release: async (claims, now) => {
      for (const { channelId, briefing, attempt } of claims) {
        await db
          .updateTable('announced')
          .set({ expires_at: now })
          .where('channel_id', '=', channelId)
          .where('briefing', '=', briefing)
          .where('attempt', '=', attempt)
          .where('settled_at', 'is', null)
          .execute();
      }
    },
  };
}
