import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Briefing, Identity, Speaker } from '../../../src/transcript/briefing.ts';
import { plain } from '../../../src/transcript/identity/spelling.ts';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';
import { sharedFolder } from '../../shared.ts';

const folder = sharedFolder();
const briefings: Briefing[] = [];

/** Every speaker of the archive that has an identity. */
function named(): { briefing: Briefing; speaker: Speaker; identity: Identity }[] {
  return briefings.flatMap((briefing) =>
    briefing.speakers.flatMap((speaker) =>
      speaker.identity === null ? [] : [{ briefing, speaker, identity: speaker.identity }],
    ),
  );
}

/** The surname of a label, in plain capitals: its last word. */
function surnameOf(label: string): string {
  return plain(label).split(' ').at(-1) ?? '';
}

describe.skipIf(folder === null)('names and titles over the archive (skipped where ../shared is absent)', () => {
  beforeAll(() => {
    const archive = join(folder ?? '', 'archive');
    for (const file of readdirSync(archive).sort()) {
      if (file.endsWith('.md')) briefings.push(readTranscript(readFileSync(join(archive, file), 'utf8'), file));
    }
  }, 120_000);

  it('reads the archive', () => {
    expect(briefings.length).toBeGreaterThan(500);
  });

  it('never names a label that withholds its name, nor a reporter', () => {
    const wrong = named().filter(
      ({ speaker }) => /OFF?[A-Z]*AL|SENIOR|^\[|^Q$/i.test(speaker.label) || speaker.role === 'reporter',
    );
    expect(wrong.map(({ briefing, speaker }) => `${briefing.id}: ${speaker.label}`)).toEqual([]);
  });

  it('gives every withheld label of a background call no identity', () => {
    const withheld = briefings.flatMap((briefing) =>
      briefing.speakers.filter((speaker) => /ADMINISTRATION OFFICIAL/.test(speaker.label)),
    );
    expect(withheld.length).toBeGreaterThan(100);
    expect(withheld.filter((speaker) => speaker.identity !== null)).toEqual([]);
  });

  it('uses the title that the briefing’s own title prints', () => {
    const byTitle = named().filter(({ identity }) => identity.decidedBy === 'title');
    // "Prime Minister Morrison of Australia" is set "Prime Minister of Australia Scott Morrison".
    const printed = (briefing: Briefing, speaker: Speaker) =>
      plain(briefing.header.title).replace(` ${surnameOf(speaker.label)} OF `, ' OF ');
    const changed = byTitle.filter(
      ({ briefing, speaker, identity }) => !printed(briefing, speaker).includes(plain(identity.title ?? '')),
    );
    // Misprints ("Nation Security") and short forms ("APNSA") are the only ones set otherwise.
    const other = changed.filter(
      ({ briefing }) =>
        !/\b(?:Nation Security|Medial|Economics Advisers|APNSA|Deputy NSA)\b/.test(briefing.header.title),
    );
    expect(other.map(({ briefing, identity }) => `${briefing.id}: ${identity.title}`)).toEqual([]);
    expect(changed.length).toBeLessThan(byTitle.length / 50);
  });

  it('decides by the title whenever the title names the speaker', () => {
    const listed = named().filter(({ briefing, speaker }) => {
      const by = /\bby\s(.*?)(?:\bEn Route\b|\bon\b|$)/i.exec(briefing.header.title)?.[1] ?? '';
      return plain(by).split(/[ ,]+/).includes(surnameOf(speaker.label));
    });
    const otherwise = listed.filter(({ identity }) => identity.decidedBy !== 'title');
    expect(listed.length).toBeGreaterThan(700);
    expect(otherwise.length).toBeLessThan(listed.length / 100);
  });

  it.each([
    ['JEAN-PIERRE', '2021-01-20', '2022-05-12', /^Principal Deputy Press Secretary Karine Jean-Pierre$/],
    ['JEAN-PIERRE', '2022-05-13', '2025-01-20', /^Press Secretary Karine Jean-Pierre$/],
    ['PSAKI', '2021-01-20', '2022-05-13', /^Press Secretary Jen Psaki$/],
    ['SULLIVAN', '2021-01-20', '2025-01-20', /^National Security Advisor Jake Sullivan$/],
    [
      'KIRBY',
      '2022-06-01',
      '2024-02-10',
      /^(?:NSC|National Security Council) Coordinator for Strategic Communications John Kirby$/,
    ],
    ['KIRBY', '2024-02-11', '2025-01-20', /^(?:White House )?National Security Communications Advis[eo]r John Kirby$/],
    ['ZIENTS', '2021-01-20', '2022-04-10', /^White House COVID(?:-19 Response)? Coordinator Jeff Zients$/],
    ['ZIENTS', '2023-02-08', '2025-01-20', /^Chief of Staff Jeff Zients$/],
    ['DALTON', '2022-08-01', '2024-03-31', /^Principal Deputy Press Secretary Olivia Dalton$/],
    ['BERNSTEIN', '2021-01-20', '2023-07-09', /\bMember\b.* Jared Bernstein$/],
    ['BERNSTEIN', '2023-07-10', '2025-01-20', /^Chair of the Council of Economic Advisers Jared Bernstein$/],
    ['SU', '2023-03-11', '2025-01-20', /^Acting .* Julie Su$/],
    ['PRESIDENT', '2021-01-20', '2025-01-20', /^President Joe Biden$/],
  ])('%s from %s to %s', (surname, from, to, expected) => {
    const held = named().filter(({ briefing, speaker }) => {
      const date = briefing.header.callDate ?? '';
      return surnameOf(speaker.label) === surname && date >= from && date <= to;
    });
    expect(held.length).toBeGreaterThan(0);
    for (const { identity } of held) expect(`${identity.title} ${identity.name}`).toMatch(expected);
  });

  it('names nearly every official who is not withheld', () => {
    let all = 0;
    let known = 0;
    for (const { speakers, turns } of briefings) {
      for (const turn of turns) {
        const speaker = speakers[turn.speaker];
        if (speaker === undefined || turn.role !== 'official' || /OFF?[A-Z]*AL/i.test(speaker.label)) continue;
        all += 1;
        if (speaker.identity !== null) known += 1;
      }
    }
    expect(known / all).toBeGreaterThan(0.995);
  });
});
