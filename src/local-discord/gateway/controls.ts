import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Waiting } from '../person/waiting.ts';
import type { World } from '../state/world.ts';
import type { Gateway } from './gateway.ts';
import type { Session } from './session.ts';

/** Makes the Gateway misbehave, for every session of a bot. */
export class GatewayControls {
  readonly #gateway: Gateway;
  readonly #world: World;
  readonly #waiting: Waiting;

  constructor(gateway: Gateway, world: World, waiting: Waiting) {
    this.#gateway = gateway;
    this.#world = world;
    this.#waiting = waiting;
  }

  /** What clients did: `identify 0/1`, `resume 0/1`, `resume refused`, `close 4004`, `closed 1000`. */
  get journal(): readonly string[] {
    return this.#gateway.journal;
  }

  /** Cuts the sockets without a word, as a bad network does. Sessions can be resumed. */
  drop(bot: { readonly id: string }): void {
    for (const session of this.#sessions(bot)) session.socket?.terminate();
  }

  /** Closes the sockets with a code. */
  close(bot: { readonly id: string }, code: number): void {
    for (const session of this.#sessions(bot)) session.socket?.close(code);
  }

  /** Op 7: asks to reconnect and resume. */
  reconnect(bot: { readonly id: string }): void {
    for (const session of this.#sessions(bot)) session.send({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Op 9: the session is invalid; `resumable` says whether a RESUME may be tried. */
  invalidate(bot: { readonly id: string }, { resumable }: { readonly resumable: boolean }): void {
    for (const session of this.#sessions(bot)) {
      session.resumable = resumable;
      session.send({ op: GatewayOpcodes.InvalidSession, d: resumable });
    }
  }

  /** From now on (`false`) heartbeats are not acknowledged, as on a dead connection. */
  answerHeartbeats(answered: boolean): void {
    this.#gateway.heartbeatsAnswered = answered;
  }

  /** From now on (`false`) sockets open and nothing ever comes over them. */
  greets(greeted: boolean): void {
    this.#gateway.greets = greeted;
  }

  /** Whether every session of the bot is connected. */
  isConnected(bot: { readonly id: string }): boolean {
    const sessions = this.#sessions(bot);
    return sessions.length > 0 && sessions.every((session) => session.socket?.readyState === 1);
  }

  /** Waits for a line of the journal from `from` on; the number of lines then. */
  async reaches(line: string, from = 0): Promise<number> {
    return this.#waiting.until(`the Gateway to see "${line}"`, () => {
      const index = this.#gateway.journal.indexOf(line, from);
      return index < 0 ? undefined : index + 1;
    });
  }

  /** Sends a raw event to the bot, for what the local Discord does not do by itself. */
  dispatch(bot: { readonly id: string }, type: string, data: unknown): void {
    for (const session of this.#sessions(bot)) session.dispatch(type, data);
    this.#world.changed();
  }

  #sessions(bot: { readonly id: string }): Session[] {
    return [...this.#gateway.sessions.values()].filter((session) => session.application.id === bot.id);
  }
}
