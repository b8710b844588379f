/**
 * A text without the run of marks at its end. A pattern such as `/[,.]+$/` tries each run of marks inside the text from
 * each of its places, which takes time that grows with the square of the longest run; this takes time in proportion to
 * what is cut off.
 *
 * @param mark matches one character, or one code point with the flag `u`
 */
export function withoutTrailing(text: string, mark: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const isPair = /[\uDC00-\uDFFF]/.test(text.charAt(end - 1)) && /[\uD800-\uDBFF]/.test(text.charAt(end - 2));
    const from = isPair && mark.unicode ? end - 2 : end - 1;
    if (!mark.test(text.slice(from, end))) break;
    end = from;
  }
  return text.slice(0, end);
}
