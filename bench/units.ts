import { statementRefs } from '../src/search/statements.ts';
import type { Briefing } from '../src/transcript/briefing.ts';
import { askedText, statementOf, statementText } from '../src/transcript/statement.ts';

/** What every contestant searches: one place that may be quoted. */
export interface BenchUnit {
  readonly id: number;
  readonly file: string;
  readonly title: string;
  /** Empty for remarks. */
  readonly question: string;
  readonly answer: string;
}

/** The places of all briefings, numbered through as this project's own archive numbers them. */
export function benchUnits(briefings: readonly Briefing[]): BenchUnit[] {
  const units: BenchUnit[] = [];
  for (const briefing of briefings) {
    for (const ref of statementRefs(briefing)) {
      const statement = statementOf(briefing, ref);
      const exchange = ref.kind === 'exchange' ? briefing.exchanges[ref.exchange] : undefined;
      units.push({
        id: units.length,
        file: briefing.file,
        title: briefing.header.title,
        question: exchange === undefined ? '' : askedText(briefing, exchange),
        answer: statement === null ? '' : statementText(briefing, statement),
      });
    }
  }
  return units;
}
