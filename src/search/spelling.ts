import type { Archive } from './build-archive.ts';

/** How like a word is to the one that it seems to be a misspelling of. */
export const MISSPELT = 0.85;

const LEAST_LENGTH = 5;
const LONG = 8;

/**
 * The archive's term that an unknown one seems to be a misspelling of: the nearest by edits that begins with the same
 * letter, of several the one that stands in most places.
 * @param term one that neither the archive nor the learned vectors hold
 * @returns its number, or 0 where none is near
 */
export function nearestSpelling(archive: Archive, term: string): number {
  if (term.length < LEAST_LENGTH || !/^\p{L}+$/u.test(term)) return 0;
  const most = term.length >= LONG ? 2 : 1;
  const { vocabulary, postings } = archive;
  let best = { id: 0, term: '', edits: most + 1, rarity: 0 };
  for (let id = 1; id < vocabulary.size(); id++) {
    const rarity = postings.rarity[id] ?? 0;
    if (rarity <= 0) continue;
    const other = vocabulary.term(id);
    if (other.charCodeAt(0) !== term.charCodeAt(0) || Math.abs(other.length - term.length) > most) continue;
    const edits = editsBetween(term, other, most);
    // Equals stand by their letters: numbers differ with the order in which transcripts were read.
    const nearer = edits - best.edits || rarity - best.rarity || (other < best.term ? -1 : 1);
    if (edits <= most && (best.id === 0 || nearer < 0)) best = { id, term: other, edits, rarity };
  }
  return best.id;
}

/**
 * How many letters must be changed, added, left out or swapped with their neighbour (optimal string alignment).
 * @param most from one more than this on it doesn't matter how many
 */
export function editsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + changed);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    if (Math.min(...current) > most) return most + 1;
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
