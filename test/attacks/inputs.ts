import { expect } from 'vitest';
import { HOSTILE_TEXTS, LONG_TEXTS } from './hostile-texts.ts';

const texts = Object.keys(HOSTILE_TEXTS).length;
const long = Object.keys(LONG_TEXTS).length;

/** How many hostile inputs each test tries; a text at two options of one entry counts once. */
export const INPUTS: Readonly<Record<string, number>> = {
  'Hostile text beside a mention does nothing': texts,
  'Texts as long as Discord takes, made to take long, beside a mention': long,
  'Hostile text in /ask does nothing': texts,
  'Hostile text as the briefing and the speaker of /ask does nothing': texts,
  'Hostile text in /quote does nothing': texts + long,
  'Hostile text as a day does nothing': texts,
  'Hostile text as the topic of /trend and /compare does nothing': texts,
  'Hostile text in somebody’s message, asked or looked up by its menu, does nothing': texts + long,
  'Hostile text in a reply to an answer does nothing': texts,
  'Hostile text in a direct message does nothing': texts,
  'Hostile text as it is typed is offered nothing of its own': texts,
};

/** Holds how many inputs a test tried against how many it is said to try. */
export function expectCount(title: string, tried: number): void {
  expect({ title, tried }).toEqual({ title, tried: INPUTS[title] });
}
