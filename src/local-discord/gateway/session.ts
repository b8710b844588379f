import { GatewayOpcodes, type GatewayReceivePayload } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { ApplicationRecord } from '../state/records.ts';

interface Dispatch {
  readonly op: 0;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** How many events Discord would still replay; more than any test makes. */
const replayed = 5000;

/** One shard's session, which outlives its sockets. */
export class Session {
  readonly id: string;
  readonly application: ApplicationRecord;
  readonly intents: number;
  readonly shard: readonly [number, number];
  socket: WebSocket | null;
  /** Whether a RESUME may take it up again. */
  resumable = true;
  #sequence = 0;
  readonly #sent: Dispatch[] = [];

  constructor(
    id: string,
    application: ApplicationRecord,
    intents: number,
    shard: readonly [number, number],
    socket: WebSocket,
  ) {
    this.id = id;
    this.application = application;
    this.intents = intents;
    this.shard = shard;
    this.socket = socket;
  }

  /** Sends an event, or keeps it until the session is resumed. */
  dispatch(type: string, data: unknown): void {
    this.#sequence += 1;
    const event: Dispatch = { op: GatewayOpcodes.Dispatch, t: type, s: this.#sequence, d: data };
    this.#sent.push(event);
    if (this.#sent.length > replayed) this.#sent.shift();
    this.#write(event);
  }

  send(payload: GatewayReceivePayload | { readonly op: number; readonly d: unknown }): void {
    this.#write(payload);
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** Sends again what came after that sequence number; false where it is no longer kept or was never sent. */
  replayAfter(sequence: number): boolean {
    const oldest = this.#sent[0]?.s ?? 1;
    if (sequence > this.#sequence || sequence < oldest - 1) return false;
    for (const event of this.#sent.filter((sent) => sent.s > sequence)) this.#write(event);
    return true;
  }

  #write(payload: unknown): void {
    if (this.socket?.readyState === 1) this.socket.send(JSON.stringify(payload));
  }
}
