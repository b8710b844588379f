/** "this", "can you answer that?", "what do you say?": words that ask for another message, and nothing by themselves. */
const POINTING = new RegExp(
  `^(?:${[
    '',
    '(?:hey |hi |ok(?:ay)? |so |and |please |pls |can you |could you |will you |would you |do you )*(?:(?:know|help|answer|ask|check|look up|look into|find|try|do|take|handle|see|read|explain|respond|reply)(?: to| up| on| with)? )?(?:this|that|it|him|her|them|me|above|up|the above|this one|that one|the question|this question|that question|his question|her question|their question|the message|this message|here|(?:the )?answer|(?:an )?answer)(?: one)?(?: question)?(?: please| pls| for (?:me|us|him|her|them))?',
    '(?:any |got any )(?:idea|ideas|thoughts|answer|answers|clue)s?(?: (?:on|about) (?:this|that|it))?|thoughts|help|please|pls|well|over to you|your turn|anything(?: on (?:this|that))?',
    '(?:what|how) about (?:this|that|it|this one|that one)|what (?:do|would|did|can) (?:you|they|the briefings?|the transcripts?|officials?) (?:say|think|know|have)(?: (?:on|about) (?:this|that|it))?',
    '(?:is|was) (?:this|that|it) (?:true|right|correct|so|real|accurate)|(?:did|has|have) (?:anyone|anybody|they|any reporter|reporters|somebody|someone) (?:ask(?:ed)?|answer(?:ed)?|say|said) (?:this|that|it)|was (?:this|that|it) (?:ever )?(?:asked|answered)',
  ].join('|')})$`,
);

const LONGEST = 80;

/**
 * Whether the words beside a mention have no question of their own and mean the message that they reply to.
 * @param text without the mention
 */
export function pointsElsewhere(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length <= LONGEST && POINTING.test(plain);
}
