import {
  ApplicationCommandType,
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  Events,
  type Interaction,
  Partials,
} from 'discord.js';
import {
  type Bot,
  type LocalDiscord,
  type ManualClock,
  manualClock,
  type Person,
  type Server,
  startDiscord,
} from '../../src/local-discord/index.ts';
import { connectClient } from './client.ts';

/** A server with a bot whose commands are registered, and two people: what the tests of interactions start from. */
export interface Stage {
  readonly clock: ManualClock;
  readonly discord: LocalDiscord;
  readonly server: Server;
  readonly bot: Bot;
  readonly client: Client<true>;
  readonly kylie: Person;
  readonly omar: Person;
  /** Lets the bot handle slash commands. */
  onCommand(handle: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void;
  /** Lets the bot handle interactions of every kind. */
  on(handle: (interaction: Interaction) => Promise<unknown> | undefined): void;
  end(): Promise<void>;
}

export async function raiseStage(): Promise<Stage> {
  const clock = manualClock();
  const discord = await startDiscord({ clock });
  const server = discord.createServer({ name: 'Newsroom' });
  const bot = discord.createBot({ name: 'On Background' });
  server.invite(bot);
  const kylie = server.join({ name: 'Kylie' });
  const omar = server.join({ name: 'Omar' });
  const client = await connectClient(discord, bot, { partials: [Partials.Channel] });
  await client.application.commands.set([
    {
      name: 'ask',
      description: 'Ask the briefings',
      options: [
        { type: 3, name: 'question', description: 'Your question', required: true, maxLength: 200, autocomplete: true },
        { type: 5, name: 'private', description: 'Only for you' },
        { type: 4, name: 'year', description: 'Year', minValue: 2021, maxValue: 2025 },
      ],
    },
    {
      name: 'digest',
      description: 'The daily digest',
      defaultMemberPermissions: 'ManageGuild',
      options: [
        { type: 1, name: 'set', description: 'Set it', options: [{ type: 4, name: 'hour', description: 'Hour' }] },
      ],
    },
    { name: 'Ask the briefings', type: ApplicationCommandType.Message },
    { name: 'Whose words', type: ApplicationCommandType.User },
  ]);
  return {
    clock,
    discord,
    server,
    bot,
    client,
    kylie,
    omar,
    onCommand: (handle) => {
      client.on(Events.InteractionCreate, async (interaction) => {
        if (interaction.isChatInputCommand()) await handle(interaction);
      });
    },
    on: (handle) => {
      client.on(Events.InteractionCreate, async (interaction) => {
        await handle(interaction);
      });
    },
    end: async () => {
      await client.destroy();
      await discord.stop();
    },
  };
}

/** Discord's JSON code of a request that fails; 'done' of one that does not. */
export async function codeOf(attempt: Promise<unknown>): Promise<number | string> {
  const error = await attempt.then(
    () => 'done',
    (thrown: unknown) => thrown,
  );
  return error instanceof DiscordAPIError ? Number(error.code) : String(error);
}
