/** One fault of a request's body: where it is and what is wrong with it. */
export interface Fault {
  readonly path: readonly (string | number)[];
  /** Discord's word for it, `BASE_TYPE_MAX_LENGTH`. */
  readonly code: string;
  readonly message: string;
}

/** A request that Discord refuses, with its HTTP status and JSON error code. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly faults: readonly Fault[];

  constructor(status: number, code: number, message: string, faults: readonly Fault[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.faults = faults;
  }

  /** The body of the response: `{ message, code, errors? }`. */
  body(): Record<string, unknown> {
    const body = { message: this.message, code: this.code };
    return this.faults.length > 0 ? { ...body, errors: nest(this.faults) } : body;
  }

  /** One line for a person who reads a failed test. */
  describe(): string {
    const faults = this.faults.map((fault) => `${fault.path.join('.') || '(body)'}: ${fault.message} (${fault.code})`);
    return `${this.status} ${this.code} ${this.message}${faults.length > 0 ? `: ${faults.join('; ')}` : ''}`;
  }
}

type Nested = { [key: string]: Nested | { code: string; message: string }[] };

/** Discord's shape for faults: objects by field name and list index, down to an `_errors` list. */
function nest(faults: readonly Fault[]): Nested {
  const root: Nested = {};
  for (const fault of faults) {
    let node = root;
    for (const key of fault.path) {
      const below = node[String(key)];
      const next: Nested = below === undefined || Array.isArray(below) ? {} : below;
      node[String(key)] = next;
      node = next;
    }
    const known = node._errors;
    node._errors = [...(Array.isArray(known) ? known : []), { code: fault.code, message: fault.message }];
  }
  return root;
}

export const refusals = {
  internalError: () => new Refusal(500, 0, '500: Internal Server Error'),
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  unknownApplication: () => new Refusal(404, 10_002, 'Unknown Application'),
  unknownChannel: () => new Refusal(404, 10_003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10_004, 'Unknown Guild'),
  unknownMember: () => new Refusal(404, 10_007, 'Unknown Member'),
  unknownMessage: () => new Refusal(404, 10_008, 'Unknown Message'),
  unknownRole: () => new Refusal(404, 10_011, 'Unknown Role'),
  unknownUser: () => new Refusal(404, 10_013, 'Unknown User'),
  unknownWebhook: () => new Refusal(404, 10_015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10_062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10_063, 'Unknown application command'),
  onlyBots: () => new Refusal(403, 20_002, 'Only bots can use this endpoint'),
  notYourApplication: () =>
    new Refusal(403, 20_012, 'You are not authorized to perform this action on this application'),
  tooManyCommands: (most: number) =>
    new Refusal(400, 30_032, `Maximum number of application commands reached (${most})`),
  alreadyCrossposted: () => new Refusal(400, 40_033, 'This message has already been crossposted.'),
  alreadyAcknowledged: () => new Refusal(400, 40_060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () =>
    new Refusal(400, 40_094, 'This interaction has reached the maximum number of follow up messages'),
  missingAccess: () => new Refusal(403, 50_001, 'Missing Access'),
  notByYou: () => new Refusal(403, 50_005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50_006, 'Cannot send an empty message'),
  cannotWriteToUser: () => new Refusal(403, 50_007, 'Cannot send messages to this user'),
  notATextChannel: () => new Refusal(400, 50_008, 'Cannot send messages in a non-text channel'),
  missingPermissions: () => new Refusal(403, 50_013, 'Missing Permissions'),
  wrongChannelType: () => new Refusal(400, 50_024, 'Cannot execute action on this channel type'),
  invalidWebhookToken: () => new Refusal(401, 50_027, 'Invalid Webhook Token'),
  invalidForm: (faults: readonly Fault[]) => new Refusal(400, 50_035, 'Invalid Form Body', faults),
  archivedThread: () => new Refusal(400, 50_083, 'Thread is archived'),
  invalidJson: () => new Refusal(400, 50_109, 'The request body contains invalid JSON.'),
  replyWithoutHistory: () => new Refusal(403, 160_002, 'Cannot reply without permission to read message history'),
  threadExists: () => new Refusal(400, 160_004, 'A thread has already been created for this message'),
  lockedThread: () => new Refusal(403, 160_005, 'Thread is locked'),
} as const;
