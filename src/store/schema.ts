import type { ColumnType } from 'kysely';

/** The tables as both databases have them; times are milliseconds since 1970, documents are JSON. */
export interface Schema {
  readonly schema_version: { readonly version: number };
  readonly settings: SettingsRow;
  readonly subscriptions: SubscriptionRow;
  readonly ledger: LedgerRow;
  readonly transcripts: TranscriptRow;
  readonly announcement_channels: AnnouncementChannelRow;
  readonly announced: AnnouncedRow;
  readonly cursors: CursorRow;
  readonly turns: TurnRow;
  readonly processes: ProcessRow;
}

interface SettingsRow {
  readonly guild_id: string;
  readonly document: string;
  readonly previous: string | null;
  readonly version: number;
  readonly changed_at: number;
}

interface SubscriptionRow {
  readonly id: string;
  readonly guild_id: string;
  readonly document: string;
  readonly paused: string | null;
  readonly failing_since: number | null;
  readonly told_at: number | null;
  readonly created_at: number;
}

interface LedgerRow {
  readonly subscription: string;
  readonly due: string;
  readonly owner: string;
  readonly attempt: number;
  readonly first_claimed_at: number;
  readonly claimed_at: number;
  readonly expires_at: number;
  readonly settled_at: ColumnType<number | null, number | undefined, number>;
  readonly message_id: ColumnType<string | null, string | undefined, string | null>;
  readonly seen: ColumnType<string | null, string | undefined, string>;
}

interface TranscriptRow {
  readonly briefing: string;
  readonly hash: string;
  readonly first_seen_at: number;
  readonly changed_at: number;
  readonly source: string | null;
}

interface AnnouncementChannelRow {
  readonly channel_id: string;
  readonly guild_id: string;
  readonly created_by: string;
  readonly created_at: number;
}

interface AnnouncedRow {
  readonly channel_id: string;
  readonly briefing: string;
  /** When it was claimed for the first time. */
  readonly announced_at: number;
  readonly attempt: number;
  readonly expires_at: number;
  readonly settled_at: ColumnType<number | null, number | undefined, number>;
}

interface CursorRow {
  readonly name: string;
  readonly value: string;
  readonly changed_at: number;
}

interface TurnRow {
  readonly name: string;
  /** From when on the next one is free. */
  readonly free_at: number;
}

interface ProcessRow {
  readonly name: string;
  readonly shards: string;
  readonly total: number;
  readonly until: number;
}

/** What holds for minutes is not copied. In the order in which a copy can be put back: what others point to comes first. */
export const TABLES = [
  'settings',
  'subscriptions',
  'ledger',
  'transcripts',
  'announcement_channels',
  'announced',
  'cursors',
] as const satisfies readonly (keyof Schema)[];
