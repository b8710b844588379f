import type { Briefing, ParagraphRef } from '../../src/transcript/briefing.ts';
import { checkReport } from '../../src/transcript/check-report.ts';
import {
  askedText,
  paragraphAt,
  statementOf,
  statementText,
  textWithoutStruck,
} from '../../src/transcript/statement.ts';
import { isSubsequence, lettersOf } from './words.ts';

/** What is wrong with a briefing that was read from `text`, whatever the text: empty where all that must hold holds. */
export function broken(briefing: Briefing, text: string): readonly string[] {
  const wrong: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds) wrong.push(what);
  };
  const { body, inTurns, header, asides, unexplained } = briefing.lines;
  expect(inTurns + header + asides + unexplained === body, 'lines do not add up');
  const source = text.split(/\r\n|\r|\n/);
  for (const turn of briefing.turns) {
    expect(briefing.speakers[turn.speaker] !== undefined, 'a turn without a speaker');
    for (const paragraph of turn.paragraphs) {
      const { text: words, firstLine, lastLine } = paragraph;
      expect(firstLine >= 1 && firstLine <= lastLine && lastLine <= source.length, 'a paragraph off the page');
      const printed = source.slice(firstLine - 1, lastLine).join(' ');
      expect(
        isSubsequence(letters(words), letters(printed)),
        `words that are not in the file: ${JSON.stringify(words.slice(0, 80))}`,
      );
      for (const span of [...paragraph.struck, ...paragraph.directions]) {
        expect(span.start >= 0 && span.start < span.end && span.end <= words.length, 'a range outside its paragraph');
      }
      expect(textWithoutStruck(paragraph).length <= words.length, 'more without the struck words than with them');
    }
  }
  const isThere = (ref: ParagraphRef): boolean => paragraphAt(briefing, ref) !== null;
  let before = -1;
  for (const exchange of briefing.exchanges) {
    expect((exchange.turns[0] ?? -1) > before, 'exchanges overlap');
    before = exchange.turns.at(-1) ?? before;
    expect(
      exchange.turns.every((turn, i) => i === 0 || turn > (exchange.turns[i - 1] ?? 0)),
      'turns out of order',
    );
    expect(exchange.question.every(isThere), 'a question that is not there');
    expect(exchange.follows === null || exchange.follows < exchange.index, 'follows what comes later');
    askedText(briefing, exchange);
    for (const [i, answer] of exchange.answers.entries()) {
      expect(answer.paragraphs.length > 0 && answer.paragraphs.every(isThere), 'an answer that is not there');
      expect(
        answer.paragraphs.every((ref) => briefing.turns[ref.turn]?.speaker === answer.speaker),
        'an answer of two speakers',
      );
      expect(
        statementOf(briefing, { kind: 'exchange', exchange: exchange.index, statement: i }) === answer,
        'an answer that is not found',
      );
      statementText(briefing, answer);
    }
    for (const part of exchange.parts) {
      expect(
        paragraphAt(briefing, part.at)?.text.slice(part.span.start, part.span.end) === part.text,
        'a part that is not verbatim',
      );
      const answered = part.passage === null ? null : exchange.answers[part.passage.statement]?.paragraphs.length;
      expect(
        part.passage === null || (part.passage.from < part.passage.to && part.passage.to <= (answered ?? 0)),
        'a passage outside its answer',
      );
    }
  }
  for (const remarks of briefing.remarks) {
    const covered = remarks.stretches.map(({ from, to }) => to - from).reduce((sum, length) => sum + length, 0);
    expect(covered === remarks.statement.paragraphs.length, 'stretches that do not cover the remarks');
  }
  JSON.stringify(checkReport(briefing));
  return wrong;
}

/** Without the spaces between words: marks inside a word come and go. */
function letters(text: string): string {
  return lettersOf(text).replaceAll(' ', '');
}
