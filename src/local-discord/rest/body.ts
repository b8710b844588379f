import type { IncomingMessage } from 'node:http';
import { describedAttachments } from '../validate/files.ts';
import { type Fields, isFields } from '../validate/form.ts';
import type { UploadedFile } from '../validate/message.ts';
import { refusals } from './refusal.ts';

export interface ReadBody {
  readonly fields: Fields;
  readonly list: readonly unknown[];
  readonly files: readonly UploadedFile[];
}

/** The whole body of a request as bytes. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Reads JSON, or a form of files with its `payload_json`. @throws Refusal 50109 */
export async function readBody(bytes: Buffer, contentType: string): Promise<ReadBody> {
  if (bytes.length === 0) return { fields: {}, list: [], files: [] };
  if (contentType.startsWith('multipart/form-data')) return readForm(bytes, contentType);
  return { ...parse(bytes.toString('utf8')), files: [] };
}

function parse(text: string): { fields: Fields; list: readonly unknown[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
  return { fields: isFields(value) ? value : {}, list: Array.isArray(value) ? value : [] };
}

async function readForm(bytes: Buffer, contentType: string): Promise<ReadBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  const json = form.get('payload_json');
  const body = typeof json === 'string' ? parse(json) : { fields: {}, list: [] };
  const described = describedAttachments(body.fields);
  const files: UploadedFile[] = [];
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string') continue;
    const id = /^files\[(\d+)\]$/.exec(key)?.[1];
    const description = described.find((attachment) => String(attachment.id) === id)?.description;
    files.push({
      name: value.name,
      size: value.size,
      contentType: value.type || null,
      description: typeof description === 'string' ? description : null,
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return { ...body, files };
}
