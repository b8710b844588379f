import { commands } from '../../commands/index.ts';
import { manualClock } from '../../src/local-discord/index.ts';
import { PEOPLE } from '../../src/playground/stage.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';
import type { Archive } from '../../src/search/build-archive.ts';
import { english } from '../../src/wording/english.ts';
import { backstage } from '../discord/on-background.ts';
import { watchDiscord } from '../fidelity/watch-discord.ts';
import { archiveOf } from '../seed.ts';

/** The real time of the tests, long after the call that ships. */
export const REAL_TIME = '2026-03-02T15:00:00.000Z';

export interface OpenedPlayground extends Playground {
  readonly clock: ReturnType<typeof manualClock>;
  /** Faults of the playground's own; a test should find none. */
  readonly faults: readonly unknown[];
  /** Holds what the page was sent, or shows, against the transcripts; ending the playground tells what was wrong. */
  readonly sees: (markup: string) => void;
}

/** Opens a playground at any free port, over the transcript that ships where no other archive is given. */
export async function openPlayground(
  archive: Archive = archiveOf(),
  key = 'the key of this start',
): Promise<OpenedPlayground> {
  const clock = manualClock(REAL_TIME);
  const faults: unknown[] = [];
  const playground = await startPlayground({
    port: 0,
    clock,
    key,
    archive: () => archive,
    wording: english,
    load: async (now) => ({ bot: backstage({ archive }, now, []), commands }),
    onError: (error) => faults.push(error),
  });
  const { discord, registered, clock: shown } = playground.stage;
  const watch = watchDiscord(discord, registered.name, shown.now);
  return {
    ...playground,
    clock,
    faults,
    sees: (markup) => watch.looks((fidelity) => fidelity.page(markup, shown.now())),
    stop: async () => {
      await playground.stop();
      watch.settle();
    },
  };
}

/** As it was when it was opened: the rooms empty, the clock right, everybody's Discord in English. */
export function startOver({ stage }: Playground): void {
  stage.clock.set(null);
  stage.discord.forgetAfter(0);
  for (const who of PEOPLE) stage.person(who).speaks('en-US');
}
