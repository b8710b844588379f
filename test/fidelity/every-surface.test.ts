import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quoteCard } from '../../src/pictures/quote-card.ts';
import { LANGUAGES } from '../../src/store/server-settings.ts';
import { english } from '../../src/wording/english.ts';
import { wordingIn } from '../../src/wording/languages.ts';
import { cli } from '../cli/command-line.ts';
import {
  aboutAnswer,
  aboutAnswers,
  aboutArchive,
  aboutBriefing,
  factsOf,
  longestAnswers,
  type Named,
} from '../payloads/every-payload.ts';
import { type OpenedPlayground, openPlayground } from '../playground/playground.ts';
import { AFTER_THE_CALL, archiveOf, DURING_THE_CALL, readSeed, SEED_FILE, TRANSCRIPTS } from '../seed.ts';
import { Fidelity } from './fidelity.ts';
import { lookAtPayload } from './payloads.ts';
import { sourcesIn } from './source.ts';
import { settle } from './tally.ts';

const briefing = readSeed();
const archive = archiveOf([briefing]);
const fidelity = new Fidelity(sourcesIn(TRANSCRIPTS));

let playground: OpenedPlayground;
beforeAll(async () => {
  playground = await openPlayground(archive);
});
afterAll(() => playground.stop());

/** Every kind of payload at a moment, in every language. */
async function* payloadsAt(now: number): AsyncGenerator<Named> {
  const facts = factsOf(briefing, archive, 40, now);
  for (const language of LANGUAGES) {
    const wording = wordingIn(language);
    for (const answer of facts.answers) yield* aboutAnswer(answer, briefing, wording);
    yield* aboutAnswers(facts.answers, wording);
    yield* aboutBriefing(briefing, facts, archive, wording, now);
    yield* aboutArchive(archive, ['war', 'summit', 'sanctions'], wording, now);
  }
}

const page = async (path: string): Promise<string> => (await fetch(new URL(path, playground.address))).text();

/** What is set in a picture, one text after the other. */
const wordsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*font-family="[^"]*erif[^"]*"[^>]*>(.*?)<\/text>/g)].map(([, inner = '']) => inner);

describe('What is shown of the call that ships', () => {
  it('on each surface stands in the transcript as it is shown: many quotes, none of them wrong', async () => {
    for await (const [, payload] of payloadsAt(AFTER_THE_CALL)) lookAtPayload(fidelity, payload, AFTER_THE_CALL);
    for (const answer of longestAnswers(briefing, 40, AFTER_THE_CALL)) {
      const svg = quoteCard(answer, 'dark', english)?.drawing.svg ?? '';
      fidelity.picture(wordsIn(svg), SEED_FILE, AFTER_THE_CALL);
    }
    const questions = briefing.exchanges.map(({ parts }) => parts[0]?.text ?? 'and the summit?');
    for (const question of questions) {
      fidelity.terminal((await cli('ask', question, '--transcripts', TRANSCRIPTS)).out, AFTER_THE_CALL);
      const { out } = await cli('ask', question, '--transcripts', TRANSCRIPTS, '--json');
      fidelity.rows(JSON.parse(out), AFTER_THE_CALL);
    }
    fidelity.page(await page(`/briefing/${briefing.id}`), AFTER_THE_CALL);
    const { counts, faults } = fidelity.take();
    expect(faults).toEqual([]);
    for (const surface of ['message', 'card', 'picture', 'terminal', 'rows', 'page', 'offered question'] as const) {
      expect([surface, (counts.get(surface) ?? 0) > 10]).toEqual([surface, true]);
    }
  });

  it('before its embargo lifts is nothing: no six words of it, in no payload and on no page', async () => {
    let shown = 0;
    for await (const [what, payload] of payloadsAt(DURING_THE_CALL)) {
      // What editors are told of their folder names its files.
      if (/^transcripts/.test(what)) continue;
      lookAtPayload(fidelity, payload, DURING_THE_CALL);
      shown++;
    }
    expect(shown).toBeGreaterThan(0);
    playground.stage.clock.set(DURING_THE_CALL);
    for (const path of ['/', '/briefings', `/briefing/${briefing.id}`, '/commands'])
      fidelity.page(await page(path), DURING_THE_CALL);
    expect(fidelity.checked).toBe(0);
    settle(fidelity);
  });
});
