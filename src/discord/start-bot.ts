import { type Client, Events, PermissionFlagsBits } from 'discord.js';
import { noteServed } from '../live/note-served.ts';
import { createPainter } from '../pictures/draw.ts';
import { createAnnouncer } from './announcing.ts';
import { trackAnswered } from './answered.ts';
import type { BotParts } from './bot.ts';
import type { Host } from './bot-for.ts';
import { createClient } from './client.ts';
import type { Command } from './command.ts';
import { createDigestPoster } from './digest/digest-poster.ts';
import { trackInFlight } from './in-flight.ts';
import { localiseCommand } from './localise-command.ts';
import { loginProblem } from './login-problem.ts';
import { commandsByName, kindOf, onInteraction } from './on-interaction.ts';
import { onMessage } from './on-message.ts';
import { onMessageDelete, onMessageEdit, onMessagesDelete } from './on-message-change.ts';
import { registerCommands } from './register-commands.ts';
import { rememberSettings } from './remembered-settings.ts';
import { inRounds } from './rounds.ts';
import { onceAnHour } from './told-apart.ts';

export interface BotSettings {
  readonly token: string;
  /** Discord's REST address without the version. */
  readonly apiUrl: string;
  /** Commands go to this server alone; undefined: to all. */
  readonly guildId: string | undefined;
  /** Whether *Message Content* is switched on in the developer portal, and asked for: channels that listen need it. */
  readonly hearsMessages?: boolean;
}

export interface RunningBot {
  readonly client: Client;
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
    const client = createClient(settings.apiUrl, settings.hearsMessages ?? false, bot);
    const running = listen(client, commands, bot);
    try {
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
      await client.login(settings.token);
      await settle(await ready, settings, commands, bot);
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

function listen(client: Client, commands: readonly Command[], bot: BotParts): RunningBot {
  const byName = commandsByName(commands);
  const host: Host = {
    ...bot,
    settings: rememberSettings(bot.store.settings, bot),
    tellsApart: onceAnHour(bot.now),
    painter: createPainter(),
  };
  const inFlight = trackInFlight((error) => bot.log.error({ err: error }, 'An event failed.'));
  const answered = trackAnswered(bot.now);
  /** Counts how long something took, and whether it went well. */
  const timed = async (what: string, work: () => Promise<boolean>): Promise<void> => {
    const begun = bot.now();
    const seconds = (): number => (bot.now() - begun) / 1000;
    try {
      const wentWell = await work();
      bot.metrics.handled(what, wentWell ? 'done' : 'failed', seconds());
    } catch (error) {
      bot.metrics.handled(what, 'failed', seconds());
      throw error;
    }
  };
  client.on(Events.MessageCreate, (message) =>
    inFlight.run(() => timed('message', () => onMessage(message, host, answered).then(() => true))),
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
  const announcer = createAnnouncer(host);
  const digests = createDigestPoster(host, bot.name);
  client.once(Events.ClientReady, (ready) => {
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
    },
  };
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

/** What is done once after login: the commands, and a word on servers where the bot can't work. */
async function settle(
  client: Client<true>,
  settings: BotSettings,
  commands: readonly Command[],
  bot: BotParts,
): Promise<void> {
  const definitions = commands.map(({ definition }) => localiseCommand(definition));
  const servers = client.guilds.cache.size;
  bot.log.info(
    { user: client.user.tag, servers },
    `Answering as ${client.user.tag} on ${servers} server${servers === 1 ? '' : 's'}.`,
  );
  try {
    const { created, changed, removed } = await registerCommands(
      client.rest,
      client.application.id,
      settings.guildId,
      definitions,
    );
    bot.log.info({ created, changed, removed }, 'The slash commands are registered.');
  } catch (error) {
    const where =
      settings.guildId === undefined
        ? ''
        : ` with server ${settings.guildId}: is the bot there, with the scope applications.commands?`;
    bot.log.error(
      { err: error },
      `The slash commands could not be registered${where}. Mentions are answered all the same.`,
    );
  }
  for (const guild of client.guilds.cache.values()) {
    const permissions = guild.members.me?.permissions;
    if (permissions !== undefined && !permissions.has(PermissionFlagsBits.SendMessages)) {
      bot.log.warn(
        { guild: guild.id },
        'The bot may not send messages on this server: give its role the permission Send Messages.',
      );
    }
  }
}
