import { notice } from './dom.ts';

/** What comes of an order; see `orders.ts`. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'reload' }
  | {
      readonly kind: 'choices';
      readonly choices: readonly { readonly name: string; readonly value: string | number }[];
    }
  | { readonly kind: 'form'; readonly markup: string }
  | { readonly kind: 'refused'; readonly why: string };

const key = document.querySelector('meta[name=key]')?.getAttribute('content') ?? '';
const UNREACHABLE = 'The playground does not answer any more. Is it still running in the terminal?';

/** Posts something to the playground, as the person and in the room that the address says. */
export async function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${path}${location.search}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-playground-key': key },
    body: JSON.stringify(body),
  });
}

/** Gives an order. What is refused is not thrown: it is an outcome. */
export async function give(order: Readonly<Record<string, unknown>>): Promise<Outcome> {
  try {
    return (await (await post('/order', order)).json()) as Outcome;
  } catch {
    return { kind: 'refused', why: UNREACHABLE };
  }
}

/** A piece of a page. */
export async function fetchMarkup(path: string, query: Readonly<Record<string, string>> = {}): Promise<string> {
  const all = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(query)) all.set(name, value);
  try {
    const response = await fetch(`${path}?${all}`);
    return response.ok ? await response.text() : '';
  } catch {
    notice(UNREACHABLE);
    return '';
  }
}
