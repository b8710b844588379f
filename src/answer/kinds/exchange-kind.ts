import type { Briefing } from '../../transcript/briefing.ts';
import { paragraphAt } from '../../transcript/statement.ts';
import { answerKind, type JudgedKind } from './answer-kind.ts';

const known = new WeakMap<Briefing, Map<string, JudgedKind>>();

/**
 * How an official answered in an exchange; null where there is no such statement. Where several officials answered, what
 * one of them said alone is never sure: another may have given the answer.
 *
 * Remembered for as long as the briefing is: counting over an archive asks for thousands.
 */
export function exchangeKind(briefing: Briefing, exchange: number, statement: number): JudgedKind | null {
  const place = briefing.exchanges[exchange];
  const said = place?.answers[statement];
  if (place === undefined || said === undefined) return null;
  const kinds = known.get(briefing) ?? new Map<string, JudgedKind>();
  known.set(briefing, kinds);
  const key = `${exchange}:${statement}`;
  const before = kinds.get(key);
  if (before !== undefined) return before;
  const paragraphs = said.paragraphs.map((ref) => paragraphAt(briefing, ref)?.text ?? '');
  const judged = answerKind(paragraphs, place.parts.length);
  const kind = { ...judged, isSure: judged.isSure && place.answers.length === 1 };
  kinds.set(key, kind);
  return kind;
}
