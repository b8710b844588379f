import { exchangeAnswer } from '../src/answer/briefing-card.ts';
import { speakingTimes } from '../src/answer/speaking-times.ts';
import { createPainter } from '../src/pictures/draw.ts';
import { quoteCard } from '../src/pictures/quote-card.ts';
import type { Drawing } from '../src/pictures/svg.ts';
import { timeline } from '../src/pictures/timeline.ts';
import { english } from '../src/wording/english.ts';
import { AFTER_THE_CALL, readSeed } from '../test/seed.ts';

/**
 * How long a picture takes over the shipped transcript: the layout, which the main thread does, and the painting, which
 * it does not. The first of each is apart: it reads the fonts. Budgets: 20 ms of the main thread, 500 ms in all.
 */
const seed = readSeed();
const answers = seed.exchanges.flatMap((exchange) => exchangeAnswer(seed, exchange, AFTER_THE_CALL)?.answer ?? []);
const times = speakingTimes(seed, AFTER_THE_CALL);

async function measure(name: string, count: number, draw: (index: number) => Drawing | null): Promise<void> {
  const layout: number[] = [];
  const painting: number[] = [];
  for (let index = 0; index < count; index++) {
    const begun = performance.now();
    const drawing = draw(index);
    const laidOut = performance.now();
    if (drawing === null) continue;
    await createPainter().paint(drawing);
    layout.push(laidOut - begun);
    painting.push(performance.now() - laidOut);
  }
  const at = (list: readonly number[], share: number): string => {
    const sorted = list.slice(1).sort((one, other) => one - other);
    return (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
  };
  const first = ((layout[0] ?? 0) + (painting[0] ?? 0)).toFixed(0);
  const cells = [name, first, at(layout, 0.5), at(layout, 0.99), at(painting, 0.5), at(painting, 0.99)];
  console.log(`| ${cells.join(' | ')} |`);
}

console.log('| | first, ms | layout p50 | p99 | painting p50 | p99 |\n|---|---|---|---|---|---|');
await measure('card', 60, (index) => {
  const answer = answers[index % answers.length];
  return answer === undefined
    ? null
    : (quoteCard(answer, index % 2 === 0 ? 'light' : 'dark', english)?.drawing ?? null);
});
await measure('timeline', 30, () =>
  times === null ? null : timeline({ title: seed.header.title, when: '', times, longest: [] }, 'light', english),
);
