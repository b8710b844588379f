/*
 * In a channel that listens nobody called the bot, so that it speaks only where it is nearly certain that somebody asks
 * for what was said at a briefing, and that it has it. These gates are cheap and go first: whatever has the look of talk
 * between people is let go. Then the archive must be surer than it must be where it was asked.
 */

/** How sure the archive must be to answer what nobody asked it. `docs/quality.md` has what this lets through, measured. */
export const LISTEN_FROM = 0.9;

const SHORTEST_WORDS = 6;
const LONGEST = 240;

/** What is said to somebody or of oneself, or among friends: pronouns, greetings, addresses. */
const BETWEEN_PEOPLE =
  /\b(?:i|i'?(?:m|ve|d|ll)|me|my|mine|myself|we|we'?(?:re|ve|d|ll)|us|our|ours|let'?s|you|you'?(?:re|ve|d|ll)|your|yours|u|ur|ya|y'?all|yall|anyone|anybody|someone|somebody|everyone|everybody|nobody|guys|folks|dude|bro|bruh|man|mate|mods?|chat|thread|channel|server|discord|hey|hi|hello|thanks|thx|please|pls|plz|sorry)\b/;

/** What points at something or somebody just spoken of, or is of the people's own work: a line, a piece, a page. */
const OF_THE_TALK =
  /\b(?:it|he|she|they|him|that|this|these|those|ever|again|yet or|or what|or no|line|lines|piece|story|stories|page|desk|draft|photo|quote|transcript|edition|headline|theory|movie|musical|song)\b|, (?:was|is|did|do|does|are|were|has|have|and|but|so|what|or|asking|asks)\b/;

/** What laughs, swears, doubts or only makes a point. */
const RHETORICAL =
  /\b(?:lol|lmao|lmfao|rofl|haha\w*|heh|omg|wtf|tf|smh|jk|imo|imho|tbh|ngl|idk|iirc|fwiw|afaik|damn|hell|fuck\w*|shit\w*|crap|seriously|honestly|literally|actually|really|supposed to|even|ever gonna|gonna|wanna|gotta|who cares|who knew|who knows|what else is new|how come|what if|why bother|why not|isn'?t|aren'?t|wasn'?t|weren'?t|don'?t|doesn'?t|didn'?t|won'?t|wouldn'?t|shouldn'?t|couldn'?t|can'?t|hasn'?t|haven'?t|ain'?t|right|huh|eh|yeah|yep|nope|ok|okay|well|so|wait|hmm+|oh|ah|ugh|like|worth|worse|better|best|worst|favou?rite|dumb|stupid|crazy|insane|wild|weird|funny|joke|kidding|tho|though|anyway|btw|source|link|article|podcast|episode|movie|book|show|game|tonight)\b/;

/** How a question begins that asks what was, is or will be: after it a reporter could stand. */
const ASKS =
  /^(?:what|when|where|which|who|why|how(?: many| much| long| soon| far)?|is|are|was|were|will|would|does|do|did|has|have|had|can|could|should)\b/;

/** Those who hold briefings, and whom they speak for. */
const OF_THE_RECORD =
  /\b(?:white house|administration|officials?|press secretary|state department|pentagon|treasury|president|vice president|secretary|united states|america|americans?|government|biden|trump|harris|psaki|jean-pierre|leavitt|kirby|sullivan|blinken|yellen|austin|nsc|national security)\b/;

/**
 * The question in a message that nobody addressed to the bot, if it is one that an archive of briefings may answer.
 *
 * @param content the message as it was written
 * @returns null for everything that has the look of talk
 */
export function overheardQuestion(content: string): string | null {
  const text = content.trim();
  if (text.length > LONGEST || !/[^?!]\?$/.test(text) || !isPlain(text)) return null;
  const sentences = text.split(/(?<=[.!?…])\s+/).filter((sentence) => sentence !== '');
  if (sentences.length !== 1 || text.split(/\s+/).length < SHORTEST_WORDS) return null;
  // The country is no pronoun.
  const lower = text
    .replace(/\bU\.?S\.?(?=\W)/g, 'America')
    .toLowerCase()
    .replaceAll('’', "'");
  if (!ASKS.test(lower) || BETWEEN_PEOPLE.test(lower) || OF_THE_TALK.test(lower) || RHETORICAL.test(lower)) return null;
  return OF_THE_RECORD.test(lower) || hasName(text) ? text : null;
}

/** No mention, link, quote, code, list, emoji or picture, and letters of the Latin alphabet alone. */
function isPlain(text: string): boolean {
  return !/[<>`|~*_#@\n:;()[\]{}"“”]|https?|www\.|\p{Extended_Pictographic}|(?:\p{L}(?<!\p{Script=Latin}))|\.\.\.|…/u.test(
    text,
  );
}

/** A word with a capital that does not begin the sentence: somebody, some place or some body. */
function hasName(text: string): boolean {
  return text
    .split(/\s+/)
    .slice(1)
    .some((word) => /^\p{Lu}/u.test(word) && !/^I\b/.test(word));
}
