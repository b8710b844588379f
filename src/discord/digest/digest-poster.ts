import type { Client, Guild, SendableChannels } from 'discord.js';
import { composeDigest } from '../../digest/compose-digest.ts';
import type { DigestMoment } from '../../digest/digest.ts';
import { type Due, lastDue } from '../../digest/due.ts';
import type { Claim, PostKey } from '../../store/store.ts';
import type { Subscription } from '../../store/subscription.ts';
import { localAt } from '../../transcript/rules/civil-time.ts';
import { wordingIn } from '../../wording/languages.ts';
import { botForMessage, type Host } from '../bot-for.ts';
import type { WhoServes } from '../who-serves.ts';
import { encodeMark, onceFor } from './digest-mark.ts';
import { renderDigest } from './digest-message.ts';
import { CannotPost, failureOf, noteFailure, noteSuccess } from './failing-digest.ts';
import { findPost, hasCustomId } from './find-post.ts';
import { liftsDue } from './lifts-due.ts';

/** Posts the digests that are due, each once over all processes. */
export interface DigestPoster {
  /** @throws {StoreError} where it cannot be seen what is due */
  readonly post: (client: Client<true>) => Promise<void>;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long a post may take before another process believes that this one died. It grows with every attempt. */
const CLAIM_LASTS = 2 * MINUTE;
const LONGEST_CLAIM = 60 * MINUTE;
/** How late a post is, in milliseconds, when it is made for a process that has died: one that is restarted makes its own. */
const ORPHANED_AFTER = MINUTE;
/** How many are posted at the same time. */
const AT_ONCE = 8;

/** @param owner names this process among all that share the store */
export function createDigestPoster(host: Host, owner: string, serving: WhoServes): DigestPoster {
  const { store, now, log } = host;
  /** When a moment is worth another look at the store. */
  const notBefore = new Map<string, number>();

  const deliver = async (client: Client<true>, subscription: Subscription, due: Due, only?: string): Promise<void> => {
    const key: PostKey = { subscription: subscription.id, due: due.key };
    const name = `${key.subscription} ${key.due}`;
    if ((notBefore.get(name) ?? 0) > now()) return;
    const guild = await serving.server(subscription.guildId, client);
    const claim = guild === null ? null : await store.ledger.claim(key, owner, now(), CLAIM_LASTS);
    if (guild === null || claim === null) {
      notBefore.set(name, now() + MINUTE);
      return;
    }
    try {
      await send(guild, subscription, claim, due, only);
      notBefore.set(name, now() + DAY * 8);
    } catch (error) {
      const wait = Math.min(CLAIM_LASTS * 2 ** Math.min(claim.attempt - 1, 10), LONGEST_CLAIM);
      notBefore.set(name, now() + wait);
      host.metrics.digest('failed', 0);
      log.warn(
        { err: error, guild: subscription.guildId, channel: subscription.channelId, attempt: claim.attempt },
        'A digest could not be posted.',
      );
      await noteFailure(client, subscription, failureOf(error), host);
    }
  };

  const send = async (
    guild: Guild,
    subscription: Subscription,
    claim: Claim,
    due: Due,
    only: string | undefined,
  ): Promise<void> => {
    const moment = await momentFor(subscription, due, only, host);
    const seen = await store.ledger.seen(subscription.id);
    const digest = composeDigest(host.archive(), subscription, moment, seen);
    if (digest.sections.length === 0 && (!subscription.saysWhenQuiet || only !== undefined)) {
      await store.ledger.settle(claim, null, [], now());
      host.metrics.digest('quiet', 0);
      if (subscription.kind === 'archive') await store.subscriptions.note(subscription.id, { paused: 'finished' });
      return;
    }
    const channel = await openChannel(guild, subscription.channelId);
    const mark = encodeMark(claim);
    // Whoever claimed it before may have posted it, and died before it could say so.
    const before =
      claim.attempt > 1 ? await findPost(channel, (message) => hasCustomId(message, mark), claim.firstClaimedAt) : null;
    const sent =
      before ??
      (
        await channel.send({
          ...renderDigest(digest, mark, await wordingFor(guild, subscription, host)),
          ...onceFor(claim),
        })
      ).id;
    const isMine = await store.ledger.settle(claim, sent, digest.seen, now());
    if (digest.isLast) await store.subscriptions.note(subscription.id, { paused: 'finished' });
    await noteSuccess(subscription, host);
    host.metrics.digest('posted', (now() - due.at) / 1000);
    log.info(
      { guild: subscription.guildId, channel: subscription.channelId, due: claim.due, found: before !== null, isMine },
      'A digest was posted.',
    );
  };

  const dueOf = (subscription: Subscription): readonly { readonly due: Due; readonly only?: string }[] => {
    const due = lastDue(subscription, now());
    const lifts = subscription.postsAtLift ? liftsDue(host.archive(), subscription, now()) : [];
    return [...(due !== null && due.at > subscription.createdAt ? [{ due }] : []), ...lifts];
  };

  return {
    post: async (client) => {
      for (const [name, at] of notBefore) if (at <= now()) notBefore.delete(name);
      const work = (await store.subscriptions.active()).flatMap((subscription) => {
        const whose = serving.of(subscription.guildId, client);
        if (whose === 'another') return [];
        const due = dueOf(subscription).filter((each) => whose === 'this' || now() - each.due.at >= ORPHANED_AFTER);
        return due.map((each) => ({ subscription, ...each }));
      });
      const next = work.values();
      const worker = async (): Promise<void> => {
        for (const { subscription, due, only } of next) await deliver(client, subscription, due, only);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    },
  };
}

/** What a digest looks at: everything since the last one that was posted, a day where there was none. */
async function momentFor(
  { id, timezone, createdAt }: Subscription,
  due: Due,
  only: string | undefined,
  { store, now }: Host,
): Promise<DigestMoment> {
  const [last, transcripts] = await Promise.all([store.ledger.lastSettled(id), store.transcripts.all()]);
  const arrivedAt = new Map(
    transcripts
      // What was there when the digest was set up is the archive, and no news.
      .filter(({ firstSeenAt }) => firstSeenAt > createdAt)
      .map(({ briefing, firstSeenAt }) => [briefing, firstSeenAt] as const),
  );
  return {
    date: only === undefined ? due.date : localAt(now(), timezone).date,
    now: now(),
    since: only === undefined ? (last?.settledAt ?? due.at - DAY) : 0,
    arrivedAt,
    ...(only === undefined ? {} : { only }),
  };
}

/** The language that was asked for, else the server's. */
async function wordingFor(guild: Guild, { language }: Subscription, host: Host) {
  return language === null ? (await botForMessage({ guild }, host)).wording : wordingIn(language);
}

/**
 * The channel that is posted in; an archived thread is opened.
 * @throws {CannotPost} where it takes no posts
 * @throws {DiscordAPIError} where it is not there or may not be seen
 */
async function openChannel(guild: Guild, id: string): Promise<SendableChannels> {
  const known = guild.channels.cache.get(id);
  // A thread is asked for anew: what is remembered of it may be from before it was archived or locked.
  const channel =
    known === undefined || known.isThread()
      ? await guild.channels.fetch(id, { force: true, cache: guild.client.guilds.cache.has(guild.id) })
      : known;
  if (channel === null || !channel.isSendable()) throw new CannotPost('no-channel');
  if (channel.isThread() && channel.archived === true) {
    if (channel.locked === true) throw new CannotPost('locked');
    await channel.setArchived(false);
  }
  return channel;
}
