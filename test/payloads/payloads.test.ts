import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildArchive } from '../../src/search/build-archive.ts';
import { LANGUAGES } from '../../src/store/server-settings.ts';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { loadTranscripts } from '../../src/transcript/load-transcripts.ts';
import { wordingIn } from '../../src/wording/languages.ts';
import { Fidelity } from '../fidelity/fidelity.ts';
import { lookAtPayload } from '../fidelity/payloads.ts';
import { sourcesIn } from '../fidelity/source.ts';
import { settle } from '../fidelity/tally.ts';
import { readSeed, TRANSCRIPTS } from '../seed.ts';
import { sharedFolder } from '../shared.ts';
import { faultsOf } from './check-payload.ts';
import { aboutAnswer, aboutAnswers, aboutArchive, aboutBriefing, factsOf, type Named } from './every-payload.ts';
import { strangest, strangeTranscript } from './strange-transcripts.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
/** Of the archive the strangest of every so many transcripts are taken; with `PAYLOADS=all` everything. */
const OF_SO_MANY = 40;
const isLong = process.env.PAYLOADS === 'all';
const shared = sharedFolder();

/**
 * Every payload about these briefings in every language, held against every limit, and against the transcripts where those
 * are given.
 */
async function faultsAbout(
  briefings: readonly Briefing[],
  answersOfEach: number,
  fidelity: Fidelity | null,
): Promise<readonly string[]> {
  const archive = buildArchive(briefings);
  const faults: string[] = [];
  const check = async (payloads: AsyncIterable<Named>, where: string): Promise<void> => {
    for await (const [what, payload] of payloads) {
      for (const fault of faultsOf(payload)) faults.push(`${where}, ${what}: ${fault}`);
      if (fidelity !== null) lookAtPayload(fidelity, payload, NOW);
    }
  };
  const known = briefings.map((briefing) => ({ briefing, facts: factsOf(briefing, archive, answersOfEach, NOW) }));
  for (const language of LANGUAGES) {
    const wording = wordingIn(language);
    for (const { briefing, facts } of known) {
      const where = `${language}, ${briefing.file}`;
      for (const answer of facts.answers) await check(aboutAnswer(answer, briefing, wording), where);
      await check(aboutAnswers(facts.answers, wording), where);
      await check(aboutBriefing(briefing, facts, archive, wording, NOW), where);
    }
    await check(aboutArchive(archive, ['war', 'the president', 'summit'], wording, NOW), language);
  }
  if (fidelity !== null) {
    expect(fidelity.checked).toBeGreaterThan(0);
    settle(fidelity);
  }
  return [...new Set(faults)].slice(0, 20);
}

it('Every kind of message about the transcript that ships keeps to every limit, in every language', async () => {
  expect(await faultsAbout([readSeed()], 40, new Fidelity(sourcesIn(TRANSCRIPTS)))).toEqual([]);
});

it('and about transcripts that nobody would publish', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(strangeTranscript, { minLength: 1, maxLength: 2 }), async (briefings) => {
      expect(await faultsAbout(briefings, 4, null)).toEqual([]);
    }),
    { numRuns: isLong ? 500 : 10, endOnFailure: true },
  );
}, 600_000);

it.skipIf(shared === null)(
  'and about the strangest of the archive (skipped where ../shared is not there; PAYLOADS=all takes all of it)',
  async () => {
    const folder = path.join(shared ?? '', 'archive');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    const read = files.sort().filter((_, at) => isLong || at % OF_SO_MANY === 0);
    const { briefings } = await loadTranscripts(read.map((file) => path.join(folder, file)));
    const fidelity = new Fidelity(read.flatMap((file) => sourcesIn(path.join(folder, file))));
    expect(await faultsAbout(isLong ? briefings : strangest(briefings, 1), isLong ? 4 : 2, fidelity)).toEqual([]);
  },
  3_600_000,
);
