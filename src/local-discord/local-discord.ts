import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { ChannelType } from 'discord-api-types/v10';
import { type Bot, createBot, type NewBot } from './bot.ts';
import { type Clock, manualClock } from './clock.ts';
import { dumpWorld } from './dump.ts';
import { GatewayControls } from './gateway/controls.ts';
import { Gateway } from './gateway/gateway.ts';
import { Person } from './person/person.ts';
import { type Seen, type SeenInteraction, seeInteraction, seeMessage } from './person/seen.ts';
import { createWaiting, type Waiting } from './person/waiting.ts';
import { RateLimits } from './rest/rate-limits.ts';
import { type Call, RestServer } from './rest/server.ts';
import { TroubleMaker } from './rest/trouble-maker.ts';
import { Troubles } from './rest/troubles.ts';
import { Server } from './server.ts';
import { forgetBefore, forgetMessage } from './state/messages.ts';
import { usualMemberPermissions } from './state/permissions.ts';
import type { GuildRecord, MessageRecord, UserRecord } from './state/records.ts';
import { World } from './state/world.ts';
import type { UploadedFile } from './validate/message.ts';

export interface LocalDiscordOptions {
  /** A clock that stands still where left out. */
  readonly clock?: Clock;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /**
   * Whether too many requests are refused, and IDENTIFYs that come within five seconds; off where left out. Limits run on real time, as the client that waits for
   * them does; `faster: 50` makes their windows that many times shorter, so that a test need not wait for seconds.
   */
  readonly rateLimits?: boolean | { readonly faster: number };
  /** How many shards may identify at once; 1 where left out, 16 for large bots. */
  readonly maxConcurrency?: number;
  /** Milliseconds of real time between heartbeats; 41,250 as Discord has it where left out. */
  readonly heartbeatInterval?: number;
  /** The port that clients are told for the Gateway, where something stands between; its own where left out. */
  readonly gatewayPort?: number | null;
  /** Milliseconds of real time after which a wait fails with a dump; 5,000 where left out. */
  readonly guard?: number;
}

/** Milliseconds between two IDENTIFYs of shards of one remainder by the concurrency. */
const identifiesApart = 5000;

/** Starts a Discord on this machine. Stop it, or the process stays alive. */
export async function startDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = new LocalDiscord(options);
  await discord.listen(options.port ?? 0);
  return discord;
}

/** A Discord on this machine: servers and people for tests, REST and Gateway for bots. */
export class LocalDiscord {
  readonly clock: Clock;
  /** Makes REST calls go wrong. */
  readonly trouble: TroubleMaker;
  /** Makes the Gateway go wrong. */
  readonly gateway: GatewayControls;
  readonly #world: World;
  readonly #gateway: Gateway;
  readonly #rest: RestServer;
  readonly #troubles = new Troubles();
  readonly #waiting: Waiting;
  readonly #http: HttpServer;
  readonly #sockets = new Set<Socket>();
  readonly #gatewayPort: number | null;

  constructor({
    clock = manualClock(),
    rateLimits = false,
    heartbeatInterval = 41_250,
    guard = 5000,
    gatewayPort = null,
    maxConcurrency = 1,
  }: LocalDiscordOptions) {
    this.clock = clock;
    this.#gatewayPort = gatewayPort;
    this.#world = new World(clock);
    const faster = typeof rateLimits === 'object' ? rateLimits.faster : 1;
    const identifyEvery = rateLimits === false ? 0 : identifiesApart / faster;
    this.#gateway = new Gateway(this.#world, { heartbeatInterval, maxConcurrency, identifyEvery });
    this.#rest = new RestServer(
      this.#world,
      this.#gateway,
      this.#troubles,
      new RateLimits({
        enforced: rateLimits !== false,
        faster,
        now: () => performance.now(),
      }),
    );
    this.#waiting = createWaiting(this.#world, guard, () => this.dump());
    this.trouble = new TroubleMaker(this.#troubles);
    this.gateway = new GatewayControls(this.#gateway, this.#world, this.#waiting);
    this.#http = createHttpServer((request, response) => void this.#rest.handle(request, response));
    this.#http.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#http.once('error', reject);
      this.#http.listen(port, '127.0.0.1', resolve);
    });
    this.#gateway.listen(this.#http, `ws://127.0.0.1:${this.#gatewayPort ?? this.port}`);
  }

  get port(): number {
    const address = this.#http.address() as AddressInfo | null;
    return address?.port ?? 0;
  }

  /** What discord.js takes as `rest: { api }`. */
  get api(): string {
    return `http://127.0.0.1:${this.port}/api`;
  }

  /** Cuts every connection and stops listening. */
  async stop(): Promise<void> {
    this.#gateway.stop();
    const closed = new Promise<void>((resolve) => this.#http.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** A new server, with #general. */
  createServer({ name, locale = 'en-US' }: { readonly name: string; readonly locale?: string }): Server {
    const id = this.#world.ids.nextServer();
    const owner = this.#createUser(`Owner of ${name}`, 'en-US');
    const everyone = {
      id,
      name: '@everyone',
      permissions: usualMemberPermissions,
      mentionable: false,
      managedBy: null,
      position: 0,
    };
    const guild: GuildRecord = {
      id,
      name,
      ownerId: owner.id,
      locale,
      unavailable: false,
      roles: new Map([[id, everyone]]),
      members: new Map([[owner.id, { userId: owner.id, nick: null, roles: new Set(), joinedAt: this.clock.now() }]]),
      installs: new Map(),
    };
    this.#world.guilds.set(id, guild);
    const server = new Server(this.#world, this.#gateway, this.#waiting, guild);
    server.channel('general', { type: ChannelType.GuildText });
    return server;
  }

  /** A new application with its bot user. */
  createBot(wanted: NewBot): Bot {
    return createBot(this.#world, wanted);
  }

  /** A person who is in no server. */
  createPerson({ name, locale = 'en-US' }: { readonly name: string; readonly locale?: string }): Person {
    return new Person(this.#world, this.#waiting, this.#createUser(name, locale), null);
  }

  /** Waits for a message that replies to this one. */
  replyTo(message: { readonly id: string; readonly channelId: string }): Promise<Seen> {
    return this.#waiting.until(`a reply to the message ${message.id}`, () => this.#seenReply(message.id));
  }

  /** Waits for a message that fits, written before or after now. */
  messageWhere(what: string, fits: (seen: Seen) => boolean): Promise<Seen> {
    return this.#waiting.until(what, () => this.#findMessage((record) => fits(seeMessage(this.#world, record))));
  }

  /** Waits until a message has been edited more often than when it was seen. */
  edited(seen: Seen): Promise<Seen> {
    return this.#waiting.until(`an edit of the message ${seen.id}`, () => {
      const record = this.#world.message(seen.channelId, seen.id);
      if (!record) throw new Error(`The message ${seen.id} was deleted`);
      const now = seeMessage(this.#world, record);
      return now.edits > seen.edits || now.thinking !== seen.thinking ? now : undefined;
    });
  }

  /** Waits until a message is gone. */
  async deleted(seen: { readonly id: string; readonly channelId: string }): Promise<void> {
    await this.#waiting.until(`the message ${seen.id} to be deleted`, () =>
      this.#world.message(seen.channelId, seen.id) ? undefined : true,
    );
  }

  /** Waits until something holds; looked at after every change. */
  async until(what: string, holds: () => boolean): Promise<void> {
    await this.#waiting.until(what, () => (holds() ? true : undefined));
  }

  /**
   * Waits until every connected bot has read all that was sent to it and asks nothing of REST any more. What a bot does
   * later of its own accord, or after waiting for a disk or a timer, is not waited for.
   */
  async settles(): Promise<void> {
    const quietRounds = 3;
    for (let quiet = 0; quiet < quietRounds; ) {
      const before = this.#rest.received;
      await this.#gateway.echo();
      await this.#waiting.until('REST calls under way to end', () => (this.#rest.inFlight === 0 ? true : undefined));
      quiet = this.#rest.received === before ? quiet + 1 : 0;
    }
  }

  /** Tells of every message that is written, changed or deleted: what it is now, and who alone sees it, if one does. */
  onMessage(listener: (seen: Seen, onlyFor: string | null) => void): void {
    this.#world.onMessage((message) => listener(seeMessage(this.#world, message), message.onlyFor));
  }

  /** Tells of every interaction when it is responded to, or when nobody responded in time. */
  onInteraction(listener: (seen: SeenInteraction) => void): void {
    this.#world.onInteraction((interaction) => listener(seeInteraction(this.#world, interaction)));
  }

  /**
   * Takes away every message and interaction that is older than an instant, without telling anybody: for runs that would
   * fill the memory.
   *
   * @param instant - Milliseconds since 1970.
   */
  forgetBefore(instant: number): void {
    forgetBefore(this.#world, instant);
  }

  /** Calls `watcher` after every change of anything, until the returned function is called. */
  watch(watcher: () => void): () => void {
    return this.#world.watch(watcher);
  }

  /** What was uploaded as the attachment of that id; null where there is none. */
  file(attachmentId: string): UploadedFile | null {
    return this.#world.files.get(attachmentId) ?? null;
  }

  /**
   * Takes away every message that was written or changed after an instant, without telling the bots: for a clock that is set
   * back. What such a message said before is not brought back.
   *
   * @param instant - Milliseconds since 1970.
   */
  forgetAfter(instant: number): void {
    for (const channel of this.#world.channels.values()) {
      for (const message of [...channel.messages.values()]) {
        if (message.changedAt > instant) forgetMessage(this.#world, message);
      }
    }
  }

  /** Every REST call so far, oldest first. */
  get calls(): readonly Call[] {
    return this.#rest.calls;
  }

  /** Requests that no route of this local Discord fits; a test should find none. */
  get unknownRoutes(): readonly string[] {
    return this.#rest.unknownRoutes;
  }

  /** Everything in words, for the message of a failed test. */
  dump(): string {
    return dumpWorld(this.#world, this.#gateway, this.#rest.calls);
  }

  #seenReply(messageId: string): Seen | undefined {
    const reply = this.#world.replies.get(messageId);
    return reply ? seeMessage(this.#world, reply) : undefined;
  }

  #findMessage(fits: (message: MessageRecord) => boolean): Seen | undefined {
    for (const channel of this.#world.channels.values()) {
      for (const message of channel.messages.values()) {
        if (fits(message)) return seeMessage(this.#world, message);
      }
    }
    return undefined;
  }

  #createUser(name: string, locale: string): UserRecord {
    const user: UserRecord = { id: this.#world.ids.next(), name, bot: false, locale, acceptsDirectMessages: true };
    this.#world.users.set(user.id, user);
    return user;
  }
}
