import { createHash } from 'node:crypto';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { statementText } from '../../src/transcript/statement.ts';
import { seededRandom, shuffled } from '../random.ts';

/** One answer to read and label: an official's words in one exchange. */
export interface Drawn {
  readonly briefing: Briefing;
  readonly exchange: number;
  readonly statement: number;
  /** A third is held out: its labels are never looked at while features are made. */
  readonly heldOut: boolean;
}

const SEED = 20_220_221;

/** Draws exchanges that an official answered, at most one a briefing, the same ones in every run. */
export function drawExchanges(briefings: readonly Briefing[], count: number): Drawn[] {
  const random = seededRandom(SEED);
  const drawn: Drawn[] = [];
  for (const briefing of shuffled(briefings, random)) {
    const answered = briefing.exchanges.filter(({ answers }) =>
      answers.some(({ paragraphs }) => paragraphs.length > 0),
    );
    const exchange = answered[Math.floor(random() * answered.length)];
    if (exchange === undefined) continue;
    const lengths = exchange.answers.map((answer) => statementText(briefing, answer).length);
    const statement = lengths.indexOf(Math.max(...lengths));
    drawn.push({ briefing, exchange: exchange.index, statement, heldOut: drawn.length % 3 === 2 });
    if (drawn.length === count) break;
  }
  return drawn;
}

/**
 * Words that often stand where an official does not answer. They only choose what is read: answers of this kind are too
 * rare to learn from otherwise. Which kind it is, reading decides.
 */
const MAY_REFUSE =
  /\b(?:not going to|won’t|can’t|cannot|not able to|unable to|refer you|point you|direct you|leave (?:it|that|this) to|don’t have|do not have|no updates?|nothing (?:to|more|new)|decline|comment|happy to check|get back to you|have to check)\b/;

const WHERE_REFUSED = 400;

/** Draws exchanges whose answer begins with such words, at most one a briefing, from briefings that were not drawn before. */
export function drawMore(briefings: readonly Briefing[], before: readonly Drawn[], count: number): Drawn[] {
  const taken = new Set(before.map(({ briefing }) => briefing.id));
  const random = seededRandom(SEED + 1);
  const drawn: Drawn[] = [];
  for (const briefing of shuffled(briefings, random)) {
    if (taken.has(briefing.id)) continue;
    const places = briefing.exchanges.flatMap(({ index, answers }) =>
      answers.flatMap((answer, statement) => {
        const begins = statementText(briefing, answer).slice(0, WHERE_REFUSED);
        return MAY_REFUSE.test(begins) ? [{ exchange: index, statement }] : [];
      }),
    );
    const place = places[Math.floor(random() * places.length)];
    if (place === undefined) continue;
    drawn.push({ briefing, ...place, heldOut: drawn.length % 3 === 2 });
    if (drawn.length === count) break;
  }
  return drawn;
}

/** Shows whether a transcript still has the words that were labelled. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
