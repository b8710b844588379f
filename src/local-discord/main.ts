/** Starts a local Discord to use by hand: `npx tsx src/local-discord/main.ts [--port 4567] [--name "On Background"]`. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Desk, help } from './by-hand/desk.ts';
import { startDiscord, systemClock } from './index.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4567' },
    name: { type: 'string', default: 'On Background' },
    token: { type: 'string', default: 'a-token-for-the-local-discord-only' },
  },
});

const discord = await startDiscord({
  clock: systemClock,
  port: Number(values.port),
  rateLimits: true,
  // Somebody may think for a while between two lines.
  guard: 10_000,
});
const server = discord.createServer({ name: 'Newsroom' });
const bot = discord.createBot({ name: values.name, token: values.token, intents: ['MessageContent', 'GuildMembers'] });
server.invite(bot);
const desk = new Desk(discord, server, bot);

console.log(`A local Discord listens at ${discord.api}
The bot ${bot.name} is in the server ${server.name} (${server.id}). Start it in another terminal:

  DISCORD_API_URL=${discord.api} DISCORD_TOKEN=${bot.token} DISCORD_GUILD_ID=${server.id} npm start

${help}
`);

discord.onMessage((seen, onlyFor) => {
  if (onlyFor !== null && onlyFor !== desk.who.id) return;
  console.log(`${seen.gone ? '(deleted) ' : seen.edits > 0 ? '(edited) ' : ''}${seen.picture}\n`);
});

const lines = createInterface({ input: process.stdin });
for await (const line of lines) {
  if (line.trim() === 'quit') break;
  const shown = await desk.line(line);
  if (shown !== '') console.log(`${shown}\n`);
}
await discord.stop();
