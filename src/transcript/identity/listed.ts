import type { Identity } from '../briefing.ts';
import type { Label } from './label.ts';
import { type Mention, mentionsOf } from './mention.ts';
import { departmentOf, type Page } from './page.ts';
import { nameOf, personOf, titleAt } from './person.ts';
import { plain } from './spelling.ts';
import { ACRONYMS, isConnector, isFullTitle, spellTitle } from './words.ts';

type PersonLabel = Extract<Label, { kind: 'person' }>;

/** The name and title that the title of the briefing gives a label; null where it doesn't name it. */
export function fromTitle(page: Page, label: PersonLabel): Identity | null {
  return listedIn(page, label, page.listed, 'title');
}

/** The same from the lines above the speech. */
export function fromHeader(page: Page, label: PersonLabel): Identity | null {
  const lines = (page.header.location ?? '').split('\n');
  for (const line of lines) {
    const found = listedIn(page, label, inSmallLetters(line), 'header');
    if (found !== null) return found;
  }
  return null;
}

function listedIn(page: Page, label: PersonLabel, text: string, decidedBy: 'title' | 'header'): Identity | null {
  for (const mention of mentionsOf(label.surname, text, 'title')) {
    const identity = identityOf(page, label, mention, decidedBy);
    if (identity !== null) return identity;
  }
  return null;
}

function identityOf(page: Page, label: PersonLabel, mention: Mention, decidedBy: 'title' | 'header'): Identity | null {
  const person = personOf(label, mention, page.date, departmentOf(page.header));
  if (person === 'another') return null;
  const name = nameOf(label, mention, person);
  const held = person === null || page.date === null ? null : titleAt(person, page.date);
  const printed = mention.title === null ? null : spellTitle(mention.title, held?.title ?? null);
  const says =
    printed !== null && (isFullTitle(printed) || person === null || plain(printed) === plain(held?.title ?? ''));
  if (mention.given === '' && person === null && printed === null) return null;
  if (says) return { name, title: printed, decidedBy, evidence: mention.words };
  if (held !== null) {
    return {
      name,
      title: held.title,
      decidedBy: 'office-holders',
      evidence: `${mention.words}; ${held.name}, ${held.title}, ${held.from} to ${held.to ?? 'now'}`,
    };
  }
  return { name, title: null, decidedBy, evidence: mention.words };
}

/** `NED PRICE, DEPARTMENT SPOKESPERSON` as it is set in running text. A line that has small letters stays as it is. */
function inSmallLetters(line: string): string {
  if (/\p{Ll}/u.test(line)) return line;
  return line.replace(/\p{Lu}[\p{Lu}.’'-]*/gu, (word) => {
    if (isConnector(word)) return word.toLowerCase();
    if (ACRONYMS.has(word) || word.includes('.')) return word;
    return word.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());
  });
}
