import { type ButtonInteraction, type ChatInputCommandInteraction, channelMention } from 'discord.js';
import { composeDigest } from '../../digest/compose-digest.ts';
import { lastDue } from '../../digest/due.ts';
import { zoneFor } from '../../digest/zone-words.ts';
import { LANGUAGES } from '../../store/server-settings.ts';
import { StoreError } from '../../store/store.ts';
import { DIGEST_KINDS, type NewSubscription, newSubscription, type Subscription } from '../../store/subscription.ts';
import { localAt } from '../../transcript/rules/civil-time.ts';
import { wordingIn } from '../../wording/languages.ts';
import type { Bot } from '../bot.ts';
import { mayManage } from '../may-manage.ts';
import { missingPermissions } from '../missing-permissions.ts';
import { type MessagePayload, message, renderNotice, text } from '../render/answer-message.ts';
import { respond } from '../respond.ts';
import { DAY_CHOICES, isDayChoice, readHour, readList } from './days.ts';
import { describe } from './described.ts';
import type { DigestMark } from './digest-mark.ts';
import { renderDigest } from './digest-message.ts';

/** Digests of one server. */
const MOST_DIGESTS = 10;
const DAY = 24 * 60 * 60_000;

const USUAL = { hour: 8, minute: 0, timezone: 'America/New_York', days: [...DAY_CHOICES.daily], kind: 'new' } as const;

/** Sets a digest up, or changes the one that was chosen: what is left out stays as it is. */
export async function setDigest(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  await manage(interaction, bot, async (guildId) => {
    const words = bot.ownWording.digest;
    const { options } = interaction;
    const all = await bot.store.subscriptions.ofServer(guildId);
    const chosen = options.getString('digest');
    const before = chosen === null ? null : all.find(({ id }) => id === chosen);
    if (before === undefined) return renderNotice(words.gone);
    if (before === null && all.length >= MOST_DIGESTS) return renderNotice(words.tooMany(MOST_DIGESTS));

    const channelId = options.getChannel('channel')?.id ?? before?.channelId ?? interaction.channelId;
    const missing = await lacking(interaction, channelId);
    if (missing.length > 0) return message([text(words.mayNotPost(channelMention(channelId), missing))]);
    const typedZone = options.getString('timezone');
    const zone = typedZone === null ? (before?.timezone ?? USUAL.timezone) : zoneFor(typedZone);
    if (zone === null) return renderNotice(words.noZone(typedZone ?? ''));
    const typedHour = options.getString('at');
    const at = typedHour === null ? (before ?? USUAL) : readHour(typedHour);
    if (at === null) return renderNotice(words.noHour(typedHour ?? ''));
    const days = options.getString('days');
    const topics = options.getString('topics');
    const speakers = options.getString('speakers');
    const wanted: NewSubscription = newSubscription.parse({
      ...(before ?? USUAL),
      guildId,
      channelId,
      createdBy: interaction.user.id,
      hour: at.hour,
      minute: at.minute,
      timezone: zone,
      kind: DIGEST_KINDS.find((kind) => kind === options.getString('kind')) ?? before?.kind ?? USUAL.kind,
      days: days !== null && isDayChoice(days) ? [...DAY_CHOICES[days]] : [...(before?.days ?? USUAL.days)],
      topics: topics === null ? [...(before?.topics ?? [])] : [...readList(topics)],
      speakers: speakers === null ? [...(before?.speakers ?? [])] : [...readList(speakers)],
      language: LANGUAGES.find((each) => each === options.getString('language')) ?? before?.language ?? null,
      saysWhenQuiet: options.getBoolean('quiet_days') ?? before?.saysWhenQuiet ?? false,
      postsAtLift: options.getBoolean('at_lift') ?? before?.postsAtLift ?? false,
    });
    if (before === null) {
      const made = await bot.store.subscriptions.add(wanted, bot.now());
      return message([text(words.set(describe(made, bot.now())))]);
    }
    const last = await bot.store.ledger.lastSettled(before.id);
    await passOver(before, wanted, last?.settledAt ?? before.createdAt, bot);
    const changed = await bot.store.subscriptions.change(before.id, wanted);
    return changed === null ? renderNotice(words.gone) : message([text(words.changed(describe(changed, bot.now())))]);
  });
}

/** All digests of the server. */
export async function showDigests(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  await manage(interaction, bot, async (guildId) => {
    const words = bot.ownWording.digest;
    const all = await bot.store.subscriptions.ofServer(guildId);
    if (all.length === 0) return renderNotice(words.noneYet);
    return message(all.map((each, index) => text(words.line(index + 1, describe(each, bot.now())))));
  });
}

/** What a digest would be now, for the one who asks. */
export async function testDigest(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  await onDigest(interaction, bot, async (subscription) => {
    const seen = await bot.store.ledger.seen(subscription.id);
    const last = await bot.store.ledger.lastSettled(subscription.id);
    const now = bot.now();
    const { date } = localAt(now, subscription.timezone);
    const moment = { date, now, since: last?.settledAt ?? now - DAY };
    const wording = subscription.language === null ? bot.ownWording : wordingIn(subscription.language);
    const digest = composeDigest(bot.archive(), subscription, moment, seen);
    const shown = renderDigest(digest, `digest:${subscription.id}:test`, wording);
    const lead = text(bot.ownWording.digest.tried(describe(subscription, now)));
    return { ...shown, components: [lead, ...shown.components] };
  });
}

export async function pauseDigest(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  await onDigest(interaction, bot, async (subscription) => {
    await bot.store.subscriptions.note(subscription.id, { paused: 'asked' });
    return message([text(bot.ownWording.digest.paused(describe(subscription, bot.now())))]);
  });
}

export async function resumeDigest(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  await onDigest(interaction, bot, async (subscription) => {
    await passOver(subscription, subscription, bot.now(), bot);
    const state = { paused: null, failingSince: null, toldAt: null };
    await bot.store.subscriptions.note(subscription.id, state);
    return message([text(bot.ownWording.digest.resumed(describe({ ...subscription, ...state }, bot.now())))]);
  });
}

export async function removeDigest(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  await onDigest(interaction, bot, async (subscription) => {
    const wasThere = await bot.store.subscriptions.remove(subscription.id);
    const words = bot.ownWording.digest;
    return wasThere ? message([text(words.removed(describe(subscription, bot.now())))]) : renderNotice(words.gone);
  });
}

/** Tells whoever presses the button under a post about the digest. */
export async function aboutDigest(interaction: ButtonInteraction, mark: DigestMark, bot: Bot): Promise<void> {
  const tell = async (): Promise<MessagePayload> => {
    const words = bot.ownWording.digest;
    try {
      const subscription = await bot.store.subscriptions.get(mark.subscription);
      // A button that was copied to another server tells nothing of this one.
      if (subscription === null || subscription.guildId !== interaction.guildId) return renderNotice(words.gone);
      return message([text(words.told(describe(subscription, bot.now())))]);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return renderNotice(words.notKnown);
    }
  };
  await respond(
    interaction,
    tell().then((payload) => ({ payload, isPrivate: true })),
    bot,
  );
}

/**
 * A moment that is over already is not made up for: it counts as dealt with.
 * @param at when it counts as dealt with: what is new since then comes with the next digest
 */
async function passOver({ id }: Subscription, schedule: NewSubscription, at: number, bot: Bot): Promise<void> {
  const due = lastDue(schedule, bot.now());
  if (due === null) return;
  const claim = await bot.store.ledger.claim({ subscription: id, due: due.key }, 'passed over', bot.now(), DAY);
  if (claim !== null) await bot.store.ledger.settle(claim, null, [], at);
}

/** Does something with the digest that was chosen, or with the only one. */
async function onDigest(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
  work: (subscription: Subscription) => Promise<MessagePayload>,
): Promise<void> {
  await manage(interaction, bot, async (guildId) => {
    const words = bot.ownWording.digest;
    const all = await bot.store.subscriptions.ofServer(guildId);
    const chosen = interaction.options.getString('digest');
    const [only, second] = all;
    if (only === undefined) return renderNotice(words.noneYet);
    if (chosen === null) return second === undefined ? work(only) : renderNotice(words.whichDigest);
    const subscription = all.find(({ id }) => id === chosen);
    return subscription === undefined ? renderNotice(words.gone) : work(subscription);
  });
}

/** For those who manage the server alone, whatever the server's overrides of the command say; and told in private. */
async function manage(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
  work: (guildId: string) => Promise<MessagePayload>,
): Promise<void> {
  const { guildId } = interaction;
  const words = bot.ownWording.digest;
  const guarded = async (): Promise<MessagePayload> => {
    if (guildId === null || !mayManage(interaction)) {
      return renderNotice(bot.ownWording.settings.mayNotChange);
    }
    try {
      return await work(guildId);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      bot.log.error({ err: error, guild: guildId }, 'The digests of a server could not be used.');
      return renderNotice(words.notSaved);
    }
  };
  await respond(
    interaction,
    guarded().then((payload) => ({ payload, isPrivate: true })),
    bot,
  );
}

/** What the bot lacks to post in a channel, by the names of Discord's settings. */
async function lacking({ guild, client }: ChatInputCommandInteraction, channelId: string): Promise<readonly string[]> {
  const channel = await guild?.channels.fetch(channelId).catch(() => null);
  if (channel === null || channel === undefined) return ['View Channel'];
  return missingPermissions(channel, client.user);
}
