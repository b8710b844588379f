import type { Due } from '../../digest/due.ts';
import type { Archive } from '../../search/build-archive.ts';
import type { Subscription } from '../../store/subscription.ts';
import { localAt } from '../../transcript/rules/civil-time.ts';

/** For so long after an embargo lifted it is news that it did, in milliseconds. */
const NEWS_FOR = 24 * 60 * 60_000;

/**
 * The briefings whose embargo lifted since a digest was set up, and lately: each a post of its own, where the digest asks
 * for that.
 *
 * @param now milliseconds since 1970
 */
export function liftsDue(
  archive: Archive,
  { kind, createdAt, timezone }: Subscription,
  now: number,
): readonly { readonly due: Due; readonly only: string }[] {
  if (kind !== 'new') return [];
  return archive.briefings.flatMap(({ id, rules }) => {
    const { release } = rules.embargo;
    if (release.kind !== 'at') return [];
    const at = Date.parse(release.instant);
    const isDue = at > createdAt && at <= now && now - at < NEWS_FOR;
    return isDue ? [{ due: { date: localAt(at, timezone).date, at, key: `lift:${id}` }, only: id }] : [];
  });
}
