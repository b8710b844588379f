import { contentWords, wordsOf } from '../search/words.ts';

/** One of several questions that were asked in one breath. */
export interface QuestionPart {
  /** In the asker's words. */
  readonly asked: string;
  /** The same with the names that it leans on, for the search: "did he mention Ukraine?" leans on who "he" is. */
  readonly soughtBy: string;
}

/** More questions than this in one message are a speech, and are searched for as one. */
const MOST_PARTS = 3;
/** And so is what is longer than this, in characters: more than any question that is taken. */
const LONGEST = 1_000;
/** A part that says less than this by itself asks nothing that could be found. */
const LEAST_CONTENT = 1;

/**
 * Divides what somebody asks into the questions that it is made of. Only where each of them can stand as a question: a
 * wrong division is worse than none.
 *
 * @returns one part, the text itself, where it is one question or longer than 1,000 characters
 */
export function questionParts(text: string): readonly QuestionPart[] {
  const whole = [{ asked: text.trim(), soughtBy: text.trim() }];
  if (text.length > LONGEST) return whole;
  const pieces = joinContext(sentencesIn(text)).flatMap(divide);
  if (pieces.length < 2 || pieces.length > MOST_PARTS || !pieces.every(canStand)) return whole;
  const names: string[] = [];
  return pieces.map((asked): QuestionPart => {
    const own = namesIn(asked);
    const leansOn = LEANS.test(asked) ? names.filter((name) => !own.includes(name)) : [];
    names.push(...own.filter((name) => !names.includes(name)));
    return { asked, soughtBy: [asked, ...leansOn].join(' ') };
  });
}

/** Sentences by their marks: a stop is none behind a single letter ("U.S.", "J. Sullivan") or a short title. */
function sentencesIn(text: string): string[] {
  return text
    .split(
      /(?<=[?!…]["”’)]?|(?<!\b(?:\p{L}|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec))\.["”’)]?)\s+/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Puts a sentence that asks nothing to the question behind it, whose context it is; the last one to that before. */
function joinContext(sentences: readonly string[]): string[] {
  const joined: string[] = [];
  let context = '';
  for (const sentence of sentences) {
    const isQuestion = sentence.endsWith('?') || beginsAsQuestion(withoutLead(sentence));
    if (!isQuestion) {
      context = `${context} ${sentence}`.trim();
      continue;
    }
    joined.push(`${context} ${sentence}`.trim());
    context = '';
  }
  const last = joined.pop();
  return last === undefined ? [context] : [...joined, `${last} ${context}`.trim()];
}

const WH = 'who|whom|whose|what|when|where|why|which|how';
const AUXILIARY =
  "is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|isn[’']t|aren[’']t|wasn[’']t|weren[’']t|don[’']t|doesn[’']t|didn[’']t|hasn[’']t|haven[’']t|won[’']t";
const BEGINS = new RegExp(`^(?:${WH}|${AUXILIARY})\\b`, 'i');
const LEAD = /^(?:(?:and|but|also|so|then|or|plus)\b[\s,]*){1,3}/i;

/** Where a second question begins within a sentence: behind a comma, a semicolon, a dash or "and". */
const SEAM = new RegExp(
  `(?:[;—–]\\s*|,\\s+)(?:(?:and|but|or|also)\\s+){0,2}(?=(?:${WH}|${AUXILIARY})\\b)|\\s(?:and|but)\\s+(?:also\\s+)?(?=(?:${WH})\\s|(?:${AUXILIARY})\\s+(?:the|a|he|she|they|it|we|you|there|any|his|their|[A-Z]))`,
  'g',
);

/** What makes a clause a part of the one before, not a question of its own: "said when …", "whether and how …". */
const OPENS_OBJECT = /\b(?:say|said|says|saying|know|knows|knew|explain|explained|clear|whether|if|that|and|or)$/i;
/** The same where no comma parts them: "about who …". */
const LEADS_ON = /\b(?:of|about|on|to|for|with|in|at)$/i;

function divide(sentence: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const seam of sentence.matchAll(SEAM)) {
    const before = sentence.slice(from, seam.index).trim();
    const behind = sentence.slice(seam.index + seam[0].length);
    const isClause =
      (!/[;—–]/.test(seam[0]) && OPENS_OBJECT.test(before)) || (!/[;,—–]/.test(seam[0]) && LEADS_ON.test(before));
    if (isClause || !isQuestionAlone(before) || !isQuestionAlone(behind)) continue;
    pieces.push(before);
    from = seam.index + seam[0].length;
  }
  pieces.push(sentence.slice(from).trim());
  return pieces.map((piece) => withoutLead(piece)).filter((piece) => piece !== '');
}

function isQuestionAlone(piece: string): boolean {
  return beginsAsQuestion(withoutLead(piece)) && canStand(piece);
}

/** Whether a text begins with a word that asks, or with a verb before who does it: "Why …", "Is the …". */
export function beginsAsQuestion(text: string): boolean {
  return BEGINS.test(text);
}

function canStand(piece: string): boolean {
  return contentWords(piece).length >= LEAST_CONTENT && wordsOf(piece).length >= 3;
}

function withoutLead(piece: string): string {
  return piece.replace(LEAD, '').trim();
}

/** Words that stand for somebody or something that was named before. */
const LEANS = /\b(?:he|she|they|it|him|her|them|his|hers|its|their|theirs|this|that|these|those|there|both|either)\b/i;

/** The names of a question: words with a capital where a sentence does not begin, and numbers. */
export function namesIn(piece: string): string[] {
  return contentWords(piece)
    .filter(({ start }) => start > 0 && /[\p{Lu}\d]/u.test(piece.charAt(start)))
    .map(({ start, end }) => piece.slice(start, end));
}
