import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { hostileTo, literalsOf, type Pattern, patternsMadeBy, sourceFiles } from './patterns.ts';

/**
 * Patterns that are held against no more characters than stand here, as the code around them sees to, and where. They
 * may take the square of that.
 */
const BOUNDED: Readonly<Record<string, number>> = {
  'src/answer/new-topic.ts': 60,
  'src/answer/follow-up-wish.ts': 120,
  'src/answer/newsroom-line.ts': 40,
  'src/discord/digest/days.ts': 20,
  'src/transcript/manners.ts': 240,
  'src/transcript/printed-date.ts': 300,
  'src/transcript/printed-time.ts': 60,
  'src/transcript/identity/label.ts': 100,
  'src/answer/kinds/refusal-patterns.ts': 60,
};
const files = sourceFiles();
const { literals, made } = literalsOf(files);
const boundOf = ({ at }: Pattern): number | undefined => BOUNDED[at.replace(/:\d+$/, '')];
const LENGTH = 8_000;

/** The shortest of three tries, in milliseconds: what else the machine does only makes it longer. */
function timeOf(pattern: RegExp, text: string): number {
  const tries = [0, 1, 2].map(() => {
    const start = performance.now();
    text.replace(pattern, '');
    return performance.now() - start;
  });
  return Math.min(...tries);
}

/** The first text that makes it slow, with its times; none where no text does. */
function slowness(pattern: Pattern): string[] {
  const flags = [...new Set(`${pattern.flags.replace('y', '')}g`)].join('');
  const compiled = new RegExp(pattern.source, flags);
  const length = Math.min(LENGTH, boundOf(pattern) ?? LENGTH);
  for (const text of hostileTo(pattern, length)) {
    const start = performance.now();
    text.replace(compiled, '');
    if (performance.now() - start < 4) continue;
    const once = timeOf(compiled, text);
    if (once < 4) continue;
    const twice = timeOf(compiled, `${text.slice(0, -1).repeat(2)}\u0000`);
    if (length < LENGTH || twice / once > 3)
      return [`${pattern.at} ${once.toFixed(0)} → ${twice.toFixed(0)} ms on ${JSON.stringify(text.slice(0, 30))}`];
  }
  return [];
}

describe('the patterns of the program', () => {
  it('are all found: in the sources, and where modules make them of texts', () => {
    expect(literals.length).toBeGreaterThan(600);
    expect(made.length).toBeGreaterThan(10);
  });

  it('begin again from no place of a run, and read no run in two ways, but for those over a few characters', () => {
    const found = literals.filter(({ source, flags }) => analyse({ source, flags }).reports.length > 0);
    const unbounded = found.filter((pattern) => boundOf(pattern) === undefined);
    expect(unbounded.map(({ at, source }) => `${at} ${source}`)).toEqual([]);
  });

  it('are told from one that begins again at each place of a run', () => {
    expect(slowness({ at: 'a', source: '[\\s,]+x$', flags: '' })).not.toEqual([]);
    expect(slowness({ at: 'a', source: 'from here(?: \\w+)* on', flags: '' })).not.toEqual([]);
  });

  it('take twice the time for twice the text, whatever the text', async () => {
    const constructed = await patternsMadeBy(files.filter((file) => made.some((at) => at.startsWith(`${file}:`))));
    expect(constructed.length).toBeGreaterThan(30);
    expect([...literals, ...constructed].flatMap(slowness)).toEqual([]);
  }, 120_000);
});
