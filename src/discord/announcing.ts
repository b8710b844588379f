import { type Client, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { dueAnnouncements } from '../live/announcements.ts';
import type { AnnouncementChannel } from '../store/store.ts';
import type { Briefing } from '../transcript/briefing.ts';
import type { Host } from './bot-for.ts';
import { botForMessage } from './bot-for.ts';
import { once } from './post-once.ts';
import { renderAnnouncement } from './render/transcripts-message.ts';
import type { WhoServes } from './who-serves.ts';

/** What no further try mends: somebody has to give a permission back. */
const LASTING: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.ThreadLocked,
]);

/** Tells the channels that asked for it of new transcripts. */
export interface Announcer {
  /** Posts what is due. Every briefing is posted once in a channel, whichever process does it. @throws {StoreError} */
  readonly announce: (client: Client<true>) => Promise<void>;
}

export function createAnnouncer(host: Host, serving: WhoServes): Announcer {
  const { store, now, log } = host;
  /** What needs no further look at the store: claimed here, or by another process. */
  const claimed = new Set<string>();
  const claim = async (channel: AnnouncementChannel, due: readonly Briefing[]): Promise<readonly Briefing[]> => {
    const mine: Briefing[] = [];
    for (const briefing of due) {
      const key = `${channel.channelId} ${channel.createdAt} ${briefing.id}`;
      if (claimed.has(key)) continue;
      if (await store.announcements.claim(channel.channelId, briefing.id, now())) mine.push(briefing);
      claimed.add(key);
    }
    return mine;
  };
  const giveBack = async (channel: AnnouncementChannel, briefings: readonly Briefing[]): Promise<void> => {
    for (const { id } of briefings) {
      claimed.delete(`${channel.channelId} ${channel.createdAt} ${id}`);
      await store.announcements.release(channel.channelId, id);
    }
  };
  const tell = async (client: Client<true>, channel: AnnouncementChannel, due: readonly Briefing[]): Promise<void> => {
    const { channelId, guildId } = channel;
    const guild = await serving.server(guildId, client);
    if (guild === null) return;
    const mine = await claim(channel, due);
    if (mine.length === 0) return;
    try {
      const place = await guild.channels.fetch(channelId, { cache: client.guilds.cache.has(guildId) });
      const { wording } = await botForMessage({ guild }, host);
      const payload = renderAnnouncement(mine, now(), wording);
      if (payload === null || place === null || !place.isSendable()) return;
      await place.send({ ...payload, ...once('announcement', channelId, ...mine.map(({ id }) => id)) });
      log.info({ guild: guildId, channel: channelId, briefings: mine.length }, 'New transcripts were announced.');
    } catch (error) {
      const code = error instanceof DiscordAPIError ? error.code : undefined;
      log.warn({ err: error, guild: guildId, channel: channelId }, 'New transcripts could not be announced.');
      if (code === RESTJSONErrorCodes.UnknownChannel) await store.announcements.remove(channelId);
      else if (!LASTING.has(code)) await giveBack(channel, mine);
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
