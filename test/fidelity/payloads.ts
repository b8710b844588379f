import type { Fidelity } from './fidelity.ts';

/** What of a payload, or of a message as Discord holds it, is read by somebody. */
export interface Read {
  readonly contents: readonly string[];
  /** Of pictures and files. */
  readonly alts: readonly string[];
  readonly labels: readonly string[];
  /** The questions in the menu of a briefing or of a digest. */
  readonly questions: readonly string[];
}

/** The custom id of the menu of a briefing's questions. */
const QUESTIONS = 'question-of';

/** Holds all that is written in a payload or message against the transcripts: texts, menus, buttons, what pictures show. */
export function lookAtPayload(fidelity: Fidelity, payload: unknown, at: number): void {
  lookAtRead(fidelity, readIn(payload), at);
}

/** The same of what is read in a payload. */
export function lookAtRead(fidelity: Fidelity, { contents, alts, labels, questions }: Read, at: number): void {
  fidelity.message(contents.join('\n'), at);
  for (const alt of new Set(alts)) {
    if (/ — /.test(alt)) fidelity.card(alt, at);
    else fidelity.text(alt, at);
  }
  for (const label of labels) fidelity.text(label, at);
  for (const question of questions) fidelity.offered(question, at);
}

/** All that somebody reads in a payload. */
export function readIn(value: unknown): Read {
  const read = { contents: [] as string[], alts: [] as string[], labels: [] as string[], questions: [] as string[] };
  const walk = (each: unknown, menu: string | null): void => {
    if (Array.isArray(each)) for (const one of each) walk(one, menu);
    if (!isFields(each)) return;
    const inMenu = typeof each.custom_id === 'string' ? each.custom_id : menu;
    for (const [name, inner] of Object.entries(each)) {
      if (typeof inner !== 'string') walk(inner, name === 'options' ? inMenu : null);
      else if (name === 'content') read.contents.push(inner);
      else if (name === 'label' && menu === QUESTIONS) read.questions.push(inner);
      else if (name === 'label' || name === 'placeholder' || (name === 'description' && menu !== null))
        read.labels.push(inner);
      else if (name === 'description') read.alts.push(inner);
    }
  };
  walk(value, null);
  return read;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);
}
