import { EventEmitter, once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';

/** What becomes of the bytes on their way to the bot: each piece that comes, as the pieces that go on. */
export type Mangle = (piece: Buffer) => readonly Buffer[];

/** A bad network between the bot and the local Discord: everything passes through it, byte by byte, until it is told otherwise. */
export interface Network {
  readonly port: number;
  /** Where everything goes. */
  readonly leadTo: (port: number) => void;
  /** Breaks the Gateway's connections: by a reset, or as if the other side had closed them. */
  readonly cut: (how: 'reset' | 'close') => void;
  /** Whether whoever comes is turned away by a reset. */
  readonly turnAway: (isClosed: boolean) => void;
  /** Resolves when so many more were turned away. */
  readonly awayAgain: (times: number) => Promise<void>;
  /** What becomes of what the Gateway sends; null: it passes as it is. */
  readonly mangle: (how: Mangle | null) => void;
  /** How many connections to the Gateway there have been. */
  readonly connections: () => number;
  readonly stop: () => Promise<void>;
}

/** A network where nothing arrives. The connection itself stands. */
export const swallow: Mangle = () => [];

/** Pieces of one byte. */
export const crumble: Mangle = (piece) => Array.from(piece, (byte) => Buffer.of(byte));

/** Pieces of up to 50 bytes in the wrong order, as no TCP would deliver them. */
export const shuffle: Mangle = (piece) => {
  const pieces = Array.from({ length: Math.ceil(piece.length / 50) }, (_, i) => piece.subarray(i * 50, i * 50 + 50));
  return pieces.reverse();
};

/** Flips one bit in every so many bytes, another one each time. */
export function flip(every: number): Mangle {
  let seen = 0;
  return (piece) => {
    const other = Buffer.from(piece);
    for (let i = 0; i < other.length; i++) {
      if (++seen % every === 0) other[i] = (other[i] ?? 0) ^ (1 << ((seen / every) % 8));
    }
    return [other];
  };
}

export async function startNetwork(): Promise<Network> {
  let target = 0;
  let mangle: Mangle | null = null;
  let upgrades = 0;
  let isClosed = false;
  let away = 0;
  const turned = new EventEmitter();
  const sockets = new Set<Socket>();
  /** The bot's side of each connection to the Gateway. */
  const gateway = new Map<Socket, Socket>();
  const take = (bot: Socket): void => {
    if (isClosed) {
      away++;
      turned.emit('away');
      bot.resetAndDestroy();
      return;
    }
    const discord = createConnection(target, '127.0.0.1');
    for (const [one, other] of [
      [bot, discord],
      [discord, bot],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('end', () => other.end());
      one.on('close', () => {
        sockets.delete(one);
        gateway.delete(one);
        other.destroy();
      });
    }
    bot.on('data', (piece) => {
      if (/^upgrade: websocket/im.test(piece.toString('latin1'))) {
        upgrades++;
        gateway.set(bot, discord);
      }
      discord.write(piece);
    });
    discord.on('data', (piece) => {
      const pieces = mangle !== null && gateway.has(bot) ? mangle(piece) : [piece];
      for (const each of pieces) bot.write(each);
    });
  };
  const server = createServer(take).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    leadTo: (upstream) => {
      target = upstream;
    },
    cut: (how) => {
      for (const [bot, discord] of gateway) {
        if (how === 'reset') bot.resetAndDestroy();
        else bot.end();
        discord.destroy();
      }
    },
    turnAway: (closed) => {
      isClosed = closed;
    },
    awayAgain: async (times) => {
      const until = away + times;
      while (away < until) await once(turned, 'away');
    },
    mangle: (how) => {
      mangle = how;
    },
    connections: () => upgrades,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
