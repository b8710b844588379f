import { watch } from 'chokidar';

export interface FolderWatch {
  /** Resolves when nothing that changes from then on is missed. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Tells of whatever appears, changes or goes in a folder and those below it, as the system tells of it. */
export function watchFolder(
  folder: string,
  onChange: (path: string) => void,
  onError: (error: Error) => void,
): FolderWatch {
  const watcher = watch(folder, { ignoreInitial: true, usePolling: false, atomic: false });
  watcher.on('all', (_, path) => onChange(path));
  watcher.on('error', (error) => onError(error instanceof Error ? error : new Error(String(error))));
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    close: () => watcher.close(),
  };
}
