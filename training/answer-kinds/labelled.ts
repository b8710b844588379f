import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AnswerKind } from '../../src/answer/kinds/answer-kind.ts';
import { paragraphAt, statementOf, statementText } from '../../src/transcript/statement.ts';
import { readFolder } from '../read-folder.ts';
import { hashOf } from './draw.ts';

/** An answer with the kind that a reader gave it. */
export interface Labelled {
  readonly file: string;
  readonly label: AnswerKind;
  readonly heldOut: boolean;
  readonly draw: 'random' | 'likely';
  readonly paragraphs: readonly string[];
  readonly parts: number;
}

const LABELS = fileURLToPath(new URL('labels.jsonl', import.meta.url));

/** The labelled answers that a folder of transcripts holds unchanged; those without a question are left out. */
export function readLabelled(folder: string): { rows: Labelled[]; changed: number } {
  const briefings = new Map(readFolder(folder).map((briefing) => [briefing.file, briefing]));
  let changed = 0;
  const rows = readFileSync(LABELS, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line): Labelled[] => {
      const { file, exchange, statement, hash, label, heldOut, draw } = JSON.parse(line);
      const briefing = briefings.get(file);
      const said = briefing && statementOf(briefing, { kind: 'exchange', exchange, statement });
      if (!briefing || !said || hashOf(statementText(briefing, said)) !== hash) {
        changed += 1;
        return [];
      }
      if (label === 'none') return [];
      const paragraphs = said.paragraphs.map((ref) => paragraphAt(briefing, ref)?.text ?? '');
      return [{ file, label, heldOut, draw, paragraphs, parts: briefing.exchanges[exchange]?.parts.length ?? 1 }];
    });
  return { rows, changed };
}
