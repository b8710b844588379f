import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';

/** What the server tells. */
export interface Health {
  /** Why the process should be started anew; null: it need not. */
  readonly ailment: () => string | null;
  /** Why no question can be answered now; null: it can. */
  readonly unready: () => string | null;
  readonly metrics: Metrics;
}

export interface HealthServer {
  /** `http://127.0.0.1:9464` */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves `/healthz` (200 where the process is well, else 503), `/readyz` (200 where it can answer) and `/metrics` (for
 * Prometheus). It tells nothing else, and takes nothing.
 *
 * @param port 0: any that is free
 * @throws where the port is taken
 */
export async function serveHealth(host: string, port: number, health: Health): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') return tell(response, 405, 'Only GET is taken here.');
    if (path === '/healthz') return verdict(response, health.ailment());
    if (path === '/readyz') return verdict(response, health.unready());
    if (path !== '/metrics') return tell(response, 404, 'There are /healthz, /readyz and /metrics.');
    const { registry } = health.metrics;
    registry.metrics().then(
      (text) => tell(response, 200, text, registry.contentType),
      () => tell(response, 500, 'The metrics could not be put together.'),
    );
  });
  server.requestTimeout = 5_000;
  server.listen(port, host);
  await once(server, 'listening');
  // What the process is for keeps it alive, not who asks how it is.
  server.unref();
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

function verdict(response: ServerResponse, trouble: string | null): void {
  tell(response, trouble === null ? 200 : 503, trouble ?? 'ok');
}

function tell(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(`${text.trimEnd()}\n`);
}
