import { allOf, leading, trailing, type WishForms } from './wish-forms.ts';

const THAT =
  '(?:that|this|it|so|these(?: words)?|those(?: words)?|the (?:answer|quote|statement|call|briefing|press (?:call|briefing|conference)))';
const SPEAKER = '(?:he|she|they|the (?:official|speaker)|this (?:official|person)|that (?:official|person))';
const ASKER = '(?:he|she|they|the reporter|reporters?|the journalist|someone|somebody)';
const SHOW =
  '(?:(?:can|could|may) (?:i|you|we) (?:see|have|get|show|read|give|post)?(?: me| us)? ?|(?:show|give|post|read)(?: me| us)? ?)?';

const ORDINAL = '(first|second|third|fourth|fifth|last|other|[1-5](?:st|nd|rd|th))';
const CARDINAL = '(one|two|three|four|five|[1-5]|ii|iii)';
const ABOUT_PART = `(?:(?:what|how) about |${SHOW}|what(?:'s| is| was) (?:the answer to )?|did ${SPEAKER} (?:also )?answer |answer (?:to )?|what did ${SPEAKER} say (?:to|about) )`;
const OF_IT = `(?: of (?:the|that|this|his|her|their|it)(?: question| answer)?)?`;

/** "What a day" and "how convenient" ask nothing. */
const ASKING =
  /^(?:what(?! an?\b)|when|where|who(?! cares)|whom|whose|why|which|how(?! (?:dare|sad|funny|convenient|nice|cute|lovely|typical)\b)|is|are|was|were|do|does|did|will|would|can|could|should|has|have|had|any|tell (?:me|us)|show (?:me|us)|explain|more (?:on|about))\b(?=.*\s\S)/;

export const english: WishForms = {
  lead: leading(
    'and|so|but|ok(?:ay)?|well|also|great|cool|nice|interesting|wait|sorry|please|thanks|thank you|hi|hey|hm+|um+|uh|oh|ah|yes|no',
  ),
  tail: trailing('please|exactly|again|though|by the way|btw|thanks|thank you|anyway|precisely'),
  wishes: [
    [
      { kind: 'about', about: 'when' },
      allOf(
        'when|what (?:date|day|time|year)|(?:the )?date',
        `(?:when|what (?:date|day|time|year)|on what (?:date|day))(?:'s| is| was| were| are) ${THAT}(?: from| said| asked| on)?`,
        `(?:when|on what (?:date|day)) did ${SPEAKER} say ${THAT}`,
        `what(?:'s| is| was) the date(?: of ${THAT}| on ${THAT})?`,
        `how (?:old|recent|long ago) (?:is|was) ${THAT}`,
      ),
    ],
    [
      { kind: 'about', about: 'who' },
      allOf(
        `who|who said ${THAT}|who(?:'s| is| was) ${THAT}(?: from| by)?|who(?:'s| is| was) (?:speaking|talking|answering|quoted|the (?:speaker|official)|he|she)`,
        `who answered(?: ${THAT})?|which official(?: said ${THAT}| was (?:that|this|it))?|said who|according to whom?|by whom?`,
        `whose (?:words|quote|answer)(?: (?:are|were|is|was) ${THAT})?`,
        "what(?:'s| is| was) (?:his|her|their|the (?:speaker|official)'s) (?:name|title|job)|(?:the )?name of the (?:speaker|official)",
        'who (?:is|was) (?:the|this|that) (?:senior )?(?:administration )?(?:official|sao)',
      ),
    ],
    [
      { kind: 'about', about: 'where' },
      allOf(`where|where(?:'s| is| was) ${THAT}(?: said)?|where did ${SPEAKER} say ${THAT}`),
    ],
    [
      { kind: 'about', about: 'rules' },
      allOf(
        `(?:can|may|could|should) (?:i|we|you) (?:quote|use|publish|print|cite|report|attribute|name) (?:${THAT}|him|her|them)`,
        `(?:(?:is|was|were) ${THAT} )?(?:on the record|off the record|on (?:deep )?background|embargoed|under embargo|quotable)(?: or (?:on|off) (?:the record|background))?`,
        `how (?:do|can|should|may|must) (?:i|we) (?:attribute|cite|quote|credit|name) (?:${THAT}|him|her|them)`,
        "(?:what(?:'s| is| are| were| was) )?the (?:ground )?rules?|ground rules|attribution|(?:is|was) there an embargo|(?:the )?embargo",
        `who(?:m)? (?:do|can|should|may) (?:i|we) attribute ${THAT} to`,
      ),
    ],
    [
      { kind: 'about', about: 'source' },
      allOf(
        `${SHOW}(?:the |a |your )?(?:source|link|url|citation|transcript)s?|(?:what(?:'s| is| was) )?(?:the|your) (?:source|link)|(?:got|have you got|do you have|is there|any) (?:a |the )?(?:source|link)`,
        `where(?:'s| is| was) ${THAT} from|(?:in |from )?which (?:briefing|transcript|call)(?: (?:is|was) ${THAT}(?: from| in)?)?|what briefing (?:is|was) ${THAT}(?: from| in)?`,
        `where can (?:i|we) (?:read|find|see|check) (?:${THAT}|the transcript|more)`,
        `(?:is|was) ${THAT} (?:true|real|accurate|correct|legit|verified|verbatim)|are you sure(?: about ${THAT})?|did ${SPEAKER} (?:really|actually) say ${THAT}|says who`,
      ),
    ],
    [
      { kind: 'asked' },
      allOf(
        `what (?:was|were|is|did) (?:${ASKER} )?(?:asked|asking|ask)`,
        `${SHOW}(?:what(?:'s| is| was) )?the (?:reporter's |original |exact |full |whole )?question|who asked(?: ${THAT}| the question)?|what (?:question )?did ${ASKER} ask`,
      ),
    ],
    [
      { kind: 'whole' },
      allOf(
        `${SHOW}(?:the |his |her |their )?(?:whole|full|entire|complete) (?:answer|quote|thing|response|reply|statement|text|context|passage)`,
        `${SHOW}(?:the rest|all of ${THAT}|the rest of ${THAT}|everything(?: ${SPEAKER} said)?|(?:more |the )?context|full|in full)`,
        `what(?:'s| is| was) the (?:rest|context|whole answer|full (?:answer|quote))|what else did ${SPEAKER} say(?: there| about ${THAT})?`,
      ),
    ],
    [
      { kind: 'more' },
      allOf(
        `(?:tell (?:me|us) |show (?:me |us )?|say |any )?(?:some )?more|(?:is|was) there (?:any )?more|go on|continue|keep going|anything else|what else|elaborate|expand`,
      ),
    ],
    [
      { kind: 'next' },
      allOf(
        `then|then what|what (?:then|next|(?:came|was asked|happened|did ${ASKER} ask) (?:next|then|after(?: that)?))|(?:the )?next|(?:the )?next (?:question|one|answer|exchange)|after that`,
        `(?:(?:was|is) there |were there )?(?:an?y? |the )?follow-? ?ups?(?: questions?)?|did (?:anyone|anybody|${ASKER}) follow(?: |-)up(?: on ${THAT})?|what did ${SPEAKER} say (?:next|then|after(?: that)?)`,
      ),
    ],
    [
      { kind: 'before' },
      allOf(
        `before(?: that)?|(?:the )?(?:previous|prior|earlier)(?: (?:question|one|answer|exchange))?|the question before(?: that)?`,
        `what (?:was asked|came|was|did ${ASKER} ask) before(?: that)?|what (?:does|did) ${THAT} follow(?: up)?(?: on)?`,
      ),
    ],
  ],
  parts: [
    new RegExp(
      `^${ABOUT_PART}(?:the |his |her |their )?${ORDINAL}(?: (?:part|question|half|one|bit|point|thing))?${OF_IT}$`,
    ),
    new RegExp(`^${ABOUT_PART}(?:part |question |number |no\\. ?|# ?)${CARDINAL}${OF_IT}$`),
  ],
  partNames: {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, 
  one: 1, two: 2, three: 3, four: 4, five: 5,  ii: 2, iii: 3, last: 'last', other: 'other',}, // biome-ignore format: a table
  asking: ASKING,
  phrases: [
    'thanks?(?: you)?(?: (?:so|very) much| a lot| a ton)?(?: for (?:that|this|the (?:answer|help|info|link|quote)))?',
    'thank u|thx|ty|tysm|cheers|much appreciated|appreciate (?:it|that|this)',
    'nice|great|good|cool|awesome|perfect|excellent|amazing|brilliant|wow|whoa|lol|lmao|rofl|(?:ha)+h?|heh|omg|wtf|damn|yikes|oof|ugh',
    'ok(?:ay)?|k|kk|yes|yeah|yep|yup|no|nope|nah|right|true|exactly|agreed?|indeed|sure|fine|same|this',
    'interesting|helpful|useful|huh|h?m+|oh|ah|aha|i see|got (?:it|that)|gotcha|makes sense|fair(?: enough)?|good (?:to know|one|answer|point|bot|job|stuff|catch|find)|bad bot|well (?:said|done)|no way',
    '(?:very|so|really|super|pretty|quite) (?:helpful|interesting|useful|cool|good|nice|funny|sad|true)',
    "that(?:'s| is| was)? (?:helps?|helped|works?|makes sense|great|good|helpful|useful|interesting|it|all|wrong|right|fine|funny|hilarious|crazy|wild|sad)",
    'really|seriously|what|sorry|never ?mind|nvm|please|bot|man|dude|bro|guys|everyone|all|folks|again|now|then|too|and|so|but|for that',
    "you(?:'re| are) (?:welcome|the best|great|awesome|amazing|right|wrong)|love (?:it|this|that|you)|welcome|bye|hello|hi|hey|hey there|good (?:morning|night|evening|afternoon)",
  ],
  greetings: [
    'hi|hello|hey|hiya|howdy|good (?:morning|afternoon|evening)|help|help me|start|how (?:does this|do you|do i use (?:this|you)) ?(?:work)?|what (?:can|do) you do',
  ],
};
