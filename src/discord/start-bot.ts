import { type Client, Events, type Message } from 'discord.js';
import type { Ending } from '../health/metrics.ts';
import { noteServed } from '../live/note-served.ts';
import { createPainter } from '../pictures/draw.ts';
import { createAnnouncer } from './announcing.ts';
import { trackAnswered } from './answered.ts';
import type { BotParts } from './bot.ts';
import type { Host } from './bot-for.ts';
import { createClient } from './client.ts';
import type { Command } from './command.ts';
import { createDigestPoster } from './digest/digest-poster.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { identifyInTurn } from './identify-in-turn.ts';
import { trackInFlight } from './in-flight.ts';
import { loginProblem } from './login-problem.ts';
import { addressOf } from './message-for-bot.ts';
import { trackOffered } from './offered.ts';
import { commandsByName, kindOf, onInteraction } from './on-interaction.ts';
import { onMessage } from './on-message.ts';
import { onMessageDelete, onMessageEdit, onMessagesDelete } from './on-message-change.ts';
import { type Pace, paceRequests } from './pace-requests.ts';
import { rememberSettings } from './remembered-settings.ts';
import { inRounds } from './rounds.ts';
import { settle } from './settle.ts';
import { isFirst, isShared, type Sharding } from './sharding.ts';
import { onceEvery } from './told-apart.ts';
import { createTurns } from './turns.ts';
import { SAID_EVERY, trackServing } from './who-serves.ts';

export interface BotSettings {
  readonly token: string;
  /** Discord's REST address without the version. */
  readonly apiUrl: string;
  /** Commands go to this server alone; undefined: to all. */
  readonly guildId: string | undefined;
  /** Whether *Message Content* is switched on in the developer portal, and asked for: channels that listen need it. */
  readonly hearsMessages?: boolean;
  /** Which shards are opened here; null or left out: as many as Discord advises. */
  readonly sharding?: Sharding | null;
  /** How many requests may be made; left out: as the library has it, for a bot of one process. */
  readonly pace?: Pace;
}

export interface RunningBot {
  readonly client: Client;
  readonly gateway: Gateway;
  /** Takes nothing new, finishes what is under way for at most `deadline` milliseconds, and leaves Discord. */
  readonly stop: (deadline: number) => Promise<void>;
}

/** Thrown where the bot cannot start and trying again will not help; the message says what to do in one line. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** How often it is seen whether there are transcripts to announce, in milliseconds. */
const ANNOUNCE_EVERY = 15_000;

/** How often it is seen whether a digest is due, in milliseconds. */
const DIGESTS_EVERY = 20_000;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long to wait before each further try to reach Discord, in milliseconds; the last one repeats. */
const RETRY_AFTER = [1_000, 2_000, 5_000, 15_000, 60_000];

/**
 * Logs in, registers the commands, and answers until it is stopped. Where Discord can't be reached it tries again until
 * the signal aborts.
 *
 * @throws {StartError} where the token or an intent is refused, or the signal aborts before the bot is in
 */
export async function startBot(
  settings: BotSettings,
  commands: readonly Command[],
  bot: BotParts,
  signal: AbortSignal,
): Promise<RunningBot> {
  for (let attempt = 0; !signal.aborted; attempt++) {
    const gateway = createGateway(bot.now);
    const sharding = settings.sharding ?? null;
    const client = createClient(settings.apiUrl, settings.hearsMessages ?? false, {
      sharding,
      ws: {
        buildStrategy: gateway.buildStrategy,
        ...(isShared(sharding) ? { buildIdentifyThrottler: identifyInTurn(bot) } : {}),
      },
      makeRequest: settings.pace === undefined ? undefined : paceRequests(settings.pace, bot.after),
      after: bot.after,
    });
    const running = { ...listen(client, commands, bot), gateway };
    try {
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
      await client.login(settings.token);
      await settle(await ready, { guildId: settings.guildId, registers: isFirst(sharding) }, commands, bot);
      return running;
    } catch (error) {
      await client.destroy();
      const problem = loginProblem(error, settings.apiUrl);
      if (problem.kind === 'final') throw new StartError(problem.message);
      const pause = RETRY_AFTER[Math.min(attempt, RETRY_AFTER.length - 1)] ?? 0;
      bot.log.warn(`${problem.message} Trying again in ${pause / 1000} s.`);
      await bot.after(pause, signal);
    }
  }
  throw new StartError('Stopped before Discord could be reached.');
}

function listen(client: Client, commands: readonly Command[], bot: BotParts): Omit<RunningBot, 'gateway'> {
  const byName = commandsByName(commands);
  const isToBeLogged = onceEvery(MINUTE, bot.now);
  const host: Host = {
    ...bot,
    settings: rememberSettings(bot.store.settings, bot),
    tellsApart: onceEvery(HOUR, bot.now),
    tellsBusy: onceEvery(MINUTE, bot.now),
    turns: createTurns(bot.now, (waiting) => {
      if (isToBeLogged('busy')) bot.log.warn({ waiting }, 'Too much to do at once: some are told to try again.');
    }),
    offered: trackOffered(),
    painter: createPainter(),
  };
  const inFlight = trackInFlight((error) => bot.log.error({ err: error }, 'An event failed.'));
  const answered = trackAnswered(bot.now);
  /** Counts how long something took, and whether it went well. */
  const timed = async (what: string, work: () => Promise<Ending>): Promise<void> => {
    const begun = bot.now();
    const seconds = (): number => (bot.now() - begun) / 1000;
    try {
      bot.metrics.handled(what, await work(), seconds());
    } catch (error) {
      bot.metrics.handled(what, 'failed', seconds());
      throw error;
    }
  };
  client.on(Events.MessageCreate, (message) =>
    inFlight.run(() => timed(messageKind(message), () => onMessage(message, host, answered))),
  );
  client.on(Events.MessageUpdate, (_, message) => inFlight.run(() => onMessageEdit(message, host, answered)));
  client.on(Events.MessageDelete, (message) => inFlight.run(() => onMessageDelete(message, answered)));
  client.on(Events.MessageBulkDelete, (all) => inFlight.run(() => onMessagesDelete(all.values(), answered)));
  client.on(Events.InteractionCreate, (interaction) =>
    inFlight.run(() => timed(kindOf(interaction, byName), () => onInteraction(interaction, byName, host))),
  );
  // Not where the server is only out of reach for a while.
  client.on(Events.GuildDelete, ({ id }) => inFlight.run(() => forgetServer(id, bot)));
  client.on(Events.Error, (error) => bot.log.error({ err: error }, 'The connection to Discord failed.'));
  client.on(Events.ShardError, (error, shard) => {
    bot.log.warn({ err: error, shard }, 'A connection to Discord failed. It is opened again by itself.');
  });
  client.on(Events.Warn, (warning) => bot.log.warn(warning));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    bot.log.error(
      { shard, code },
      'Discord closed the connection for good. Start the bot again when the cause is mended.',
    );
  });
  client.on(Events.ShardReconnecting, (shard) => bot.log.info({ shard }, 'Connecting to Discord again.'));
  const leaving = new AbortController();
  const notes = noteServed(bot.store.transcripts);
  const serving = trackServing(bot);
  const announcer = createAnnouncer(host, serving);
  const digests = createDigestPoster(host, bot.name, serving);
  client.once(Events.ClientReady, (ready) => {
    const say = (): Promise<void> => serving.say(ready);
    void say().catch((error: unknown) =>
      bot.log.warn({ err: error }, 'Other processes could not be told of this one.'),
    );
    void inRounds('Telling which shards are served', SAID_EVERY, say, bot, leaving.signal);
    const announce = async (): Promise<void> => {
      await notes.bringUp(bot.transcripts(), bot.now());
      await announcer.announce(ready);
    };
    void inRounds('Announcing new transcripts', ANNOUNCE_EVERY, announce, bot, leaving.signal);
    const post = (): Promise<void> => digests.post(ready);
    void inRounds('Posting digests', DIGESTS_EVERY, post, bot, leaving.signal);
  });
  return {
    client,
    stop: async (deadline) => {
      leaving.abort();
      const done = new AbortController();
      const drained = inFlight.drain().then(() => done.abort());
      await Promise.race([drained, bot.after(deadline, done.signal)]);
      await client.destroy();
      await serving.leave().catch((error: unknown) => {
        bot.log.warn({ err: error }, 'Other processes could not be told that this one ends.');
      });
    },
  };
}

/** What a message is counted as: one for the bot, or any other that it hears. */
function messageKind(message: Message): string {
  return addressOf(message) === null ? 'message for others' : 'message';
}

/** Nothing that was set up for a server outlives the bot's stay there. */
async function forgetServer(id: string, { store, log }: BotParts): Promise<void> {
  try {
    await store.settings.forget(id);
    log.info({ guild: id }, 'The bot was taken off a server; what was set up for it is forgotten.');
  } catch (error) {
    log.error(
      { err: error, guild: id },
      'What was set up for a server that the bot was taken off could not be removed.',
    );
  }
}
