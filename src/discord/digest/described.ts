import { channelMention, TimestampStyles, time } from 'discord.js';
import { nextDue } from '../../digest/due.ts';
import type { Subscription } from '../../store/subscription.ts';
import type { DescribedDigest } from '../../wording/digest-wording.ts';
import { escapeMarkdown } from '../escape.ts';

/** A subscription as it is told of in Discord: what people typed is escaped. @param now milliseconds since 1970 */
export function describe(subscription: Subscription, now: number): DescribedDigest {
  const { channelId, kind, hour, minute, timezone, days, topics, speakers, paused } = subscription;
  const next = paused === null ? nextDue(subscription, now) : null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    channel: channelMention(channelId),
    kind,
    time: `${two(hour)}:${two(minute)}`,
    timezone: escapeMarkdown(timezone),
    days,
    topics: topics.map(escapeMarkdown),
    speakers: speakers.map(escapeMarkdown),
    paused,
    next: next === null ? null : time(Math.floor(next.at / 1000), TimestampStyles.LongDateTime),
  };
}
