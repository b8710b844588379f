import {
  ApplicationIntegrationType,
  GatewayDispatchEvents,
  InteractionContextType,
  type InteractionType,
} from 'discord-api-types/v10';
import { messagePayload } from '../state/message-payloads.ts';
import { channelPayload, interactionMemberPayload, userPayload } from '../state/payloads.ts';
import type { ApplicationRecord, ChannelRecord, InteractionRecord, MessageRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { firstResponseWithin, tokenLivesFor, tokenPrefix } from './responses.ts';

export interface NewInteraction {
  readonly type: InteractionType;
  readonly application: ApplicationRecord;
  readonly userId: string;
  readonly channel: ChannelRecord;
  /** What the interaction says: the command and its options, the component, the fields. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly commandName?: string;
  readonly targetId?: string;
  /** The message whose component was used. */
  readonly source?: MessageRecord | null;
}

/** Makes an interaction, sends it to its application, and lets it fail after three seconds of silence. */
export function createInteraction(world: World, wanted: NewInteraction): InteractionRecord {
  const { application, channel, userId } = wanted;
  const guild = world.guildOf(channel);
  const id = world.ids.next();
  const interaction: InteractionRecord = {
    id,
    token: `${tokenPrefix}${id}`,
    type: wanted.type,
    applicationId: application.id,
    userId,
    guildId: channel.guildId,
    channelId: channel.id,
    commandName: wanted.commandName ?? null,
    targetId: wanted.targetId ?? null,
    sourceMessageId: wanted.source?.id ?? null,
    userInstallOnly: guild !== null && !guild.installs.has(application.id),
    createdAt: world.clock.now(),
    response: null,
    respondedAt: null,
    stopWaiting: () => undefined,
    failed: false,
    originalMessageId: null,
    followUps: [],
    editsBefore: 0,
    modal: null,
    choices: null,
    refusals: [],
  };
  forgetOld(world);
  world.interactions.set(id, interaction);
  interaction.stopWaiting = world.clock.after(firstResponseWithin + 1, () => {
    interaction.failed = true;
    world.interactionChanged(interaction);
    world.changed();
  });
  world.publish({
    type: GatewayDispatchEvents.InteractionCreate,
    guildId: channel.guildId,
    channelId: channel.id,
    intents: 0,
    only: [application.id],
    payload: () => interactionPayload(world, interaction, wanted),
  });
  return interaction;
}

/** Interactions whose tokens died long ago are of no more use; under load there are many. */
function forgetOld(world: World): void {
  const oldest = world.clock.now() - 2 * tokenLivesFor;
  for (const [id, interaction] of world.interactions) {
    if (interaction.createdAt >= oldest) return;
    world.interactions.delete(id);
  }
}

function interactionPayload(
  world: World,
  interaction: InteractionRecord,
  wanted: NewInteraction,
): Record<string, unknown> {
  const { application, channel, userId } = wanted;
  const guild = world.guildOf(channel);
  const member = guild?.members.get(userId);
  const user = world.user(userId);
  const owners: Record<number, string> = {};
  if (guild?.installs.has(application.id)) owners[ApplicationIntegrationType.GuildInstall] = guild.id;
  if (!guild && !application.userInstalls.has(userId)) owners[ApplicationIntegrationType.GuildInstall] = '0';
  if (application.userInstalls.has(userId)) owners[ApplicationIntegrationType.UserInstall] = userId;
  const isOwnDirect = guild === null && channel.people.has(application.id);
  const context = guild
    ? InteractionContextType.Guild
    : isOwnDirect
      ? InteractionContextType.BotDM
      : InteractionContextType.PrivateChannel;
  return {
    id: interaction.id,
    application_id: application.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data: wanted.data,
    channel_id: channel.id,
    channel: channelPayload(world, channel, userId),
    ...(guild
      ? { guild_id: guild.id, guild: { id: guild.id, locale: guild.locale, features: [] }, guild_locale: guild.locale }
      : {}),
    ...(member
      ? { member: interactionMemberPayload(world, member, world.permissionsIn(channel, userId)) }
      : { user: userPayload(user) }),
    ...(wanted.source ? { message: messagePayload(world, wanted.source) } : {}),
    locale: user.locale,
    app_permissions: appPermissions(world, application, channel).toString(),
    entitlements: [],
    authorizing_integration_owners: owners,
    context,
    attachment_size_limit: 10_485_760,
  };
}

/** Where the bot is not in the server, what its user could grant it: what everyone there may do. */
function appPermissions(world: World, application: ApplicationRecord, channel: ChannelRecord): bigint {
  const guild = world.guildOf(channel);
  if (guild && !guild.members.has(application.id)) return guild.roles.get(guild.id)?.permissions ?? 0n;
  return world.permissionsIn(channel, application.id);
}
