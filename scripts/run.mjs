/**
 * Runs a TypeScript program of this project: `node scripts/run.mjs src/main.ts ARGUMENTS…`
 *
 * The sources are put together into one file the first time and whenever one of them has changed, by esbuild, and kept in
 * `.cache/`: loading two hundred files one by one takes longer than everything that the program does to start. Nothing
 * can be stale, because the kept file is named after what it was made from. Where it can't be kept (a read-only disk),
 * the sources are run one by one by tsx.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['src', 'commands', 'package-lock.json', 'scripts/run.mjs'];
const ENTRIES = [
  'src/main.ts',
  'src/cli/main.ts',
  'src/saved-index/reading-thread.ts',
  'src/searching/search-thread.ts',
];
/** ES modules of many small files gain by being put together; all other packages are loaded as they are. */
const BUNDLED = new Set(['zod']);
const KEPT = path.join(ROOT, '.cache', 'bundle');
const A_DAY = 24 * 60 * 60 * 1000;

/** Everything that decides what the bundle holds: where the project is, and each source's name, size and time of change. */
function fingerprint() {
  const hash = createHash('sha256').update(`${ROOT}\n`);
  const add = (file) => {
    const at = path.join(ROOT, file);
    const stats = statSync(at);
    if (stats.isDirectory()) for (const name of readdirSync(at).sort()) add(path.join(file, name));
    else hash.update(`${file} ${stats.size} ${stats.mtimeMs}\n`);
  };
  for (const source of SOURCES) add(source);
  return hash.digest('hex').slice(0, 16);
}

/** Files find their data beside themselves, so each keeps the address that it had. */
const keepAddresses = {
  name: 'keep-addresses',
  setup(build) {
    build.onLoad({ filter: /[\\/](?:src|commands)[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
      loader: 'ts',
    }));
  },
};

async function bundle(folder) {
  const { build } = await import('esbuild');
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  mkdirSync(KEPT, { recursive: true });
  for (const old of readdirSync(KEPT).map((name) => path.join(KEPT, name))) {
    // Younger ones may be in use, or in the making.
    if (Date.now() - statSync(old).mtimeMs > A_DAY) rmSync(old, { recursive: true, force: true });
  }
  const made = mkdtempSync(path.join(KEPT, 'new-'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outbase: ROOT,
    outdir: made,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    outExtension: { '.js': '.mjs' },
    external: Object.keys(dependencies).filter((name) => !BUNDLED.has(name)),
    plugins: [keepAddresses],
    logLevel: 'silent',
  });
  renameSync(made, folder);
}

const [, , entry = ''] = process.argv;
if (!ENTRIES.includes(entry)) throw new Error(`scripts/run.mjs runs ${ENTRIES.join(' or ')}, not "${entry}"`);
process.argv.splice(1, 2, path.join(ROOT, entry));
process.setSourceMapsEnabled(true);

const folder = path.join(KEPT, fingerprint());
let isKept = existsSync(folder);
if (!isKept) {
  try {
    await bundle(folder);
    isKept = true;
  } catch {
    // Another process may have made the same one meanwhile; else the sources are run one by one.
    isKept = existsSync(folder);
  }
}
if (isKept) {
  await import(pathToFileURL(path.join(folder, entry.replace(/\.ts$/, '.mjs'))).href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(path.join(ROOT, entry)).href);
}
