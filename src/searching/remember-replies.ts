import type { Asked, Reply } from '../answer/answer-question.ts';
import { dayOf } from '../answer/rank-asked.ts';
import type { Archive } from '../search/build-archive.ts';
import type { Searching } from './searching.ts';

/** So many replies are kept; those go that were not asked for longest. */
const KEPT = 200;

/**
 * Answers the same question once, as long as the answer can be no other: over the same archive, on the same day (which dates
 * like "last month" are counted from), with the same embargoes lifted. While it is searched for, who asks the same waits for
 * that search. What failed is not kept.
 *
 * @param archive the briefings as they are now
 */
export function rememberReplies(searching: Searching, archive: () => Archive): Searching {
  let kept = new Map<string, Promise<Reply>>();
  let keptOf: Archive | null = null;
  return {
    ...searching,
    ask: (asked, now, signal) => {
      const current = archive();
      if (current !== keptOf) {
        kept = new Map();
        keptOf = current;
      }
      const replies = kept;
      const key = keyOf(current, asked, now);
      const known = replies.get(key);
      if (known !== undefined) {
        replies.delete(key);
        replies.set(key, known);
        return known;
      }
      const reply = searching.ask(asked, now, signal);
      // Whoever gives up drops the search for herself alone.
      if (signal !== undefined) return reply;
      replies.set(key, reply);
      const [oldest] = replies.keys();
      if (replies.size > KEPT && oldest !== undefined) replies.delete(oldest);
      const forget = (): void => {
        if (replies.get(key) === reply) replies.delete(key);
      };
      // Of an archive that changed while it was searched nobody knows which of the two the answer is from.
      reply.then(() => archive() === current || forget(), forget);
      return reply;
    },
  };
}

function keyOf(
  archive: Archive,
  { question, briefing, speaker, since, until, top, ...rest }: Asked,
  now: number,
): string {
  const everything: Record<string, never> = rest;
  return JSON.stringify([question, briefing, speaker, since, until, top, everything, dayOf(now), lifted(archive, now)]);
}

/**
 * How many of the archive's embargoes have lifted. Embargoes lift in the order of their instants, so the count tells which:
 * with the same count the same words may be shown.
 */
function lifted(archive: Archive, now: number): number {
  const instants = liftsOf.get(archive) ?? liftsIn(archive);
  liftsOf.set(archive, instants);
  return instants.filter((instant) => instant <= now).length;
}

const liftsOf = new WeakMap<Archive, readonly number[]>();

function liftsIn({ briefings }: Archive): readonly number[] {
  return briefings
    .flatMap(({ rules }) => [rules.embargo.release, ...rules.exceptions.map(({ release }) => release)])
    .flatMap((release) => (release?.kind === 'at' ? [Date.parse(release.instant)] : []));
}
