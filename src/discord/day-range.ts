import { readDay } from '../answer/read-day.ts';

/** Days between which something is sought, as somebody typed them; or what of it is no day. */
export type DayRange =
  | { readonly since: string | undefined; readonly until: string | undefined }
  | { readonly notADay: string };

/** Reads the options `since` and `until`. */
export function readRange({
  since,
  until,
}: {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}): DayRange {
  const first = since === undefined ? undefined : readDay(since, 'first');
  const last = until === undefined ? undefined : readDay(until, 'last');
  if (first === null) return { notADay: since ?? '' };
  if (last === null) return { notADay: until ?? '' };
  return { since: first, until: last };
}
