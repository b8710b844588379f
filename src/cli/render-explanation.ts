import type { ExplainedPart, Explanation } from '../answer/explain.ts';
import { placeLine, questionInShort } from '../wording/lines.ts';
import type { Wording } from '../wording/wording.ts';
import { type Terminal, wrap } from './terminal.ts';

const INDENT = '  ';
const BAR = 12;
const MOST_REASONS = 8;
const MOST_PARTS = 5;

/** Why the search answers as it does, with a bar for each reason: full to the right for it, hollow for against it. */
export function explanationText(explanation: Explanation, terminal: Terminal, wording: Wording): string {
  const { terms, asksNumber, confidence, results } = explanation;
  const { paint, width } = terminal;
  const row = ({ amount, bar }: Pick<ExplainedPart, 'amount' | 'bar'>, words: string): string =>
    `${INDENT}${barOf(bar)} ${signed(amount)}  ${words}`;
  const places = results.map(({ answer, odds, met, parts, groups }, index) =>
    [
      paint('bold', wrap(`${index + 1}. ${questionInShort(answer, wording)}`, width, INDENT)),
      paint('dim', wrap(`${placeLine(answer.citation, wording)} · ${wording.oddsOf(odds)}`, width, INDENT)),
      wrap(wording.metBy(met), width, INDENT),
      '',
      ...groups.map((each) => row(each, wording.signalGroup(each.group))),
      '',
      ...parts.slice(0, MOST_PARTS).map((each) => paint('dim', row(each, wording.signal(each.name)))),
      '',
    ].join('\n'),
  );
  return [
    ...wording.understood(terms, asksNumber).map((line) => wrap(line, width, INDENT)),
    wrap(wording.sureness(confidence), width, INDENT),
    '',
    paint('bold', wrap(`${wording.surenessReasons}:`, width, INDENT)),
    ...confidence.reasons.slice(0, MOST_REASONS).map((each) => row(each, wording.signal(each.name))),
    '',
    ...places,
  ].join('\n');
}

function barOf(share: number): string {
  const full = Math.max(1, Math.round(Math.abs(share) * BAR));
  return (share < 0 ? '░' : '█').repeat(full).padEnd(BAR);
}

function signed(amount: number): string {
  return `${amount < 0 ? '−' : '+'}${Math.abs(amount).toFixed(1)}`;
}
