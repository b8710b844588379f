/** Thrown where a page could not be fetched or used; the message says why, in the middle of a sentence. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  /** Whether it may go well another time: the network failed, or the server. */
  readonly mayPass: boolean;

  constructor(message: string, options: ErrorOptions & { readonly mayPass?: boolean } = {}) {
    super(message, options);
    this.mayPass = options.mayPass ?? false;
  }
}
