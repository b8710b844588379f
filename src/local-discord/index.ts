/** A Discord on this machine for tests: see README.md. */

export type { Bot, NewBot, PrivilegedIntent } from './bot.ts';
export { type Clock, type ManualClock, manualClock, systemClock } from './clock.ts';
export { type Drawable, describe } from './describe.ts';
export { LocalDiscord, type LocalDiscordOptions, startDiscord } from './local-discord.ts';
export type { OptionValue, OptionValues } from './person/commands.ts';
export type { Doing } from './person/doing.ts';
export type { Answers } from './person/form.ts';
export { Person, type SeenChoice } from './person/person.ts';
export type { ChannelLike, MessageLike } from './person/place.ts';
export type { Seen, SeenButton, SeenField, SeenInteraction, SeenMenu, SeenModal, SeenOption } from './person/seen.ts';
export { PersonError } from './person/waiting.ts';
export type { Call } from './rest/server.ts';
export {
  type Channel,
  type Invitation,
  type JoinOptions,
  type Overwrite,
  type PermissionName,
  Server,
} from './server.ts';
export type { UploadedFile } from './validate/message.ts';
