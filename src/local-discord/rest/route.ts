import type { Gateway } from '../gateway/gateway.ts';
import type { ApplicationRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import type { Fields } from '../validate/form.ts';
import type { UploadedFile } from '../validate/message.ts';

export interface RestRequest {
  readonly method: string;
  /** Below `/api/v10`, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  /** The fields of the body; empty where it has none or is a list. */
  readonly body: Fields;
  readonly list: readonly unknown[];
  readonly files: readonly UploadedFile[];
  readonly world: World;
  readonly gateway: Gateway;
}

/** A request with a valid bot token. */
export interface BotRequest extends RestRequest {
  readonly application: ApplicationRecord;
}

export interface RestReply {
  readonly status: number;
  readonly body?: unknown;
}

export type Route =
  | {
      readonly method: string;
      readonly pattern: string;
      readonly open: true;
      readonly handle: (request: RestRequest) => RestReply;
    }
  | {
      readonly method: string;
      readonly pattern: string;
      readonly open: false;
      readonly handle: (request: BotRequest) => RestReply;
    };

/** A route that needs a bot token. `pattern` names parameters as `:channel`. */
export function route(method: string, pattern: string, handle: (request: BotRequest) => RestReply): Route {
  return { method, pattern, open: false, handle };
}

/** A route whose token stands in the path. */
export function openRoute(method: string, pattern: string, handle: (request: RestRequest) => RestReply): Route {
  return { method, pattern, open: true, handle };
}

export const ok = (body: unknown): RestReply => ({ status: 200, body });
export const created = (body: unknown): RestReply => ({ status: 201, body });
export const noContent: RestReply = { status: 204 };

/** The parameters of a path that fits the pattern, else null. */
export function matchPattern(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) {
      const decoded = decode(value);
      if (decoded === null) return null;
      params[part.slice(1)] = decoded;
    } else if (part !== value) {
      return null;
    }
  }
  return params;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
