import { type Archive, buildArchive } from './search/build-archive.ts';
import { loadModels } from './search/load-models.ts';
import { type FileProblem, loadTranscripts } from './transcript/load-transcripts.ts';

export interface OpenedArchive {
  readonly archive: Archive;
  /** Files that could not be read; the rest is served. */
  readonly problems: readonly FileProblem[];
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
  const { briefings, problems } = await loadTranscripts([folder], { onProgress });
  return { archive: buildArchive(briefings, loadModels()), problems };
}
