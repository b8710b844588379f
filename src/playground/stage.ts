import type { Command } from '../discord/command.ts';
import type { startBot } from '../discord/start-bot.ts';
import {
  type LocalDiscord,
  type Person,
  type Bot as RegisteredBot,
  type Server,
  startDiscord,
} from '../local-discord/index.ts';
import { playgroundWords as words } from '../wording/playground.ts';
import type { PlayClock } from './play-clock.ts';
import { createWhyLog, type WhyLog } from './why-log.ts';

/** Who one can be on the playground. */
export type Who = 'administrator' | 'guest';
/** Where one can be. */
export type Room = 'general' | 'digests' | 'direct';

export const PEOPLE: readonly Who[] = ['administrator', 'guest'];
export const ROOMS: readonly Room[] = ['general', 'digests', 'direct'];

/** From where somebody looks at the playground. */
export interface View {
  readonly who: Who;
  readonly room: Room;
}

/** The local Discord with a server, the bot in it, and two people. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly server: Server;
  readonly registered: RegisteredBot;
  readonly clock: PlayClock;
  readonly why: WhyLog;
  readonly person: (who: Who) => Person;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  /** Where that person is, in the local Discord's terms. */
  readonly place: (view: View) => { readonly id: string };
  /** Lets the bot in, once; resolves when it is there and its commands are registered. */
  readonly enter: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface StageOptions {
  readonly clock: PlayClock;
  /** What the bot has on Discord, by this clock; loaded when it enters. */
  readonly load: (now: () => number) => Promise<Cast>;
}

/** The bot, and its commands. */
export interface Cast {
  readonly bot: Parameters<typeof startBot>[2];
  readonly commands: readonly Command[];
}

/** How long a wait for the bot may take, in milliseconds, before the person is told. */
const PATIENCE = 20_000;

/** Raises the curtain: a Discord on this machine, and in it the bot itself through the real client. */
export async function raiseStage({ clock, load }: StageOptions): Promise<Stage> {
  const discord = await startDiscord({ clock, guard: PATIENCE });
  const server = discord.createServer({ name: words.serverName });
  const registered = discord.createBot({ name: words.botName, intents: ['MessageContent'] });
  const permissions = [
    'ViewChannel',
    'SendMessages',
    'SendMessagesInThreads',
    'EmbedLinks',
    'AttachFiles',
    'ReadMessageHistory',
  ] as const;
  server.invite(registered, { permissions });
  const editors = server.role(words.administratorsRole, ['Administrator']);
  const people: Record<Who, Person> = {
    administrator: server.join({ name: words.administratorName }, { roles: [editors] }),
    guest: server.join({ name: words.guestName }),
  };
  const channels = { general: server.channel('general'), digests: server.channel('digests') };
  const why = createWhyLog(registered.id, clock.now);
  discord.onMessage(why.sees);

  const leaving = new AbortController();
  let started: ReturnType<typeof start> | null = null;
  return {
    discord,
    server,
    registered,
    clock,
    why,
    person: (who) => people[who],
    roles: [{ id: editors.id, name: words.administratorsRole }],
    place: ({ who, room }) => (room === 'direct' ? people[who].directMessages(registered) : channels[room]),
    enter: async () => {
      started ??= start();
      // Who leaves while the bot comes in does not hear that it did not.
      await started.catch((error: unknown) => {
        if (!leaving.signal.aborted) throw error;
      });
    },
    stop: async () => {
      leaving.abort();
      await started?.then((running) => running.stop(0)).catch(() => undefined);
      await discord.stop();
    },
  };

  async function start(): Promise<{ readonly stop: (deadline: number) => Promise<void> }> {
    const [{ startBot }, { bot, commands }] = await Promise.all([import('../discord/start-bot.ts'), load(clock.now)]);
    const answer = why.noting(bot.answer);
    const settings = { token: registered.token, apiUrl: discord.api, guildId: undefined, hearsMessages: true };
    return startBot(settings, commands, { ...bot, answer }, leaving.signal);
  }
}
