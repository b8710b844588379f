import type { ServerSettings } from './server-settings.ts';
import type { NewSubscription, Subscription, SubscriptionState } from './subscription.ts';

/**
 * What must outlive the process. No message of anybody is kept: ids, choices and dates alone.
 *
 * Every method may reject with a `StoreError`, whose message says what to do. Times are milliseconds since 1970 and are
 * passed in.
 */
export interface Store {
  readonly settings: SettingsTable;
  readonly subscriptions: SubscriptionTable;
  readonly ledger: Ledger;
  readonly transcripts: TranscriptTable;
  readonly announcements: AnnouncementTable;
  readonly cursors: CursorTable;
  readonly turns: TurnTable;
  readonly processes: ProcessTable;
  /** Resolves where the database answers. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The settings of a server, with what they were before the last change. */
export interface KeptSettings {
  readonly settings: ServerSettings;
  /** Counts the changes; 0 where nothing was ever set. */
  readonly version: number;
  /** What they were before the last change; null where that is not known or was taken back. */
  readonly previous: ServerSettings | null;
}

export interface SettingsTable {
  /** The defaults where nothing was set. */
  readonly get: (guildId: string) => Promise<KeptSettings>;
  /**
   * Keeps new settings, and the old ones for taking the change back.
   *
   * @param expected the version that the change was made from
   * @returns what is kept now; null where somebody else changed it meanwhile, and nothing was kept
   */
  readonly put: (
    guildId: string,
    settings: ServerSettings,
    expected: number,
    now: number,
  ) => Promise<KeptSettings | null>;
  /** Puts back what was before the last change; null where there is nothing to put back, or `expected` is not the version. */
  readonly undo: (guildId: string, expected: number, now: number) => Promise<KeptSettings | null>;
  /** Forgets a server: its settings, subscriptions, ledger and announcements. */
  readonly forget: (guildId: string) => Promise<void>;
}

export interface SubscriptionTable {
  readonly add: (subscription: NewSubscription, now: number) => Promise<Subscription>;
  readonly get: (id: string) => Promise<Subscription | null>;
  /** Those of a server, oldest first. */
  readonly ofServer: (guildId: string) => Promise<readonly Subscription[]>;
  /** All that are not paused, oldest first. */
  readonly active: () => Promise<readonly Subscription[]>;
  readonly change: (id: string, change: Partial<NewSubscription>) => Promise<Subscription | null>;
  /** What the program itself notes of a subscription: pauses, failures, how far it came. */
  readonly note: (id: string, state: Partial<SubscriptionState>) => Promise<void>;
  /** @returns whether it was there */
  readonly remove: (id: string) => Promise<boolean>;
}

/** A post that is owed: by which subscription, for which moment. */
export interface PostKey {
  readonly subscription: string;
  /** Names the moment within the subscription: `2022-02-22T08:00`, or `lift:BRIEFING`. */
  readonly due: string;
}

export interface Claim extends PostKey {
  readonly owner: string;
  readonly claimedAt: number;
  /** From then on another process may take it over. */
  readonly expiresAt: number;
  /** How often it was claimed; 1 the first time. */
  readonly attempt: number;
  /** When it was claimed for the first time: a post may stand in the channel since then. */
  readonly firstClaimedAt: number;
}

/** Who sends which post: a post is claimed before it is sent, and marked afterwards, so that each is sent once. */
export interface Ledger {
  /**
   * Claims a post for a process. Of any number of processes exactly one gets it; where that one died, another gets it
   * after the claim expired.
   *
   * @param lasts milliseconds until another process may take over
   * @returns the claim; null where it is sent already or somebody else has it
   */
  readonly claim: (key: PostKey, owner: string, now: number, lasts: number) => Promise<Claim | null>;
  /**
   * Marks a claimed post as sent.
   *
   * @param messageId null where there was nothing to post
   * @param seen what must not be posted again
   * @returns whether the claim still held: false where another process took it over
   */
  readonly settle: (claim: Claim, messageId: string | null, seen: readonly string[], now: number) => Promise<boolean>;
  /** Gives a claim back, so that anybody may try at once. */
  readonly release: (claim: Claim) => Promise<void>;
  /** Claims that expired without being settled, oldest first. */
  readonly abandoned: (now: number) => Promise<readonly Claim[]>;
  /** What a subscription has posted: the `seen` of all its settled posts. */
  readonly seen: (subscription: string) => Promise<ReadonlySet<string>>;
  /** What a subscription settled last; null where there is nothing. */
  readonly lastSettled: (
    subscription: string,
  ) => Promise<{ readonly due: string; readonly settledAt: number; readonly messageId: string | null } | null>;
}

/** A transcript that was met in the folder. */
export interface SeenTranscript {
  readonly briefing: string;
  /** SHA-256 of the file, and of the override beside it where there is one, in hex. */
  readonly hash: string;
  readonly firstSeenAt: number;
  readonly changedAt: number;
  /** Where it was fetched from; null where somebody put it there. */
  readonly source: string | null;
}

export interface TranscriptTable {
  readonly all: () => Promise<readonly SeenTranscript[]>;
  /** Notes a transcript as it is now. @returns whether it was new, changed, or the same */
  readonly note: (
    briefing: string,
    hash: string,
    source: string | null,
    now: number,
  ) => Promise<'new' | 'changed' | 'same'>;
  readonly forget: (briefing: string) => Promise<void>;
}

/** Channels that hear of each new transcript. */
export interface AnnouncementChannel {
  readonly guildId: string;
  readonly channelId: string;
  readonly createdBy: string;
  readonly createdAt: number;
}

export interface AnnouncementTable {
  readonly channels: () => Promise<readonly AnnouncementChannel[]>;
  readonly add: (channel: AnnouncementChannel) => Promise<void>;
  /** @returns whether it was there */
  readonly remove: (channelId: string) => Promise<boolean>;
  /**
   * Claims announcements in a channel for a process. Of any number of processes exactly one gets each; where that one died,
   * another gets it after the claim expired.
   *
   * @param lasts milliseconds until another process may take over
   * @returns those that this process is to post, and those that another is about to; the rest was posted
   */
  readonly claim: (
    channelId: string,
    briefings: readonly string[],
    now: number,
    lasts: number,
  ) => Promise<{ readonly mine: readonly AnnouncementClaim[]; readonly held: readonly string[] }>;
  /** Marks claimed announcements as done: nobody gets them again. */
  readonly settle: (claims: readonly AnnouncementClaim[], now: number) => Promise<void>;
  /** Gives claims back, where the announcement may not have been posted: anybody may try at once. */
  readonly release: (claims: readonly AnnouncementClaim[], now: number) => Promise<void>;
}

/** The announcement of a briefing in a channel, claimed. What was first claimed at the same moment is one post. */
export interface AnnouncementClaim {
  readonly channelId: string;
  readonly briefing: string;
  /** A post may stand in the channel since then. */
  readonly firstClaimedAt: number;
  /** How often it was claimed; 1 the first time. */
  readonly attempt: number;
}

/** How far something was read, by name: a feed's last entry, its entity tag. */
export interface CursorTable {
  readonly get: (name: string) => Promise<string | null>;
  readonly set: (name: string, value: string, now: number) => Promise<void>;
}

/** What processes do one after another, by name. */
export interface TurnTable {
  /**
   * Takes the next turn: turns of one name are so many milliseconds apart, whichever processes take them.
   * @returns when it is, in milliseconds since 1970; not before now
   */
  readonly take: (name: string, apart: number, now: number) => Promise<number>;
}

/** A process of the bot, and the shards of Discord that it serves, of so many. */
export interface ServingProcess {
  readonly name: string;
  readonly shards: readonly number[];
  readonly total: number;
}

export interface ProcessTable {
  /** Says that a process serves its shards until then. What ended before now is forgotten. */
  readonly note: (process: ServingProcess, until: number, now: number) => Promise<void>;
  /** Those that serve now. */
  readonly serving: (now: number) => Promise<readonly ServingProcess[]>;
  readonly forget: (name: string) => Promise<void>;
}

/** The database did not do what was asked; the message says what happened and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
