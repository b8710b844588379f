import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway } from '../gateway/gateway.ts';
import type { ApplicationRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { readBody, readBytes } from './body.ts';
import { type RateLimits, rateLimitHeaders } from './rate-limits.ts';
import { Refusal, refusals } from './refusal.ts';
import { matchPattern, type RestReply, type RestRequest, type Route } from './route.ts';
import { basicRoutes } from './routes/basics.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { type Troubles, undergo } from './troubles.ts';

const routes: readonly Route[] = [
  ...basicRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...commandRoutes,
  ...interactionRoutes,
];

/** So many calls are remembered, at the most. */
const keptCalls = 20_000;

/** One REST call that was made, for tests and dumps. */
export interface Call {
  readonly method: string;
  /** Below `/api/v10`, the query included. */
  readonly path: string;
  /** `POST /channels/:channel/messages`; null where no route fits. */
  readonly route: string | null;
  readonly body: unknown;
  status: number | null;
  /** What was refused, in words. */
  refusal: string | null;
}

/** The REST side: finds the route, checks the token, undergoes scripted troubles, answers. */
export class RestServer {
  readonly calls: Call[] = [];
  /** Requests that no route fits. A real Discord has routes that this one does not, so a test should expect none. */
  readonly unknownRoutes: string[] = [];
  /** How many requests came, and how many of them are being carried out. */
  received = 0;
  inFlight = 0;
  readonly #world: World;
  readonly #gateway: Gateway;
  readonly #troubles: Troubles;
  readonly #limits: RateLimits;

  constructor(world: World, gateway: Gateway, troubles: Troubles, limits: RateLimits) {
    this.#world = world;
    this.#gateway = gateway;
    this.#troubles = troubles;
    this.#limits = limits;
  }

  /** Answers one HTTP request. Never throws; a fault of the local Discord itself is a 500 that says so. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.inFlight += 1;
    try {
      await this.#answer(request, response);
    } catch (error) {
      // A socket that was cut while its request was being read.
      if (!response.headersSent) response.destroy(error instanceof Error ? error : undefined);
    } finally {
      this.inFlight -= 1;
      this.#world.changed();
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const method = request.method ?? 'GET';
    const path = url.pathname.replace(/^\/api(\/v\d+)?/, '');
    const found = findRoute(method, path);
    const bytes = await readBytes(request);
    const call: Call = {
      method,
      path: path + url.search,
      route: found ? `${method} ${found.route.pattern}` : null,
      body: preview(bytes, request.headers['content-type'] ?? ''),
      status: null,
      refusal: null,
    };
    this.#keep(call);
    this.#world.changed();

    const work = (): Promise<RestReply> => this.#work(request, url, found, bytes, call);
    const trouble = this.#troubles.take(method, path, call.route);
    if (trouble) {
      // What hangs or is held is not under way.
      this.inFlight -= 1;
      await undergo(trouble, response, work, call);
      this.inFlight += 1;
      return;
    }
    const banned = this.#limits.bannedFor;
    if (banned > 0) {
      await undergo({ kind: 'rate-limit', retryAfter: Math.ceil(banned), scope: 'cloudflare' }, response, work, call);
      return;
    }
    const limit = this.#limits.count(call.route ?? `${method} ${path}`, path);
    if (limit.refused) {
      call.status = 429;
      call.refusal = `429 rate limited for ${limit.refused.retryAfter} s`;
      write(
        response,
        { status: 429, body: limit.refused.body },
        { ...rateLimitHeaders(limit), ...limit.refused.headers },
      );
      return;
    }
    const result = await work();
    call.status = result.status;
    this.#limits.countInvalid(result.status);
    write(response, result, rateLimitHeaders(limit));
  }

  /** Carries a request out; what is refused becomes a reply, and is noted with the call. */
  async #work(request: IncomingMessage, url: URL, found: Found | null, bytes: Buffer, call: Call): Promise<RestReply> {
    try {
      const read = await readBody(bytes, request.headers['content-type'] ?? '');
      return this.#run(found, {
        method: call.method,
        path: url.pathname,
        query: url.searchParams,
        params: found?.params ?? {},
        body: read.fields,
        list: read.list,
        files: read.files,
        world: this.#world,
        gateway: this.#gateway,
        application: this.#bearer(request.headers.authorization),
      });
    } catch (error) {
      if (!(error instanceof Refusal)) {
        const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
        call.refusal = `the local Discord itself failed: ${message}`;
        return { status: 500, body: { code: 0, message: call.refusal } };
      }
      call.refusal = error.describe();
      if (!found) this.unknownRoutes.push(`${call.method} ${call.path}`);
      return { status: error.status, body: error.body() };
    }
  }

  #keep(call: Call): void {
    this.received += 1;
    this.calls.push(call);
    if (this.calls.length > keptCalls) this.calls.splice(0, keptCalls / 2);
  }

  #bearer(authorization: string | undefined): ApplicationRecord | null {
    const token = /^Bot (.+)$/.exec(authorization ?? '')?.[1];
    return [...this.#world.applications.values()].find((application) => application.token === token) ?? null;
  }

  #run(found: Found | null, request: RestRequest & { readonly application: ApplicationRecord | null }): RestReply {
    if (!found) throw refusals.notFound();
    if (found.route.open) return found.route.handle(request);
    const { application } = request;
    if (!application) throw refusals.unauthorized();
    return found.route.handle({ ...request, application });
  }
}

interface Found {
  readonly route: Route;
  readonly params: Record<string, string>;
}

function findRoute(method: string, path: string): Found | null {
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = matchPattern(route.pattern, path);
    if (params) return { route, params };
  }
  return null;
}

function preview(bytes: Buffer, contentType: string): unknown {
  if (!contentType.includes('json')) return bytes.length === 0 ? null : `(${bytes.length} bytes)`;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return bytes.toString('utf8');
  }
}

/** A reply without a body must not carry a content type. */
export function write(
  response: ServerResponse,
  reply: RestReply,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (reply.body === undefined) {
    response.writeHead(reply.status, headers).end();
    return;
  }
  response.writeHead(reply.status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
}
