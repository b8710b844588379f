import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { FetchPolicy } from '../../src/import/policy.ts';
import { openInternet } from '../../src/import/policy.ts';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on this machine that answers as a test says. */
export interface BadServer {
  readonly port: number;
  readonly url: (path: string) => string;
  readonly on: (path: string, answer: Answer) => void;
  /** What was asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

export async function badServer(): Promise<BadServer> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers.get(request.url ?? '');
    if (answer === undefined) response.writeHead(404).end();
    else answer(response, request);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    on: (path, answer) => answers.set(path, answer),
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** As the bot has it, but for hosts of this machine too, and with small limits. */
export function homePolicy(changes: Partial<FetchPolicy> = {}): FetchPolicy {
  return {
    ...openInternet([]),
    allowsHost: (host) => host === '127.0.0.1' || host === 'briefings.test',
    allowsAddress: (address) => address === '127.0.0.1',
    allowsPlain: true,
    mostBytes: 300_000,
    mostUnpacked: 600_000,
    ...changes,
  };
}

export const html =
  (body: string): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
