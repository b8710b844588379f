import type { Attribution, Citation } from './answer.ts';

type Place = Pick<Citation, 'title' | 'location'>;

/**
 * Where something was said, as a newsroom's sentence has it: "on a background call", "in a gaggle aboard Air Force One",
 * "at a press briefing". Read from the briefing's own title and place.
 *
 * @returns null where the title does not say what kind of event it was
 */
export function eventPhrase({ title, location }: Place, basis: Attribution['basis']): string | null {
  const isBackground = basis !== 'on_record';
  const aboard = /\baboard air force (one|two)\b/i.exec(`${title}\n${location ?? ''}`)?.[1];
  const where = aboard === undefined ? '' : ` aboard Air Force ${aboard.toLowerCase() === 'one' ? 'One' : 'Two'}`;
  if (/\bgaggle\b/i.test(title)) return `in a gaggle${where}`;
  if (/\bcall\b/i.test(title)) return isBackground ? 'on a background call' : 'on a press call';
  if (/\b(?:press|news) conference\b/i.test(title)) return `at a news conference${where}`;
  if (/\bbriefing\b/i.test(title)) return `at a ${isBackground ? 'background' : 'press'} briefing${where}`;
  if (/\broundtable\b/i.test(title)) return `at a ${isBackground ? 'background ' : ''}roundtable`;
  if (/\binterview\b/i.test(title)) return 'in an interview';
  return /\bremarks\b/i.test(title) ? 'in remarks' : null;
}
