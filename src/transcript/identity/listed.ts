import type { Identity } from '../briefing.ts';
import type { Label } from './label.ts';
import { type Mention, mentionsOf } from './mention.ts';
import { departmentOf, type Page } from './page.ts';
import { nameOf, personOf, titleAt } from './person.ts';
import { plain } from './spelling.ts';
import { ACRONYMS, isConnector, isFullTitle, isTitleNoun, spellTitle } from './words.ts';

type PersonLabel = Extract<Label, { kind: 'person' }>;

/** Several people of that surname are named, and nothing tells which of them the label stands for. */
export type Several = 'several';

/** The name and title that the title of the briefing gives a label; null where it doesn't name it. */
export function fromTitle(page: Page, label: PersonLabel): Identity | Several | null {
  return listedIn(page, label, page.listed, 'title');
}

/** The same from the lines above the speech. */
export function fromHeader(page: Page, label: PersonLabel): Identity | Several | null {
  const lines = (page.header.location ?? '').split('\n');
  for (const line of lines) {
    const found = listedIn(page, label, inSmallLetters(line), 'header');
    if (found !== null) return found;
  }
  return null;
}

function listedIn(
  page: Page,
  label: PersonLabel,
  text: string,
  decidedBy: 'title' | 'header',
): Identity | Several | null {
  const found = mentionsOf(label.surname, text, 'title').flatMap((mention) => {
    const identity = identityOf(page, label, mention, decidedBy);
    return identity === null ? [] : [{ identity, title: mention.title ?? '' }];
  });
  const [first] = found;
  if (first === undefined) return null;
  if (found.every(({ identity }) => identity.name === first.identity.name)) return first.identity;
  // `SECRETARY YOUNG` beside a director of that name.
  const offices = label.office.filter(isTitleNoun);
  const fitting = found.filter(
    ({ title }) => offices.length > 0 && offices.every((word) => plain(title).split(' ').includes(word)),
  );
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? only.identity : 'several';
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
