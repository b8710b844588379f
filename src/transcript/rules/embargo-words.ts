import type { Clause } from './clauses.ts';
import { type SaidTime, timesIn, wordsOf } from './clock-words.ts';

/** Until when words are held, as one sentence says it. */
export type Term =
  | { readonly kind: 'none' }
  | { readonly kind: 'end-of-call' }
  /** Clock times that say the same in several zones, in order; the last of several corrections. */
  | { readonly kind: 'time'; readonly times: readonly SaidTime[] }
  /** Until somebody gives notice. */
  | { readonly kind: 'notice' }
  /** Until something happens: "until the start of the President's remarks". */
  | { readonly kind: 'event' }
  /** Under embargo, and nothing more. */
  | { readonly kind: 'open' };

/** A sentence about the embargo on a call. */
export interface EmbargoClause {
  readonly clause: Clause;
  readonly term: Term | null;
  /** What is held: the call, only papers handed out with it, or one section of the call. */
  readonly about: 'call' | 'papers' | 'section';
  /** Says that the embargo is over, or is as the call ends. */
  readonly lifts: boolean;
}

const EMBARGO =
  /\b(?:un)?embargo(?:e?d|es|ing|s)?\b|\bcontents?(?: of (?:the|this|today's) \w+)? (?:is|are|have|has|will|can) (?:now |going to |be |been |officially )*lift(?:ed)?\b/i;
/** Goods that states embargo, and states that are embargoed. */
const TRADE =
  /\b(?:oil|gas|arms|weapons?|trade|export|import|energy|economic|fish|seafood|grain|vaccine|russian|cuban?|iranian|full|total|sanctions (?:and|or)) embargo|embargo(?:es)?,? (?:and sanctions|against|of)\b|embargo (?:on|in|to|from) (?!(?:this|the (?:call|contents?|entire|whole|materials?|briefing|information)|today|it\b|that\b|all\b|our|everything|both|contents?))|\b(?:years|decades) of embargo/i;
const CALL =
  /\b(?:calls?|contents?|conversation|briefing|gaggle|session|discussion|remarks|everything|all (?:of )?(?:this|it|that)|this (?:is|was|will)|this all|we(?:'re| are)|background(?:er)?|q ?& ?a|questions?|information|portion|section)\b/i;
const PAPERS =
  /\b(?:fact ?sheets?|materials?|documents?|(?:the|a|this|that|our|these) (?:\w+ )?reports?|cop(?:y|ies)|press releases?|strategy|paperwork|papers?|readouts?|transcripts?|text|letter|e-?mail)\b/i;
const SECTION =
  /\b(?:(?:first|second|third|next|last|other|this) (?:part|portion|section|half|piece)|(?:portion|section|part|half) (?:of (?:the|this|today's) (?:call|briefing)|covering|on)|remainder|rest of (?:the|this) call|the first will be|preview and)\b/i;

const NONE =
  /\bno (?:formal |such )?embargo|\bnot (?:(?:being )?held |be |being )?(?:under|on|subject to) (?:any |an )?embargo|\bnot (?:be )?(?:held )?embargoed|n't (?:be )?(?:held )?(?:under (?:any |an )?)?embargo|\bwithout (?:an |any )?embargo|\bunembargoed/i;
const ENDS =
  /\b(?:conclusion|completion)\b|\b(?:end|close|ending) of (?:the |this |today's |tonight's |our |that )?(?:\w+ )?(?:call|briefing|conversation|gaggle|session|discussion|teleconference|q ?& ?a)\b|\b(?:call|briefing|conversation|gaggle|session|it|we|this)(?:'s)?(?: \w+)? (?:concludes?|ends?|finish(?:es)?|closes|wraps?|hang|(?:is|are|has|'s) (?:over|done|complete|completed|concluded|ended))\b|\bonce we hang up\b|\b(?:after|following) (?:this|the|today's|tonight's) (?:call|briefing|gaggle)\b|\bcall's (?:end|conclusion)\b/i;
const NOTICE =
  /\buntil further notice\b|\b(?:until|when|once|after) (?:you hear|we(?:'ve| have|'re| are)?(?: able to)? (?:notify|notified|confirm|offer|provide|give|let you|tell|send|announce)|notified|notification|i (?:notify|confirm|let you|tell|send|give))\b|\bembargo lift time\b/i;
/** The embargo is over as the words are said, or within the minute. */
const LIFTED =
  /\bembargo\b.{0,60}?\b(?:(?:is|are|was|were|has|have|had)(?: \w+)?(?: \w+)? (?:lifted|over|broken|off|ended|expired)|(?:has|have)(?: now| also| officially)? lift(?:ed)?|(?:(?:will|is going to|are going to|can)(?: be)? )?lift(?:s|ed)?(?: officially)? (?:now|momentarily|shortly|immediately|in (?:about |just )?(?:a|one|two|a few|a couple of)? ?(?:more )?(?:minutes?|moments?|seconds?|bit)|with the (?:end|conclusion)|(?:as|once|when) (?:we|the call|this call)|at the (?:end|conclusion)|(?:on (?:that|this|it) )?after (?:this|the) call|upon))\b|\bcontents?(?: of (?:the|this|today's) \w+)? (?:is|are|have|has) (?:now |been )*lifted\b|\b(?:lift(?:s|ed|ing)?) (?:the|this|that|our) embargo\b(?! (?:at|tomorrow|on|until|when))|\bembargo (?:to be )?lifted\b(?! (?:at|tomorrow|until|on|when))|\buntil .{0,40}, so now\b|\bno longer (?:under embargo|embargoed)/i;
const LATER =
  /\b(?:until|till|when|after|before|unless|if) (?:the|this|that) embargo\b|\bonce (?:the|this|that) embargo\b|\bembargo (?:does not|doesn't|has not|hasn't|is not|isn't|won't|will not)\b|\bnotif(?:y|ication)\b|\b(?:let you (?:all )?know|tell you|send \w+ \w+|hear from us|back in touch) (?:when|once)\b/i;
const CORRECTION = /^(?:sorry|rather|actually|correction|apologies|well|excuse|mean|no)$/;
const JOINT = /^(?:,|;|—|:|and|or|which|is|that|that's|it's|be|would|so|also|s|again|equals)$/;

/** Whether a sentence speaks of any embargo, on a call or on goods. */
export function mentionsEmbargo(text: string): boolean {
  return EMBARGO.test(text);
}

/** Reads what a sentence says of an embargo; null where it says nothing of one on a call. */
export function embargoOf(clause: Clause, before: EmbargoClause | null, previous: Clause | null): EmbargoClause | null {
  const { text } = clause;
  if (!EMBARGO.test(text)) return before === null ? null : continued(clause, before);
  if (TRADE.test(text) && !/\bembargoed\b/i.test(text)) return null;
  if (
    !clause.trusted &&
    !/\b(?:call|briefing|contents?|conversation|gaggle|this|it's|it)\b.{0,150}\bembargo/i.test(text)
  )
    return null;
  const term = termOf(text);
  const lifts = LIFTED.test(text) && !LATER.test(text) && term?.kind !== 'time' && clause.stage !== 'opening';
  if (/\bbreak the embargo|terms of the embargo|embargo situation/i.test(text)) return null;
  const about = SECTION.test(text) ? 'section' : isOfPapers(text, previous) ? 'papers' : 'call';
  return { clause, term: term ?? (lifts ? null : adjective(text) ? null : { kind: 'open' }), about, lifts };
}

/** Papers handed out with the call, named in the sentence or in the one that its pronoun points to. */
function isOfPapers(text: string, previous: Clause | null): boolean {
  const of = (words: string): boolean => PAPERS.test(words) && !CALL.test(words);
  return (
    of(text) ||
    (/^(?:and )?(?:that|they|those|it)\b/i.test(text) && !CALL.test(text) && previous !== null && of(previous.text))
  );
}

/** A sentence that goes on from one about the embargo: "Again, that's 11:30 p.m. Japan time." "It should be at the end of the call." */
function continued(clause: Clause, before: EmbargoClause): EmbargoClause | null {
  const last = before.clause;
  if (last.turn !== clause.turn || !clause.trusted) return null;
  const opens =
    /^(?:again|so|that|that's|this|it|it's|which|sorry|i'm sorry|and|just|for planning|i anticipate|we (?:expect|anticipate))\b/i.test(
      clause.text,
    );
  const awaited =
    before.term?.kind === 'event' && /\b(?:anticipat|expect|around|about|plan|should be|likely)/i.test(clause.text);
  if (!awaited && !(opens && clause.goesOn && clause.text.length < 140)) return null;
  if (
    PAPERS.test(clause.text) ||
    /\b(?:remarks|speak|speech|briefing at|available|president)\b/i.test(clause.text.replace(/until.*/i, ''))
  ) {
    if (!awaited) return null;
  }
  const term = termOf(clause.text);
  if (term === null || (term.kind !== 'time' && term.kind !== 'end-of-call')) return null;
  if (term.kind === 'time' && !awaited && before.term?.kind !== 'time') return null;
  if (term.kind === 'end-of-call' && before.term?.kind !== 'event') return null;
  return { clause, term, about: before.about, lifts: false };
}

/** "An embargoed preview", "embargoed materials": not a rule by itself. */
function adjective(text: string): boolean {
  return !/\bembargo(?:ed)? until|\b(?:is|are|was|be|being|held|under|on|an) (?:\w+ )?(?:\w+ )?embargo(?:ed)?(?:\.|,|;|$| (?:and|until|so))/i.test(
    text,
  );
}

function termOf(text: string): Term | null {
  const words = wordsOf(text);
  const times = chosen(words, timesIn(words));
  // "Until the conclusion of the call, about 5:30 p.m." is no time, nor is "until we confirm, at 10:30 at the earliest".
  if (times.length > 0 && !leads(NOTICE, text) && !leads(ENDS, text)) return { kind: 'time', times };
  if (NONE.test(text)) return { kind: 'none' };
  if (NOTICE.test(text)) return { kind: 'notice' };
  if (ENDS.test(text)) return { kind: 'end-of-call' };
  if (/\b(?:until|till)\b/i.test(text)) return { kind: 'event' };
  return null;
}

/** Whether these words stand right after "until", before any clock time. */
function leads(term: RegExp, text: string): boolean {
  const found = term.exec(text);
  if (found === null || !/\b(?:until|till|unto)\b/i.test(text.slice(Math.max(0, found.index - 30), found.index + 8)))
    return false;
  return timesIn(wordsOf(text.slice(0, found.index))).length === 0;
}

/** The times that say when: the first after "embargo" or "until" with those joined to it, corrections counting over what they correct. */
function chosen(words: readonly string[], times: readonly SaidTime[]): readonly SaidTime[] {
  const said = times.filter((time) => words[time.start - 1] !== 'not' && words[time.start - 2] !== 'not');
  const from = Math.max(
    words.findIndex((word) => /embargo|until|till|lift/.test(word)),
    0,
  );
  const first = said.findIndex((time) => time.end > from);
  let group: SaidTime[] = [];
  for (const time of first === -1 ? said.slice(0, 1) : said.slice(first)) {
    const last = group.at(-1);
    if (last === undefined) group = [time];
    else {
      const between = words.slice(last.end, time.start);
      if (between.some((word) => CORRECTION.test(word)) || (between.length === 1 && between[0] === '—')) group = [time];
      else if (between.every((word) => JOINT.test(word))) group.push(time);
      else break;
    }
  }
  return group;
}
