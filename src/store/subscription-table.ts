import type { Kysely, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { SubscriptionTable } from './store.ts';
import { newSubscription, type Subscription, type SubscriptionState, subscriptionState } from './subscription.ts';

/** The digests that servers asked for, in the database. @param newId gives an id that was never given before */
export function subscriptionTable(db: Kysely<Schema>, newId: () => string): SubscriptionTable {
  const get = async (id: string): Promise<Subscription | null> => {
    const row = await db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : read(row);
  };
  const rows = () => db.selectFrom('subscriptions').selectAll().orderBy('created_at').orderBy('id');
  return {
    add: async (asked, now) => {
      const subscription = newSubscription.parse(asked);
      const id = newId();
      await db
        .insertInto('subscriptions')
        .values({
          id,
          guild_id: subscription.guildId,
          document: JSON.stringify(subscription),
          paused: null,
          failing_since: null,
          told_at: null,
          created_at: now,
        })
        .execute();
      return { ...subscription, id, createdAt: now, paused: null, failingSince: null, toldAt: null };
    },
    get,
    ofServer: async (guildId) => (await rows().where('guild_id', '=', guildId).execute()).map(read),
    active: async () => (await rows().where('paused', 'is', null).execute()).map(read),
    change: async (id, change) => {
      const before = await get(id);
      if (before === null) return null;
      const document = newSubscription.parse({ ...newSubscription.parse(before), ...change });
      await db
        .updateTable('subscriptions')
        .set({ document: JSON.stringify(document), guild_id: document.guildId })
        .where('id', '=', id)
        .execute();
      return { ...before, ...document };
    },
    note: async (id, state) => {
      const { paused, failingSince, toldAt } = state;
      const columns = {
        ...(paused === undefined ? {} : { paused }),
        ...(failingSince === undefined ? {} : { failing_since: failingSince }),
        ...(toldAt === undefined ? {} : { told_at: toldAt }),
      };
      if (Object.keys(columns).length === 0) return;
      await db.updateTable('subscriptions').set(columns).where('id', '=', id).execute();
    },
    remove: async (id) => {
      const { numDeletedRows } = await db.deleteFrom('subscriptions').where('id', '=', id).executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
  };
}

function read(row: Selectable<Schema['subscriptions']>): Subscription {
  const state: SubscriptionState = subscriptionState.parse({
    paused: row.paused,
    failingSince: row.failing_since,
    toldAt: row.told_at,
  });
  return { ...newSubscription.parse(JSON.parse(row.document)), ...state, id: row.id, createdAt: row.created_at };
}
