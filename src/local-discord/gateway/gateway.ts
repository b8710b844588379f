import type { IncomingMessage, Server } from 'node:http';
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildCreatePayload, memberPayload, rolePayload, userPayload } from '../state/payloads.ts';
import type { ApplicationRecord, GuildRecord, RoleRecord } from '../state/records.ts';
import type { Happening, World } from '../state/world.ts';
import { type Fields, isFields } from '../validate/form.ts';
import { guildsOnShard, isOnShard, mayHear } from './audience.ts';
import { Session } from './session.ts';
import { parsePayload, sendPayload, shardFrom } from './wire.ts';

export interface GatewayOptions {
  /** Milliseconds of real time between heartbeats that clients are asked for. */
  readonly heartbeatInterval: number;
  /** How many shards may identify at once. */
  readonly maxConcurrency: number;
  /** Milliseconds of real time between two IDENTIFYs of shards of one remainder; 0: no limit. */
  readonly identifyEvery: number;
}

const privilegedIntents =
  GatewayIntentBits.MessageContent | GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences;

const knownIntents = Object.values(GatewayIntentBits)
  .filter((bit): bit is GatewayIntentBits => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** Above this many servers a session has to be sharded. */
const guildsPerShard = 2500;

/** The Gateway: sockets come and go, sessions stay, events go to whoever may hear them. */
export class Gateway {
  readonly sessions = new Map<string, Session>();
  /** What clients did here, oldest first: `identify`, `resume`, `close 4004`. */
  readonly journal: string[] = [];
  readonly maxConcurrency: number;
  heartbeatsAnswered = true;
  /** Whether sockets that open are greeted (HELLO); nothing comes over them otherwise. */
  greets = true;
  readonly #world: World;
  readonly #sockets: WebSocketServer;
  readonly #heartbeatInterval: number;
  readonly #identifyEvery: number;
  readonly #identifiedAt = new Map<string, number>();
  readonly #echoes = new Map<Session, Set<() => void>>();
  #address = '';

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#heartbeatInterval = options.heartbeatInterval;
    this.#identifyEvery = options.identifyEvery;
    this.maxConcurrency = options.maxConcurrency;
    this.#sockets = new WebSocketServer({ noServer: true });
    world.onPublish((happening) => this.#deliver(happening));
  }

  /** Takes over the upgrades of an HTTP server whose WebSocket address is `address`. */
  listen(server: Server, address: string): void {
    this.#address = address;
    server.on('upgrade', (request: IncomingMessage, socket, head) => {
      this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#greet(opened));
    });
  }

  get address(): string {
    return this.#address;
  }

  /** The sessions that a client holds or may resume. */
  sessionsOf(application: ApplicationRecord): Session[] {
    return [...this.sessions.values()].filter((session) => session.application === application);
  }

  /** Waits until every connected client has read all that was sent to it. */
  async echo(): Promise<void> {
    const live = [...this.sessions.values()].filter((session) => session.socket?.readyState === 1);
    await Promise.all(
      live.map(
        (session) =>
          new Promise<void>((resolve) => {
            const { socket } = session;
            const waiting = this.#echoes.get(session) ?? new Set();
            const heard = (): void => {
              socket?.off('close', heard);
              resolve();
            };
            waiting.add(heard);
            this.#echoes.set(session, waiting);
            socket?.once('close', heard);
            session.send({ op: GatewayOpcodes.Heartbeat, d: null });
          }),
      ),
    );
  }

  /** Cuts every socket and forgets every session. */
  stop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
    this.sessions.clear();
  }

  /** Tells one session of a server: GUILD_CREATE. */
  announceGuild(guild: GuildRecord, application: ApplicationRecord): void {
    for (const session of this.sessionsOf(application)) {
      if (!isOnShard(session, guild.id) || (session.intents & GatewayIntentBits.Guilds) === 0) continue;
      session.dispatch(GatewayDispatchEvents.GuildCreate, guildCreatePayload(this.#world, guild, application.id));
    }
  }

  /** Tells that a server is gone (GUILD_DELETE), for good or for the time of an outage. */
  forgetGuild(guild: GuildRecord, application: ApplicationRecord, outage: boolean): void {
    for (const session of this.sessionsOf(application)) {
      if (!isOnShard(session, guild.id)) continue;
      session.dispatch(GatewayDispatchEvents.GuildDelete, { id: guild.id, ...(outage ? { unavailable: true } : {}) });
    }
  }

  /** Tells of a role that was made or changed; a bot reckons its permissions from it. */
  publishRole(guild: GuildRecord, role: RoleRecord, isNew: boolean): void {
    this.#world.publish({
      type: isNew ? GatewayDispatchEvents.GuildRoleCreate : GatewayDispatchEvents.GuildRoleUpdate,
      guildId: guild.id,
      channelId: null,
      intents: GatewayIntentBits.Guilds,
      only: null,
      payload: () => ({ guild_id: guild.id, role: rolePayload(role) }),
    });
  }

  #greet(socket: WebSocket): void {
    let session: Session | null = null;
    socket.on('close', (code) => {
      this.journal.push(`closed ${code}`);
      if (session?.socket === socket) {
        session.socket = null;
        // A client that says goodbye with 1000 or 1001 ends its session.
        if (code === 1000 || code === 1001) this.sessions.delete(session.id);
      }
      this.#world.changed();
    });
    socket.on('message', (data) => {
      const payload = parsePayload(String(data));
      if (!payload || typeof payload.op !== 'number') {
        this.#close(socket, GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
        return;
      }
      session = this.#receive(socket, session, payload.op, payload.d);
      this.#world.changed();
    });
    if (this.greets)
      sendPayload(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.#heartbeatInterval, _trace: [] } });
  }

  #receive(socket: WebSocket, session: Session | null, op: number, data: unknown): Session | null {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        if (this.heartbeatsAnswered) sendPayload(socket, { op: GatewayOpcodes.HeartbeatAck });
        if (session) {
          const waiting = this.#echoes.get(session);
          this.#echoes.delete(session);
          for (const resolve of waiting ?? []) resolve();
        }
        return session;
      case GatewayOpcodes.Identify:
        if (session) {
          this.#close(socket, GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
          return session;
        }
        return this.#identify(socket, isFields(data) ? data : {});
      case GatewayOpcodes.Resume:
        return this.#resume(socket, isFields(data) ? data : {});
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
        return session;
      case GatewayOpcodes.RequestGuildMembers:
        if (session) this.#sendMembers(session, isFields(data) ? data : {});
        return session;
      default:
        this.#close(socket, GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
        return session;
    }
  }

  #identify(socket: WebSocket, data: Fields): Session | null {
    const application = this.#applicationOf(data.token);
    if (!application) return this.#close(socket, GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    const intents = data.intents;
    if (typeof intents !== 'number' || (intents & ~knownIntents) !== 0) {
      return this.#close(socket, GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).');
    }
    if ((intents & privilegedIntents & ~application.privilegedIntents) !== 0) {
      return this.#close(socket, GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).');
    }
    const shard = shardFrom(data.shard);
    if (!shard) return this.#close(socket, GatewayCloseCodes.InvalidShard, 'Invalid shard.');
    const guilds = guildsOnShard(this.#world, application, shard);
    if (guilds.length > guildsPerShard) {
      return this.#close(socket, GatewayCloseCodes.ShardingRequired, 'Sharding required.');
    }
    if (application.identifiesLeft <= 0 || this.#isTooSoon(application, shard[0])) {
      this.journal.push(`identify refused ${shard.join('/')}`);
      sendPayload(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    application.identifiesLeft -= 1;

    const id = `session-${this.#world.ids.next()}`;
    const session = new Session(id, application, intents, shard, socket);
    this.sessions.set(id, session);
    this.journal.push(`identify ${shard.join('/')}`);
    session.dispatch(GatewayDispatchEvents.Ready, {
      v: 10,
      user: { ...userPayload(application.user), verified: true, mfa_enabled: false, email: null, flags: 0 },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: id,
      session_type: 'normal',
      resume_gateway_url: `${this.#address}/resume`,
      shard: [...shard],
      application: { id: application.id, flags: 0 },
      private_channels: [],
      _trace: [],
    });
    if ((intents & GatewayIntentBits.Guilds) !== 0) {
      for (const guild of guilds) {
        if (guild.unavailable) continue;
        session.dispatch(GatewayDispatchEvents.GuildCreate, guildCreatePayload(this.#world, guild, application.id));
      }
    }
    return session;
  }

  /** Whether a shard of the same remainder by the concurrency identified just before. */
  #isTooSoon({ id }: ApplicationRecord, shard: number): boolean {
    const bucket = `${id} ${shard % this.maxConcurrency}`;
    const now = performance.now();
    if (now - (this.#identifiedAt.get(bucket) ?? Number.NEGATIVE_INFINITY) < this.#identifyEvery) return true;
    this.#identifiedAt.set(bucket, now);
    return false;
  }

  #resume(socket: WebSocket, data: Fields): Session | null {
    const session = this.sessions.get(String(data.session_id));
    const application = this.#applicationOf(data.token);
    if (!application) return this.#close(socket, GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    const sequence = typeof data.seq === 'number' ? data.seq : -1;
    if (!session?.resumable || session.application !== application) {
      this.journal.push('resume refused');
      sendPayload(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    session.socket?.terminate();
    session.socket = socket;
    if (!session.replayAfter(sequence)) {
      session.socket = null;
      return this.#close(socket, GatewayCloseCodes.InvalidSeq, 'Invalid sequence.');
    }
    this.journal.push(`resume ${session.shard.join('/')}`);
    session.dispatch(GatewayDispatchEvents.Resumed, { _trace: [] });
    return session;
  }

  #deliver(happening: Happening): void {
    for (const session of this.sessions.values()) {
      if (!mayHear(this.#world, session, happening)) continue;
      const payload = happening.payload(session.application, session.intents);
      if (payload !== null && payload !== undefined) session.dispatch(happening.type, payload);
    }
  }

  #applicationOf(token: unknown): ApplicationRecord | null {
    return [...this.#world.applications.values()].find((application) => application.token === token) ?? null;
  }

  #sendMembers(session: Session, data: Fields): void {
    const guild = this.#world.guilds.get(String(data.guild_id));
    if (!guild?.members.has(session.application.id)) return;
    const wanted = Array.isArray(data.user_ids) ? data.user_ids.map(String) : null;
    const members = [...guild.members.values()].filter((member) => wanted === null || wanted.includes(member.userId));
    session.dispatch(GatewayDispatchEvents.GuildMembersChunk, {
      guild_id: guild.id,
      members: members.map((member) => memberPayload(this.#world, member)),
      chunk_index: 0,
      chunk_count: 1,
      ...(typeof data.nonce === 'string' ? { nonce: data.nonce } : {}),
    });
  }

  #close(socket: WebSocket, code: number, reason: string): null {
    this.journal.push(`close ${code}`);
    socket.close(code, reason);
    return null;
  }
}
