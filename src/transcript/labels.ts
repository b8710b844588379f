import { readInline } from './inline.ts';
import { isSlip } from './slips.ts';

/** A speaker's label at the head of a row. */
export interface Label {
  /** As printed before the colon, escapes resolved; `Q` for every form of a bare question mark label. */
  readonly label: string;
  /** The label with what the typist left around it by mistake: `QMS. PSAKI`, `Q    Q`. */
  readonly printed: string;
  /** The Markdown after it. */
  readonly rest: string;
  /** Nothing but the label's form says that it is one: believed where the page uses it more than once. */
  readonly weak: boolean;
}

const LONGEST_LABEL = 80;

/** Words that make a line of capitals a person: titles, offices, parts in a call. */
const PERSON =
  /^(?:mrs?|ms|miss|dr|sir|gen|lt|col|adm|amb|sec|rep|sen|gov|dir|official|officials|moderator|operator|aide|participant|interpreter|translator|speaker|member|reporter|question|president|secretary|administrator|admiral|general|colonel|captain|commander|ambassador|senator|representative|congressman|congresswoman|governor|mayor|director|chair|chairman|chairwoman|advisor|adviser|attorney|surgeon|minister|chancellor|chief|king|queen|prince|spokesperson|spokesman|spokeswoman|commissioner|envoy|coordinator|counselor|lady|judge|justice|officer|host|audience|crew|staff|staffer|press|photojournalist|all|both|voice|leader|sheriff|superintendent|professor|reverend|pastor|deputy|assistant|under)$/i;

/** Heads of lines that look like labels and aren't. */
const NOT_A_LABEL =
  /^(?:notes?|corrections?|update|editor[’']?s note|end|date|time|location|place|subject|to|from|who|what|when|where|why|how|fact|facts|background|embargoed?|transcript|covid(?:-19)?|ps?|re|cc|http|https|mailto|fyi|breaking|warning)$/i;

/** Reads the label that opens a row of Markdown, or returns null where there is none. */
export function readLabel(raw: string): Label | null {
  const label = readQuestionLabel(raw) ?? readColonLabel(raw) ?? readBareLabel(raw);
  if (label === null || label.label === 'Q') return label;
  // An official's label with nothing after it but a reporter's: "MS. EXAMPLE:  Q But I also". The words are the reporter's.
  const asks = /^[\s\u00a0]{1,8}(?=Q[\s\u00a0]{1,8}[A-Z][a-z\u2019\s])/.exec(label.rest);
  const inner = asks === null ? null : readQuestionLabel(label.rest.slice(asks[0].length));
  return inner === null ? label : { ...inner, printed: `${label.printed}: ${inner.printed}` };
}

/**
 * Whether a line that stands in the middle of a paragraph surely opens a turn: a wrapped line may begin with a capital
 * Q or end with a colon by chance.
 */
export function surelyOpensTurn(line: string): boolean {
  const text = line.trimStart();
  if (/^\*{0,3}Q(?:[:.]?(?:\u00a0|\s{2})|:\s)/.test(text)) return true;
  const label = readColonLabel(text);
  return label !== null && !label.weak;
}

function readQuestionLabel(raw: string): Label | null {
  const stars = /^\*{0,3}/.exec(raw)?.[0] ?? '';
  const text = raw.slice(stars.length);
  if (!/^Q/i.test(text)) return null;
  const spelled = /^(QUESTION|Question):\s*/.exec(text);
  if (spelled !== null) {
    const label = spelled[1] ?? 'QUESTION';
    return { label, printed: label, rest: stars + text.slice(spelled[0].length), weak: false };
  }
  const plain = /^Q(?:\*{1,3})?[:.]?(?:\*{1,3})?(?:\\?`)?(?:[\s\u00a0]+(?:Q(?=[\s\u00a0]{2}))?|$)/.exec(text);
  if (plain !== null) {
    const inner = (plain[0].match(/\*/g) ?? []).join('');
    const printed = plain[0].replace(/[*\\`]/g, '').trim();
    return { label: 'Q', printed, rest: stars + inner + text.slice(plain[0].length), weak: false };
  }
  // A question mark label with nothing after it, glued to the next speaker's: "QMS. PSAKI:".
  const stray = readColonLabel(text.slice(1));
  if (stray !== null && !stray.weak) return { ...stray, printed: `Q${stray.printed}` };
  // Glued to its first word: "QAnd then", "Q(Inaudible)", "Q— the".
  const glued = /^Q[:.]?(?=[—–“"([‘]|\\\[|(?!Anon)[A-Z][a-z’']|(?:I|A)[\s\u00a0])/.exec(text);
  if (glued === null) return null;
  return { label: 'Q', printed: 'Q', rest: stars + text.slice(glued[0].length), weak: false };
}

/** Reads a label that a colon ends: `MS. PSAKI:`, `[senior administration official]:`, `Dr. Fauci:`. */
function readColonLabel(raw: string): Label | null {
  const head = raw.slice(0, LONGEST_LABEL + 10);
  const colon = head.indexOf(':');
  if (colon < 2 || !/^[*\\[(\p{Lu}]/u.test(head)) return null;
  const after = raw.slice(colon + 1);
  if (after !== '' && !/^[\s\u00a0*“"(\\[—A-Z]/.test(after)) return null;
  const label = readInline(head.slice(0, colon)).text.replace(/\*/g, '').trim();
  if (label === '' || label.length > LONGEST_LABEL) return null;
  const kind = kindOf(label);
  if (kind === null) return null;
  // Emphasis that opens before the label and closes after it is no part of either.
  const opened = (/^\*{0,3}/.exec(raw)?.[0] ?? '').length;
  const closed = colon - head.slice(0, colon).replace(/\*{1,3}$/, '').length;
  return { label, printed: label, rest: '*'.repeat(Math.abs(opened - closed)) + after, weak: kind === 'weak' };
}

/** `MS. PSAKI  Well, …`: the colon was forgotten. */
function readBareLabel(raw: string): Label | null {
  const found = /^(?:MS|MR|MRS|DR)\.?[\s\u00a0]{1,3}[A-Z][A-Z’'-]{2,30}[.;,]?(?=[\s\u00a0])/.exec(raw);
  if (found === null) return null;
  const label = readInline(found[0]).text.replace(/[.;,]$/, '');
  return { label, printed: label, rest: raw.slice(found[0].length), weak: false };
}

function kindOf(label: string): 'sure' | 'weak' | null {
  const opens = /^[[(]/.test(label);
  // A closing bracket alone: the bracket opened on the line before, and this is the end of a sentence.
  if (!opens && /^[^[(]*[\])]/.test(label)) return null;
  const bare = (opens ? label.slice(1) : label).replace(/[\])]$/, '').trim();
  if (NOT_A_LABEL.test(bare) || !/[A-Za-z\u00c0-\u024f]{2}/.test(bare)) return null;
  const words = bare.split(/[\s/]+/);
  if (words.length > 10) return null;
  const person = words.some((word) => PERSON.test(word.replace(/[.,;#()]/g, '')));
  if (words.every(isCapitals)) {
    if (/[?!“”"]/.test(bare)) return null;
    // Two capital words and a colon are a speaker, however misspelt: "S. PSAKI", "ADMINSITRATOR CRISWELL".
    return person || words.filter((word) => /\p{L}/u.test(word)).length > 1 || isMisspelt(bare) ? 'sure' : 'weak';
  }
  if (bare !== label && person) return 'sure'; // [senior administration official]:
  if (/^(?:Moderator|Operator|Reporter|Question|Interpreter|Aide|Participant)$/.test(bare)) return 'sure';
  // Mixed case: "Mr. KIRBY:" is a label; "Dr. Fauci:" is one where the page uses it so, and else somebody who is spoken of
  // ("I have a question for Dr. Fauci: …") or whose words are read aloud.
  const mixed =
    /^(?:Mr|Ms|Mrs|Dr|Sec|Gen|Lt|Adm|Amb|Gov|Sen|Rep)\.? ([\p{Lu}][\p{L}’'-]+(?: [\p{Lu}][\p{L}’'-]+)?)$/u.exec(bare);
  if (mixed === null) return null;
  return (mixed[1] ?? '').split(' ').every(isCapitals) ? 'sure' : 'weak';
}

const ONE_WORD_LABELS = [
  'MODERATOR',
  'OPERATOR',
  'PARTICIPANT',
  'INTERPRETER',
  'TRANSLATOR',
  'OFFICIAL',
  'REPORTER',
  'QUESTION',
];

/** Whether a word has two letters swapped, or one too many or too few: "MODEARTOR", "MODERTOR". */
function isMisspelt(word: string): boolean {
  return word.length > 5 && ONE_WORD_LABELS.some((label) => isSlip(word, label));
}

/** Capitals, with the small letters that names carry: `McCARTHY`, `DeFAZIO`, `Mr.`, `OFFICIAL #2`. */
function isCapitals(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters === '') return true;
  if (/^(?:Mr|Ms|Mrs|Dr|de|la|van|von|and|of|the|bin|al)$/.test(letters)) return true;
  return /^(?:M[a]?c|De|Di|La|Le|O)?\p{Lu}+s?$/u.test(letters);
}
