import type { ServerResponse } from 'node:http';
import { refusal } from './rate-limits.ts';
import type { RestReply } from './route.ts';
import type { Call } from './server.ts';
import { write } from './server.ts';

/** What goes wrong with a request instead of, or after, its being carried out. */
export type Trouble =
  | {
      readonly kind: 'rate-limit';
      readonly retryAfter: number;
      readonly scope: 'user' | 'global' | 'shared' | 'cloudflare';
    }
  /** An error of Discord's own; `carriedOut` says whether it had done the work by then. */
  | { readonly kind: 'status'; readonly status: number; readonly html: boolean; readonly carriedOut?: boolean }
  | { readonly kind: 'hang' }
  /** The connection breaks, politely or by a reset; `carriedOut` says whether Discord had done the work by then. */
  | { readonly kind: 'cut'; readonly carriedOut: boolean; readonly reset: boolean }
  /** The work is done; its answer is no JSON, or ends in the middle. */
  | { readonly kind: 'garble' | 'truncate' }
  | { readonly kind: 'hold'; readonly arrived: () => void; readonly released: Promise<void> };

/** Which requests: the name of a route, `POST /channels/:channel/messages`, or a pattern over `POST /channels/1/messages`. */
export type Which = string | RegExp;

/** A queue of troubles, each for the next requests that fit. */
export class Troubles {
  readonly #chances: { readonly which: Which; readonly next: () => Trouble | null }[] = [];
  readonly #script: { readonly which: Which; readonly trouble: Trouble; left: number }[] = [];

  /** The next `times` requests that fit have this trouble. */
  script(which: Which, trouble: Trouble, times = 1): void {
    this.#script.push({ which, trouble, left: times });
  }

  /** Every request that fits has the trouble that `next` gives for it, if any. */
  chance(which: Which, next: () => Trouble | null): void {
    this.#chances.push({ which, next });
  }

  /** Forgets what has not happened yet. */
  clear(): void {
    this.#chances.length = 0;
    this.#script.length = 0;
  }

  /** Scripted troubles that no request has met. */
  get pending(): number {
    return this.#script.reduce((sum, entry) => sum + entry.left, 0);
  }

  take(method: string, path: string, route: string | null): Trouble | null {
    const fits = (which: Which): boolean =>
      typeof which === 'string' ? which === route : which.test(`${method} ${path}`);
    const entry = this.#script.find(({ which, left }) => left > 0 && fits(which));
    if (!entry) return this.#chances.find(({ which }) => fits(which))?.next() ?? null;
    entry.left -= 1;
    return entry.trouble;
  }
}

/** Lets a request meet its trouble. */
export async function undergo(
  trouble: Trouble,
  response: ServerResponse,
  work: () => Promise<RestReply>,
  call: Call,
): Promise<void> {
  call.refusal = `scripted: ${trouble.kind}`;
  switch (trouble.kind) {
    case 'rate-limit':
      call.status = 429;
      rateLimit(trouble, response);
      return;
    case 'status':
      if (trouble.carriedOut) await work();
      call.status = trouble.status;
      if (trouble.html) writeHtml(response, trouble.status, `${trouble.status} upstream error`);
      else write(response, { status: trouble.status, body: { message: `${trouble.status}: scripted`, code: 0 } });
      return;
    case 'hang':
      // Never answered. The socket closes when the client gives up or the local Discord stops.
      return;
    case 'cut':
      if (trouble.carriedOut) await work();
      if (trouble.reset) response.socket?.resetAndDestroy();
      else response.destroy();
      return;
    case 'garble':
      call.status = (await work()).status;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id": "12');
      return;
    case 'truncate': {
      const reply = await work();
      call.status = reply.status;
      const text = JSON.stringify(reply.body ?? {});
      response.writeHead(reply.status, { 'content-type': 'application/json', 'content-length': String(text.length) });
      response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
      return;
    }
    case 'hold': {
      trouble.arrived();
      await trouble.released;
      call.refusal = null;
      const reply = await work();
      call.status = reply.status;
      write(response, reply);
    }
  }
}

function rateLimit(trouble: Trouble & { kind: 'rate-limit' }, response: ServerResponse): void {
  if (trouble.scope === 'cloudflare') {
    // Cloudflare's own limit answers before Discord does: no JSON, no `via`, seconds in whole numbers.
    response.setHeader('retry-after', String(trouble.retryAfter));
    writeHtml(response, 429, 'error code: 1015');
    return;
  }
  const refused = refusal(trouble.retryAfter, trouble.scope);
  write(response, { status: 429, body: refused.body }, refused.headers);
}

function writeHtml(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'content-type': 'text/html' })
    .end(`<!doctype html><title>${text}</title><p>${text}</p>`);
}
