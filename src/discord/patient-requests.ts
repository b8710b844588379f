import { HTTPError, type RESTOptions } from 'discord.js';
import type { BotParts } from './bot.ts';

type MakeRequest = RESTOptions['makeRequest'];

/** Before each further try, in milliseconds: an interaction has to be answered within three seconds. */
const SOON = [0, 0, 250, 750];
/** What has more time than that waits once more. */
const LATER = 3_000;

/** The request never came to Discord. */
const NOT_SENT: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
/** It may have come there: its answer did not come here. */
const ANSWER_LOST: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback/;
const ALREADY_ACKNOWLEDGED = 40_060;

/**
 * Makes requests again that Discord failed to carry out, and waits a little longer each time. The library tries at once and
 * four times over: what takes a second to pass is lost. What Discord may have done already is asked again only where that
 * does nothing a second time. What only reads is left to the library.
 */
export function patientRequests(send: MakeRequest, after: BotParts['after']): MakeRequest {
  return async (url, init) => {
    if (init.method === undefined || init.method === null || /^get$/i.test(init.method)) return send(url, init);
    const isCallback = CALLBACK.test(url);
    const waits = isCallback ? SOON : [...SOON, LATER];
    const signal = init.signal ?? new AbortController().signal;
    for (let attempt = 0; ; attempt++) {
      const wait = waits[attempt];
      let failure: unknown;
      try {
        const response = await send(url, init);
        if (response.status < 500) return isCallback && attempt > 0 ? acknowledged(response) : response;
        failure = new HTTPError(response.status, response.statusText, init.method, url, {
          files: undefined,
          body: undefined,
        });
      } catch (error) {
        if (!mayRepeat(error, isCallback || isSame(init))) throw error;
        failure = error;
      }
      if (wait === undefined) throw failure;
      if (wait > 0) await after(wait, signal);
      signal.throwIfAborted();
    }
  };
}

/** An interaction that is answered already when its answer is sent again was answered the first time. */
async function acknowledged(response: Awaited<ReturnType<MakeRequest>>): Promise<Awaited<ReturnType<MakeRequest>>> {
  if (response.status !== 400) return response;
  const text = await response.text();
  const isThere = text.includes(`"code":${ALREADY_ACKNOWLEDGED}`) || text.includes(`"code": ${ALREADY_ACKNOWLEDGED}`);
  return isThere
    ? new Response(null, { status: 204 })
    : new Response(text, { status: 400, headers: [...response.headers] });
}

function mayRepeat(error: unknown, isHarmless: boolean): boolean {
  const code = codeOf(error);
  return NOT_SENT.has(code) || (isHarmless && ANSWER_LOST.has(code));
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

/** Whether doing it twice is as doing it once: an edit, a deletion, a message that Discord knows again by its nonce. */
function isSame({ method, body }: Parameters<MakeRequest>[1]): boolean {
  if (!/^post$/i.test(method ?? '')) return true;
  return typeof body === 'string' && body.includes('"enforce_nonce":true');
}
