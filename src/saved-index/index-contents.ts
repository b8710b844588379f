import type { Archive } from '../search/build-archive.ts';
import { restoreArchive } from '../search/build-archive.ts';
import type { Models } from '../search/models.ts';
import type { Segment } from '../search/segment.ts';
import { createVocabulary } from '../search/vocabulary.ts';
import { createStemmer } from '../search/words.ts';
import type { Briefing } from '../transcript/briefing.ts';
import { type BriefingHead, headOf } from './packed-briefing.ts';

/** One transcript of a saved index. */
export interface KeptTranscript {
  /** Path from the folder of transcripts. */
  readonly path: string;
  /** As `CachedBriefing` has them. */
  readonly stamp: string;
  readonly hash: string;
  readonly head: BriefingHead;
  /** Where its details are: offset from the beginning of all details, bytes, CRC-32. */
  readonly details: readonly [at: number, bytes: number, crc: number];
}

/** The same with what its segment takes of each section. */
interface KeptSegment extends KeptTranscript {
  readonly title: Segment['title'];
  readonly acronyms: Segment['acronyms'];
  readonly terms: number;
  readonly units: number;
  readonly unitBytes: number;
  readonly vectorBytes: number;
}

/** The core of an index of these transcripts, which are those of the archive, in its order. */
export function packArchive(archive: Archive, transcripts: readonly KeptTranscript[]): Record<string, Uint8Array> {
  const { segments, vocabulary, postings, textVectors } = archive;
  const units = segments.map((segment) => Buffer.from(JSON.stringify(segment.units)));
  const kept = segments.map((segment, index): KeptSegment => {
    const transcript = transcripts[index];
    if (transcript === undefined) throw new RangeError(`no transcript of ${segment.briefing.id}`);
    return {
      ...transcript,
      head: headOf(segment.briefing),
      title: segment.title,
      acronyms: segment.acronyms,
      terms: segment.terms.length,
      units: segment.units.length,
      unitBytes: units[index]?.length ?? 0,
      vectorBytes: textVectors[index]?.values.length ?? 0,
    };
  });
  const terms = Array.from({ length: vocabulary.size() - 1 }, (_, index) => vocabulary.term(index + 1));
  return {
    transcripts: packJson(kept),
    vocabulary: packJson(terms),
    stems: packJson([...vocabulary.termOf.known].flat()),
    start: bytesOf(postings.start),
    entries: bytesOf(postings.entries),
    holderStart: bytesOf(postings.holderStart),
    holders: bytesOf(postings.holders),
    rarity: bytesOf(postings.rarity),
    terms: Buffer.concat(segments.map((segment) => bytesOf(segment.terms))),
    firstRows: Buffer.concat(textVectors.map(({ firstRow }) => bytesOf(firstRow))),
    vectors: Buffer.concat(textVectors.map(({ values }) => bytesOf(values))),
    units: Buffer.concat(units),
  };
}

/**
 * The archive that `packArchive` was given. Its numbers stay where they are, in the bytes of the sections.
 *
 * @param briefingOf makes the briefing of a transcript
 * @throws where sections are missing or do not fit together
 */
export function unpackArchive(
  sections: ReadonlyMap<string, Uint8Array>,
  models: Models | null,
  briefingOf: (transcript: KeptTranscript) => Briefing,
): { readonly archive: Archive; readonly transcripts: readonly KeptTranscript[] } {
  const section = (name: string): Uint8Array => {
    const bytes = sections.get(name);
    if (bytes === undefined) throw new Error(`the index has no section "${name}"`);
    return bytes;
  };
  const kept: readonly KeptSegment[] = JSON.parse(textOf(section('transcripts')));
  const stems: readonly string[] = JSON.parse(textOf(section('stems')));
  const vocabulary = createVocabulary(createStemmer(pairs(stems)), JSON.parse(textOf(section('vocabulary'))));
  const terms = wordsOf(section('terms'));
  const firstRows = wordsOf(section('firstRows'));
  const vectors = section('vectors');
  const units = section('units');
  const at = { terms: 0, units: 0, unitBytes: 0, vectorBytes: 0 };
  const textVectors: Archive['textVectors'][number][] = [];
  const segments = kept.map((each): Segment => {
    const own = units.subarray(at.unitBytes, at.unitBytes + each.unitBytes);
    const values = vectors.subarray(at.vectorBytes, at.vectorBytes + each.vectorBytes);
    if (models !== null) {
      textVectors.push({
        values: new Int8Array(values.buffer, values.byteOffset, values.length),
        firstRow: firstRows.subarray(at.units, at.units + each.units),
      });
    }
    const segment = lazySegment(briefingOf(each), terms.subarray(at.terms, at.terms + each.terms), each, own);
    at.terms += each.terms;
    at.units += each.units;
    at.unitBytes += each.unitBytes;
    at.vectorBytes += each.vectorBytes;
    return segment;
  });
  const postings = {
    start: wordsOf(section('start')),
    entries: wordsOf(section('entries')),
    holderStart: wordsOf(section('holderStart')),
    holders: wordsOf(section('holders')),
    rarity: new Float32Array(wordsOf(section('rarity')).buffer, section('rarity').byteOffset, vocabulary.size()),
  };
  const archive = restoreArchive(
    { segments, vocabulary, postings, textVectors },
    kept.map((each) => each.units),
    models,
  );
  return { archive, transcripts: kept };
}

function lazySegment(
  briefing: Briefing,
  terms: Uint32Array,
  { title, acronyms }: Pick<Segment, 'title' | 'acronyms'>,
  json: Uint8Array,
): Segment {
  let units: Segment['units'] | null = null;
  return {
    briefing,
    terms,
    title,
    acronyms,
    get units() {
      units ??= JSON.parse(textOf(json)) as Segment['units'];
      return units;
    },
  };
}

function* pairs(stems: readonly string[]): Generator<readonly [string, string]> {
  for (let at = 0; at + 1 < stems.length; at += 2) yield [stems[at] ?? '', stems[at + 1] ?? ''];
}

function packJson(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}

function bytesOf(values: Uint32Array | Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}
