import { watch } from 'chokidar';

export interface FolderWatch {
  /** Resolves when nothing that changes from then on is missed. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Tells of whatever appears, changes or goes in a folder and those below it.
 *
 * @param pollEvery milliseconds between two looks, for network drives that tell of nothing; null: the system tells
 */
export function watchFolder(
  folder: string,
  pollEvery: number | null,
  onChange: (path: string) => void,
  onError: (error: Error) => void,
): FolderWatch {
  const watcher = watch(folder, {
    ignoreInitial: true,
    ...(pollEvery === null ? {} : { usePolling: true, interval: pollEvery, binaryInterval: pollEvery }),
  });
  watcher.on('all', (_, path) => onChange(path));
  watcher.on('error', (error) => onError(error instanceof Error ? error : new Error(String(error))));
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    close: () => watcher.close(),
  };
}
