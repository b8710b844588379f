import { type AskedDays, askedDays } from './asked-dates.ts';
import type { Archive } from './build-archive.ts';
import { buildLikenessTable, type Likeness, type LikenessTable } from './likeness-table.ts';
import { type QueryTerm, queryTerms } from './query-terms.ts';
import { MISSPELT, nearestSpelling } from './spelling.ts';
import { addRow, writeRounded } from './text-vectors.ts';
import { phraseAt } from './vocabulary.ts';

/** A question, made ready to be held against the units of an archive. */
export interface AskedQuestion {
  readonly terms: readonly QueryTerm[];
  /** How much each term counts. */
  readonly weights: readonly number[];
  readonly totalWeight: number;
  /** The same for names and numbers alone; 0 for other words. */
  readonly names: readonly number[];
  readonly hasNames: boolean;
  /** It asks for a number or an amount. */
  readonly asksNumber: boolean;
  /** The days that it speaks of. */
  readonly days: readonly AskedDays[];
  readonly table: LikenessTable;
  /** For each term what it is like. */
  readonly likenesses: readonly Likeness[];
  /** The question's vector of length 127. */
  readonly vector: Int8Array;
}

/**
 * Reads a question against an archive.
 * @param today `YYYY-MM-DD`, for words that count from it
 */
export function askQuestion(archive: Archive, question: string, today?: string): AskedQuestion {
  const { terms, totalWeight } = queryTerms(archive, question);
  const likenesses = likenessesOf(archive, terms);
  const vectors = archive.models?.vectors;
  const vector = new Int8Array(vectors?.dimensions ?? 0);
  if (vectors !== undefined) {
    const sum = new Float32Array(vectors.dimensions);
    for (const term of terms) if (term.row >= 0) addRow(sum, term.row, vectors);
    writeRounded(sum, vector, 0);
  }
  return {
    terms,
    weights: terms.map((term) => term.weight),
    totalWeight,
    names: terms.map((term) => (term.isName ? term.weight : 0)),
    hasNames: terms.some((term) => term.isName),
    asksNumber: /\bhow (?:many|much|big|large|long|often|far)\b|\bwhat (?:number|share|percentage)\b/i.test(question),
    days: askedDays(question, today),
    table: buildLikenessTable(likenesses, archive.vocabulary.size()),
    likenesses,
    vector,
  };
}

/** How like two names of the same thing are. */
const SYNONYM = 0.8;

/** What each term of a question is like: by vectors, and by the lexicon's names for the same thing. */
function likenessesOf(archive: Archive, terms: readonly QueryTerm[]): Likeness[] {
  const { vocabulary } = archive;
  const likenesses = terms.map((term) => {
    const like = new Map<number, number>();
    addKin(archive, term.row, like);
    const meant = term.id === 0 && term.row < 0 ? nearestSpelling(archive, term.term) : 0;
    if (meant !== 0) like.set(meant, MISSPELT);
    if (term.initials !== undefined) like.set(term.initials, 1);
    return { id: term.id, like };
  });
  const addSynonyms = (name: string, from: number, to: number): void => {
    for (const synonym of vocabulary.lexicon.synonymsOf(name)) {
      const id = vocabulary.find(synonym);
      for (const { like } of id === 0 ? [] : likenesses.slice(from, to))
        like.set(id, Math.max(SYNONYM, like.get(id) ?? 0));
    }
  };
  const ids = terms.map((term) => term.id);
  terms.forEach((term, index) => {
    addSynonyms(term.term, index, index + 1);
    for (const { short, name } of archive.acronyms.startingWith(term.term)) {
      const isNamed = name.every((word, at) => terms[index + at]?.term === word);
      const id = vocabulary.find(short);
      if (!isNamed || id === 0) continue;
      for (const { like } of likenesses.slice(index, index + name.length))
        like.set(id, Math.max(SYNONYM, like.get(id) ?? 0));
    }
    const phrase = phraseAt(ids, index, vocabulary);
    if (phrase !== undefined) addSynonyms(vocabulary.term(phrase.term), index, index + phrase.words.length);
  });
  return likenesses.map(({ id, like }) => ({ id, terms: [...like.keys()], likeness: [...like.values()] }));
}

function addKin(archive: Archive, row: number, like: Map<number, number>): void {
  const kin = archive.models?.kin;
  if (kin === undefined || row < 0) return;
  const end = kin.start[row + 1] ?? 0;
  for (let entry = kin.start[row] ?? 0; entry < end; entry++) {
    const id = archive.termsOfRows[kin.rows[entry] ?? 0] ?? 0;
    if (id !== 0) like.set(id, (kin.likeness[entry] ?? 0) / 255);
  }
}
