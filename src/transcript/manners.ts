/** What a reporter's turn does besides asking: pure courtesies, fragments, greetings. */

const COURTESY = new Set(
  `thank thanks you so much very okay ok right yeah yep yes yup got it gotcha sure sorry please hi hello hey good morning afternoon evening
  great all mm-hmm mhm uh-huh everyone everybody guys sir ma'am understood perfect appreciate that's that we i i'll i'm excuse me cool
  wow oh ah um uh well no nope fair enough absolutely exactly correct true of course for this doing the call again happy welcome back to
  monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);

/** Courtesies, fragments and calls are short: a turn of more characters, brackets included, is none of them. */
const LONGEST_MANNERS = 600;

/** Letters and digits of a text, lower case, without stage directions. */
function wordsOf(text: string): readonly string[] {
  return (
    withoutBrackets(text)
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []
  );
}

/** A text without its stage directions and other words in round brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^()]{0,200}\)/g, ' ');
}

/** Nothing but thanks, greetings and assent: "Thank you, Karine.", "Got it. Okay.", "Right.". */
export function isCourtesy(text: string): boolean {
  if (text.length > 120) return false;
  const plain = withoutBrackets(text);
  if (plain.includes('?')) return false;
  const words = wordsOf(plain);
  if (words.length === 0) return true;
  if (words.length > 12) return false;
  if (words.every((word) => COURTESY.has(word))) return true;
  const names = nameAfterThanks(plain);
  return names.size > 0 && words.every((word) => COURTESY.has(word) || names.has(word));
}

const ADDRESSED =
  /\b(?:[Tt]hank you|[Tt]hanks|[Hh]i|[Hh]ello|[Hh]ey|[Ss]orry|[Mm]orning|[Aa]fternoon|[Ee]vening)(?: so much| very much)?,? ((?:(?:Mr|Ms|Mrs|Dr)\. )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?)/gu;

/** "Thank you, Karine": the name addressed, in small letters. */
function nameAfterThanks(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const found of text.matchAll(ADDRESSED)) {
    for (const name of (found[1] ?? '').toLowerCase().replace(/[’‘]/g, "'").split(/[ .]+/)) names.add(name);
  }
  return names;
}

/** "Hi. Can you hear me?": the line is tried, nothing is asked. */
export function triesLine(text: string): boolean {
  if (text.length > LONGEST_MANNERS) return false;
  const plain = withoutBrackets(text);
  if (
    plain.length > 140 ||
    !/\bhear me\b|\bam I (?:on|unmuted|muted|up)\b|\bis (?:this|my (?:mic|line)) (?:on|working|unmuted)\b|^(?:hi|hello)\?/i.test(
      plain,
    )
  )
    return false;
  return plain
    .split(/(?<=[.?!])\s/)
    .every(
      (sentence) =>
        /\bhear me\b|\b(?:un)?muted?\b|\bam I\b|\bis (?:this|my)\b|^(?:hi|hello|hey)\b/i.test(sentence) ||
        isCourtesy(sentence),
    );
}

/** "Welcome to the briefing room.", "We've been waiting for you.": short, and asks nothing. */
export function isPleasantry(text: string): boolean {
  if (text.length > LONGEST_MANNERS) return false;
  const plain = withoutBrackets(text);
  if (plain.length > 60 || plain.includes('?')) return false;
  return !/\b(?:questions?|ask|wonder|follow|what|when|where|why|how|who|which|can|could|would|will|about|tell)\b/i.test(
    plain,
  );
}

/** Words cut off before they ask anything: "But Karine —", "So, and that was more than a week ago. So —". */
export function isFragment(text: string): boolean {
  if (text.length > LONGEST_MANNERS) return false;
  const plain = withoutBrackets(text).trim();
  if (plain.includes('?')) return false;
  return (plain.length <= 100 && breaksOff(plain)) || (plain.length <= 40 && wordsOf(plain).length <= 2);
}

/** The words break off: "… an independent state —". */
export function breaksOff(text: string): boolean {
  return /(?:[—–…]|--|\.\.\.|[^-\s]-)[”"’']?$/.test(text.slice(-240).replace(/\s*\([^()]{0,200}\)$/, ''));
}

/** The words go on with a sentence: "— with Israel's security", "to move forward". */
export function goesOn(text: string): boolean {
  return /^(?:\([^()]{0,200}\)\s*)?[“"‘']?(?:[—–-]|…|\.\.\.|\p{Ll})/u.test(text);
}

const ASKS_BACK =
  /\b(?:remind|repeat|again|second (?:question|part)|first (?:question|part)|other (?:question|part)|last (?:question|part)|what was|which|who|whose|where|what|you mean|are you asking|you asking|is that|did i|do you want|you said|question|sorry|hear|excuse me|pardon|follow-?up)\b/i;

/** An official asks the reporter back: "Remind me of your second question though, Kylie? Sorry." */
export function asksBack(text: string): boolean {
  const plain = withoutBrackets(text.slice(-LONGEST_MANNERS)).trim();
  if (
    plain.length <= 60 &&
    /\b(?:sorry|pardon|excuse me|can[’']t hear|(?:didn|couldn)[’']t hear|repeat that)\b/i.test(plain)
  )
    return true;
  if (
    plain.length <= 60 &&
    breaksOff(plain) &&
    /^(?:which|who|whose|are you|you mean|do you mean|what (?:are|do|did) you|what part)\b/i.test(plain)
  )
    return true;
  if (
    /\b(?:say (?:it|that) (?:again|one more)|repeat (?:it|that|the|your)|remind me)\b[^.?!]{0,40}[.?!—]+[^.?!]{0,60}[.?!—]*$/i.test(
      plain.slice(-160),
    )
  )
    return true;
  const last = plain.lastIndexOf('?');
  if (last < 0) return false;
  // After the question nothing but a courtesy.
  if (!isCourtesy(plain.slice(last + 1))) return false;
  if (plain.length <= 60) return true;
  const start = Math.max(
    plain.lastIndexOf('. ', last),
    plain.lastIndexOf('? ', last - 1),
    plain.lastIndexOf('! ', last),
  );
  const sentence = plain.slice(start + 1, last + 1);
  return sentence.length <= 110 && ASKS_BACK.test(sentence) && /\b(?:you|your|me|i|that|sorry|again)\b/i.test(sentence);
}

const GREETS =
  /^(?:\([^()]{0,60}\)\s*)?(?:(?:yes|yeah|oh|great|okay|ah|um|so)[,.]? )?(?:hi|hey|hello|good (?:morning|afternoon|evening)|(?:\p{Lu}[\p{L}’'-]+, )?(?:thank you|thanks)(?:,? (?:so|very) much)?(?:[,.]? (?:for|to|\p{Lu})|[,.]))/iu;

/** A reporter who was just called: greets, thanks for the call, or says a name and an outlet. */
export function opensFresh(text: string): boolean {
  const head = text.slice(0, 160);
  return (
    GREETS.test(head) ||
    /\bthis is \p{Lu}/u.test(head) ||
    /\bwith (?:the )?\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+){0,4}\.(?:\s|$)/u.test(head)
  );
}

/** "Can I ask one more on the border?": asks leave to ask. */
export function asksLeave(text: string): boolean {
  if (text.length > LONGEST_MANNERS) return false;
  const plain = withoutBrackets(text);
  return (
    plain.length <= 140 &&
    /\b(?:can|could|may|might) (?:I|we)\b.{0,30}\b(?:ask|do|follow|get|have|go|try|squeeze|jump|just|one|two)\b|\b(?:one more|follow-?up|a quick (?:question|one)|(?:couple|two|few) (?:of )?questions)\b/i.test(
      plain,
    )
  );
}

/**
 * An official's last words call somebody: "Go ahead, Peter.", "Yes, ma'am.", "Zeke." Only the last sentence is looked
 * at.
 */
export function callsNext(text: string): boolean {
  const plain = withoutBrackets(text.slice(-300)).trim();
  const sentences = plain.split(/(?<=[.?!]) /);
  const last = sentences.at(-1) ?? '';
  if (last.length > 60) return false;
  if (text.length > 60 && /^(?:yes|yeah|okay|all right|sure|go|please)[.?,!]*$/i.test(last)) return true;
  if (
    /\b(?:go ahead|in the back|(?:next|last|final) (?:question|one)|your turn|come (?:back )?to you|right here|over here)\b/i.test(
      last,
    )
  )
    return true;
  return /^(?:(?:yes|yeah|okay|all right|sure|hi|hey|and|then|now|go)[,.—– ]{1,3}){0,3}(?:sir|ma[’']am|(?:Mr|Ms|Mrs|Dr)\. \p{Lu}[\p{L}’'-]+|(?!(?:That|Yes|No|Okay|Sure|Right|Thanks?|Correct|It|I|We|Absolutely|Exactly|Sorry|Great|Good|Well|Yeah|Not|And|Indeed|Again)\b)\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}’'-]+)?[.?!—–,-]?$/u.test(
    last,
  );
}

/** How the floor is given to the next reporter, or the call closed. */
const GAVEL =
  /\b(?:next question|(?:last|final|another|one more|few more|couple more|more|some|few|your) questions?|time for one more|Q ?& ?A|wrap (?:it |this |things )?up|(?:we[’']ll|we will|we can|let[’']s|let us|we|I[’']ll) (?:now |next )?(?:go|move|head) (?:now |next |over |back )?to (?!Dr\b|Doctor|Secretary|Director|Admin|\[|you\b)|open (?:it|the line|the floor|things|this) up|all the time|that[’']s all (?:the|we)|embargo|(?:thanks?|thank you)(?: so much| very much| again)?,? (?:to )?(?:everyone|everybody|all|guys|both|folks)|(?:thanks|thank you),? (?:[\w.’'-]+,? ){0,3}(?:so much |very much )?for (?:joining|coming|being here))\b/i;

/** Words that only give the floor to somebody or close the call, whoever says them. */
export function onlyChairs(text: string): boolean {
  if (text.length > 2 * LONGEST_MANNERS) return false;
  const plain = withoutBrackets(text).trim();
  if (plain.length > 600 || !GAVEL.test(plain)) return false;
  const sentences = plain.split(/(?<=[.?!]) /);
  const chairing = sentences.filter(
    (sentence) => GAVEL.test(sentence) || isCourtesy(sentence) || sentence.length <= 40,
  );
  return plain.length <= 160 || chairing.length >= 0.6 * sentences.length;
}

/** An official opens a part of the briefing: "I just have a couple of other items for you all at the top." */
export function opensSection(text: string): boolean {
  return (
    text.length > 500 &&
    /\b(?:at the top|(?:couple|few|number) (?:of )?(?:other |more |quick |additional )?(?:items|updates|announcements|toppers)|(?:couple|few) (?:of )?(?:other |more |quick |additional )?(?:things|notes) (?:for|to|before|at|here)|week ahead|before (?:we|I) (?:get|take|turn|go) (?:to|into|your))\b/i.test(
      text.slice(0, 400),
    )
  );
}
