import { type Client, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Subscription } from '../../store/subscription.ts';
import type { DigestFailure } from '../../wording/digest-wording.ts';
import { wordingIn } from '../../wording/languages.ts';
import { botForMessage, type Host } from '../bot-for.ts';
import { once } from '../post-once.ts';
import { message, text } from '../render/answer-message.ts';
import { describe } from './described.ts';

const HOUR = 60 * 60_000;
/** What passes by itself mostly does within an hour; then the person who set the digest up hears of it. */
const TOLD_AFTER = HOUR;
/** After a week of failures a digest is paused. */
const PAUSED_AFTER = 7 * 24 * HOUR;

const CODES: ReadonlyMap<unknown, DigestFailure> = new Map([
  [RESTJSONErrorCodes.UnknownChannel, 'no-channel'],
  [RESTJSONErrorCodes.MissingAccess, 'no-permission'],
  [RESTJSONErrorCodes.MissingPermissions, 'no-permission'],
  [RESTJSONErrorCodes.ThreadLocked, 'locked'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'locked'],
] as const);

/** Thrown where it is known beforehand that a post will fail. */
export class CannotPost extends Error {
  override readonly name = 'CannotPost';
  readonly why: DigestFailure;
  constructor(why: DigestFailure) {
    super(`a digest cannot be posted: ${why}`);
    this.why = why;
  }
}

/** Why a post failed, as far as somebody can do something about it. */
export function failureOf(error: unknown): DigestFailure {
  if (error instanceof CannotPost) return error.why;
  return (error instanceof DiscordAPIError ? CODES.get(error.code) : undefined) ?? 'discord';
}

/**
 * Notes that a digest could not be posted. The person who set it up is told once; what may pass by itself only after an
 * hour. After a week the digest is paused.
 */
export async function noteFailure(
  client: Client<true>,
  subscription: Subscription,
  why: DigestFailure,
  host: Host,
): Promise<void> {
  const { store, now } = host;
  const since = subscription.failingSince ?? now();
  const tells = subscription.toldAt === null && (why !== 'discord' || now() - since >= TOLD_AFTER);
  const isOver = now() - since >= PAUSED_AFTER;
  await store.subscriptions.note(subscription.id, {
    failingSince: since,
    ...(tells ? { toldAt: now() } : {}),
    ...(isOver ? { paused: 'failing' } : {}),
  });
  if (!tells || (await tell(client, subscription, why, host))) return;
  // It is noted before, so that nobody is told twice. Where Discord itself fails it takes no message either: later it may.
  if (why === 'discord') await store.subscriptions.note(subscription.id, { toldAt: null });
}

/** Notes that a digest came through again. */
export async function noteSuccess({ id, failingSince, toldAt }: Subscription, { store }: Host): Promise<void> {
  if (failingSince === null && toldAt === null) return;
  await store.subscriptions.note(id, { failingSince: null, toldAt: null });
}

/**
 * Tells the person who set a digest up in a direct message; where she takes none, in the server's system channel.
 * @returns whether anybody was told
 */
async function tell(
  client: Client<true>,
  subscription: Subscription,
  why: DigestFailure,
  host: Host,
): Promise<boolean> {
  const guild = client.guilds.cache.get(subscription.guildId) ?? null;
  const { wording } =
    subscription.language === null
      ? await botForMessage({ guild }, host)
      : { wording: wordingIn(subscription.language) };
  const told = message([text(wording.digest.fails(describe(subscription, host.now()), why))]);
  const payload = { ...told, ...once('failing digest', subscription.id, String(host.now())) };
  try {
    await client.users.send(subscription.createdBy, payload);
    return true;
  } catch (error) {
    host.log.info(
      { err: error, guild: subscription.guildId },
      'The person who set a digest up takes no direct messages.',
    );
    try {
      return (await guild?.systemChannel?.send(payload)) !== undefined;
    } catch (second) {
      host.log.warn({ err: second, guild: subscription.guildId }, 'Nobody could be told that a digest fails.');
      return false;
    }
  }
}
