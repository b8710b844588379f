import { appendFileSync, readFileSync } from 'node:fs';
import type { Fidelity } from './fidelity.ts';

/** Names the file in which the tests of one run keep how many quotes they checked. */
export const TALLY_FILE = 'FIDELITY_TALLY';

/** Adds what was checked to the count of the run. @throws where something was not as it was said */
export function settle(fidelity: Fidelity): void {
  const file = process.env[TALLY_FILE];
  const { counts, faults } = fidelity.take();
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ counts: [...counts], faults: faults.length })}\n`);
  if (faults.length > 0) throw new Error(`What was shown is not as it was said:\n${faults.slice(0, 20).join('\n')}`);
}

/** How many quotes a run has checked, by where they were shown, and how many of them failed. */
export function readTally(file: string): { readonly counts: ReadonlyMap<string, number>; readonly faults: number } {
  const counts = new Map<string, number>();
  let faults = 0;
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const part = JSON.parse(line) as { counts: [string, number][]; faults: number };
    for (const [surface, count] of part.counts) counts.set(surface, (counts.get(surface) ?? 0) + count);
    faults += part.faults;
  }
  return { counts, faults };
}
