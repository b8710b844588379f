import { PermissionFlagsBits } from 'discord-api-types/v10';
import { shardOf } from '../../snowflakes.ts';
import { channelPayload, guildPayload, memberPayload, rolePayload, userPayload } from '../../state/payloads.ts';
import { has } from '../../state/permissions.ts';
import type { GuildRecord } from '../../state/records.ts';
import { refusals } from '../refusal.ts';
import { type BotRequest, noContent, ok, openRoute, type Route, route } from '../route.ts';

/** @throws Refusal 10004, 50001 where the bot is not in the server. */
function guildOf(request: BotRequest): GuildRecord {
  const guild = request.world.guilds.get(request.params.guild ?? '');
  if (!guild) throw refusals.unknownGuild();
  if (!guild.members.has(request.application.id)) throw refusals.missingAccess();
  return guild;
}

/** Who am I, where is the Gateway, what servers are there. */
export const basicRoutes: readonly Route[] = [
  openRoute('GET', '/gateway', ({ gateway }) => ok({ url: gateway.address })),
  route('GET', '/gateway/bot', ({ gateway, application, world }) => {
    const guilds = [...world.guilds.values()].filter((guild) => guild.members.has(application.id)).length;
    return ok({
      url: gateway.address,
      shards: Math.max(1, Math.ceil(guilds / 1000)),
      session_start_limit: {
        total: 1000,
        remaining: application.identifiesLeft,
        reset_after: 86_400_000,
        max_concurrency: gateway.maxConcurrency,
      },
    });
  }),
  route('GET', '/users/@me', ({ application }) => ok({ ...userPayload(application.user), verified: true, flags: 0 })),
  route('GET', '/users/:user', ({ world, params }) => {
    const user = world.users.get(params.user ?? '');
    if (!user) throw refusals.unknownUser();
    return ok(userPayload(user));
  }),
  ...['/applications/@me', '/oauth2/applications/@me'].map((path) =>
    route('GET', path, ({ application, world }) => {
      const owner = [...world.users.values()].find((user) => !user.bot);
      return ok({
        id: application.id,
        name: application.user.name,
        icon: null,
        description: '',
        bot_public: true,
        bot_require_code_grant: false,
        verify_key: '0'.repeat(64),
        flags: 0,
        team: null,
        bot: userPayload(application.user),
        approximate_guild_count: [...world.guilds.values()].filter((guild) => guild.members.has(application.id)).length,
        ...(owner ? { owner: userPayload(owner) } : {}),
      });
    }),
  ),
  route('GET', '/users/@me/guilds', ({ application, world }) =>
    ok(
      [...world.guilds.values()]
        .filter((guild) => guild.members.has(application.id))
        .map((guild) => ({ id: guild.id, name: guild.name, icon: null, owner: false, features: [], permissions: '0' })),
    ),
  ),
  route('DELETE', '/users/@me/guilds/:guild', (request) => {
    const guild = guildOf(request);
    guild.members.delete(request.application.id);
    guild.installs.delete(request.application.id);
    for (const session of request.gateway.sessionsOf(request.application)) {
      if (shardOf(guild.id, session.shard[1]) === session.shard[0]) session.dispatch('GUILD_DELETE', { id: guild.id });
    }
    request.world.changed();
    return noContent;
  }),
  route('GET', '/guilds/:guild', (request) => ok(guildPayload(guildOf(request)))),
  route('GET', '/guilds/:guild/channels', (request) => {
    const guild = guildOf(request);
    const channels = request.world.channelsOf(guild.id).filter((channel) => channel.type < 10 || channel.type > 12);
    return ok(channels.map((channel) => channelPayload(request.world, channel, request.application.id)));
  }),
  route('GET', '/guilds/:guild/threads/active', (request) => {
    const { world, application } = request;
    const guild = guildOf(request);
    const threads = world.channelsOf(guild.id).filter((channel) => {
      const isThread = channel.type >= 10 && channel.type <= 12 && !channel.archived;
      return isThread && has(world.permissionsIn(channel, application.id), PermissionFlagsBits.ViewChannel);
    });
    return ok({ threads: threads.map((channel) => channelPayload(world, channel, application.id)), members: [] });
  }),
  route('GET', '/guilds/:guild/roles', (request) => ok([...guildOf(request).roles.values()].map(rolePayload))),
  route('GET', '/guilds/:guild/members/:member', (request) => {
    const guild = guildOf(request);
    const wanted = request.params.member === '@me' ? request.application.id : (request.params.member ?? '');
    const member = guild.members.get(wanted);
    if (!member) throw refusals.unknownMember();
    return ok(memberPayload(request.world, member));
  }),
];
