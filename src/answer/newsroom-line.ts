import type { Briefing } from '../transcript/briefing.ts';
import { withoutTrailing } from '../without-trailing.ts';
import type { Answer } from './answer.ts';
import { apDate } from './ap-style.ts';
import { eventPhrase } from './event-phrase.ts';
import { withTildes } from './quote.ts';
import { CUT } from './shorten.ts';

/**
 * A quote as a newsroom writes it, after the Associated Press Stylebook: “…,” a senior administration official told
 * reporters on a background call on Feb. 21, 2022. The words are the speaker's; only quotation marks inside them become
 * single ones, and a full stop at the very end a comma. What the transcript strikes through stands between tildes, with
 * the correction behind it, and `[…]` where others spoke in between. "Told reporters" only where the transcript has reporters.
 */
export function newsroomLine({ quote, attribution, citation }: Answer, { turns }: Briefing): string {
  const last = quote.paragraphs.length - 1;
  // Each paragraph of a running quotation is opened; only the last one is closed.
  const words = quote.paragraphs.map((paragraph, index) => {
    const inner = withSingleMarks(withTildes(paragraph));
    // Words on either side of somebody else's are not one run of words.
    const gap = index > 0 && paragraph.interjections.length > 0 ? `${CUT} ` : '';
    return `“${gap}${index === last ? closeForAttribution(inner) : inner}`;
  });
  const event = eventPhrase(citation, attribution.basis);
  const verb = turns.some(({ role }) => role === 'reporter') ? 'told reporters' : 'said';
  const when = citation.date === null ? null : `on ${apDate(citation.date)}`;
  const who = [attribution.phrase, verb, event, when].filter((part) => part !== null).join(' ');
  return `${words.join('\n\n')}” ${who}.`;
}

/** Quotation marks inside a quotation are single ones. A straight mark opens where a space or a bracket stands before it. */
function withSingleMarks(text: string): string {
  return text
    .replace(/“/g, '‘')
    .replace(/”/g, '’')
    .replace(/"/g, (_, at: number) => (at === 0 || /[\s([—–-]/.test(text.charAt(at - 1)) ? '‘' : '’'));
}

/** Initials and short forms keep their full stop before the comma. */
const SHORT_FORM = /(?:\b\p{L}\.(?:\p{L}\.)+|\b(?:Mr|Mrs|Ms|Dr|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|etc)\.)$/u;
const LONGEST_SHORT_FORM = 40;

/**
 * The end of a quotation before its attribution: a comma in place of the full stop, inside the closing marks; question
 * and exclamation marks, and a dash or dots where the speaker broke off, stay alone.
 */
function closeForAttribution(text: string): string {
  const body = withoutTrailing(text, /[’'\])]/);
  const closing = text.slice(body.length);
  if (/[?!—–-]$|…$|\.\.\.$/.test(body)) return text;
  if (/[)\]]/.test(closing)) return `${text},`;
  const stem = SHORT_FORM.test(body.slice(-LONGEST_SHORT_FORM)) ? body : body.replace(/[.,;:]$/, '');
  return `${stem},${closing}`;
}
