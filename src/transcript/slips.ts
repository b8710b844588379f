/** Whether two different words are one slip of the pen apart: a letter too many, too few, wrong, or two swapped. */
export function isSlip(word: string, meant: string): boolean {
  if (word === meant || word.length < 4 || Math.abs(word.length - meant.length) > 1) return false;
  let same = 0;
  while (same < word.length && word[same] === meant[same]) same += 1;
  const a = word.slice(same);
  const b = meant.slice(same);
  if (a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)) return true;
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}
