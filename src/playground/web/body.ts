import type { IncomingMessage } from 'node:http';

/** Thrown where a body is larger than is taken. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * The text of a request's body.
 *
 * @param limit in bytes
 * @throws {TooLarge}
 */
export async function readText(request: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) throw new TooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
