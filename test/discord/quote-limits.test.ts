import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { briefingCard } from '../../src/answer/briefing-card.ts';
import { briefingTopics } from '../../src/answer/briefing-topics.ts';
import { heardSpeakers } from '../../src/answer/heard-speakers.ts';
import { lookUpQuote } from '../../src/answer/look-up-quote.ts';
import { statedRules } from '../../src/answer/stated-rules.ts';
import { toAnswer } from '../../src/answer/to-answer.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import type { MessagePayload } from '../../src/discord/render/answer-message.ts';
import { renderBriefingCard } from '../../src/discord/render/briefing-message.ts';
import { renderCopy, renderQuoteReply } from '../../src/discord/render/quote-message.ts';
import { renderRules } from '../../src/discord/render/rules-message.ts';
import { renderHeardSpeakers, renderSpeakers } from '../../src/discord/render/speakers-message.ts';
import { type Archive, buildArchive } from '../../src/search/build-archive.ts';
import { choosePassage } from '../../src/search/passage.ts';
import { requireStatement, statementRefs } from '../../src/search/statements.ts';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { loadTranscripts } from '../../src/transcript/load-transcripts.ts';
import { statementText } from '../../src/transcript/statement.ts';
import { english } from '../../src/wording/english.ts';
import { sharedFolder } from '../shared.ts';

interface Walked {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
  readonly components?: readonly Walked[];
}
const walk = (parts: readonly Walked[]): Walked[] => parts.flatMap((part) => [part, ...walk(part.components ?? [])]);

function expectWithinLimits({ components }: MessagePayload): void {
  const all = walk(components as readonly Walked[]);
  const words = all.map(({ content = '' }) => content).join('');
  expect(words.length).toBeLessThanOrEqual(LIMITS.textDisplays);
  expect(all.length).toBeLessThanOrEqual(LIMITS.components);
  const ids = all.flatMap((part) => part.custom_id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
  for (const { options = [] } of all) {
    expect(options.length).toBeLessThanOrEqual(LIMITS.menuOptions);
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    for (const each of options.flatMap(({ label, value, description = 'none' }) => [label, value, description])) {
      expect(each.length).toBeGreaterThan(0);
      expect(each.length).toBeLessThanOrEqual(LIMITS.optionText);
    }
  }
}

const shared = sharedFolder();
const NOW = Date.parse('2025-06-01T00:00:00Z');

describe.skipIf(shared === null)('over the archive of real transcripts (skipped where ../shared is not there)', () => {
  let briefings: readonly Briefing[];
  let archive: Archive;
  beforeAll(async () => {
    // Two months are enough for odd pages, and quick to read and to index.
    const mayRead = (file: string): boolean => /^(?:2022-02|2021-10)/.test(path.basename(file));
    ({ briefings } = await loadTranscripts([path.join(shared ?? '', 'archive')], { mayRead }));
    archive = buildArchive(briefings);
  }, 120_000);

  it('every reply to a search for words keeps within the limits of Discord', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 120 }), (which, place, from, length) => {
        const briefing = briefings[which % briefings.length];
        const refs = briefing === undefined ? [] : statementRefs(briefing);
        const ref = refs[place % Math.max(1, refs.length)];
        if (briefing === undefined || ref === undefined) return;
        const words = statementText(briefing, requireStatement(briefing, ref)).split(/\s+/);
        const start = from % words.length;
        const sought = words.slice(start, start + length).join(' ');
        const reply = lookUpQuote(archive, { words: sought, top: LIMITS.menuOptions }, NOW);
        expectWithinLimits(renderQuoteReply(reply, english));
      }),
      { numRuns: 150 },
    );
  });

  it('every line to copy does', () => {
    const longest = briefings
      .flatMap((briefing) => statementRefs(briefing).map((ref) => ({ briefing, ref })))
      .sort((one, other) => lengthAt(other) - lengthAt(one))
      .slice(0, 100);
    for (const { briefing, ref } of longest) {
      const passage = choosePassage(briefing, requireStatement(briefing, ref), () => 1);
      const answer = toAnswer({ briefing, ref, passage }, NOW);
      if (answer !== null) expectWithinLimits(renderCopy(answer, briefing, english));
    }
  });

  it('every card of a briefing does, on each of its pages, and so do its rules and speakers', () => {
    for (const briefing of briefings) {
      const card = briefingCard(briefing, NOW);
      const rules = statedRules(briefing, NOW);
      if (card === null || rules === null) continue;
      const topics = briefingTopics(archive, briefing, card.exchanges);
      for (let page = 0; page * LIMITS.menuOptions <= card.exchanges.length; page++) {
        expectWithinLimits(renderBriefingCard(card, briefing, topics, page, NOW, english));
      }
      expectWithinLimits(renderRules(rules, card.title, english.when(card.when), english));
      expectWithinLimits(renderSpeakers(card.speakers, card.title, english.when(card.when), english));
    }
    const heard = heardSpeakers(archive, NOW);
    for (let page = 0; page * 10 < heard.length; page++) expectWithinLimits(renderHeardSpeakers(heard, page, english));
  }, 60_000);

  const lengthAt = ({ briefing, ref }: { briefing: Briefing; ref: Parameters<typeof requireStatement>[1] }): number =>
    statementText(briefing, requireStatement(briefing, ref)).length;
});
