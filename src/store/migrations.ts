import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

type Migration = (db: Kysely<Schema>) => Promise<void>;

/** Step n brings a database of version n to version n + 1. A step that was released is never changed; another follows it. */
export const MIGRATIONS: readonly Migration[] = [firstTables, processTables, announcementClaims];

async function firstTables(db: Kysely<Schema>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('settings')
    .addColumn('guild_id', 'text', (column) => column.primaryKey())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('previous', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('paused', 'text')
    .addColumn('failing_since', 'bigint')
    .addColumn('told_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('subscriptions_of_server').on('subscriptions').column('guild_id').execute();
  await schema
    .createTable('ledger')
    .addColumn('subscription', 'text', (column) => column.notNull().references('subscriptions.id').onDelete('cascade'))
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('first_claimed_at', 'bigint', (column) => column.notNull())
    .addColumn('claimed_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('settled_at', 'bigint')
    .addColumn('message_id', 'text')
    .addColumn('seen', 'text')
    .addPrimaryKeyConstraint('ledger_key', ['subscription', 'due'])
    .execute();
  await schema
    .createIndex('ledger_unsettled')
    .on('ledger')
    .column('expires_at')
    .where(sql.ref('settled_at'), 'is', null)
    .execute();
  await schema
    .createTable('transcripts')
    .addColumn('briefing', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('first_seen_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('source', 'text')
    .execute();
  await schema
    .createTable('announcement_channels')
    .addColumn('channel_id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('announced')
    .addColumn('channel_id', 'text', (column) =>
      column.notNull().references('announcement_channels.channel_id').onDelete('cascade'),
    )
    .addColumn('briefing', 'text', (column) => column.notNull())
    .addColumn('announced_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('announced_key', ['channel_id', 'briefing'])
    .execute();
  await schema
    .createTable('cursors')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
}

/** Not made anew where a copy of the other tables is put back: they are not in it. */
async function processTables({ schema }: Kysely<Schema>): Promise<void> {
  await schema
    .createTable('turns')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('free_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('processes')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('shards', 'text', (column) => column.notNull())
    .addColumn('total', 'integer', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
}

/** What was announced before was posted before: only since then is it told apart who is about to. */
async function announcementClaims(db: Kysely<Schema>): Promise<void> {
  const { schema } = db;
  await schema
    .alterTable('announced')
    .addColumn('attempt', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await schema
    .alterTable('announced')
    .addColumn('expires_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('announced').addColumn('settled_at', 'bigint').execute();
  await db
    .updateTable('announced')
    .set(({ ref }) => ({ settled_at: ref('announced_at') }))
    .execute();
}
