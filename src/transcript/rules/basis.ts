import type { Basis, Evidence, Header, Speaker, Turn } from '../briefing.ts';
import { type Clause, evidenceOf } from './clauses.ts';
import { isNamed } from './labels.ts';

/** A basis for all of a briefing, or for one speaker or section. */
export type PlainBasis = Exclude<Basis, 'mixed' | 'unstated'>;

/** A sentence that states a basis, and for what. */
export interface BasisMark {
  readonly clause: Clause;
  readonly basis: PlainBasis;
  /** All of the call, its opening remarks, its questions, or what follows from here on. */
  readonly scope: 'whole' | 'opening' | 'questions' | 'onward';
}

export interface BasisReading {
  readonly basis: Basis;
  readonly evidence: readonly Evidence[];
  readonly marks: readonly BasisMark[];
}

const KIND_OF_CALL =
  '(?:press |embargoed |nsc |brief )*(?:call|briefing|gaggle|conversation|conference call|conference|q ?& ?a|qa|session|portion|part|teleconference|update|readout|discussion|section)';
const BACKGROUND = new RegExp(
  [
    '\\bon (?:deep )?background\\b(?! (?:checks?|noise|investigations?|and qualifications))',
    `\\b(?:this|today's|tonight's|this \\w+'s|for (?:an?|our|the|this)|to (?:an?|our|the|this|today's)|doing an?|do an?|holding an?|begin the|followed by an?|our|in the|is an?|is the|the white house) (?:nsc |national security council |white house )?(?:on )?background ${KIND_OF_CALL}`,
    '\\b(?:will be|to a|is) background\\b(?! (?:checks?|noise|information|to))',
    '^background,|: background,',
    '\\bfor background (?:only|purposes|use)\\b|\\bbackground (?:only|rules|basis)\\b',
  ].join('|'),
  'i',
);
const RECORD =
  /\bon (?:the )?record\b(?! (?:statement|readout|as|that|about|in|for|saying|with|when|high|low|number|pace))/i;
/** "We will keep this on background and not on the record." */
const NOT_RECORD = /\b(?:not|n't|never|cannot|rather than|instead of|than|why)\b.{0,40}\bon the record\b/i;
const OFF =
  /\b(?:this|the|today's|tonight's|our|entire|whole) (?:\w+ )?(?:call|briefing|gaggle|conversation|session) (?:is|will be|was|is going to be|being held) (?:\w+ )?off the record\b/i;
const SPOKEN_OF =
  /(?:\b(?:this|it|we|these|you|that)(?:'s|'re| (?:is|are|was|were|will)\b)|\b(?:calls?|briefing|gaggle|contents?|everything|session|conversation|discussion|roundtable)\b(?: (?:with|by|from) .{0,70}?)?(?:'s| (?:is|are|was|were|will|being|today)\b)).{0,40}\bon the record\b(?=$|[.,;:!]| —| (?:and|but|today|with no|under|so|here|throughout)\b)|\b(?:this|today's|tonight's|our|is an?|be an?|for an|to (?:our|this|an|today's)) on the record (?:news of (?:the )?day )?(?:press )?(?:call|gaggle|briefing|roundtable|conversation|session|discussion)\b/i;
const OPENING =
  /\b(?:opening|topper|top of the call|first (?:part|portion|half|section|speaker|two|three)|(?:first|two|three) (?:\w+ )?speakers|remarks (?:from|by|were|are|will|at the top)|the remarks|(?:portion|section|part) (?:is|was|will be) on the record|hear on the record|record (?:remarks|statements?|opening|portion|part|speakers?|comments|section)|(?:start|begin) (?:off )?(?:with|on|by))\b/i;
const QUESTIONS = /\b(?:q ?& ?a|qa|questions?|answers?)\b/i;
const SWITCH =
  /\b(?:switch|mov(?:e|ing)|transition(?:ing)?|shift(?:ing)?|turn(?:ing)?|go(?:ing)?) (?:\w+ )?(?:to|over to|into|onto|on)\b|\bfollowed by\b|\bbackground (?:portion|part|section)\b|\bremaining\b|\bthis portion\b/i;
/** Another event than this call, or what somebody said elsewhere. */
const ELSEWHERE =
  /\b(?:another|separate|next|upcoming|later|previous|earlier|yesterday's|last) (?:\w+ )?(?:background|on the record)|\b(?:on the plane|gaggling|he's been|she's been|has been on|have been on|went on|informed on|reports?|reporting|media)\b|\bwhy (?:this|it) can|\bcan't be\b|\bpreviewing events\b|\bbackground call (?:last|yesterday|earlier|at|with some|tomorrow|later)\b|\b(?:in|before|from|there'll be|saw) (?:an?|the|our|last night's|yesterday's) background\b(?! portion)/i;

/** Sentences that state the basis, in order. */
export function basisMarksOf(clauses: readonly Clause[]): readonly BasisMark[] {
  return clauses.flatMap((clause) => markOf(clause));
}

function markOf(clause: Clause): readonly BasisMark[] {
  if (clause.text.length > 700 || clause.text.endsWith('?')) return [];
  const text = plainly(clause.text);
  if (ELSEWHERE.test(text)) return [];
  const outside = clause.stage !== 'middle';
  const heard = clause.trusted || (outside && aboutThisCall(text));
  const background = heard && BACKGROUND.test(text);
  const opening = background || OPENING.test(text);
  const record = heard && RECORD.test(text) && !NOT_RECORD.test(text) && (opening || SPOKEN_OF.test(text));
  const marks: BasisMark[] = [];
  if (clause.trusted && outside && OFF.test(text)) marks.push({ clause, basis: 'off_record', scope: 'whole' });
  if (record) marks.push({ clause, basis: 'on_record', scope: opening ? 'opening' : 'whole' });
  if (background) {
    const basis = /\bdeep background\b/i.test(text) ? 'deep_background' : 'on_background';
    marks.push({ clause, basis, scope: scopeOf(text, record) });
  } else if (
    record &&
    opening &&
    QUESTIONS.test(text) &&
    /\battribut(?:able|ed) to .{0,40}\bofficials?\b/i.test(text)
  ) {
    // "The first part was on the record, and the remaining questions are attributable to …"
    marks.push({ clause, basis: 'on_background', scope: 'questions' });
  }
  return marks;
}

/** The words with "on-the-record" and "question-and-answer" spelt as they are elsewhere. */
function plainly(text: string): string {
  return text
    .replace(/\b(on|off)-(the-)?(background|record)\b/gi, (joined) => joined.replaceAll('-', ' '))
    .replace(/(question)-and-(answer)|(question)-(answer)/gi, 'questions and answers');
}

function scopeOf(text: string, alsoRecord: boolean): BasisMark['scope'] {
  if (SWITCH.test(text)) return 'onward';
  if (
    QUESTIONS.test(text) &&
    (alsoRecord ||
      /\b(?:q ?& ?a|qa|question\w* and answers?)\b.{0,60}\bbackground\b|\bbackground (?:q ?& ?a|qa|question)/i.test(
        text,
      ))
  )
    return 'questions';
  return alsoRecord ? 'questions' : 'whole';
}

function aboutThisCall(text: string): boolean {
  return /\b(?:this|today's|tonight's|our|the|entire|whole) (?:\w+ )?(?:call|briefing|gaggle|conversation|session|q ?& ?a|qa)\b|\b(?:we(?:'re| are|'ll| will)|this (?:is|was|will be)|opening remarks|back) (?:\w+ ){0,3}on (?:the )?(?:background|record)\b|^on background\b|^q ?& ?a\b/i.test(
    text,
  );
}

/** Decides the basis of the whole from what was said, else from the title. */
export function readBasis(
  header: Header,
  speakers: readonly Speaker[],
  turns: readonly Turn[],
  marks: readonly BasisMark[],
): BasisReading {
  const has = (basis: PlainBasis, ...scopes: readonly BasisMark['scope'][]): boolean =>
    marks.some((mark) => mark.basis === basis && scopes.includes(mark.scope));
  const title = basisOfTitle(header.title);
  const evidence = marks.map(({ clause }) => evidenceOf('basis', clause));
  const fromTitle: Evidence = { about: 'basis', sentence: header.title, line: 0 };
  const reading = (basis: Basis): BasisReading => ({
    basis,
    evidence: evidence.length > 0 ? evidence : basis === 'unstated' ? [] : [fromTitle],
    marks,
  });
  const background = marks.some(({ basis }) => basis === 'on_background' || basis === 'deep_background');
  if (has('on_record', 'opening') && (background || title === 'on_background')) return reading('mixed');
  if (has('on_background', 'questions', 'onward') && opensByName(speakers, turns, marks)) return reading('mixed');
  // What is first said in the middle of a call that was something else is a change, not the rule of the whole.
  const stated = marks.filter(({ clause, basis }) => clause.stage !== 'middle' || clause.turn <= 4 || basis === title);
  const whole = stated.findLast(({ scope }) => scope === 'whole') ?? stated.at(-1);
  if (whole?.basis === 'on_record' && title === 'on_background' && background) return reading('mixed');
  if (whole) return reading(whole.basis);
  return reading(title ?? 'unstated');
}

/** What a title alone says; null where it says nothing. */
function basisOfTitle(title: string): PlainBasis | null {
  if (/\boff[- ]the[- ]record\b/i.test(title)) return 'off_record';
  if (/\bdeep background\b/i.test(title)) return 'deep_background';
  if (
    /\bbackground (?:\w+ )?(?:call|briefing|gaggle|conversation|press|readout|conference|teleconference|q&a)/i.test(
      title,
    )
  )
    return 'on_background';
  return /\bon[- ]the[- ]record\b/i.test(title) ? 'on_record' : null;
}

/** Whether a named official, not the host who gives the rules, speaks at length before the questions. */
function opensByName(speakers: readonly Speaker[], turns: readonly Turn[], marks: readonly BasisMark[]): boolean {
  const hosts = new Set(marks.map(({ clause }) => clause.speaker));
  const asked = turns.find((turn) => turn.role === 'reporter')?.index ?? turns.length;
  return turns.some((turn) => {
    const label = speakers[turn.speaker]?.label ?? '';
    if (turn.index >= asked || turn.role !== 'official' || hosts.has(turn.speaker) || !isNamed(label)) return false;
    return turn.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0) > 400;
  });
}
