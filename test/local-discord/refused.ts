import { DiscordAPIError } from 'discord.js';

/** The HTTP status, the JSON code, and the faults by path, of a request that has to fail. */
export async function refused(attempt: Promise<unknown>): Promise<{ status: number; code: number; faults: string[] }> {
  const error = await attempt.then(
    (value) => new Error(`It was accepted: ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DiscordAPIError)) throw error;
  const faults: string[] = [];
  const visit = (node: unknown, path: string): void => {
    for (const [key, below] of Object.entries(node ?? {})) {
      if (key === '_errors')
        for (const fault of below as { code: string }[]) faults.push(`${path} ${fault.code}`.trim());
      else visit(below, path === '' ? key : `${path}.${key}`);
    }
  };
  visit((error.rawError as { errors?: unknown }).errors, '');
  return { status: error.status, code: Number(error.code), faults };
}
