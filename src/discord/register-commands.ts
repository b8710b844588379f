import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  Routes,
} from 'discord.js';
import type { Command } from './command.ts';

type Definition = Command['definition'];

/** What was sent to Discord, by command name. */
export interface Registered {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Makes Discord's list of commands the same as ours by sending only what differs: Discord counts creations (200 a day),
 * and a command that is sent again is out of use for a moment.
 *
 * @param guildId register with this server only; undefined: with all
 * @throws DiscordAPIError where Discord refuses
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
  definitions: readonly Definition[],
): Promise<Registered> {
  const all =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const one = (id: string) =>
    guildId === undefined
      ? Routes.applicationCommand(applicationId, id)
      : Routes.applicationGuildCommand(applicationId, guildId, id);
  const ours = definitions.map((definition) => (guildId === undefined ? definition : withoutGlobalFields(definition)));
  const there = (await rest.get(all, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as RESTGetAPIApplicationCommandsResult;

  const created: string[] = [];
  const changed: string[] = [];
  for (const definition of ours) {
    const old = there.find(({ name, type }) => name === definition.name && type === (definition.type ?? 1));
    if (old === undefined) {
      await rest.post(all, { body: definition });
      created.push(definition.name);
    } else if (comparable(old, definition) !== comparable(definition, definition)) {
      await rest.patch(one(old.id), { body: definition });
      changed.push(definition.name);
    }
  }
  const removed = there.filter(
    ({ name, type }) => !ours.some((each) => each.name === name && (each.type ?? 1) === type),
  );
  for (const { id } of removed) await rest.delete(one(id));
  return { created, changed, removed: removed.map(({ name }) => name) };
}

/** Where a command may be used is a matter of global commands alone: Discord keeps it for no other. */
function withoutGlobalFields({ contexts: _, integration_types: __, ...definition }: Definition): Definition {
  return definition;
}

type Side = Partial<Omit<APIApplicationCommand, 'options'>> & {
  readonly options?: readonly APIApplicationCommandOption[] | undefined;
};

/** The fields that a definition sets, with Discord's defaults where it leaves one out, in one order. */
function comparable(side: Side | Definition, ours: Definition): string {
  const fields = { ...side } as Record<string, unknown>;
  return JSON.stringify({
    name: fields.name,
    // An entry of a menu has none; Discord answers with an empty one.
    description: fields.description ?? '',
    nsfw: fields.nsfw ?? false,
    permissions: fields.default_member_permissions ?? null,
    // Discord fills these two in where a definition leaves them out.
    contexts: ours.contexts === undefined ? null : sorted(fields.contexts),
    integrations: ours.integration_types === undefined ? null : sorted(fields.integration_types),
    names: canonical(fields.name_localizations ?? {}),
    descriptions: canonical(fields.description_localizations ?? {}),
    options: canonical(fields.options ?? []),
  });
}

const sorted = (list: unknown): unknown => (Array.isArray(list) ? [...list].sort() : null);

/** Keys in one order; what is absent, null, false or empty is left out, as Discord does in its answers. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .filter(([, each]) => each !== null && each !== undefined && each !== false)
    .filter(([, each]) => typeof each !== 'object' || Object.keys(each).length > 0)
    .map(([key, each]) => [key, canonical(each)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}
