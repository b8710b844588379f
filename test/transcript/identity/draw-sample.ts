/**
 * Draws answers for checking names and titles by reading: `node --import tsx test/transcript/identity/draw-sample.ts
 * DIR SEED COUNT [--rare]` prints one line per answer, tab-separated: file, turn, label, name, title, what decided, evidence.
 * The answers are official turns of briefings in which no name is withheld; with `--rare`, those of the four people who
 * speak most are left out, and every pair of briefing and speaker is as likely as any other.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Briefing } from '../../../src/transcript/briefing.ts';
import { isWithheld } from '../../../src/transcript/identity/label.ts';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';

const MOST_HEARD = /PSAKI|JEAN-PIERRE|KIRBY|SULLIVAN/i;

interface Drawn {
  readonly briefing: Briefing;
  readonly turn: number;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function officialTurns(briefing: Briefing): readonly Drawn[] {
  const { basis } = briefing.rules;
  if (basis === 'on_background' || basis === 'deep_background') return [];
  if (briefing.speakers.some((speaker) => isWithheld(speaker.label))) return [];
  return briefing.turns.filter((turn) => turn.role === 'official').map((turn) => ({ briefing, turn: turn.index }));
}

/** One turn of each speaker but the most heard, chosen by chance. */
function oneEach(turns: readonly Drawn[], next: () => number): readonly Drawn[] {
  const bySpeaker = new Map<number, Drawn[]>();
  for (const drawn of turns) {
    const speaker = drawn.briefing.turns[drawn.turn]?.speaker ?? -1;
    if (MOST_HEARD.test(drawn.briefing.speakers[speaker]?.label ?? '')) continue;
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), drawn]);
  }
  return [...bySpeaker.values()].flatMap((own) => own[Math.floor(next() * own.length)] ?? []);
}

function main(dir: string, seed: number, count: number, rare: boolean): void {
  const next = numbers(seed);
  const pool: Drawn[] = [];
  for (const file of readdirSync(dir).sort()) {
    if (!file.endsWith('.md')) continue;
    const turns = officialTurns(readTranscript(readFileSync(join(dir, file), 'utf8'), file));
    pool.push(...(rare ? oneEach(turns, next) : turns));
  }
  const drawn: Drawn[] = [];
  while (drawn.length < count && pool.length > 0) drawn.push(...pool.splice(Math.floor(next() * pool.length), 1));
  drawn.sort((a, b) =>
    a.briefing.file < b.briefing.file ? -1 : a.briefing.file > b.briefing.file ? 1 : a.turn - b.turn,
  );
  for (const { briefing, turn } of drawn) {
    const speaker = briefing.speakers[briefing.turns[turn]?.speaker ?? -1];
    const who = speaker?.identity;
    const cells = [
      briefing.file,
      turn,
      speaker?.label,
      who?.name ?? '-',
      who?.title ?? '-',
      who?.decidedBy ?? 'none',
      who?.evidence ?? '',
    ];
    process.stdout.write(`${cells.join('\t')}\n`);
  }
}

const [dir = '', seed = '1', count = '200', rare] = process.argv.slice(2);
main(dir, Number(seed), Number(count), rare === '--rare');
