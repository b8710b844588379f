import type { PassageRange } from './briefing.ts';

/** Words too common to tell one question from another. */
const COMMON = new Set(
  `the a an and or but so to of in on at for with from by as is are was were be been being it its this that these those there here i you he she
  we they them his her our your their my me us do does did done have has had will would could should can may might not no yes what when where who
  why how which if about into than then also just more most very any some all one two first second question questions think know going get got like
  say said want talk thank thanks sort kind really well right okay up out over now because don't that's we're it's i'm you're there's what's`.split(
    /\s+/,
  ),
);

/** Content words of a text, cut to stems of six letters: enough to match "sanctions" with "sanctioning". */
function stems(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !COMMON.has(word)).map((word) => word.slice(0, 6)));
}

const ORDINALS: readonly RegExp[] = [
  /\b(?:first (?:question|part|one)|on (?:the|your) first|to (?:the|your) first)\b/i,
  /\b(?:second (?:question|part|one)|on (?:the|your) second|to (?:the|your) second|other question)\b/i,
  /\b(?:third (?:question|part|one)|on (?:the|your) third|to (?:the|your) third|last question)\b/i,
];

/**
 * Aligns the parts of a question to consecutive paragraphs of the answer, in order: the cut of the paragraphs into as
 * many runs as there are parts that shares the most content words, a spoken "on your second question" counting as
 * many. A part whose run shares nothing is left without a passage. One part gets the whole first statement.
 */
export function alignParts(
  parts: readonly string[],
  statements: readonly (readonly string[])[],
): readonly (PassageRange | null)[] {
  const main = statements.reduce((best, texts, i) => (size(texts) > size(statements[best] ?? []) ? i : best), 0);
  const paragraphs = statements[main] ?? [];
  if (paragraphs.length === 0) return parts.map(() => null);
  if (parts.length === 1) return [{ statement: main, from: 0, to: paragraphs.length }];
  if (parts.length > paragraphs.length || parts.length > 8 || paragraphs.length > 200) return parts.map(() => null);
  const weights = scores(parts, paragraphs);
  const cuts = bestCuts(weights, parts.length, paragraphs.length);
  return parts.map((_, i) => {
    const from = cuts[i] ?? 0;
    const to = cuts[i + 1] ?? paragraphs.length;
    const found = weights[i]?.slice(from, to).some((weight) => weight > 0) ?? false;
    return found ? { statement: main, from, to } : null;
  });
}

function size(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** How well each paragraph fits each part. A word that several parts hold counts less. */
function scores(parts: readonly string[], paragraphs: readonly string[]): readonly (readonly number[])[] {
  const asked = parts.map(stems);
  const answered = paragraphs.map(stems);
  return asked.map((words, part) =>
    answered.map((said, i) => {
      let score = 0;
      for (const word of words) {
        if (said.has(word)) score += 1 / asked.filter((other) => other.has(word)).length ** 2;
      }
      return score + (ORDINALS[part]?.test((paragraphs[i] ?? '').slice(0, 160)) ? 3 : 0);
    }),
  );
}

/** Start of each part's run, by dynamic programming over the cuts. */
function bestCuts(weights: readonly (readonly number[])[], parts: number, paragraphs: number): readonly number[] {
  const sums = weights.map((row) => {
    let sum = 0;
    return [0, ...row.map((weight) => (sum += weight))];
  });
  const run = (part: number, from: number, to: number): number => (sums[part]?.[to] ?? 0) - (sums[part]?.[from] ?? 0);
  let best: { score: number; cuts: readonly number[] }[] = Array.from({ length: paragraphs + 1 }, (_, to) => ({
    score: to === 0 ? Number.NEGATIVE_INFINITY : run(0, 0, to),
    cuts: [0],
  }));
  for (let part = 1; part < parts; part++) {
    best = best.map((_, to) => {
      let top: { score: number; cuts: readonly number[] } = { score: Number.NEGATIVE_INFINITY, cuts: [0] };
      for (let cut = part; cut < to; cut++) {
        const before = best[cut];
        if (before === undefined) continue;
        const score = before.score + run(part, cut, to);
        if (score > top.score) top = { score, cuts: [...before.cuts, cut] };
      }
      return top;
    });
  }
  return best[paragraphs]?.cuts ?? [0];
}
