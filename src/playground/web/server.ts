import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { playgroundWords as words } from '../../wording/playground.ts';
import { briefing, briefings } from './archive-routes.ts';
import { loadAssets } from './assets.ts';
import { readText, TooLarge } from './body.ts';
import { editors, readTranscriptFor } from './editors-routes.ts';
import { createEvents } from './events.ts';
import { isOwnHost, isOwnPage } from './guard.ts';
import { json, send, type WebReply } from './reply.ts';
import { channel, commands, file, messages, notFound, order, type Premises, viewOf, why } from './routes.ts';

export interface WebServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** A transcript of a day's briefing is 100 kB. */
const LARGEST_BODY = 8 * 1024 * 1024;

/**
 * Serves the playground on this machine alone.
 *
 * @param port 0 takes any free one
 * @param onError is told of faults of the playground's own
 * @throws where the port can't be had
 */
export async function serve(premises: Premises, port: number, onError: (error: unknown) => void): Promise<WebServer> {
  const assets = loadAssets();
  const events = createEvents(premises.stage, premises.desk);
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => void handle(request, response));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const own = await listen(server, port);
  return {
    port: own,
    stop: async () => {
      events.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (!isOwnHost(request, own)) return send(response, plain(words.refusedHost, 421));
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (request.method === 'GET' && url.pathname === '/events') return events.join(response, viewOf(url));
      send(response, await reply(request, url));
      // discord.js takes longer to load than everything else together, so the bot enters when the page is there.
      if (url.pathname === '/') response.once('close', () => void premises.stage.enter().catch(onError));
    } catch (error) {
      if (error instanceof TooLarge) return send(response, json({ kind: 'refused', why: words.tooLarge }, 413));
      onError(error);
      if (response.headersSent) response.destroy();
      else send(response, json({ kind: 'refused', why: words.failed }, 500));
    }
  }

  async function reply(request: IncomingMessage, url: URL): Promise<WebReply> {
    if (request.method === 'POST') {
      if (!isOwnPage(request, own, premises.key)) return json({ kind: 'refused', why: words.refusedOrigin }, 403);
      const body = await readText(request, LARGEST_BODY);
      if (url.pathname === '/order') return order(premises, viewOf(url), body);
      if (url.pathname === '/editors/read') return readTranscriptFor(premises, body);
      return notFound(premises);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain('', 405);
    return (await assets.get(url.pathname)) ?? (await pageAt(url)) ?? notFound(premises);
  }

  async function pageAt(url: URL): Promise<WebReply | null> {
    const { pathname } = url;
    if (pathname === '/') return channel(premises, viewOf(url));
    if (pathname === '/messages') return messages(premises, viewOf(url));
    if (pathname === '/why') return why(premises, url.searchParams.get('message') ?? '');
    if (pathname === '/commands') return commands(premises, viewOf(url));
    if (pathname === '/editors') return editors(premises);
    if (pathname === '/briefings') return briefings(premises, url);
    const id = /^\/briefing\/([^/]+)$/.exec(pathname)?.[1];
    if (id !== undefined) return briefing(premises, decoded(id));
    const attached = /^\/files\/(\d{1,20})\//.exec(pathname)?.[1];
    return attached === undefined ? null : file(premises, attached);
  }
}

/** A part of an address as it was before it was made one; what is none stays. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function plain(text: string, status: number): WebReply {
  return { status, type: 'text/plain; charset=utf-8', body: text };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
