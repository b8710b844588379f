/** The longest stretch of remarks that may be quoted whole, in characters, blank lines between paragraphs included. */
const LONGEST_STRETCH = 3_000;

/**
 * Cuts the paragraphs of a statement to consecutive stretches that cover it, each at most `LONGEST_STRETCH` long
 * (a single paragraph may be longer), of about the same length.
 */
export function cutStretches(texts: readonly string[]): readonly { readonly from: number; readonly to: number }[] {
  const total = texts.reduce((sum, text) => sum + text.length + 2, 0);
  const target = total / Math.ceil(total / LONGEST_STRETCH || 1);
  const stretches: { from: number; to: number }[] = [];
  let from = 0;
  let length = 0;
  texts.forEach((text, i) => {
    const grown = length + text.length + (length > 0 ? 2 : 0);
    // Closed where it is full, or where stopping here is nearer to an even share than going on.
    if (length > 0 && (grown > LONGEST_STRETCH || grown - target > target - length)) {
      stretches.push({ from, to: i });
      from = i;
      length = text.length;
    } else {
      length = grown;
    }
  });
  if (from < texts.length) stretches.push({ from, to: texts.length });
  return stretches;
}
