import { identify } from '../../../src/transcript/identity/identify.ts';
import { headerOf, spoken } from './page.ts';

export const PSAKI_AND_SULLIVAN =
  'Press Briefing by Press Secretary Jen Psaki and National Security Advisor Jake Sullivan, February 4, 2021';

/** "Title Name [decided by]" of the first speaker with this label; null where there is no identity. */
export function who(
  title: string,
  date: string | null,
  label: string,
  lines: readonly (readonly [string, string])[] = [[label, 'Hello.']],
): string | null {
  const { speakers, turns } = spoken(lines);
  const index = speakers.findIndex((speaker) => speaker.label === label);
  const identity = identify(headerOf(title, date), speakers, turns)[index];
  if (identity === null || identity === undefined) return null;
  return `${identity.title === null ? '' : `${identity.title} `}${identity.name} [${identity.decidedBy}]`;
}
