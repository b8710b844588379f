import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VARIABLES } from '../src/config.ts';

const read = (file: string): string => readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');

/** Variables that belong to what runs the bot, not to the bot. */
const OTHERS = new Set(['NODE_ENV', 'POSTGRES_PASSWORD']);

describe('what runs the bot', () => {
  it('sets only variables that the bot knows', () => {
    const compose = parse(read('compose.yaml')) as { services: { bot: { environment: Record<string, string> } } };
    const docker = [...read('Dockerfile').matchAll(/^(?:ENV |\s+)([A-Z_]{4,})=/gm)].map(([, name]) => name ?? '');
    const unit = /^Environment=(.*)$/m.exec(read('deploy/on-background.service'))?.[1] ?? '';
    const names = [
      ...Object.keys(compose.services.bot.environment),
      ...docker,
      ...unit.split(' ').map((each) => each.split('=')[0] ?? ''),
    ];
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !VARIABLES.includes(name) && !OTHERS.has(name))).toEqual([]);
  });

  it('runs as nobody special, on a file system that it cannot write, from the lockfile and without install scripts', () => {
    const docker = read('Dockerfile');
    expect(docker).toMatch(/^USER node$/m);
    expect(docker).toContain('npm ci --omit=dev --ignore-scripts');
    const compose = parse(read('compose.yaml')) as { services: { bot: { read_only: boolean; cap_drop: string[] } } };
    expect(compose.services.bot).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(read('deploy/on-background.service')).toMatch(/^ProtectSystem=strict$/m);
  });

  it('copies into the image all that runs', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, names]) =>
      (names ?? '').split(' '),
    );
    const letIn = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name]) => name);
    expect([...new Set(copied)].sort()).toEqual([...letIn].sort());
    for (const needed of ['src', 'commands', 'models', 'assets', 'scripts', 'transcripts'])
      expect(copied).toContain(needed);
  });
});
