import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import type { MessagePayload } from '../../src/discord/render/answer-message.ts';
import { renderCard } from '../../src/discord/render/card-message.ts';
import { buildArchive } from '../../src/search/build-archive.ts';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { checkReport } from '../../src/transcript/check-report.ts';
import { loadTranscripts } from '../../src/transcript/load-transcripts.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { english } from '../../src/wording/english.ts';
import { raise } from '../discord/on-background.ts';
import { noteTranscript } from '../fidelity/known.ts';
import { faultsOf } from '../payloads/check-payload.ts';
import { aboutAnswer, aboutAnswers, aboutArchive, aboutBriefing, factsOf } from '../payloads/every-payload.ts';
import { archiveOf, readNoted, readSeed, seedText } from '../seed.ts';
import { harmIn, harmOf, hiddenIn } from './harm.ts';
import { HOSTILE_FILES, HOSTILE_HEADS, HOSTILE_OVERRIDES } from './hostile-pages.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { expectCount } from './inputs.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const SUMMIT = 'Is the Biden-Putin summit still on?';

/** A transcript that has a text wherever a text can be. */
function pageWith(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  return (
    [
      '---',
      "date: '2022-03-01'",
      'published_time: 2022-03-01 20:00:00-05:00',
      'source_url: https://www.whitehouse.gov/briefing-room/press-briefings/2022/03/01/made-up/',
      `title: ${JSON.stringify(`Background Press Call on ${text}`)}`,
      '---',
      '',
      line,
      '',
      '1:05 P.M. EST',
      '',
      `MODERATOR:  This call is on background, attributed to a “${line}.”  ${line}`,
      '',
      `SENIOR ADMINISTRATION OFFICIAL:  Thank you.  ${line}  That is what I have to say about the harbour.`,
      '',
      `Q    ${line}  Will the harbour open?`,
      '',
      `MR. ${line.toUpperCase()}:  ${line}`,
      '',
      text,
      '',
      'Q    And then?',
      '',
      `SENIOR ADMINISTRATION OFFICIAL:  <s>${line}</s> [${line}]  It will open in the spring.`,
      '',
      'END  2:00 P.M. EST',
    ]
      .join('\n')
      // As a file has it, which is UTF-8.
      .replace(/\p{Surrogate}/gu, '\ufffd')
  );
}

/** What every kind of message about a briefing does wrong. */
async function faultsAbout(briefing: Briefing, most = 2): Promise<readonly string[]> {
  const archive = buildArchive([briefing]);
  const facts = factsOf(briefing, archive, most, NOW);
  const faults: string[] = [];
  const check = async (payloads: AsyncIterable<readonly [string, MessagePayload]>): Promise<void> => {
    for await (const [what, payload] of payloads) {
      const harm = [...shownIn(payload, CONTENT).flatMap(harmIn), ...shownIn(payload, SHOWN).flatMap(hiddenIn)];
      for (const fault of [...faultsOf(payload), ...harm]) faults.push(`${what}: ${fault}`);
    }
  };
  for (const answer of facts.answers) {
    await check(aboutAnswer(answer, briefing, english));
    await renderCard(answer, 'light', english, {
      paint: async ({ svg }) => {
        const verdict = XMLValidator.validate(svg);
        if (verdict !== true) faults.push(`the picture is no XML: ${verdict.err.msg}`);
        const tags = (svg.match(/<[^>]*>/g) ?? []).join('');
        if (/<(?:script|image|foreignObject|a)\b|\son\w+=/.test(tags)) faults.push('the picture runs something');
        return Buffer.from('a picture');
      },
    });
  }
  await check(aboutAnswers(facts.answers, english));
  await check(aboutBriefing(briefing, facts, archive, english, NOW));
  await check(aboutArchive(archive, [], english, NOW));
  return faults;
}

/** What Discord reads as Markdown, and all that it shows. */
const CONTENT: ReadonlySet<string> = new Set(['content']);
const SHOWN: ReadonlySet<string> = new Set(['content', 'label', 'description', 'placeholder']);

/** The texts under these names in a message, wherever they stand. */
function shownIn(value: unknown, names: ReadonlySet<string>): readonly string[] {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    names.has(key) && typeof each === 'string' ? [each] : shownIn(each, names),
  );
}

it('Hostile text in a transcript’s title, place, rules, labels, questions and answers does nothing', async ({
  task,
}) => {
  const faults: string[] = [];
  for (const [what, text] of Object.entries(HOSTILE_TEXTS)) {
    const briefing = readTranscript(pageWith(text), '2022-03-01-made-up.md');
    faults.push(...(await faultsAbout(briefing)).map((fault) => `${what}: ${fault}`));
  }
  expect([...new Set(faults)].slice(0, 20)).toEqual([]);
  expectCount(task.name, Object.keys(HOSTILE_TEXTS).length);
}, 120_000);

it('Hostile text in a transcript is offered to nobody who types as more than can be seen', async ({ task }) => {
  const texts = Object.entries(HOSTILE_TEXTS);
  const briefings = texts.map(([, text], at) => readNoted(pageWith(text), `2022-03-01-made-up-${at}.md`));
  const stage = await raise({ archive: archiveOf(briefings), now: NOW });
  try {
    const ellen = stage.newsroom.join({ name: 'Ellen' }, { owner: true });
    const offered = async (line: string, values: Record<string, string>): Promise<number> => {
      const choices = await ellen.types(line, values);
      const names = choices.map(({ name }) => name);
      expect({ line, values, hidden: names.flatMap(hiddenIn) }).toEqual({ line, values, hidden: [] });
      expect(names.every((name) => name.trim() !== '' && name.length <= 100)).toBe(true);
      return choices.length;
    };
    const found = new Map<string, number>();
    for (const [at, [, text]] of texts.entries()) {
      const briefing = briefings[at]?.id ?? '';
      const typed = text.replace(/\p{Surrogate}/gu, '').slice(0, 60);
      const typings = [
        // What is named last is what is being typed.
        ['/ask', { briefing, question: `${typed} harbour open?` }],
        ['/ask', { question: 'x', briefing, speaker: '' }],
        ['/quote', { words: 'x', speaker: typed.slice(0, 5) }],
        ['/briefing', { which: `press ${typed.slice(0, 20)}` }],
        ['/rules', { briefing: '2022-03-01' }],
      ] as const;
      for (const [line, values] of typings) {
        const kind = `${line} ${Object.keys(values).join(' ')}`;
        found.set(kind, (found.get(kind) ?? 0) + (await offered(line, values)));
      }
    }
    expect([...found].filter(([, count]) => count === 0)).toEqual([]);
    expect(stage.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  } finally {
    await stage.end();
  }
  expectCount(task.name, texts.length);
}, 120_000);

it('Hostile text in an override does nothing', async ({ task }) => {
  const faults: string[] = [];
  for (const [what, text] of Object.entries(HOSTILE_TEXTS)) {
    const short = JSON.stringify(text.slice(0, 100));
    const override = `reason: ${short}\nattribution: [${short}]\nspeakers:\n  - { label: MODERATOR, role: official, name: ${short}, title: ${short} }\n`;
    const briefing = readTranscript(pageWith('the harbour'), '2022-03-01-made-up.md', override);
    faults.push(...(await faultsAbout(briefing, 1)).map((fault) => `${what}: ${fault}`));
  }
  expect([...new Set(faults)].slice(0, 20)).toEqual([]);
  expectCount(task.name, Object.keys(HOSTILE_TEXTS).length);
}, 120_000);

it('A hostile head of a transcript costs nothing and sets nothing', ({ task }) => {
  const body = 'MS. PSAKI:  Hello.\n\nQ    Is it so?\n\nMS. PSAKI:  It is so.\n';
  for (const [what, head] of Object.entries(HOSTILE_HEADS)) {
    const briefing = readTranscript(`---\n${head}\n---\n\n${body}`, 'made-up.md');
    expect({ what, title: briefing.header.title.length <= 8_000 }).toEqual({ what, title: true });
    expect({ what, url: briefing.header.sourceUrl ?? 'https:' }).toMatchObject({ what, url: expect.any(String) });
    expect(JSON.stringify(checkReport(briefing)).length).toBeLessThan(200_000);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    const reply = answerQuestion(archiveOf([briefing]), { question: 'Is it so?' }, NOW);
    if (reply.kind === 'answer') expect(reply.answer.citation.quoteUrl ?? 'https://').toMatch(/^https?:\/\//);
  }
  expectCount(task.name, Object.keys(HOSTILE_HEADS).length);
});

it('A hostile override holds the briefing back, and lifts nothing', ({ task }) => {
  for (const [what, override] of Object.entries(HOSTILE_OVERRIDES)) {
    const briefing = readTranscript(seedText, 'call.md', override);
    expect({ what, release: briefing.rules.embargo.release.kind }).toEqual({ what, release: 'held' });
    expect(Reflect.get({}, 'embargo')).toBeUndefined();
    const [problem] = briefing.problems;
    expect(problem?.code).toBe('override-unreadable');
    expect(problem?.message.length).toBeLessThan(1_000);
    expect(answerQuestion(archiveOf([briefing]), { question: SUMMIT }, NOW).kind).not.toBe('answer');
  }
  expectCount(task.name, Object.keys(HOSTILE_OVERRIDES).length);
});

it('A hostile name of a file names no other file, and is shown as text', async ({ task }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'on-background-names-'));
  try {
    for (const name of HOSTILE_FILES) {
      writeFileSync(path.join(folder, name), pageWith('the harbour'));
      noteTranscript(pageWith('the harbour'), name);
    }
    const { briefings, problems } = await loadTranscripts([folder]);
    expect(briefings.length + problems.length).toBeGreaterThanOrEqual(HOSTILE_FILES.length - 3);
    for (const { id } of briefings) expect(id).not.toMatch(/\//);
    const stage = await raise({ archive: archiveOf([readSeed(), ...briefings]), now: NOW });
    try {
      const ellen = stage.newsroom.join({ name: 'Ellen' }, { owner: true });
      for (const { id } of briefings) {
        const seen = await ellen.runs('/briefing', { which: id.slice(0, 100) });
        expect({ id, harm: harmOf(seen) }).toEqual({ id, harm: [] });
      }
      expect(harmOf(await ellen.runs('/transcripts list'))).toEqual([]);
      expect(stage.log.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
    } finally {
      await stage.end();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  expectCount(task.name, HOSTILE_FILES.length);
});
