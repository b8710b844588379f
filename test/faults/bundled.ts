import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Packages of many small files, which gain most by being put together; all others are loaded as they are. */
const BUNDLED = new Set(['discord.js', '@discordjs/ws', 'discord-api-types', 'kysely', 'zod']);

/** Inside the project, where the packages are found. */
const KEPT = path.join(ROOT, '.cache');

/**
 * A program of the tests that many processes of a file's tests run, one after the other. It is put together before the first
 * test and taken away after the last.
 *
 * @param source the address of its source
 * @returns what gives, in a test, the path of the file to run
 */
export function programOfTests(source: URL): () => string {
  let folder = '';
  let program = '';
  beforeAll(async () => {
    mkdirSync(KEPT, { recursive: true });
    folder = mkdtempSync(path.join(KEPT, 'test-'));
    program = await bundled(fileURLToPath(source), folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => program;
}

/**
 * Puts a program of the tests together into one file, once for all processes that run it: loading its sources one by one takes
 * each of them longer than all that it does.
 *
 * @param program path of its source
 * @param folder where the file may stand: inside the project, so that the packages are found
 * @returns the path of the file
 */
async function bundled(program: string, folder: string): Promise<string> {
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const outfile = path.join(folder, `${path.basename(program, '.ts')}.mjs`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [program],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: Object.keys(dependencies).filter((name) => !BUNDLED.has(name)),
    // What is no ES module asks for others by this.
    banner: {
      js: `import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);`,
    },
    plugins: [
      {
        // Files find their data beside themselves, so each keeps the address that it had.
        name: 'keep-addresses',
        setup: ({ onLoad }) =>
          onLoad({ filter: /[\\/](?:src|commands|test)[\\/].*\.ts$/ }, ({ path: file }) => ({
            contents: readFileSync(file, 'utf8').replaceAll(
              'import.meta.url',
              JSON.stringify(pathToFileURL(file).href),
            ),
            loader: 'ts',
          })),
      },
    ],
    logLevel: 'silent',
  });
  return outfile;
}
