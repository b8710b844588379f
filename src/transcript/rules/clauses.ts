import type { Evidence, Paragraph, Speaker, Turn } from '../briefing.ts';
import { sentencesOf } from '../sentences.ts';
import { isUnnamed } from './labels.ts';
import { readingOf } from './reading.ts';

/** Where in the call a sentence stands: before the first question, among the questions, after the last. */
export type Stage = 'opening' | 'middle' | 'closing';

/** A sentence that somebody other than a reporter said, ready to be read for rules. */
export interface Clause {
  readonly turn: number;
  readonly speaker: number;
  readonly stage: Stage;
  /** Said by who opens, moderates or closes the call, whose word on the rules counts. */
  readonly trusted: boolean;
  /** The sentence as it stands in the paragraph. */
  readonly sentence: string;
  /** The same without struck words, with corrections in their place and names that were withheld taken out. */
  readonly text: string;
  readonly line: number;
  /** Whether it goes on in the same paragraph from the clause before. */
  readonly goesOn: boolean;
}

/** No rule takes this many characters to say. What is longer is not searched, so that no page can stall the reader. */
const LONGEST = 1500;

/** A paragraph without any of these says nothing of the rules, unless it goes on from one about an embargo. */
const RULE_WORDS =
  /embargo|background|\brecord\b|attribut|\brefer(?:red|ring)? to\b|\b(?:identif(?:y|ied)|quoted?|cited?) |\bSAOs?\b|\blift(?:s|ed)?\b/i;
const GREETING = /\bgood (?:morning|afternoon|evening|night)\b/i;

/** The sentences of officials, moderators and aides that may tell of the rules, with those around them, in order. */
export function clausesOf(speakers: readonly Speaker[], turns: readonly Turn[]): readonly Clause[] {
  const asked = turns.filter((turn) => turn.role === 'reporter').map((turn) => turn.index);
  const first = asked[0] ?? Number.POSITIVE_INFINITY;
  const last = asked.at(-1) ?? -1;
  const host = hostOf(speakers, turns);
  const opens = turns.find((turn) => turn.role !== 'reporter' && turn.role !== 'other')?.index;
  const answered = turns.find((turn) => turn.role !== 'reporter' && turn.index > last)?.index ?? turns.length;
  const closes = turns.findLast((turn) => turn.role !== 'reporter')?.index;
  const clauses: Clause[] = [];
  for (const turn of turns) {
    if (turn.role === 'reporter') continue;
    const stage: Stage = turn.index < first ? 'opening' : turn.index > last ? 'closing' : 'middle';
    // After the answer to the last question come the closing words, whoever is said to speak them.
    const trusted =
      turn.role !== 'official' ||
      turn.speaker === host ||
      turn.index === opens ||
      turn.index === closes ||
      (stage === 'closing' && turn.index > answered);
    let embargoed = false;
    for (const paragraph of turn.paragraphs) {
      const follows = embargoed;
      embargoed = /embargo/i.test(paragraph.text);
      if (!follows && !RULE_WORDS.test(paragraph.text) && !(turn.index <= 3 && GREETING.test(paragraph.text))) continue;
      let goesOn = false;
      for (const { start, end } of ruleSentences(paragraph)) {
        if (end - start > LONGEST) continue;
        const sentence = paragraph.text.slice(start, end).trim();
        const text = readingOf(paragraph, start, end);
        if (text === '') continue;
        clauses.push({
          turn: turn.index,
          speaker: turn.speaker,
          stage,
          trusted,
          sentence,
          text,
          line: paragraph.firstLine,
          goesOn,
        });
        goesOn = true;
      }
    }
  }
  return clauses;
}

/** What a clause proves. */
export function evidenceOf(about: Evidence['about'], clause: Clause): Evidence {
  return { about, sentence: clause.sentence, line: clause.line };
}

/**
 * The named person who opens a call whose officials are not named: a press officer, whatever the label. Null where the
 * first speaker is an official like the others.
 */
function hostOf(speakers: readonly Speaker[], turns: readonly Turn[]): number | null {
  const opener = turns.find((turn) => turn.role !== 'reporter');
  const label = speakers[opener?.speaker ?? -1]?.label;
  if (opener === undefined || label === undefined || isUnnamed(label)) return null;
  return speakers.some((speaker) => speaker.role !== 'reporter' && isUnnamed(speaker.label)) ? opener.speaker : null;
}

/** After "a.m.", "D.C.", "1st." or "RSVP'd." a new sentence starts at words like these; else the zone or the day follows. */
const STARTS =
  /^(?:Again|All|Also|And|Apologies|As|At|Before|But|By|Following|For|Good|Happy|Here|Hope|However|I|If|In|It|Joining|Just|Let|Looking|Next|Now|Of|On|Once|Our|Over|Please|So|Sorry|Thank|Thanks|That|The|Then|There|These|They|This|To|Today|Tonight|Until|We|What|When|With|You)\b/;

function ruleSentences(paragraph: Paragraph): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const span of sentencesOf(paragraph.text)) {
    let start = span.start;
    const inside = paragraph.text.slice(span.start, span.end);
    for (const stop of inside.matchAll(/\.[”"’]? /g)) {
      const end = span.start + stop.index + stop[0].length;
      if (!STARTS.test(paragraph.text.slice(end, end + 20))) continue;
      spans.push({ start, end: end - 1 });
      start = end;
    }
    spans.push({ start, end: span.end });
  }
  return spans;
}
