import type { Briefing } from '../transcript/briefing.ts';
import type { Models } from './models.ts';
import { buildPostings, type Postings } from './postings.ts';
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
}

/**
 * Indexes briefings.
 * @param models what was learned (see `load-models.ts`); without it the search goes by words alone, and is less good.
 */
export function buildArchive(briefings: readonly Briefing[], models: Models | null = null): Archive {
  const vocabulary = createVocabulary();
  return assemble(
    briefings.map((briefing) => indexBriefing(briefing, vocabulary)),
    vocabulary,
    models,
  );
}

/** The archive with a briefing added, or put in place of the one of the same id. */
export function replaceBriefing(archive: Archive, briefing: Briefing): Archive {
  const segment = indexBriefing(briefing, archive.vocabulary);
  const at = archive.segments.findIndex((other) => other.briefing.id === briefing.id);
  const segments = at < 0 ? [...archive.segments, segment] : archive.segments.with(at, segment);
  return assemble(segments, archive.vocabulary, archive.models);
}

/** The archive without the briefing of that id. */
export function removeBriefing(archive: Archive, id: string): Archive {
  const segments = archive.segments.filter((segment) => segment.briefing.id !== id);
  return assemble(segments, archive.vocabulary, archive.models);
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

function assemble(segments: readonly Segment[], vocabulary: Vocabulary, models: Models | null): Archive {
  const firstUnits = new Uint32Array(segments.length + 1);
  segments.forEach((segment, index) => {
    firstUnits[index + 1] = (firstUnits[index] ?? 0) + segment.units.length;
  });
  const segmentOf = new Uint32Array(firstUnits.at(-1) ?? 0);
  segments.forEach((_, index) => {
    segmentOf.fill(index, firstUnits[index], firstUnits[index + 1]);
  });
  const rows = models === null ? new Int32Array(0) : rowsOfTerms(vocabulary, models.vectors);
  return {
    briefings: segments.map((segment) => segment.briefing),
    segments,
    vocabulary,
    postings: buildPostings(segments, vocabulary.size()),
    firstUnits,
    segmentOf,
    models,
    rows,
    termsOfRows: termsOfRows(rows, models?.vectors.rarity.length ?? 0),
    textVectors: models === null ? [] : segments.map((segment) => textVectors(segment, models.vectors, rows)),
  };
}

function termsOfRows(rows: Int32Array, count: number): Uint32Array {
  const terms = new Uint32Array(count);
  rows.forEach((row, term) => {
    if (row >= 0) terms[row] = term;
  });
  return terms;
}
