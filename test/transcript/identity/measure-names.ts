/**
 * How many answers carry a name, and what decided it: `node --import tsx test/transcript/identity/measure-names.ts DIR`
 * prints the shares over official turns, first of briefings that withhold no name, then of all named labels, and every
 * named label without an identity.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Briefing } from '../../../src/transcript/briefing.ts';
import { isWithheld } from '../../../src/transcript/identity/label.ts';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';

function withholdsNames({ rules, speakers }: Briefing): boolean {
  const background = rules.basis === 'on_background' || rules.basis === 'deep_background';
  return background || speakers.some((speaker) => isWithheld(speaker.label));
}

function count(briefings: readonly Briefing[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { speakers, turns } of briefings) {
    for (const turn of turns) {
      const speaker = speakers[turn.speaker];
      if (speaker === undefined || turn.role !== 'official' || isWithheld(speaker.label)) continue;
      const decidedBy = speaker.identity?.decidedBy ?? 'none';
      counts.set(decidedBy, (counts.get(decidedBy) ?? 0) + 1);
    }
  }
  return counts;
}

function shares(counts: ReadonlyMap<string, number>): string {
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const parts = [...counts].map(([name, one]) => `${name} ${one} (${((100 * one) / all).toFixed(2)}%)`);
  return `${all} official turns: ${parts.join(', ')}`;
}

const dir = process.argv[2] ?? 'transcripts';
const briefings = readdirSync(dir)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => readTranscript(readFileSync(join(dir, file), 'utf8'), file));
const open = briefings.filter((briefing) => !withholdsNames(briefing));
const nameless = briefings.flatMap((briefing) =>
  briefing.speakers
    .filter((one) => one.identity === null && one.role === 'official' && !isWithheld(one.label))
    .map((one) => `${one.label}, ${briefing.header.callDate}`),
);
process.stdout.write(`${open.length} briefings that withhold no name, ${shares(count(open))}\n`);
process.stdout.write(
  `${briefings.length} briefings, labels that withhold a name left out, ${shares(count(briefings))}\n`,
);
process.stdout.write(`without an identity: ${nameless.join('; ')}\n`);
