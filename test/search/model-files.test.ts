import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKin, writeKin } from '../../src/search/kin-file.ts';
import { loadModels } from '../../src/search/load-models.ts';
import { readVectors, writeVectors } from '../../src/search/vector-file.ts';

const table = {
  terms: ['covid', '=down street', 'été'],
  dimensions: 2,
  values: Int8Array.from([127, 0, -127, 1, 5, -5]),
  weights: Float32Array.from([0.5, 1, 2]),
  rarity: Float32Array.from([3, 4, 5]),
};

describe('the file of word vectors', () => {
  it('gives back what was written', () => {
    const read = readVectors(writeVectors(table));
    expect(read.dimensions).toBe(2);
    expect(table.terms.map((term) => read.rowOf(term))).toEqual([0, 1, 2]);
    expect(read.rowOf('other')).toBeUndefined();
    expect([...read.values]).toEqual([...table.values]);
    expect([...read.weights]).toEqual([...table.weights]);
    expect([...read.rarity]).toEqual([...table.rarity]);
  });

  it('refuses every cut and every other file', () => {
    const bytes = writeVectors(table);
    for (let length = 0; length < bytes.length; length++) expect(() => readVectors(bytes.slice(0, length))).toThrow();
    expect(() => readVectors(new TextEncoder().encode('{"some": "json, long enough to be read"}'))).toThrow(/OBV1/);
  });
});

describe('the file of kin', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(fc.nat(65535), fc.nat(255)), { maxLength: 8 }), { maxLength: 20 }),
        (rows) => {
          const start = Uint32Array.from([0, ...rows.map((_, row) => rows.slice(0, row + 1).flat().length)]);
          const entries = rows.flat();
          const kin = {
            start,
            rows: Uint16Array.from(entries, ([row]) => row),
            likeness: Uint8Array.from(entries, ([, likeness]) => likeness),
          };
          expect(readKin(writeKin(kin))).toEqual(kin);
        },
      ),
    );
  });

  it('refuses a file that is cut', () => {
    const bytes = writeKin({
      start: Uint32Array.from([0, 1]),
      rows: Uint16Array.from([0]),
      likeness: Uint8Array.from([9]),
    });
    for (let length = 0; length < bytes.length; length++) expect(() => readKin(bytes.slice(0, length))).toThrow();
  });
});

describe('the models that ship', () => {
  const { vectors, kin, ranker } = loadModels();

  it('fit together', () => {
    const count = vectors.rarity.length;
    expect(vectors.values.length).toBe(count * vectors.dimensions);
    expect(kin.start.length).toBe(count + 1);
    expect(kin.rows.every((row) => row < count)).toBe(true);
  });

  it('hold finite weights alone', () => {
    const models = [
      ranker?.briefing,
      ranker?.archive,
      ranker?.confidence.briefing,
      ranker?.confidence.among,
      ranker?.confidence.archive,
    ];
    for (const model of models) {
      const features = Object.values(model?.features ?? {});
      expect(features.length).toBeGreaterThan(10);
      for (const { weight, mean, deviation } of features) {
        expect([weight, mean, deviation].every(Number.isFinite)).toBe(true);
        expect(deviation).toBeGreaterThan(0);
      }
    }
  });
});
