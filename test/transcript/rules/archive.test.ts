import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Briefing } from '../../../src/transcript/briefing.ts';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';
import { rulesAt } from '../../../src/transcript/rules/rules-at.ts';
import { sharedFolder } from '../../shared.ts';

const Label = z.object({
  file: z.string(),
  basis: z.string(),
  attribution: z.array(z.string()),
  embargo: z.string(),
  embargo_until: z.string().nullable(),
  embargo_lifted_stated: z.boolean(),
});
type Label = z.infer<typeof Label>;

const shared = sharedFolder();
const folder = shared === null ? null : path.join(shared, 'archive');
const ABSENT = shared === null ? ' (skipped: the shared archive is not beside the repository)' : '';
const OWN = fileURLToPath(new URL('labels.jsonl', import.meta.url));

function labelsIn(file: string): readonly Label[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Label.parse(JSON.parse(line)));
}

function read(file: string): Briefing {
  return readTranscript(readFileSync(path.join(folder ?? '', file), 'utf8'), file);
}

/** What the rules say, in the fields of a label; instants as numbers, phrases in order of the alphabet. */
function fieldsOf(briefing: Briefing): Record<string, unknown> {
  const { basis, attribution, embargo } = briefing.rules;
  return {
    basis,
    attribution: [...attribution].sort(),
    embargo: embargo.kind,
    until: instant(embargo.until),
    lifted: embargo.liftedStated,
  };
}

function wanted(label: Label): Record<string, unknown> {
  const { basis, attribution, embargo, embargo_until, embargo_lifted_stated } = label;
  return {
    basis,
    attribution: [...attribution].sort(),
    embargo,
    until: instant(embargo_until),
    lifted: embargo_lifted_stated,
  };
}

function instant(time: string | null): number | null {
  return time === null ? null : Date.parse(time);
}

describe.skipIf(folder === null)(`twenty calls labelled by reading them${ABSENT}`, () => {
  it.each(labelsIn(OWN).map((label) => [label.file, label] as const))('%s', (file, label) => {
    expect(fieldsOf(read(file))).toEqual(wanted(label));
  });
});

describe.skipIf(folder === null)(`forty calls labelled by others${ABSENT}`, () => {
  it('has at least 97 in a hundred right in every field', () => {
    const gold = path.join(shared ?? '', 'eval', 'groundrules.jsonl');
    expect(existsSync(gold)).toBe(true);
    const labels = labelsIn(gold);
    const right = new Map<string, number>();
    for (const label of labels) {
      const want = wanted(label);
      for (const [field, value] of Object.entries(fieldsOf(read(label.file)))) {
        if (JSON.stringify(value) === JSON.stringify(want[field])) right.set(field, (right.get(field) ?? 0) + 1);
      }
    }
    for (const field of ['basis', 'attribution', 'embargo', 'until', 'lifted']) {
      expect([field, (right.get(field) ?? 0) / labels.length >= 0.97]).toEqual([field, true]);
    }
  });
});

describe.skipIf(folder === null)(`the whole archive${ABSENT}`, () => {
  let briefings: readonly Briefing[] = [];
  beforeAll(() => {
    briefings = readdirSync(folder ?? '')
      .filter((file) => file.endsWith('.md'))
      .map(read);
  }, 120_000);

  it('has no rule that its own words do not state', () => {
    for (const { rules, header, turns, file } of briefings) {
      for (const { sentence, line } of rules.evidence) {
        const stands =
          line === 0
            ? sentence === header.title
            : turns.some((turn) => turn.paragraphs.some((p) => p.firstLine === line && p.text.includes(sentence)));
        expect([file, sentence, stands]).toEqual([file, sentence, true]);
      }
    }
  });

  it('takes no podium briefing for a background call', () => {
    const podium = briefings.filter(({ header }) => /^press (?:briefing|gaggle) by/i.test(header.title));
    expect(podium.length).toBeGreaterThan(300);
    const taken = podium.filter(
      ({ rules }) =>
        rules.embargo.kind !== 'none_stated' ||
        rules.attribution.length > 0 ||
        /background|off|mixed/.test(rules.basis),
    );
    expect(taken.map(({ file }) => file)).toEqual([]);
  });

  it('can tell from when on every briefing may be shown', () => {
    for (const briefing of briefings) {
      for (const { index } of briefing.turns) {
        expect([briefing.file, rulesAt(briefing, index).release.kind]).not.toEqual([briefing.file, 'held']);
      }
    }
  });
});
