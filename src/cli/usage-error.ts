/** Thrown where a command's arguments are wrong; the message says what is wrong, in the middle of a sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
