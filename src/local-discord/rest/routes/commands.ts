import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import type { ApplicationRecord } from '../../state/records.ts';
import { type CommandBody, commandLimits, readCommand } from '../../validate/commands.ts';
import { Faults, type Fields, readFields } from '../../validate/form.ts';
import { refusals } from '../refusal.ts';
import { type BotRequest, created, noContent, ok, type RestReply, type Route, route } from '../route.ts';

/** Where commands are registered: everywhere (null) or in one server. */
function scopeOf(request: BotRequest): string | null {
  if (request.params.application !== request.application.id) throw refusals.notYourApplication();
  const { guild } = request.params;
  if (guild === undefined) return null;
  const install = request.world.guilds.get(guild)?.installs.get(request.application.id);
  if (!install?.commands) throw refusals.missingAccess();
  return guild;
}

function commandsIn(application: ApplicationRecord, scope: string | null): APIApplicationCommand[] {
  return [...application.commands.values()].filter((command) => (command.guild_id ?? null) === scope);
}

/** @throws Refusal 10063 */
function commandOf(request: BotRequest): APIApplicationCommand {
  const scope = scopeOf(request);
  const command = request.application.commands.get(request.params.command ?? '');
  if (!command || (command.guild_id ?? null) !== scope) throw refusals.unknownCommand();
  return command;
}

function readOne(body: Fields): CommandBody {
  const faults = new Faults();
  const command = readCommand(faults, body, []);
  faults.refuse();
  return command;
}

function store(request: BotRequest, scope: string | null, id: string, body: CommandBody): APIApplicationCommand {
  const command: APIApplicationCommand = {
    id,
    application_id: request.application.id,
    version: request.world.ids.next(),
    ...(scope === null ? {} : { guild_id: scope }),
    ...body,
  };
  request.application.commands.set(id, command);
  request.world.changed();
  return command;
}

/** @throws Refusal 30032 */
function refuseTooMany(commands: readonly { readonly type?: number }[]): void {
  const limits: readonly (readonly [number, number])[] = [
    [ApplicationCommandType.ChatInput, commandLimits.chatInput],
    [ApplicationCommandType.User, commandLimits.user],
    [ApplicationCommandType.Message, commandLimits.message],
  ];
  for (const [type, most] of limits) {
    if (commands.filter((command) => command.type === type).length > most) throw refusals.tooManyCommands(most);
  }
}

function list(request: BotRequest): RestReply {
  const commands = commandsIn(request.application, scopeOf(request));
  if (request.query.get('with_localizations') === 'true') return ok(commands);
  // Without being asked for, localizations are left out.
  return ok(commands.map(({ name_localizations: _, description_localizations: __, ...command }) => command));
}

function create(request: BotRequest): RestReply {
  const scope = scopeOf(request);
  const body = readOne(request.body);
  const existing = commandsIn(request.application, scope);
  const same = existing.find((command) => command.name === body.name && command.type === body.type);
  if (same) return ok(store(request, scope, same.id, body));
  refuseTooMany([...existing, body]);
  return created(store(request, scope, request.world.ids.next(), body));
}

function change(request: BotRequest): RestReply {
  const command = commandOf(request);
  const { id, application_id: _, version: __, guild_id: scope, ...before } = command;
  const body = readOne({ ...before, ...request.body, type: command.type });
  const others = commandsIn(request.application, scope ?? null).filter((other) => other.id !== id);
  if (others.some((other) => other.name === body.name && other.type === body.type)) {
    const message = 'Application command names must be unique';
    throw refusals.invalidForm([{ path: [], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message }]);
  }
  return ok(store(request, scope ?? null, id, body));
}

function remove(request: BotRequest): RestReply {
  request.application.commands.delete(commandOf(request).id);
  request.world.changed();
  return noContent;
}

function overwrite(request: BotRequest): RestReply {
  const scope = scopeOf(request);
  const faults = new Faults();
  const bodies = request.list.map((value, index) => readCommand(faults, readFields(faults, value, [index]), [index]));
  const names = new Set<string>();
  for (const [index, body] of bodies.entries()) {
    const key = `${body.type} ${body.name}`;
    if (names.has(key)) {
      faults.add([index], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    }
    names.add(key);
  }
  faults.refuse();
  refuseTooMany(bodies);
  const before = commandsIn(request.application, scope);
  for (const command of before) request.application.commands.delete(command.id);
  const after = bodies.map((body) => {
    const same = before.find((command) => command.name === body.name && command.type === body.type);
    return store(request, scope, same?.id ?? request.world.ids.next(), body);
  });
  return ok(after);
}

export const commandRoutes: readonly Route[] = ['', '/guilds/:guild'].flatMap((scope) => {
  const base = `/applications/:application${scope}/commands`;
  return [
    route('GET', base, list),
    route('POST', base, create),
    route('PUT', base, overwrite),
    route('GET', `${base}/:command`, (request) => ok(commandOf(request))),
    route('PATCH', `${base}/:command`, change),
    route('DELETE', `${base}/:command`, remove),
  ];
});
