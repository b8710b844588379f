import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKin } from './kin-file.ts';
import type { Models, Ranker } from './models.ts';
import { readVectors } from './vector-file.ts';

const SHIPPED = fileURLToPath(new URL('../../models/', import.meta.url));

/**
 * Reads what was learned.
 * @param folder where `vectors.bin`, `kin.bin` and `ranker.json` stand; the project's own `models/` where left out
 * @throws where a file is missing or damaged
 */
export function loadModels(folder: string = SHIPPED): Models {
  const ranker: Ranker = JSON.parse(readFileSync(join(folder, 'ranker.json'), 'utf8'));
  return {
    vectors: readVectors(readFileSync(join(folder, 'vectors.bin'))),
    kin: readKin(readFileSync(join(folder, 'kin.bin'))),
    ranker,
  };
}
