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
  if (text.length > LONGEST_HANDOVER || surname.length < 2 || /\bOFFICIALS?\b/i.test(next)) return false;
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
