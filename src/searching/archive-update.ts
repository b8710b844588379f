import {
  type BriefingDetails,
  type BriefingHead,
  briefingOf,
  headOf,
  packDetails,
  unpackDetails,
} from '../saved-index/packed-briefing.ts';
import { type Archive, restoreArchive } from '../search/build-archive.ts';
import type { Segment } from '../search/segment.ts';
import type { TextVectors } from '../search/text-vectors.ts';

/** What has changed between two archives, as it goes from thread to thread. Large tables are shared, not copied. */
export interface ArchiveUpdate {
  /** The briefings in order: the index of one that stays in the archive before, or one that is new. */
  readonly briefings: readonly (number | NewBriefing)[];
  /** How many terms the vocabulary has had before, and those that it got since. */
  readonly termsBefore: number;
  readonly terms: readonly string[];
  readonly postings: Archive['postings'];
}

interface NewBriefing {
  readonly head: BriefingHead;
  readonly details: Uint8Array;
  readonly segment: Omit<Segment, 'briefing'>;
  readonly vectors: TextVectors | undefined;
}

/**
 * What another thread must be told that has one archive and is to have the next.
 * @param termsBefore the size of the vocabulary that it knows
 */
export function updateBetween(before: Archive, termsBefore: number, after: Archive): ArchiveUpdate {
  const known = new Map(before.segments.map((segment, index) => [segment, index]));
  const { vocabulary } = after;
  return {
    briefings: after.segments.map(
      (segment, index) => known.get(segment) ?? newBriefing(segment, after.textVectors[index]),
    ),
    termsBefore,
    terms: Array.from({ length: vocabulary.size() - termsBefore }, (_, index) => vocabulary.term(termsBefore + index)),
    postings: after.postings,
  };
}

function newBriefing({ briefing, ...segment }: Segment, vectors: TextVectors | undefined): NewBriefing {
  const { terms, title, units, acronyms } = segment;
  return {
    head: headOf(briefing),
    details: packDetails(briefing),
    segment: { terms, title, units, acronyms },
    vectors,
  };
}

/**
 * The archive after an update.
 * @throws where the update is not one of this archive: its terms would get other numbers
 */
export function applyUpdate(archive: Archive, update: ArchiveUpdate): Archive {
  const { vocabulary, models } = archive;
  if (vocabulary.size() !== update.termsBefore) throw new RangeError('the update is one of another archive');
  for (const term of update.terms) vocabulary.internTerm(term);
  const textVectors: TextVectors[] = [];
  const segments = update.briefings.map((each): Segment => {
    const vectors = typeof each === 'number' ? archive.textVectors[each] : each.vectors;
    if (vectors !== undefined) textVectors.push(vectors);
    if (typeof each === 'number') return requireSegment(archive, each);
    return { ...each.segment, briefing: readWhenAsked(each) };
  });
  const unitCounts = update.briefings.map((each) =>
    typeof each === 'number'
      ? (archive.firstUnits[each + 1] ?? 0) - (archive.firstUnits[each] ?? 0)
      : each.segment.units.length,
  );
  return restoreArchive({ segments, vocabulary, postings: update.postings, textVectors }, unitCounts, models);
}

function requireSegment(archive: Archive, index: number): Segment {
  const segment = archive.segments[index];
  if (segment === undefined) throw new RangeError('the update is one of another archive');
  return segment;
}

function readWhenAsked({ head, details }: NewBriefing): Segment['briefing'] {
  let read: BriefingDetails | null = null;
  return briefingOf(head, () => {
    read ??= unpackDetails(details);
    return read;
  });
}
