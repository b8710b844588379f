import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { briefingCard } from '../../src/answer/briefing-card.ts';
import { briefingTopics } from '../../src/answer/briefing-topics.ts';
import { heardSpeakers } from '../../src/answer/heard-speakers.ts';
import { lookUpQuote, type QuoteReply } from '../../src/answer/look-up-quote.ts';
import { shownSpeakersOf } from '../../src/answer/speakers.ts';
import { statedRules } from '../../src/answer/stated-rules.ts';
import { toAnswer } from '../../src/answer/to-answer.ts';
import { trendOf } from '../../src/answer/trend.ts';
import { type Quotation, whoSaid } from '../../src/answer/who-said.ts';
import type { Digest } from '../../src/digest/digest.ts';
import { renderDigest } from '../../src/discord/digest/digest-message.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { withRemoval } from '../../src/discord/removal.ts';
import { type MessagePayload, renderAnswer, renderReply } from '../../src/discord/render/answer-message.ts';
import { renderBriefingCard } from '../../src/discord/render/briefing-message.ts';
import { renderCard } from '../../src/discord/render/card-message.ts';
import { renderComparison } from '../../src/discord/render/compare-message.ts';
import { renderAbout, renderAskedReply, renderWholeReply } from '../../src/discord/render/follow-up-message.ts';
import { renderAskedPage, renderWholePage } from '../../src/discord/render/page-message.ts';
import { renderCopy, renderQuoteReply } from '../../src/discord/render/quote-message.ts';
import { renderRules } from '../../src/discord/render/rules-message.ts';
import { renderHeardSpeakers, renderSpeakers } from '../../src/discord/render/speakers-message.ts';
import { renderTimeline } from '../../src/discord/render/timeline-message.ts';
import { renderAnnouncement, renderTranscripts } from '../../src/discord/render/transcripts-message.ts';
import { renderTrend } from '../../src/discord/render/trend-message.ts';
import { renderWhoSaid } from '../../src/discord/render/who-said-message.ts';
import type { ShelvedFile } from '../../src/live/shelf.ts';
import type { Painter } from '../../src/pictures/draw.ts';
import type { Archive } from '../../src/search/build-archive.ts';
import { choosePassage } from '../../src/search/passage.ts';
import { requireStatement, statementRefs } from '../../src/search/statements.ts';
import type { Briefing } from '../../src/transcript/briefing.ts';
import { statementText } from '../../src/transcript/statement.ts';
import type { Wording } from '../../src/wording/wording.ts';
import { digestsOf } from './every-digest.ts';

const PERSON = '12345678901234567890';
const MARK = `digest:${'a'.repeat(36)}:2022-02-22T08:00`;
/** How a picture looks is tested elsewhere: here it is laid out and described. */
const painter: Painter = { paint: async () => Buffer.from('a picture') };

/** A payload, and what it is. */
export type Named = readonly [what: string, payload: MessagePayload];

/** The longest statements of a briefing as answers, at most so many. */
export function longestAnswers(briefing: Briefing, most: number, now: number): readonly Answer[] {
  return statementRefs(briefing)
    .map((ref) => ({ ref, length: statementText(briefing, requireStatement(briefing, ref)).length }))
    .sort((one, other) => other.length - one.length)
    .slice(0, most)
    .flatMap(({ ref }) => {
      const passage = choosePassage(briefing, requireStatement(briefing, ref), () => 1);
      return toAnswer({ briefing, ref, passage }, now) ?? [];
    });
}

/** Every kind of message about an answer. */
export async function* aboutAnswer(answer: Answer, briefing: Briefing, wording: Wording): Payloads {
  yield ['answer', withRemoval(renderAnswer(answer, wording), PERSON, wording)];
  for (const about of ['when', 'where', 'who', 'rules', 'source'] as const) {
    yield [`follow-up: ${about}`, withRemoval(renderAbout(answer, about, wording), PERSON, wording)];
  }
  yield ['whole reply', withRemoval(renderWholeReply(answer, wording), PERSON, wording)];
  yield* everyPage('whole', (page) => renderWholePage(answer, page, wording));
  if (answer.asked !== null) {
    yield ['asked reply', withRemoval(renderAskedReply(answer, wording), PERSON, wording)];
    yield* everyPage('asked', (page) => renderAskedPage(answer, page, wording));
  }
  yield ['copy', renderCopy(answer, briefing, wording)];
  for (const theme of ['light', 'dark'] as const)
    yield [`card: ${theme}`, await renderCard(answer, theme, wording, painter)];
  yield [
    'who said this: not found',
    renderWhoSaid([{ words: answer.quote.paragraphs[0]?.text ?? 'x', found: null }], wording),
  ];
  const times = ['2022', '2023-02-21'].map((when, at) => ({ when, answer, isClosest: at === 1 }));
  yield ['compare', withRemoval(renderComparison(answer.citation.title, times.slice(0, 1), wording), PERSON, wording)];
  yield ['compare: none', renderComparison('x', [{ when: '2022', answer: null, isClosest: false }], wording)];
}

/** Replies that hold several answers. */
export async function* aboutAnswers(answers: readonly Answer[], wording: Wording): Payloads {
  const [first, ...others] = answers.slice(0, 3);
  if (first === undefined) return;
  const replies = [
    { kind: 'answer', answer: first, others, confidence: 1 },
    { kind: 'closest', answers: [first, ...others], confidence: 0.5 },
    { kind: 'no', nearest: [first, ...others], confidence: 0 },
    { kind: 'no', nearest: [], confidence: 0 },
    { kind: 'nothing-asked' },
    { kind: 'unknown-briefing', briefing: '@everyone' },
  ] as const;
  for (const reply of replies) {
    for (const isInBriefing of [true, false]) {
      const example = first.asked?.paragraphs[0]?.text ?? null;
      yield [`reply: ${reply.kind}`, withRemoval(renderReply(reply, wording, example, isInBriefing), PERSON, wording)];
    }
  }
  const parts = answers.slice(0, 3).map((answer) => ({
    asked: [answer.asked?.paragraphs[0]?.text ?? answer.citation.title],
    reply: { kind: 'answer', answer, others: [], confidence: 1 } as const,
  }));
  if (parts.length > 1)
    yield ['reply: parts', withRemoval(renderReply({ kind: 'parts', parts }, wording, null, false), PERSON, wording)];
}

/** What is found out once for all languages. */
export interface Facts {
  readonly answers: readonly Answer[];
  readonly digests: readonly Digest[];
  readonly quotes: readonly QuoteReply[];
  readonly quotations: readonly Quotation[];
}

/** @param most how many of a briefing's statements */
export function factsOf(briefing: Briefing, archive: Archive, most: number, now: number): Facts {
  const answers = longestAnswers(briefing, most, now);
  const said = answers[0]?.quote.paragraphs.map(({ text }) => text).join(' ') ?? 'nothing';
  const start = (from: number, to: number): string => [...said].slice(from, to).join('');
  const sought = [start(0, 450), said.split(' ').slice(0, 3).join(' ')];
  return {
    answers,
    digests: digestsOf(briefing, archive, now),
    quotes: sought.map((words) => lookUpQuote(archive, { words, top: LIMITS.menuOptions }, now)),
    quotations: whoSaid(archive, `“${start(0, 300)}” and “${start(40, 400)}”`, now),
  };
}

/** Every kind of message about a briefing. */
export async function* aboutBriefing(
  briefing: Briefing,
  { digests, quotes, quotations }: Facts,
  archive: Archive,
  wording: Wording,
  now: number,
): Payloads {
  const card = briefingCard(briefing, now);
  if (card === null) return;
  const when = wording.when(card.when);
  const topics = briefingTopics(archive, briefing, card.exchanges);
  for (let page = 0; page * LIMITS.menuOptions <= card.exchanges.length; page++) {
    yield ['briefing', withRemoval(renderBriefingCard(card, briefing, topics, page, now, wording), PERSON, wording)];
  }
  yield [
    'speakers of one',
    withRemoval(renderSpeakers(shownSpeakersOf(briefing, now), card.title, when, wording), PERSON, wording),
  ];
  const rules = statedRules(briefing, now);
  if (rules !== null) yield ['rules', withRemoval(renderRules(rules, card.title, when, wording), PERSON, wording)];
  const timeline = await renderTimeline(briefing, now, wording, painter);
  if (timeline !== null) yield ['timeline', timeline];
  for (const many of [[briefing], [briefing, ...archive.briefings.slice(0, 12)]]) {
    const announcement = renderAnnouncement(many, now, wording);
    if (announcement !== null) yield [`announcement of ${many.length}`, announcement];
  }
  for (const reply of quotes) yield ['quote', withRemoval(renderQuoteReply(reply, wording), PERSON, wording)];
  yield ['who said this', renderWhoSaid(quotations, wording)];
  for (const digest of digests) yield [`digest: ${digest.kind}`, renderDigest(digest, MARK, wording)];
}

/** Every kind of message about a whole archive. */
export async function* aboutArchive(
  archive: Archive,
  topics: readonly string[],
  wording: Wording,
  now: number,
): Payloads {
  const heard = heardSpeakers(archive, now);
  for (let page = 0; page * 15 < heard.length; page++) {
    yield ['speakers', withRemoval(renderHeardSpeakers(heard, page, wording), PERSON, wording)];
  }
  for (const topic of topics) {
    const trend = trendOf(archive, topic, {}, now);
    if (trend !== null) yield ['trend', withRemoval(await renderTrend(trend, wording, painter), PERSON, wording)];
    const reply = answerQuestion(archive, { question: `What about ${topic}?` }, now);
    yield [`asked: ${topic}`, withRemoval(renderReply(reply, wording, null, false), PERSON, wording)];
  }
  const files = archive.briefings.map((briefing, at): ShelvedFile => {
    const failure = at % 3 === 0 ? { at: now, reason: `${briefing.header.title} `.repeat(9), read: null } : null;
    return {
      path: `/made/up/${briefing.file}`,
      served: at % 6 === 0 ? null : briefing,
      hash: 'x',
      readAt: now,
      failure,
    };
  });
  const channels = Array.from({ length: 30 }, (_, at) => ({
    channelId: `${10n ** 17n + BigInt(at)}`,
    mayPost: at % 2 === 0,
  }));
  for (const each of [null, [], channels]) {
    const shelf = { archive, files: new Map(files.map((file) => [file.path, file])) };
    yield ['transcripts', renderTranscripts(shelf, each, now, wording)];
    yield ['transcripts: none', renderTranscripts({ archive, files: new Map() }, each, now, wording)];
  }
}

async function* everyPage(what: string, render: (page: number) => MessagePayload): Payloads {
  let before = '';
  for (let page = 0; page < 60; page++) {
    const payload = render(page);
    const shown = JSON.stringify(payload.components);
    // Beyond the last page the last one is shown.
    if (shown === before) return;
    before = shown;
    yield [`${what}, page ${page + 1}`, payload];
  }
}

type Payloads = AsyncGenerator<Named>;
