import type { Clock } from '../local-discord/index.ts';
import type { Archive } from '../search/build-archive.ts';
import { playgroundWords as words } from '../wording/playground.ts';
import type { Wording } from '../wording/wording.ts';
import { createPlayClock } from './play-clock.ts';
import { type Cast, raiseStage, type Stage } from './stage.ts';
import { createPremises } from './web/routes.ts';
import { serve } from './web/server.ts';

export interface PlaygroundSettings {
  /** The port to listen at, 0 for any; null: the usual one, or any where that is taken. */
  readonly port: number | null;
  /** The machine's clock. */
  readonly clock: Clock;
  /** Known to the playground's own pages alone; made anew at each start. */
  readonly key: string;
  readonly archive: () => Archive;
  readonly wording: Wording;
  /** What the bot has on Discord, by the clock that is passed in; called once the page is there. */
  readonly load: (now: () => number) => Promise<Cast>;
  /** Is told of faults. */
  readonly onError: (error: unknown) => void;
}

export interface Playground {
  /** Where the page is: `http://127.0.0.1:4646/`. */
  readonly address: string;
  readonly stage: Stage;
  readonly stop: () => Promise<void>;
}

/** Where the page is unless something else is there. */
const USUAL_PORT = 4646;

/**
 * Opens the playground: a Discord on this machine with the bot itself in it, and a page that shows it.
 *
 * @throws where the port that was named can't be had
 */
export async function startPlayground(settings: PlaygroundSettings): Promise<Playground> {
  const { clock, load, archive, wording, key, onError } = settings;
  const stage = await raiseStage({ clock: createPlayClock(clock), load });
  const premises = createPremises({ stage, archive, wording, key, realNow: clock.now });
  try {
    const server = await serve(premises, settings.port ?? USUAL_PORT, onError).catch((error: unknown) => {
      if (settings.port !== null) throw new Error(words.portTaken(settings.port), { cause: error });
      return serve(premises, 0, onError);
    });
    return {
      address: `http://127.0.0.1:${server.port}/`,
      stage,
      stop: async () => {
        await server.stop();
        await stage.stop();
      },
    };
  } catch (error) {
    await stage.stop();
    throw error;
  }
}
