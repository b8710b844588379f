import { type ComponentType, type Message, type SendableChannels, SnowflakeUtil } from 'discord.js';

/** How much earlier than the claim a post is looked for, in milliseconds: clocks differ. */
const CLOCKS_DIFFER = 60_000;
/** Discord gives so many messages at once. */
const AT_ONCE = 100;
/** How many messages are looked through. */
const MOST = 500;

/**
 * Finds a post of ours among the messages since a moment.
 *
 * @param isIt whether a message of ours is the one
 * @param since milliseconds since 1970
 * @returns its id; null where it was not posted
 * @throws {DiscordAPIError} where the messages may not be read
 */
export async function findPost(
  channel: SendableChannels,
  isIt: (message: Message) => boolean,
  since: number,
): Promise<string | null> {
  let after = SnowflakeUtil.generate({ timestamp: since - CLOCKS_DIFFER }).toString();
  for (let read = 0; read < MOST; read += AT_ONCE) {
    const messages = await channel.messages.fetch({ after, limit: AT_ONCE, cache: false });
    const post = messages.find((each) => each.author.id === channel.client.user.id && isIt(each));
    if (post !== undefined) return post.id;
    const newest = [...messages.keys()].reduce((one, other) => (BigInt(one) > BigInt(other) ? one : other), after);
    if (messages.size < AT_ONCE) return null;
    after = newest;
  }
  return null;
}

/** Whether a message has a button or a menu of that custom id, wherever it stands. */
export function hasCustomId({ components }: Message, customId: string): boolean {
  const isIn = (parts: readonly { readonly type: ComponentType }[]): boolean =>
    parts.some((part) => {
      if ('customId' in part && part.customId === customId) return true;
      return 'components' in part && isIn(part.components as readonly { readonly type: ComponentType }[]);
    });
  return isIn(components);
}
