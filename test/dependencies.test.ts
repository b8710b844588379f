import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');
const needed = Object.keys((JSON.parse(read('package.json')) as { dependencies: Record<string, string> }).dependencies);

describe('dependencies', () => {
  it('are each justified, and none that is not there', () => {
    const rows = read('docs/dependencies.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    expect(named.sort()).toEqual([...needed].sort());
    expect(read('docs/dependencies.md')).toContain(`${needed.length} packages of its own choice`);
  });

  it('come from the registry alone, each with a checksum', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
    };
    const odd = Object.entries(packages).filter(
      ([name, { resolved, integrity }]) =>
        name !== '' &&
        (integrity === undefined ||
          !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/')),
    );
    expect(odd.map(([name]) => name)).toEqual([]);
  });
});
