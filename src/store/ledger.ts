import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { Schema } from './schema.ts';
import type { Claim, Ledger } from './store.ts';

const seenList = z.array(z.string());

/** Who sends which post, in the database. Every step is one statement, so that of several processes one succeeds. */
export function ledgerTable(db: Kysely<Schema>): Ledger {
  const mine = (claim: Claim) =>
    db
      .updateTable('ledger')
      .where('subscription', '=', claim.subscription)
      .where('due', '=', claim.due)
      .where('owner', '=', claim.owner)
      .where('attempt', '=', claim.attempt)
      .where('settled_at', 'is', null);
  return {
    claim: async ({ subscription, due }, owner, now, lasts) => {
      const row = await db
        .insertInto('ledger')
        .values({
          subscription,
          due,
          owner,
          attempt: 1,
          first_claimed_at: now,
          claimed_at: now,
          expires_at: now + lasts,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['subscription', 'due'])
            .doUpdateSet((update) => ({
              owner,
              attempt: update('ledger.attempt', '+', 1),
              claimed_at: now,
              expires_at: now + lasts,
            }))
            .where('ledger.settled_at', 'is', null)
            .where('ledger.expires_at', '<=', now),
        )
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : read(row);
    },
    settle: async (claim, messageId, seen, now) => {
      const { numUpdatedRows } = await mine(claim)
        .set({ settled_at: now, message_id: messageId, seen: JSON.stringify(seen) })
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    release: async (claim) => {
      await mine(claim).set({ expires_at: claim.claimedAt }).execute();
    },
    abandoned: async (now) => {
      const rows = await db
        .selectFrom('ledger')
        .selectAll()
        .where('settled_at', 'is', null)
        .where('expires_at', '<=', now)
        .orderBy('first_claimed_at')
        .execute();
      return rows.map(read);
    },
    seen: async (subscription) => {
      const rows = await db
        .selectFrom('ledger')
        .select('seen')
        .where('subscription', '=', subscription)
        .where('seen', 'is not', null)
        .execute();
      return new Set(rows.flatMap(({ seen }) => (seen === null ? [] : seenList.parse(JSON.parse(seen)))));
    },
    lastSettled: async (subscription) => {
      const row = await db
        .selectFrom('ledger')
        .select(['due', 'settled_at', 'message_id'])
        .where('subscription', '=', subscription)
        .where('settled_at', 'is not', null)
        .orderBy('settled_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined || row.settled_at === null
        ? null
        : { due: row.due, settledAt: row.settled_at, messageId: row.message_id };
    },
  };
}

function read(row: Selectable<Schema['ledger']>): Claim {
  return {
    subscription: row.subscription,
    due: row.due,
    owner: row.owner,
    attempt: row.attempt,
    firstClaimedAt: row.first_claimed_at,
    claimedAt: row.claimed_at,
    expiresAt: row.expires_at,
  };
}
