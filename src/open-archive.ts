import { type Archive, buildArchive } from './search/build-archive.ts';
import { loadModels } from './search/load-models.ts';
import { type FileProblem, type LoadedTranscripts, loadTranscripts } from './transcript/load-transcripts.ts';

export interface OpenedArchive {
  readonly archive: Archive;
  /** Files that could not be read; the rest is served. */
  readonly problems: readonly FileProblem[];
  /** What was found in the folder, so that it can be kept up to date. */
  readonly found: LoadedTranscripts;
}

/**
 * Reads every transcript of a folder and makes them ready to be asked.
 *
 * @param onProgress called after each file with how many are read, of how many
 * @throws where the models that ship with the project are missing or damaged
 */
export async function openArchive(
  folder: string,
  onProgress?: (done: number, total: number) => void,
): Promise<OpenedArchive> {
  const found = await loadTranscripts([folder], { onProgress });
  return { archive: buildArchive(found.briefings, loadModels()), problems: found.problems, found };
}
