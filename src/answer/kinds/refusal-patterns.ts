/** What an official may say instead of an answer. */
export type Refusal = 'declines' | 'refers' | 'unknown';

/** What officials won't do with a matter. */
const SPEAK = [
  'get into|go into|get ahead|go ahead of|get in front|get behind|go beyond|get beyond|go (?:any )?further|go there',
  'speak|talk|comment|discuss|address|respond(?:ing)?|react|characterize|speculate|negotiate|litigate|relitigate|weigh(?: in)?',
  'preview|predict|prejudge|make (?:any |a )?(?:prediction|assessment)s?|hypothesize|handicap|parse|validate',
  'read out|detail|confirm|disclose|divulge|reveal|telegraph|lay out|spell out|name names|give you|give (?:a|an|any) (?:specific|detailed|number)',
  'share|provide (?:any|more|additional|further) details|engage in|dive|say (?:anything )?more|say anything|rule (?:anything )?(?:in|out)|quantify|elaborate',
].join('|');

/** "going to be able to really", between "not" and what is not done. */
const HEDGES =
  '(?:(?:going to|gonna|able to|want to|wanting to|be|really|actually|necessarily|just|ever|try to|start to|endeavou?r to|at liberty to|in a position to|of course|obviously|certainly|yet|even|sure (?:I|we) can) )*';

const either = (...patterns: string[]): RegExp => new RegExp(`\\b(?:${patterns.join('|')})\\b`, 'i');

/**
 * How the three kinds of refusal sound, sentence by sentence. Apostrophes are straight, repeated words of a stammer are
 * taken out before.
 */
export const REFUSALS: Readonly<Record<Refusal, RegExp>> = {
  declines: either(
    `(?!(?:can't|cannot|couldn't|unable to) (?:independently )?confirm)(?:not|never|won't|don't|doesn't|wouldn't|can't|cannot|couldn't|unable to) ${HEDGES}(?:${SPEAK})`,
    `(?:rather|prefer|best|better) not ${HEDGES}(?:${SPEAK}|be)`,
    '(?:no|any|further|not a) comments?',
    "(?:I|we)(?:'ll| will|'d| would| have to)? decline to",
    '(?:not|never) (?:going to|gonna) (?:do|answer|play|engage|add|make|put|offer|take)',
    "limited in what I can say|as far as I(?:'ll| will| can) go|hypotheticals?",
    "(?:let|letting) (?:the|that|this|those|their|it|them) [\\w' -]{0,30}(?:play out|run its course)",
  ),
  refers: either(
    '(?:refer|defer|direct|send) (?:(?:back|over|you|your?|all|guys|folks|that|those|back|again|further|questions?) )*to(?! (?:what|my|our|that earlier|how|—|–))',
    'point (?:you|folks|people)(?: back| guys| all)? to(?! (?:what|the fact|my|our|that fact|how|a|an|his|some|—|–))',
    "(?:I|we)(?:'ll| will|'d| would|'m going to|'re going to| have to|'ll have to)? (?:just |really )?leave (?:it|that|this|those|these|them|any of that|that part|all of that) (?:up )?to (?!you)",
    "(?:let|letting) (?:the|them|him|her|our|my|others|[A-Z]\\w+) [\\w' -]{0,40}(?:speak|answer|address|describe|decide|explain)",
    '(?:speak|speaking) for (?:themselves|himself|herself|itself)',
    "(?:for|to) (?:the|them|him|her|our|my) [\\w' -]{0,40}to (?:speak|answer|address|discuss|characterize|describe)",
    '(?:can|could|should|might|need to|have to|best to|want to|would) (?:also )?(?:ask|check with|go to|reach out to|talk to|speak to) (?:the|them|him|her|DOJ|DOD|DHS|state|treasury)',
    "(?:question|something|matter|issue)s? (?:that(?:'s| is) )?(?:really )?(?:for|best answered by|best addressed to|better directed to|that would be best for) (?:the|them|him|her|our|my|others|DOJ|DOD)",
    'under (?:the|their|its|his|her) purview|in (?:the|their) lane',
  ),
  unknown: either(
    "(?:don't|do not|didn't|doesn't) (?:really |actually |yet |just |quite |necessarily )*have (?:(?:a|an|any|anything|the|much|more|lot|specific|new|other|further|additional|exact|full|good|particular|that|this|those|these|of|else|at|time|schedule|personnel|travel|trip|policy|first|hard|fast|final|complete|accurate|enough|own|private|internal|current|big) )*(?:updates?|information|details?|timelines?|timing|specifics|numbers?|assessments?|readouts?|announcements?|dates?|answers?|data|confirmation|visibility|predictions?|sense|preview|anything|calls?|conversations?|meetings?|trips?|breakdown|list|names?|figures?|estimates?|time hack|more|schedule|engagements?|response|comments?|insight|color|context|statement|guidance|it|that|those|this|them)",
    '(?:nothing|not anything|no(?:t)?(?: new| further| more| additional)? (?:announcements?|updates?|information|readouts?|details?|news|timeline|specifics))(?: (?:new|more|further|else|specific))? (?:to|on|for|at|about)',
    "(?:not|n't) (?:have )?(?:anything|any|a|an) [\\w' -]{0,30}to (?:announce|share|preview|add|read out|report|offer|say|provide|confirm|speak to|predict|lay out)",
    "(?:I|we)(?:'ve| have)? (?:just |really |honestly |actually |also )*(?:don't|do not) (?:know(?! that)|recall|remember)|(?:I'm|I am|we're) not (?:sure|aware|certain|familiar)|not aware of|no idea",
    "(?:I|we) (?:just |really )?(?:haven't|have not|hadn't|didn't) (?:seen(?! any| evidence| indications?)|read|talked|spoken|heard|reviewed|looked|had a chance|asked|got)",
    "(?:happy|glad|have|need|like|going|got|try|want|'ll|venture) (?:to )?(?:go |certainly |just )?(?:check|get back|look into|talk to (?:our|my|the) team|follow up|circle back|dig|find out|take a look|get you|get more)",
    "(?:let me|we can|I can|I will|can|we will|we'll|I'll) (?:certainly |just )?(?:check|look into|get back|see if|circle back|follow up|get you)",
    "(?:do not|don't)\\.?$|too early|too soon|stay tuned|hard to (?:say|know|tell|predict)|(?:can't|cannot|not able to) (?:independently )?(?:verify|confirm|say for sure|assess|predict|tell you|offer|give you|make)|remains to be seen",
    '(?:more to (?:say|share|come)|keep you posted|in front of me|off the top of my head|not there yet)',
  ),
};

/** Opens an answer that gives what was asked. */
export const OPENS_ANSWER =
  /^(?:well,? |so,? |look,? |i mean,? )*(?:yes|no|nope|yep|correct|absolutely|exactly|that's (?:right|correct)|sure thing|of course)\b/i;

/** Turns from a refusal to what is said all the same. */
export const TURNS =
  /\b(?:but (?:what )?(?:I|we) (?:can|will|would|do|did)|what (?:I|we) (?:can|will|would) (?:say|tell|do)|I (?:can|will|would) (?:say|tell you|note|add|just (?:say|note|add))|that said|having said that|with that said|more broadly|look, (?:I|we)|but (?:look|certainly|clearly|obviously|again|we|the President|he|our))\b/i;

/** Courtesies and calls for the next question: no part of an answer. */
export const COURTESY =
  /^(?:(?:well|so|look|ok(?:ay)?|all right|sure|yeah|yes|great|good question|thank you(?: (?:so|very) much)?|thanks(?: (?:so|very) much)?|thanks,? (?:everyone|everybody|all|guys)|thank you,? (?:everyone|everybody|all|guys)|go ahead|next question|again|hi|hey|hello|please|see you (?:all|tomorrow)|anything else|i appreciate (?:it|that|the question))\b[\s,.!?—–-]*(?:[A-Z][\w’']{1,14}\b[\s,.!?—–-]*)?)+$/i;
