import { type APIApplicationCommand, GatewayIntentBits } from 'discord-api-types/v10';
import { type Seen, seeMessage } from './person/seen.ts';
import type { Server } from './server.ts';
import { writeMessage } from './state/messages.ts';
import type { ApplicationRecord, UserRecord } from './state/records.ts';
import type { World } from './state/world.ts';

export type PrivilegedIntent = 'MessageContent' | 'GuildMembers' | 'GuildPresences';

export interface NewBot {
  readonly name: string;
  /** The privileged intents that are switched on in the developer portal. */
  readonly intents?: readonly PrivilegedIntent[];
  /** One is made up where it is left out. */
  readonly token?: string;
}

export interface Bot {
  /** Of the application and of its user alike. */
  readonly id: string;
  readonly name: string;
  readonly token: string;
  /** `<@id>` */
  readonly mention: string;
  /** What is registered: everywhere, or in one server. */
  commands(server?: Server): APIApplicationCommand[];
  /** Writes as the bot, whether it is connected or not: what another bot says. */
  writes(where: { readonly id: string }, content: string): Seen;
  /** A new token; the old one is worth nothing from now on. */
  resetToken(): string;
  /** How many sessions may still be started today. */
  limitIdentifies(left: number): void;
}

/** A new application with its bot user. */
export function createBot(world: World, { name, intents = [], token }: NewBot): Bot {
  const user: UserRecord = {
    id: world.ids.next(),
    name,
    bot: true,
    locale: 'en-US',
    acceptsDirectMessages: true,
  };
  world.users.set(user.id, user);
  const tokenOf = (version: number): string =>
    `${Buffer.from(user.id).toString('base64url')}.local.secret-${version}-of-${user.id}`;
  let version = 1;
  const application: ApplicationRecord = {
    id: user.id,
    user,
    token: token ?? tokenOf(version),
    privilegedIntents: intents.reduce((bits, intent) => bits | GatewayIntentBits[intent], 0),
    identifiesLeft: 1000,
    commands: new Map(),
    userInstalls: new Set(),
  };
  world.applications.set(application.id, application);
  return {
    id: application.id,
    name,
    get token() {
      return application.token;
    },
    mention: `<@${application.id}>`,
    commands: (server) => [...application.commands.values()].filter((command) => command.guild_id === server?.id),
    writes: (where, content) =>
      seeMessage(
        world,
        writeMessage(world, {
          channel: world.channel(where.id),
          authorId: user.id,
          content,
          applicationId: user.id,
        }),
      ),
    resetToken: () => {
      version += 1;
      application.token = tokenOf(version);
      return application.token;
    },
    limitIdentifies: (left) => {
      application.identifiesLeft = left;
    },
  };
}
