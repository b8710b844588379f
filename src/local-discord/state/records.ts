import type {
  APIApplicationCommand,
  APIAttachment,
  APIEmbed,
  APIMessageTopLevelComponent,
  ChannelType,
  InteractionResponseType,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10';

/** What the local Discord keeps. Records change as time goes by; what leaves the server is always a fresh payload. */

export interface UserRecord {
  readonly id: string;
  name: string;
  readonly bot: boolean;
  /** The language of her client, `en-US`. */
  locale: string;
  /** Whether people she shares a server with may write to her. */
  acceptsDirectMessages: boolean;
}

export interface ApplicationRecord {
  /** The same as the id of its bot user. */
  readonly id: string;
  readonly user: UserRecord;
  token: string;
  /** The privileged intents that are switched on in the developer portal, as bits. */
  privilegedIntents: number;
  /** How many sessions may still be started today. */
  identifiesLeft: number;
  readonly commands: Map<string, APIApplicationCommand>;
  /** Users who installed the application for themselves. */
  readonly userInstalls: Set<string>;
}

export interface RoleRecord {
  readonly id: string;
  name: string;
  permissions: bigint;
  mentionable: boolean;
  readonly managedBy: string | null;
  position: number;
}

export interface MemberRecord {
  readonly userId: string;
  nick: string | null;
  readonly roles: Set<string>;
  readonly joinedAt: number;
}

/** What was granted to an application in a server. */
export interface InstallRecord {
  readonly bot: boolean;
  readonly commands: boolean;
}

export interface GuildRecord {
  readonly id: string;
  name: string;
  ownerId: string;
  locale: string;
  /** During an outage a server is there but cannot be reached. */
  unavailable: boolean;
  readonly roles: Map<string, RoleRecord>;
  readonly members: Map<string, MemberRecord>;
  readonly installs: Map<string, InstallRecord>;
}

export interface OverwriteRecord {
  readonly id: string;
  readonly kind: 'role' | 'member';
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface ChannelRecord {
  readonly id: string;
  readonly type: ChannelType;
  name: string;
  readonly guildId: string | null;
  /** The category of a channel, the channel of a thread. */
  readonly parentId: string | null;
  readonly overwrites: Map<string, OverwriteRecord>;
  /** The people of a direct message, bots included; members of a thread. */
  readonly people: Set<string>;
  readonly ownerId: string | null;
  archived: boolean;
  locked: boolean;
  readonly position: number;
  /** Who is shown as typing, and until when. */
  readonly typing: Map<string, number>;
  /** In order of writing. */
  readonly messages: Map<string, MessageRecord>;
}

/** Who a message notifies, by what was written and what was allowed. */
export interface Pings {
  readonly everyone: boolean;
  readonly roles: readonly string[];
  /** Named in the text or replied to. */
  readonly users: readonly string[];
}

export interface InteractionNote {
  readonly id: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly commandName: string | null;
  readonly interactedMessageId: string | null;
}

export interface MessageRecord {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly type: MessageType;
  readonly createdAt: number;
  editedAt: number | null;
  /** Since when it says what it says: an answer that took a placeholder's place is no edit for people. */
  changedAt: number;
  content: string;
  embeds: APIEmbed[];
  components: APIMessageTopLevelComponent[];
  attachments: APIAttachment[];
  flags: number;
  readonly nonce: string | number | null;
  readonly reference: { readonly messageId: string; readonly channelId: string } | null;
  /** Users whom the text names and who were allowed to be named. */
  mentions: string[];
  mentionRoles: string[];
  mentionEveryone: boolean;
  pings: Pings;
  /** Set on messages that an application wrote. */
  readonly applicationId: string | null;
  readonly interaction: InteractionNote | null;
  /** An ephemeral message is seen by this user alone. */
  readonly onlyFor: string | null;
  /** What earlier versions said, oldest first. */
  readonly earlier: { readonly content: string; readonly embeds: APIEmbed[]; readonly flags: number }[];
  threadId: string | null;
}

export interface ModalRecord {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly unknown[];
}

export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly applicationId: string;
  readonly userId: string;
  readonly guildId: string | null;
  readonly channelId: string;
  readonly commandName: string | null;
  /** The user or message that a context-menu command was used on. */
  readonly targetId: string | null;
  /** The message whose component was used. */
  readonly sourceMessageId: string | null;
  /** The application is here only because this user installed it. */
  readonly userInstallOnly: boolean;
  readonly createdAt: number;
  response: InteractionResponseType | null;
  respondedAt: number | null;
  /** Stops the wait for a first response. */
  stopWaiting: () => void;
  /** Three seconds went by without a response. */
  failed: boolean;
  /** What `@original` is. */
  originalMessageId: string | null;
  readonly followUps: string[];
  /** How often the message had been changed when the interaction was answered. */
  editsBefore: number;
  modal: ModalRecord | null;
  choices: readonly { readonly name: string; readonly value: string | number }[] | null;
  /** Refusals of attempts to answer it, for the dump. */
  readonly refusals: string[];
}
