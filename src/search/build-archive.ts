import type { Briefing } from '../transcript/briefing.ts';
import { type Acronyms, acronymsOf } from './acronyms.ts';
import { finish, finishUnhurried, type InSteps } from './in-steps.ts';
import type { Models } from './models.ts';
import { type Postings, postingsInSteps } from './postings.ts';
import { takePreparedVectors } from './prepared-segment.ts';
import { indexBriefing, type Segment, type Unit } from './segment.ts';
import { rowsOfTerms, type TextVectors, textVectors } from './text-vectors.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Briefings made ready to be asked. Replacing or removing one gives a new archive; the old one stays as it was. */
export interface Archive {
  readonly briefings: readonly Briefing[];
  readonly segments: readonly Segment[];
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
  /** Number of the first unit of each segment, and at the end the number of units. */
  readonly firstUnits: Uint32Array;
  /** The segment of each unit. */
  readonly segmentOf: Uint32Array;
  readonly models: Models | null;
  /** Of each term its row in the learned vectors, -1 where it has none. Empty without models. */
  readonly rows: Int32Array;
  /** Of each row of the learned vectors its term's number, 0 where the archive does not hold it. */
  readonly termsOfRows: Uint32Array;
  /** The texts of each segment as vectors. Empty without models. */
  readonly textVectors: readonly TextVectors[];
  /** Initials and names, as the briefings have them side by side. */
  readonly acronyms: Acronyms;
}

/**
 * Indexes briefings.
 * @param models what was learned (see `load-models.ts`); without it the search goes by words alone, and is less good.
 */
export function buildArchive(
  briefings: readonly Briefing[],
  models: Models | null = null,
  vocabulary: Vocabulary = createVocabulary(),
): Archive {
  return finish(archiveInSteps(briefings, vocabulary, models));
}

/** The archive of these briefings: those that another one holds are not indexed again. */
export function updateArchive(archive: Archive, briefings: readonly Briefing[]): Archive {
  return finish(archiveInSteps(briefings, archive.vocabulary, archive.models, archive));
}

/**
 * As `updateArchive`, a few milliseconds at a time, so that nothing else is kept waiting.
 * @param rest lets other work go on
 */
export function updateUnhurried(
  archive: Archive,
  briefings: readonly Briefing[],
  rest: () => Promise<void>,
): Promise<Archive> {
  return finishUnhurried(archiveInSteps(briefings, archive.vocabulary, archive.models, archive), rest);
}

/** The archive with a briefing added, or put in place of the one of the same id. */
export function replaceBriefing(archive: Archive, briefing: Briefing): Archive {
  const at = archive.briefings.findIndex(({ id }) => id === briefing.id);
  return updateArchive(archive, at < 0 ? [...archive.briefings, briefing] : archive.briefings.with(at, briefing));
}

/** The archive without the briefing of that id. */
export function removeBriefing(archive: Archive, id: string): Archive {
  return updateArchive(
    archive,
    archive.briefings.filter((briefing) => briefing.id !== id),
  );
}

/** A unit and where it stands. */
export interface PlacedUnit {
  readonly segment: Segment;
  readonly unit: Unit;
  /** Index into `Segment.units`. */
  readonly index: number;
  readonly texts: TextVectors | undefined;
}

/** A unit by its number. Throws where there is none. */
export function unitAt(archive: Archive, number: number): PlacedUnit {
  const at = archive.segmentOf[number] ?? -1;
  const segment = archive.segments[at];
  const index = number - (archive.firstUnits[at] ?? 0);
  const unit = segment?.units[index];
  if (segment === undefined || unit === undefined) throw new RangeError(`no unit ${number}`);
  return { segment, unit, index, texts: archive.textVectors[at] };
}

function* archiveInSteps(
  briefings: readonly Briefing[],
  vocabulary: Vocabulary,
  models: Models | null,
  before?: Archive,
): InSteps<Archive> {
  const known = new Map(before?.segments.map((segment, index) => [segment.briefing, index]));
  const segments: Segment[] = [];
  for (const briefing of briefings) {
    const at = known.get(briefing) ?? -1;
    const kept = before?.segments[at];
    segments.push(kept ?? indexBriefing(briefing, vocabulary));
    if (kept === undefined) yield;
  }
  const firstUnits = firstUnitsOf(segments.map(({ units }) => units.length));
  yield;
  const rows = models === null ? new Int32Array(0) : rowsOfTerms(vocabulary, models.vectors);
  const vectors: TextVectors[] = [];
  for (const segment of segments) {
    if (models === null) break;
    const kept = before?.textVectors[known.get(segment.briefing) ?? -1] ?? takePreparedVectors(segment.briefing);
    vectors.push(kept ?? textVectors(segment, models.vectors, rows));
    if (kept === undefined) yield;
  }
  return {
    briefings,
    segments,
    vocabulary,
    postings: yield* postingsInSteps(segments, vocabulary.size()),
    firstUnits,
    segmentOf: segmentsOfUnits(firstUnits),
    models,
    rows,
    termsOfRows: termsOfRows(rows, models?.vectors.rarity.length ?? 0),
    textVectors: vectors,
    acronyms: acronymsOf(segments.map(({ acronyms }) => acronyms)),
  };
}

/**
 * Puts an archive together from what was kept of one.
 * @param unitCounts how many units each segment has
 */
export function restoreArchive(
  kept: Pick<Archive, 'segments' | 'vocabulary' | 'postings' | 'textVectors'>,
  unitCounts: readonly number[],
  models: Models | null,
): Archive {
  const firstUnits = firstUnitsOf(unitCounts);
  const rows = models === null ? new Int32Array(0) : rowsOfTerms(kept.vocabulary, models.vectors);
  return {
    ...kept,
    briefings: kept.segments.map(({ briefing }) => briefing),
    firstUnits,
    segmentOf: segmentsOfUnits(firstUnits),
    models,
    rows,
    termsOfRows: termsOfRows(rows, models?.vectors.rarity.length ?? 0),
    acronyms: acronymsOf(kept.segments.map(({ acronyms }) => acronyms)),
  };
}

function firstUnitsOf(unitCounts: readonly number[]): Uint32Array {
  const firstUnits = new Uint32Array(unitCounts.length + 1);
  unitCounts.forEach((count, index) => {
    firstUnits[index + 1] = (firstUnits[index] ?? 0) + count;
  });
  return firstUnits;
}

function segmentsOfUnits(firstUnits: Uint32Array): Uint32Array {
  const segmentOf = new Uint32Array(firstUnits.at(-1) ?? 0);
  for (let segment = 0; segment + 1 < firstUnits.length; segment++)
    segmentOf.fill(segment, firstUnits[segment], firstUnits[segment + 1]);
  return segmentOf;
}

function termsOfRows(rows: Int32Array, count: number): Uint32Array {
  const terms = new Uint32Array(count);
  rows.forEach((row, term) => {
    if (row >= 0) terms[row] = term;
  });
  return terms;
}
