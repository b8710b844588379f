import { TimestampStyles, time } from 'discord.js';

/**
 * A moment as Discord shows it to each reader in her own zone, in brackets after the printed one; nothing where it is not
 * known.
 * @param at milliseconds since 1970
 */
export function inOwnZone(at: number | null): string {
  return at === null ? '' : ` (${time(Math.floor(at / 1000), TimestampStyles.ShortDateTime)})`;
}
