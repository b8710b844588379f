import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { type Dispatcher, request } from 'undici';
import { FetchError } from './fetch-error.ts';
import { guardedAgent, type Resolve, resolveBySystem } from './guarded-agent.ts';
import { type FetchPolicy, refusalOf } from './policy.ts';

export interface FetchOptions {
  readonly policy: FetchPolicy;
  /** Kinds of content that are taken, such as `text/html`. */
  readonly kinds: readonly string[];
  /** Ends everything when it aborts. */
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly resolve?: Resolve | undefined;
}

export interface FetchedPage {
  /** Where it was in the end. */
  readonly url: string;
  readonly kind: string;
  readonly text: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a page of a source, with every step checked: the host and the scheme of each address on the way, the address of
 * the network that is connected to, the time, the size as it comes and unpacked, the kind of content.
 *
 * @returns null where the server says that it has not changed
 * @throws {FetchError} saying why not
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage | null> {
  const agent = guardedAgent(options.policy, options.resolve ?? resolveBySystem);
  try {
    return await follow(address, options, agent);
  } catch (error) {
    throw inWords(error, options.signal);
  } finally {
    await agent.destroy();
  }
}

async function follow(address: string, options: FetchOptions, agent: Dispatcher): Promise<FetchedPage | null> {
  const { policy, signal } = options;
  let at = address;
  for (let step = 0; step <= policy.mostRedirects; step++) {
    if (!URL.canParse(at)) throw new FetchError(`"${at}" is no address`);
    const url = new URL(at);
    const refusal = refusalOf(url, policy);
    if (refusal !== null)
      throw new FetchError(step === 0 ? refusal : `the page leads on to ${url.href}, and ${refusal}`);
    const response = await request(url.href, {
      dispatcher: agent,
      signal,
      headers: {
        'user-agent': 'on-background (a bot that reads press briefings)',
        accept: options.kinds.join(', '),
        'accept-encoding': 'gzip, br',
        ...options.headers,
      },
    });
    // A body that is left unread fails when its connection goes; whoever reads it hears of it all the same.
    response.body.on('error', () => undefined);
    if (response.statusCode === 304) {
      await response.body.dump();
      return null;
    }
    if (!REDIRECTS.has(response.statusCode)) return pageOf(url, response, options);
    const location = one(response.headers.location);
    await response.body.dump();
    if (location === null) throw new FetchError('the page leads on to nowhere');
    at = URL.canParse(location, url.href) ? new URL(location, url).href : location;
  }
  throw new FetchError(`the page leads on more than ${policy.mostRedirects} times`);
}

async function pageOf(
  url: URL,
  response: Dispatcher.ResponseData,
  { policy, kinds }: FetchOptions,
): Promise<FetchedPage> {
  const { statusCode, headers, body } = response;
  if (statusCode !== 200) {
    const mayPass = statusCode >= 500 || statusCode === 429 || statusCode === 408;
    throw new FetchError(`${url.host} answered with HTTP status ${statusCode}`, { mayPass });
  }
  const type = one(headers['content-type']) ?? '';
  const kind = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!kinds.includes(kind))
    throw new FetchError(`it is ${kind === '' ? 'of no kind that is told' : kind}, and no page`);
  if (Number(one(headers['content-length']) ?? 0) > policy.mostBytes) throw tooLarge(policy.mostBytes);
  const packed = await readAll(body, policy.mostBytes);
  const bytes = await unpack(packed, one(headers['content-encoding']), policy.mostUnpacked);
  return {
    url: url.href,
    kind,
    text: decode(bytes, type),
    etag: one(headers.etag),
    lastModified: one(headers['last-modified']),
  };
}

async function readAll(body: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const UNPACKERS = { gzip: promisify(gunzip), br: promisify(brotliDecompress), deflate: promisify(inflate) } as const;

async function unpack(packed: Buffer, encoding: string | null, most: number): Promise<Uint8Array> {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === 'identity' || name === '') return packed;
  if (!Object.hasOwn(UNPACKERS, name)) throw new FetchError(`it is packed in a way that was not asked for: ${name}`);
  try {
    return await UNPACKERS[name as keyof typeof UNPACKERS](packed, { maxOutputLength: most });
  } catch (error) {
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new FetchError(isLarge ? `unpacked it is larger than ${megabytes(most)}` : 'it cannot be unpacked');
  }
}

/** By the header, else by what the page says of itself, else UTF-8. */
function decode(bytes: Uint8Array, type: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  const told =
    /charset\s*=\s*["']?([\w-]{1,40})/i.exec(type) ?? /<meta\b[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(head);
  const decoder = decoderFor(told?.[1]);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  // Node decodes this one as Latin-1, which has control characters where this one has quotation marks.
  return text.replace(/[\u0080-\u009f]/g, (control: string) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control);
}

/** The characters 0x80 to 0x9F of Windows-1252, as the Encoding standard has them. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decoderFor(label: string | undefined): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label ?? 'utf-8');
  } catch {
    return new TextDecoder();
  }
}

/** A header that may be given several times counts once. */
function one(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}

function tooLarge(most: number): FetchError {
  return new FetchError(`it is larger than ${megabytes(most)}`);
}

function megabytes(bytes: number): string {
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host is not known',
  EAI_AGAIN: 'its host cannot be looked up at the moment',
  ECONNREFUSED: 'its host takes no connection',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  UND_ERR_CONNECT_TIMEOUT: 'its host does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'its host does not answer',
  UND_ERR_BODY_TIMEOUT: 'its host stopped in the middle',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too long',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'it is larger than a transcript can be',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'it is not as long as it says',
};

function inWords(error: unknown, signal: AbortSignal): FetchError {
  if (error instanceof FetchError) return error;
  if (signal.aborted) return new FetchError('it takes too long', { mayPass: true });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof AggregateError && error.errors.length > 0) return inWords(error.errors[0], signal);
  const reason = error instanceof Error ? error.message : String(error);
  const words = REASONS[code] ?? (code.startsWith('HPE_') ? 'its host does not speak HTTP' : reason);
  return new FetchError(words, { cause: error, mayPass: true });
}
