import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The folder of real transcripts and evaluation sets beside the repository, which does not ship; null where it is
 * absent. `ON_BACKGROUND_SHARED` names another place.
 */
export function sharedFolder(): string | null {
  const folder = process.env.ON_BACKGROUND_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
  return existsSync(folder) ? folder : null;
}
