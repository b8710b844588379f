import { isWithheld } from './identity/label.ts';
import { withoutBrackets } from './manners.ts';

/** Words that answer nothing are short. */
const LONGEST = 60;
/** What gives the floor to a colleague by name. */
const LONGEST_HANDOVER = 160;

const TITLE =
  '(?:Dr|Doctor|Mr|Ms|Mrs|Secretary|Administrator|Director|General|Surgeon General|Admiral|Ambassador|Chair)\\.?';
const OPENING = '(?:(?:Okay|Sure|Yes|Yeah|Well|So|Great|Thanks|Thank you|Please|And|All right)[,.]? ){0,3}';

/** A few words of the chair: thanks, "okay", the floor for whoever is next. */
const CHAIRS =
  /^(?:okay|ok|all right|alright|thanks|(?:thank you|thanks)(?: (?:so much|very much|both|again|all|guys|everyone|everybody|sir|ma['’]am))?|go(?: ahead)?|hold on|wait|hello|bye|please|(?:last|next|final|third) question)$/i;

const NAME = /^\p{Lu}[\p{L}’'.]*(?: \p{Lu}[\p{L}’'.]*)?$/u;
const ASSENT =
  /^(?:yes|yeah|yep|yup|no|nope|not|never|none|sure|sorry|correct|right|true|absolutely|exactly|maybe|both|it|that|i|we|he|she|they)\b/i;

/** Words that need a rest of the sentence before they say anything: what is left of an answer that was broken into. */
const OPENERS = new Set(
  `so well i mean look the we and but a it that there they he she think it's that's there's they're we're he's i'm i'll
  let say regardless again of also now because if to in on my our this these`.split(/\s+/),
);

/**
 * Nothing but the chair's words, whoever says them: "Go ahead.", "Thanks, Admiral.", "Okay. Steve —". Assent, a name
 * alone and everything else that may answer a question is none of them.
 */
export function onlyGivesFloor(text: string): boolean {
  if (text.length > LONGEST || /\d/.test(text)) return false;
  const phrases = withoutBrackets(text)
    .split(/[.,!?;…—–]|--|(?:^|\s)-|-(?:\s|$)/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
  const [first, ...rest] = phrases;
  if (first === undefined || !CHAIRS.test(first)) return false;
  // A name behind them is whom they are said to.
  const mayName = !/^(?:hold on|wait)$/i.test(first);
  return rest.every((phrase) => CHAIRS.test(phrase) || (mayName && NAME.test(phrase) && !ASSENT.test(phrase)));
}

/** Broken into before anything was said: "I mean —", "There's a —". What may be an answer ("Yes —", "Syria —") is none. */
export function breaksOffAtOnce(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = withoutBrackets(text).trim();
  if (!/(?:[—–]|--)$/.test(plain) || /[.!?]/.test(plain)) return false;
  const words =
    plain
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}']*(?:-(?=\s|$))?/gu) ?? [];
  return (
    words.length > 0 && words.length <= 3 && words.every((word) => OPENERS.has(word) || /^\p{L}{1,2}-$/u.test(word))
  );
}

/** A colleague without a name. */
const NAMELESS = /\[[^\]]{0,40}\bofficial\b[^\]]{0,40}\]|\bmy colleagues?\b/i;
const GIVES_FLOOR =
  /\b(?:do you want|would you like|want to|why don[’']t you|can you|could you|over to|back to you|(?:turn|hand) (?:it|this|that)|(?:take|lead|start|jump in|speak to|answer)\b)/i;
const KIND_WORD =
  /^(?:(?:yeah|yes|sure|okay|ok|so|thanks|thank you|great)[,.!]? ?){0,2}(?:(?:that[’']s|those are|it[’']s)? ?(?:a |an )?(?:great|good|excellent|fair|important) (?:questions?|points?))?(?:,? \p{L}+)?[.,!?—– ]*$/iu;
const LONGEST_NAMELESS_HANDOVER = 200;

/** Gives the floor to a colleague whose name is withheld, and says nothing else: "[Senior administration official], do you want to take that?" */
function handsToNameless(text: string): boolean {
  if (text.length > LONGEST_NAMELESS_HANDOVER || !NAMELESS.test(text)) return false;
  return text
    .split(/(?<=[.?!]) +/)
    .every((sentence) => (NAMELESS.test(sentence) && GIVES_FLOOR.test(sentence)) || KIND_WORD.test(sentence));
}

/** Nothing of these words may be quoted as an answer; `next` is the label of the other official who speaks next, if one does. */
export function saysNothing(text: string, next: string | null): boolean {
  return onlyGivesFloor(text) || breaksOffAtOnce(text) || (next !== null && handsToColleague(text, next));
}

/**
 * Gives the floor to the colleague who speaks next, and says nothing else: "Dr. Fauci?", "Okay. Well, why don't we turn
 * to Dr. Walensky on both." `next` is the colleague's label.
 */
export function handsToColleague(text: string, next: string): boolean {
  const surname = next.split(' ').at(-1) ?? '';
  if (isWithheld(next)) return handsToNameless(text);
  if (text.length > LONGEST_HANDOVER || surname.length < 2) return false;
  const plain = withoutBrackets(text).trim();
  const name = `(?:${TITLE} )?${surname.replace(/[^\p{L}]/gu, '.')}`;
  // "Dr. Fauci? Long COVID treatments.": what the question was about may follow.
  const alone = new RegExp(`^${OPENING}(?:over to )?${name}(?:[.,?!—– ]*|\\?(?: [\\p{L}’'-]+){1,3}\\.)$`, 'iu');
  const asks = new RegExp(`^${OPENING}(?:over to )?${name}[,?—–][^.]{0,90}\\?[^.?]{0,40}\\?*$`, 'iu');
  const turns = new RegExp(
    `^${OPENING}(?:why don[’']t (?:we|I)|let[’']s|I[’']ll|let me|maybe I[’']ll|we[’']ll) (?:turn|go|start|hand)[^.?]{0,20}\\b(?:to|with) ${name}\\b`,
    'iu',
  );
  return alone.test(plain) || asks.test(plain) || turns.test(plain);
}
