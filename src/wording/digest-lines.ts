import type { DigestSection } from '../digest/digest.ts';
import { ruleLines } from './lines.ts';
import type { Wording } from './wording.ts';

/** The rules that the words of a section were spoken under, each once: most briefings have one for all. */
export function digestRules({ exchanges }: DigestSection, wording: Wording): readonly string[] {
  return [...new Set(exchanges.flatMap(({ answer }) => ruleLines(answer, wording)))];
}
