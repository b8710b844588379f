import { type ClientOptions, Options } from 'discord.js';

/** An answer can be changed by its question for so long, and so long is a message of use; in seconds. */
const MESSAGE_LIFETIME = 15 * 60;
const SWEPT_EVERY = 5 * 60;
/** Messages of a channel: a reply comes with the message that it replies to. */
const MESSAGES = 10;
const MEMBERS = 100;
const PEOPLE = 5_000;

/**
 * What the library keeps in memory of what it has heard. By itself it keeps two hundred messages of every channel, and everybody
 * who ever wrote one, for as long as it runs: it would grow for days, and hold what people wrote without a need. Servers,
 * channels and roles are kept whole, for permissions are reckoned from them; so is what the bot itself is in a server.
 */
export const FEW_KEPT: Pick<ClientOptions, 'makeCache' | 'sweepers'> = {
  makeCache: Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    MessageManager: MESSAGES,
    GuildMemberManager: { maxSize: MEMBERS, keepOverLimit: ({ id, client }) => id === client.user.id },
    UserManager: { maxSize: PEOPLE, keepOverLimit: ({ id, client }) => id === client.user?.id },
    ReactionManager: 0,
    ReactionUserManager: 0,
    PresenceManager: 0,
    VoiceStateManager: 0,
    GuildEmojiManager: 0,
    GuildStickerManager: 0,
    GuildInviteManager: 0,
    GuildBanManager: 0,
    GuildScheduledEventManager: 0,
    StageInstanceManager: 0,
    AutoModerationRuleManager: 0,
  }),
  sweepers: {
    ...Options.DefaultSweeperSettings,
    messages: { interval: SWEPT_EVERY, lifetime: MESSAGE_LIFETIME },
  },
};
