import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The names by which a browser on this machine may call the server; any other is a page elsewhere that points here. */
const NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether a request is addressed to this machine: a name that somebody made to resolve to it is not. */
export function isOwnHost({ headers }: IncomingMessage, port: number): boolean {
  return NAMES.some((name) => headers.host === `${name}:${port}`);
}

/** Whether a request that changes something comes from the playground's own page. */
export function isOwnPage({ headers }: IncomingMessage, port: number, key: string): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  const isOwn = NAMES.some((name) => origin === `http://${name}:${port}`);
  const given = headers['x-playground-key'];
  return isOwn && (site === undefined || site === 'same-origin') && typeof given === 'string' && isSame(given, key);
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
