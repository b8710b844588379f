import type { Briefing } from '../../src/transcript/briefing.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { askedText, statementText } from '../../src/transcript/statement.ts';

/** A page in the published format, made up for a test. */
export function page(body: string, title = 'Press Briefing by Press Secretary Ann Example, March 1, 2022'): string {
  return `---\ndate: '2022-03-01'\nsource_url: https://www.example.gov/briefing/\ntitle: "${title}"\n---\n\n${body}\n`;
}

export function readPage(body: string, title?: string): Briefing {
  return readTranscript(page(body, title), 'made-up.md');
}

/** Questions with their answers, as `LABEL: words`. */
export function talkOf(briefing: Briefing): readonly { asked: string; answers: readonly string[] }[] {
  return briefing.exchanges.map((exchange) => ({
    asked: askedText(briefing, exchange),
    answers: exchange.answers.map(
      (answer) => `${briefing.speakers[answer.speaker]?.label}: ${statementText(briefing, answer)}`,
    ),
  }));
}
