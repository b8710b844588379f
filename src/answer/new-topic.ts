/** Longer than this it is a question of its own. */
const LONGEST = 60;
const MOST_WORDS = 5;

const LEADS = [
  // English
  '(?:(?:and|but|so|ok(?:ay)?)[\\s,]+)*(?:what|how) about|(?:(?:and|but)[\\s,]+)*what of|(?:and|but)(?: (?:about|on|for|in|with|to|regarding))?|(?:same|anything|something) (?:about|on|for)',
  // Spanish
  '¿?\\s*y(?: (?:de|del|sobre|en|con|para|acerca de|respecto a))?|¿?\\s*(?:y )?qu[ée] (?:hay|pasa|tal)(?: (?:de|del|con|sobre))?',
  // French
  "et(?: (?:pour|sur|de|du|des|en|au|aux|avec|concernant))?|(?:et )?qu[’']en est-il (?:de|du|des|pour)|(?:et )?quid (?:de|du|des)",
];
const LED = new RegExp(`^(?:${LEADS.join('|')})[\\s:,]+(?:(?:the|los?|las?|el|les?)\\s+|l[’'])?(\\S.*)$`, 'iu');

const ONLY_LEAD = /^(?:and|but|so|y|et)$/iu;

/** Words that make a phrase a question or a sentence of its own. */
const OWN_VERB =
  /\b(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|said|say|says|i|you|we|he|she|they|it|that|this|those|these|then|so|quién|cuándo|dónde|cómo|qué|cuál|qui|quand|où|comment|pourquoi|quel(?:le)?s?|quoi|ça|cela)\b/iu;

/**
 * The other topic that somebody who replies to an answer asks about, and nothing else: "what about China?", "and in 2023?",
 * "¿y Ucrania?", "et la Chine ?", or the topic alone with a question mark, "sanctions?".
 *
 * @param text what was written, without the mention of the bot
 * @returns the words of the topic as written; null where it is a question of its own
 */
export function newTopic(text: string): string | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length > LONGEST) return null;
  const core = plain.replace(/[\s?!.…]+$/u, '');
  const led = LED.exec(core)?.[1];
  const topic = led ?? (plain.endsWith('?') ? core.replace(/^[¿\s]+/u, '') : null);
  if (topic === null || !/[\p{L}\p{N}]/u.test(topic) || ONLY_LEAD.test(topic)) return null;
  const words = topic.split(' ');
  return words.length > MOST_WORDS || OWN_VERB.test(topic) ? null : topic;
}
