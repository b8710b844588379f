import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bot, LocalDiscord } from '../../src/local-discord/index.ts';

/** Something goes wrong so often, in milliseconds. */
const EVERY = 15_000;
/** So many requests in a row are answered slowly, and so late, in milliseconds. */
const SLOW_ONES = 30;
const SLOW_BY = 600;

/** What goes wrong all along. */
export interface Faults {
  /** How often each thing went wrong. */
  readonly counts: ReadonlyMap<string, number>;
  readonly stop: () => void;
}

/** Copies transcripts to where they may be changed. */
export function copyTranscripts(from: string, to: string): string {
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
  return to;
}

/**
 * Lets something go wrong every fifteen seconds, one thing after the other: the connection breaks, Discord asks to connect
 * again, says that a session is to be taken up again, answers slowly, a transcript is replaced (by the same words, so that
 * whoever checks quotes knows them).
 *
 * @param folder of transcripts that may be written to
 * @param random 0 to 1, below 1
 */
export function injectFaults(discord: LocalDiscord, bot: Bot, folder: string, random: () => number): Faults {
  const counts = new Map<string, number>();
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const replace = (): void => {
    const name = names[Math.floor(random() * names.length)] ?? '';
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(`${file}.part`, text.endsWith('\n\n') ? text.trimEnd() : `${text.trimEnd()}\n\n`);
    renameSync(`${file}.part`, file);
  };
  const slow = (): void => {
    for (let one = 0; one < SLOW_ONES; one++) {
      const { arrived, release } = discord.trouble.hold(/./);
      void arrived.then(() => setTimeout(release, SLOW_BY).unref());
    }
  };
  const faults = [
    ['the Gateway dropped', () => discord.gateway.drop(bot)],
    ['responses slow', slow],
    ['a transcript replaced', replace],
    ['asked to connect again', () => discord.gateway.reconnect(bot)],
    ['a session to be taken up again', () => discord.gateway.invalidate(bot, { resumable: true })],
  ] as const;
  let turn = 0;
  const timer = setInterval(() => {
    const [what, inject] = faults[turn++ % faults.length] ?? faults[0];
    counts.set(what, (counts.get(what) ?? 0) + 1);
    inject();
  }, EVERY);
  return { counts, stop: () => clearInterval(timer) };
}
