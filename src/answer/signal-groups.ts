/** What a signal is about, so that dozens of them can be told in a few lines. */
export type SignalGroup = 'words' | 'question' | 'answer' | 'meaning' | 'names' | 'briefing' | 'shape' | 'lead';

/** By the beginning of a signal's name; the first that fits. A name that none fits counts as `words`. */
const BEGINNINGS: readonly (readonly [RegExp, SignalGroup])[] = [
  [/(?:Lead|Beyond)$|^(?:agreement|margin|share|stand|score)$/, 'lead'],
  [/Vector/, 'meaning'],
  [/^(?:missing|lacks|unmet|names|number|asksNumber|hasNames)/, 'names'],
  [/^(?:briefing|title|daysAway)/, 'briefing'],
  [/^(?:questionLength|answerLength|termCount|remarks$|followUp$)/, 'shape'],
  [/^(?:question|part|context)/, 'question'],
  [/^(?:answer|sentences|remarksLike)/, 'answer'],
  [/^(?:words|own|all|best)/, 'words'],
];

/** The group that a signal belongs to. */
export function groupOf(name: string): SignalGroup {
  return BEGINNINGS.find(([pattern]) => pattern.test(name))?.[1] ?? 'words';
}
