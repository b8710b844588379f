import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Puts a program of the tests together into one file, once for all processes that run it: loading its sources one by one takes
 * each of them longer than all that it does.
 *
 * @param program path of its source
 * @param folder where the file may stand: inside the project, so that the packages are found
 * @returns the path of the file
 */
export async function bundled(program: string, folder: string): Promise<string> {
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
    external: Object.keys(dependencies),
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
