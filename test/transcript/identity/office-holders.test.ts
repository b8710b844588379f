import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import table from '../../../src/transcript/identity/office-holders.json' with { type: 'json' };
import { OFFICE_HOLDERS } from '../../../src/transcript/identity/office-holders.ts';

const day = z.iso.date();
const words = z.string().trim().min(1);
const row = z.strictObject({
  name: words,
  title: words,
  from: day,
  to: day.nullable(),
  surnames: z.array(words).min(1),
  addressed: z.array(z.string().regex(/^[A-Z][A-Z -]*$/)).min(1),
  alsoCalled: z.array(words).optional(),
  labels: z.array(z.string().regex(/^THE [A-Z ]+$/)).optional(),
  department: z.enum(['State', 'Defense']).optional(),
  source: words.min(8),
});

describe('the table of office holders', () => {
  it('keeps to its schema', () => {
    expect(z.strictObject({ note: words, people: z.array(row) }).safeParse(table).error).toBeUndefined();
  });

  it('has every row begin before it ends', () => {
    expect(OFFICE_HOLDERS.filter((one) => one.to !== null && one.to < one.from)).toEqual([]);
  });

  it('gives nobody two titles on one day, and no office two holders', () => {
    const clashes: string[] = [];
    for (const [index, one] of OFFICE_HOLDERS.entries()) {
      for (const other of OFFICE_HOLDERS.slice(index + 1)) {
        const same = one.name === other.name || (one.labels ?? []).some((label) => other.labels?.includes(label));
        const together = one.from <= (other.to ?? '9999') && other.from <= (one.to ?? '9999');
        if (same && together) clashes.push(`${one.name}, ${one.title} / ${other.name}, ${other.title}`);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('spells one person one way', () => {
    const spellings = new Map<string, string>();
    for (const { name } of OFFICE_HOLDERS) {
      const key = name.replace(/^(?:Dr\.|General|Lieutenant General|Vice Admiral) /, '').toLowerCase();
      expect(spellings.get(key) ?? name).toBe(name);
      spellings.set(key, name);
    }
  });

  it('names each person by a surname that ends or is part of the name', () => {
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const strange = OFFICE_HOLDERS.filter(
      (one) => !one.surnames.some((surname) => plain(one.name).includes(plain(surname))),
    );
    expect(strange.map((one) => one.name)).toEqual([]);
  });
});
