import { describe } from './describe.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Call } from './rest/server.ts';
import { messagePayload } from './state/message-payloads.ts';
import type { World } from './state/world.ts';

/** How many of the latest messages, calls and interactions are told. */
const latest = 15;

/** The state of the local Discord in words: who is connected, what was said, asked and refused. */
export function dumpWorld(world: World, gateway: Gateway, calls: readonly Call[]): string {
  const sessions = [...gateway.sessions.values()].map(
    (session) =>
      `  ${session.application.user.name}, shard ${session.shard.join('/')}, ${session.socket ? 'connected' : 'away'}`,
  );
  const messages = [...world.channels.values()].flatMap((channel) =>
    [...channel.messages.values()].slice(-latest).map((message) => {
      const whom = message.onlyFor === null ? '' : ` (for ${world.user(message.onlyFor).name} alone)`;
      return indent(`#${channel.name || 'direct'}${whom} ${describe(messagePayload(world, message))}`);
    }),
  );
  const interactions = [...world.interactions.values()].slice(-latest).map((interaction) => {
    const state = interaction.failed
      ? 'no response in time'
      : interaction.response === null
        ? 'waiting'
        : `response ${interaction.response}`;
    const name = interaction.commandName ?? `component or form ${interaction.sourceMessageId ?? ''}`;
    return [
      `  ${name} by ${world.user(interaction.userId).name}: ${state}`,
      ...interaction.refusals.map((why) => `    refused: ${why}`),
    ].join('\n');
  });
  const recent = calls.slice(-latest).map((call) => {
    const refusal = call.refusal === null ? '' : `\n    ${call.refusal}`;
    return `  ${call.method} ${call.path} → ${call.status ?? 'no answer yet'}${refusal}`;
  });
  return [
    'Sessions:',
    ...orNone(sessions),
    'Gateway:',
    ...orNone(gateway.journal.slice(-latest).map((line) => `  ${line}`)),
    'Messages:',
    ...orNone(messages),
    'Interactions:',
    ...orNone(interactions),
    'REST calls:',
    ...orNone(recent),
  ].join('\n');
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? lines : ['  none'];
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
