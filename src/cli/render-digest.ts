import type { Digest, DigestSection } from '../digest/digest.ts';
import { digestQuote } from '../digest/digest-quote.ts';
import { digestRules } from '../wording/digest-lines.ts';
import { placeLine } from '../wording/lines.ts';
import type { Wording } from '../wording/wording.ts';
import { exchangeText } from './render-terminal.ts';
import { type Terminal, wrap } from './terminal.ts';

/** A digest as a terminal shows it: the same words in the same order as in Discord. */
export function digestText(digest: Digest, terminal: Terminal, wording: Wording): string {
  const line = (text: string): string => wrap(text, terminal.width, '  ');
  const words = wording.digest;
  if (digest.sections.length === 0) return `${line(words.quiet(digest.kind))}\n`;
  const after = [words.moreBriefings(digest.moreBriefings), digest.isLast ? words.last : null];
  return [
    terminal.paint('bold', line(words.title(digest.kind, digest.date))),
    ...digest.sections.map((section) => sectionText(section, terminal, wording)),
    ...after.filter((each) => each !== null).map((each) => `${line(each)}\n`),
  ].join('\n\n');
}

function sectionText(section: DigestSection, terminal: Terminal, wording: Wording): string {
  const line = (text: string): string => wrap(text, terminal.width, '  ');
  const dim = (text: string): string => terminal.paint('dim', line(text));
  const { card, exchanges } = section;
  const more = wording.digest.moreExchanges(section);
  return [
    terminal.paint('bold', line(placeLine({ title: card.title, ...card.when }, wording))),
    ...digestRules(section, wording).map(dim),
    ...exchanges.map(({ answer, reason }) => {
      const why = wording.digest.reason(reason);
      const quote = digestQuote(answer);
      return `\n${exchangeText({ ...answer, quote }, [why, answer.citation.quoteUrl], terminal, wording)}`;
    }),
    ...(more === null ? [] : [`${line(more)}\n`]),
  ].join('\n');
}
