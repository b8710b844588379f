import type { ServerResponse } from 'node:http';
import type { Html } from '../render/html.ts';

/** What the server answers with. */
export interface WebReply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * No inline script or style, nothing from elsewhere, no frame around it and none in it. `data:` and `blob:` are left out too: a
 * picture comes from this server, and a file is saved without being shown.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export function send(response: ServerResponse, { status, type, body, headers = {} }: WebReply): void {
  response.writeHead(status, { ...HEADERS, 'content-type': type, ...headers }).end(body);
}

/** Opens a stream of events; see {@link https://html.spec.whatwg.org/multipage/server-sent-events.html}. */
export function openStream(response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
  response.flushHeaders();
}

export function page(markup: Html, status = 200): WebReply {
  return { status, type: 'text/html; charset=utf-8', body: markup.markup };
}

export function json(value: unknown, status = 200): WebReply {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}
