import { createHash } from 'node:crypto';
import { type Client, DiscordAPIError, type Guild, type Message, RESTJSONErrorCodes } from 'discord.js';
import { dueAnnouncements } from '../live/announcements.ts';
import type { AnnouncementChannel, AnnouncementClaim } from '../store/store.ts';
import type { Briefing } from '../transcript/briefing.ts';
import type { Host } from './bot-for.ts';
import { botForMessage } from './bot-for.ts';
import { findPost } from './digest/find-post.ts';
import { once } from './post-once.ts';
import { renderAnnouncement } from './render/transcripts-message.ts';
import type { WhoServes } from './who-serves.ts';

/** What no further try mends: somebody has to give a permission back. */
const LASTING: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.ThreadLocked,
]);

/** How long a post may take before another process believes that this one died, in milliseconds. */
const CLAIM_LASTS = 2 * 60_000;
/** How long Discord surely remembers a nonce, in milliseconds. It says "a few minutes". */
const NONCE_IS_KNOWN = 60_000;
/** How many are claimed in one statement; what is left waits for the next round. */
const MOST_AT_ONCE = 1_000;

/** Tells the channels that asked for it of new transcripts. */
export interface Announcer {
  /** Posts what is due. Every briefing is posted once in a channel, whichever process does it. @throws {StoreError} */
  readonly announce: (client: Client<true>) => Promise<void>;
}

export function createAnnouncer(host: Host, serving: WhoServes): Announcer {
  const { store, now, log } = host;
  /** From when on it is worth another look at the store, by channel and briefing: never, for what was posted. */
  const notBefore = new Map<string, number>();
  const keyOf = ({ channelId, createdAt }: AnnouncementChannel, briefing: string): string =>
    `${channelId} ${createdAt} ${briefing}`;

  /** What this process is to post, each post by itself: what was first claimed at the same moment. */
  const claim = async (channel: AnnouncementChannel, due: readonly Briefing[]): Promise<readonly Post[]> => {
    const unknown = due
      .map(({ id }) => id)
      .filter((id) => (notBefore.get(keyOf(channel, id)) ?? 0) <= now())
      .slice(0, MOST_AT_ONCE);
    const { mine, held } = await store.announcements.claim(channel.channelId, unknown, now(), CLAIM_LASTS);
    for (const id of unknown) notBefore.set(keyOf(channel, id), Number.POSITIVE_INFINITY);
    for (const id of [...held, ...mine.map(({ briefing }) => briefing)]) {
      notBefore.set(keyOf(channel, id), now() + CLAIM_LASTS);
    }
    const moments = [...new Set(mine.map(({ firstClaimedAt }) => firstClaimedAt))].sort((one, other) => one - other);
    return moments.map((firstClaimedAt) => {
      const claims = mine.filter((each) => each.firstClaimedAt === firstClaimedAt);
      const ids = new Set(claims.map(({ briefing }) => briefing));
      const isRepeated = claims.some(({ attempt }) => attempt > 1);
      return { claims, firstClaimedAt, isRepeated, briefings: due.filter(({ id }) => ids.has(id)) };
    });
  };

  const post = async (guild: Guild, channelId: string, { briefings, firstClaimedAt, isRepeated }: Post) => {
    const isKnown = guild.client.guilds.cache.has(guild.id);
    const place = await guild.channels.fetch(channelId, { cache: isKnown });
    const { wording } = await botForMessage({ guild }, host);
    const mark = markOf(channelId, firstClaimedAt);
    const payload = renderAnnouncement(briefings, now(), wording, mark);
    if (payload === null || place === null || !place.isSendable()) return;
    // Whoever claimed it before may have posted it, and died before it could say so. At first Discord itself would know.
    const mayBeThere = isRepeated && now() - firstClaimedAt >= NONCE_IS_KNOWN;
    const isThere = mayBeThere && (await findPost(place, (each) => hasMark(each, mark), firstClaimedAt)) !== null;
    if (!isThere) await place.send({ ...payload, ...once('announcement', channelId, String(firstClaimedAt)) });
    log.info(
      { guild: guild.id, channel: channelId, briefings: briefings.length, found: isThere },
      'New transcripts were announced.',
    );
  };

  const tell = async (client: Client<true>, channel: AnnouncementChannel, due: readonly Briefing[]): Promise<void> => {
    const { channelId, guildId } = channel;
    const guild = await serving.server(guildId, client);
    if (guild === null) return;
    for (const each of await claim(channel, due)) {
      try {
        await post(guild, channelId, each);
      } catch (error) {
        const code = error instanceof DiscordAPIError ? error.code : undefined;
        log.warn({ err: error, guild: guildId, channel: channelId }, 'New transcripts could not be announced.');
        if (code === RESTJSONErrorCodes.UnknownChannel) {
          await store.announcements.remove(channelId);
          return;
        }
        if (!LASTING.has(code)) {
          await store.announcements.release(each.claims, now());
          for (const { briefing } of each.claims) notBefore.delete(keyOf(channel, briefing));
          continue;
        }
      }
      await store.announcements.settle(each.claims, now());
      for (const { briefing } of each.claims) notBefore.set(keyOf(channel, briefing), Number.POSITIVE_INFINITY);
    }
  };
  return {
    announce: async (client) => {
      const channels = (await store.announcements.channels()).filter(
        ({ guildId }) => serving.of(guildId, client) !== 'another',
      );
      if (channels.length === 0) return;
      const seen = await store.transcripts.all();
      const archive = host.archive();
      for (const channel of channels) {
        const due = dueAnnouncements(archive, seen, channel.createdAt, now());
        if (due.length > 0) await tell(client, channel, due);
      }
    },
  };
}

/** What was claimed at one moment: one post. */
interface Post {
  readonly claims: readonly AnnouncementClaim[];
  readonly briefings: readonly Briefing[];
  readonly firstClaimedAt: number;
  /** Somebody has claimed it before: it may be there. */
  readonly isRepeated: boolean;
}

/**
 * The number by which a post is found again: the id of its container, which Discord keeps as it is sent. It is a whole number
 * of 32 bits, far from those that Discord counts by itself, and with room for them behind it.
 */
function markOf(channelId: string, firstClaimedAt: number): number {
  const hash = createHash('sha256').update(`${channelId} ${firstClaimedAt}`).digest();
  return 2 ** 30 + (hash.readUInt32BE() % 2 ** 29);
}

function hasMark({ components }: Message, mark: number): boolean {
  return components.some(({ id }) => id === mark);
}
