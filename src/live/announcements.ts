import { mayShowBriefing } from '../answer/embargo.ts';
import type { Archive } from '../search/build-archive.ts';
import type { SeenTranscript } from '../store/store.ts';
import type { Briefing } from '../transcript/briefing.ts';

/** How long a transcript has to lie in the folder before it is announced, in milliseconds: the first minute is for mending it. */
const ANNOUNCED_AFTER = 30_000;
/** What could be read for longer than this is no news. */
const NEWS_FOR = 7 * 24 * 60 * 60_000;

/**
 * The briefings that a channel is to hear of: those that came, or whose embargo lifted, since it asked for them. Which of
 * them it heard of already is not known here.
 *
 * @param seen the transcripts that were met, with when
 * @param asked when the channel asked, in milliseconds since 1970
 * @param now milliseconds since 1970
 * @returns in the order in which they became free
 */
export function dueAnnouncements(
  archive: Archive,
  seen: readonly SeenTranscript[],
  asked: number,
  now: number,
): readonly Briefing[] {
  const briefings = new Map(archive.briefings.map((briefing) => [briefing.id, briefing]));
  return seen
    .flatMap(({ briefing: id, firstSeenAt }) => {
      const briefing = briefings.get(id);
      if (briefing === undefined || !mayShowBriefing(briefing, now)) return [];
      const since = freeSince(briefing, firstSeenAt);
      const isNews = since > asked && now - since < NEWS_FOR;
      return isNews && now - firstSeenAt >= ANNOUNCED_AFTER ? [{ briefing, since }] : [];
    })
    .sort((one, other) => one.since - other.since)
    .map(({ briefing }) => briefing);
}

/** From when on a briefing could be shown here: when it came, or when its embargo lifted. */
function freeSince({ rules }: Briefing, firstSeenAt: number): number {
  const { release } = rules.embargo;
  return release.kind === 'at' ? Math.max(firstSeenAt, Date.parse(release.instant)) : firstSeenAt;
}
