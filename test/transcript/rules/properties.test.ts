import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Briefing } from '../../../src/transcript/briefing.ts';
import { rulesAt } from '../../../src/transcript/rules/rules-at.ts';
import { briefingOf, madeUpCall, PAGE } from './made-up-call.ts';

/** Words that the rules are made of, and words that only look like them. */
const WORDS = fc.constantFrom(
  ...'this|the|call|is|was|on background|on the record|off the record|deep background|embargoed|embargo|until|lifted|lifts|no|not|5:00|a.m.|p.m.|noon|midnight|25:99|tomorrow|today|Monday|June|31st|February|30|Eastern|Central|Japan Standard Time|local time|attributable to|“senior administration officials”|a DHS official|and|sorry|—|[redacted]|[|]|(Laughter.)|<s>|</s>|that part|first portion of the call|Q&A|?|.|;|é|𝒳|\u202e|\u0000'.split(
    '|',
  ),
);
const LINE = fc
  .tuple(
    fc.constantFrom('', 'Q: ', 'MODERATOR: ', 'MS. DOE: ', 'SENIOR ADMINISTRATION OFFICIAL: ', 'FBI OFFICIAL 2: '),
    fc.array(WORDS, { maxLength: 25 }),
  )
  .map(([label, words]) => `${label}${words.join(' ')}`);
const SCRIPT = fc.array(LINE, { maxLength: 12 }).map((lines) => lines.join('\n'));
const ODD = fc.constantFrom(null, '', 'nonsense', '2022-02-30', '19:05', '99:99', '2022-06-07', 'EDT', 'local', 'XYZ');
const HEADER = fc.record({
  title: fc.constantFrom('', 'Background Press Call', 'Press Briefing'),
  printedDate: fc.constantFrom(null, '2022-06-07'),
  frontMatterDate: fc.constantFrom(null, '2022-06-08'),
  publishedAt: fc.constantFrom(null, 'nonsense', '2022-06-08T09:00:00-04:00'),
  start: ODD,
  end: ODD,
  zone: ODD,
  location: fc.constantFrom(null, '', 'Luanda, Angola', 'Nowhere'),
});

function checkWhole(briefing: Briefing): void {
  const { rules } = briefing;
  for (const { sentence, line } of [...rules.evidence, ...rules.exceptions.map(({ evidence }) => evidence)]) {
    const stands =
      line === 0
        ? sentence === briefing.header.title
        : briefing.turns.some((turn) =>
            turn.paragraphs.some(({ text, firstLine }) => firstLine === line && text.includes(sentence)),
          );
    expect(stands).toBe(true);
  }
  const { kind, until, release } = rules.embargo;
  if (until !== null) {
    expect(kind).toBe('until_time');
    expect(until).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/);
    expect(release).toEqual({ kind: 'at', instant: until });
  }
  for (let turn = -1; turn <= briefing.turns.length; turn++) {
    const here = rulesAt(briefing, turn);
    if (here.release.kind === 'at') expect(Number.isNaN(Date.parse(here.release.instant))).toBe(false);
    // Nothing under an embargo is free, unless the moderator frees that section.
    if (
      kind !== 'none_stated' &&
      kind !== 'none_explicit' &&
      rules.exceptions.every((exception) => exception.release === null)
    )
      expect(here.release).toEqual(release);
    expect(here.quotable).toBe(here.basis !== 'off_record' && here.basis !== 'deep_background');
  }
}

it('reads any call without throwing, and every proof stands in it', () => {
  fc.assert(
    fc.property(SCRIPT, HEADER, (script, header) => {
      checkWhole(briefingOf(madeUpCall(script, header)));
    }),
    { numRuns: 1500 },
  );
});

it('never releases before the time that was said', () => {
  const minutes = fc.integer({ min: 0, max: 23 * 60 + 59 });
  const days = fc.constantFrom(
    ['today', 0],
    ['tomorrow', 1],
    ['the day after tomorrow', 2],
    ['on Thursday', 2],
    ['on June 10th', 3],
  ) as fc.Arbitrary<readonly [string, number]>;
  fc.assert(
    fc.property(minutes, days, (at, [day, ahead]) => {
      const hour = Math.floor(at / 60);
      const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(at % 60).padStart(2, '0')} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
      const { rules } = briefingOf(madeUpCall(`MODERATOR: This call is embargoed until ${clock} Eastern ${day}.`));
      expect(rules.embargo.release).toEqual({ kind: 'at', instant: rules.embargo.until });
      expect(Date.parse(rules.embargo.until ?? '')).toBe(
        Date.parse('2022-06-07T00:00-04:00') + ahead * 86_400_000 + at * 60_000,
      );
    }),
  );
});

it('says the same of the same call', () => {
  fc.assert(
    fc.property(SCRIPT, (script) => {
      expect(briefingOf(madeUpCall(script, PAGE)).rules).toEqual(briefingOf(madeUpCall(script, PAGE)).rules);
    }),
    { numRuns: 100 },
  );
});
