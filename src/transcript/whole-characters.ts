/**
 * Half of a character, which YAML can write by its number (`\\ud800`), becomes U+FFFD: no message, address or database takes
 * it. For `parse` of YAML, which calls it with each value.
 */
export function wholeCharacters(_key: unknown, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}
