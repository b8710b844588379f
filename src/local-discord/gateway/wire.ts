import type { WebSocket } from 'ws';
import { type Fields, isFields } from '../validate/form.ts';

/** Reads `[index, count]`; null where it is not a shard. */
export function shardFrom(value: unknown): readonly [number, number] | null {
  if (value === undefined) return [0, 1];
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [index, count] = value;
  const valid = Number.isInteger(index) && Number.isInteger(count) && index >= 0 && index < count;
  return valid ? [Number(index), Number(count)] : null;
}

/** A payload of a client; null where it cannot be read. */
export function parsePayload(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

/** Sends a payload where the socket is open. */
export function sendPayload(socket: WebSocket, payload: unknown): void {
  if (socket.readyState === 1) socket.send(JSON.stringify(payload));
}
