import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import type { AllowedMentions } from '../validate/allowed-mentions.ts';
import { has } from './permissions.ts';
import type { GuildRecord, Pings } from './records.ts';

/** What the text of a message names and whom it notifies. */
export interface Mentioned {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
  readonly pings: Pings;
}

export interface MentionContext {
  /** Content, or the text displays of a message in layout components. */
  readonly text: string;
  readonly guild: GuildRecord | null;
  /** What the author may do in the channel. */
  readonly permissions: bigint;
  /** Null where the message does not limit its mentions. */
  readonly allowed: AllowedMentions | null;
  readonly repliedUser: string | null;
  readonly isUser: (id: string) => boolean;
  readonly flags: number;
}

/** Code spans and blocks show mentions as plain text. */
const code = /```[\s\S]*?```|`[^`\n]+`/g;

/** Reads the mentions of a message as Discord does: code does not mention, and only what is allowed notifies. */
export function readMentions(context: MentionContext): Mentioned {
  const text = context.text.replace(code, ' ');
  const { allowed, guild } = context;
  const mayPingAll = guild === null || has(context.permissions, PermissionFlagsBits.MentionEveryone);
  const isAllowed = (kind: 'users' | 'roles', id: string): boolean =>
    allowed === null || allowed[kind] === 'all' || allowed[kind].includes(id);

  const users = new Set([...text.matchAll(/<@!?(\d{1,20})>/g)].map((match) => String(match[1])));
  const named = [...users].filter((id) => context.isUser(id) && isAllowed('users', id));
  const roles = [...new Set([...text.matchAll(/<@&(\d{1,20})>/g)].map((match) => String(match[1])))].filter((id) => {
    const role = guild?.roles.get(id);
    return role !== undefined && (role.mentionable || mayPingAll) && isAllowed('roles', id);
  });
  const everyone =
    guild !== null && mayPingAll && (allowed === null || allowed.everyone) && /@(everyone|here)\b/.test(text);
  const pingsReplied = context.repliedUser !== null && (allowed === null || allowed.repliedUser);
  const notified = pingsReplied && context.repliedUser !== null ? [...named, context.repliedUser] : named;
  const silent = (context.flags & MessageFlags.Ephemeral) !== 0;
  return {
    users: [...new Set(notified)],
    roles,
    everyone,
    pings: silent ? noPings : { everyone, roles, users: [...new Set(notified)] },
  };
}

const noPings: Pings = { everyone: false, roles: [], users: [] };
