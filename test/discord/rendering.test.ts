import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Quote } from '../../src/answer/answer.ts';
import type { Reply, SingleReply } from '../../src/answer/answer-question.ts';
import { briefingKey, wordsKey } from '../../src/answer/quote-ref.ts';
import { escapeMarkdown } from '../../src/discord/escape.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { withRemoval } from '../../src/discord/removal.ts';
import { type MessagePayload, renderReply } from '../../src/discord/render/answer-message.ts';
import { renderAbout, renderAskedReply, renderWholeReply } from '../../src/discord/render/follow-up-message.ts';
import { renderAskedPage, renderWholePage } from '../../src/discord/render/page-message.ts';
import { renderWhoSaid } from '../../src/discord/render/who-said-message.ts';
import { english } from '../../src/wording/english.ts';

/** Words as they come: long ones, marks of Markdown, mentions, links, other scripts. */
const nasty = fc.constantFrom(
  '**',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '> ',
  '# ',
  '- ',
  '1. ',
  '<@123456789012345678>',
  '@everyone',
  '@here',
  '<#1>',
  '</ask:1>',
  '<t:0>',
  '[click](https://evil.example)',
  'https://evil.example',
  'discord.gg/abc',
  '\\',
  '\u202e',
  '\u200b',
  '<:a:1>',
  '-# ',
);
const text = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constant('word')), {
    minLength: 1,
    maxLength: 200,
  })
  .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim() || 'word');
const paragraph = text.map((each) => ({ text: each, struck: [], interjections: [] }));
const quote: fc.Arbitrary<Quote> = fc.record({
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 12 }),
  cutBefore: fc.boolean(),
  cutAfter: fc.boolean(),
});
const answer: fc.Arbitrary<Answer> = fc.record({
  ref: fc.record({
    briefing: text.map(briefingKey),
    statement: fc.constant({ kind: 'exchange' as const, exchange: 12, statement: 0 }),
    passage: fc.constant({ firstParagraph: 0, start: 0, lastParagraph: 3, end: 12_345 }),
    words: text.map(wordsKey),
  }),
  quote,
  whole: quote,
  asked: fc.option(quote, { nil: null }),
  askedParts: fc.array(text, { maxLength: 5 }),
  follows: fc.option(quote, { nil: null }),
  kind: fc.constant(null),
  attribution: fc.record({
    phrase: fc.constant('a senior administration official'),
    label: fc.constant('SENIOR ADMINISTRATION OFFICIAL'),
    basis: fc.constant('on_background' as const),
    rule: fc.option(text, { nil: null }),
    setByEditor: fc.boolean(),
  }),
  embargo: fc.constant({
    wasEmbargoed: true,
    lifted: { date: '2022-02-21', time: '17:43', zone: 'EST' },
    freeAt: Date.parse('2022-02-21T17:43:00-05:00'),
    sentences: [],
  }),
  citation: fc.record({
    briefing: text,
    file: text,
    title: text,
    date: fc.constant('2022-02-21'),
    time: fc.constant('17:24'),
    zone: fc.constant('EST'),
    startsAt: fc.constantFrom(null, Date.parse('2022-02-21T17:24:00-05:00')),
    location: fc.constant(null),
    pageUrl: fc.constant('https://example.org/'),
    quoteUrl: fc.integer({ min: 0, max: 600 }).map((length) => `https://example.org/${'a'.repeat(length)}`),
    firstLine: fc.constant(1),
    lastLine: fc.constant(2),
  }),
});
const single: fc.Arbitrary<SingleReply> = fc.oneof(
  fc
    .tuple(answer, fc.array(answer, { maxLength: 3 }))
    .map(([each, others]) => ({ kind: 'answer' as const, answer: each, others, confidence: 1 })),
  fc
    .array(answer, { minLength: 1, maxLength: 3 })
    .map((answers) => ({ kind: 'closest' as const, answers, confidence: 0.5 })),
  fc.array(answer, { maxLength: 3 }).map((nearest) => ({ kind: 'no' as const, nearest, confidence: 0 })),
);
const part = fc.record({ asked: fc.array(text, { minLength: 1, maxLength: 3 }), reply: single });
const reply: fc.Arbitrary<Reply> = fc.oneof(
  { weight: 2, arbitrary: single },
  fc
    .uniqueArray(part, { minLength: 2, maxLength: 3, selector: ({ reply: each }) => JSON.stringify(refsOf(each)) })
    .map((parts) => ({ kind: 'parts' as const, parts })),
);

function refsOf(each: SingleReply): unknown {
  if (each.kind === 'answer') return each.answer.ref;
  return each.kind === 'closest' ? each.answers.map(({ ref }) => ref) : each.nearest.map(({ ref }) => ref);
}

interface Walked {
  readonly type: number;
  readonly content?: string;
  readonly url?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly components?: readonly Walked[];
}
const walk = (parts: readonly Walked[]): Walked[] => parts.flatMap((part) => [part, ...walk(part.components ?? [])]);

function expectWithinLimits({ components, allowedMentions }: MessagePayload): void {
  const all = walk(components as readonly Walked[]);
  const words = all.map(({ content }) => content ?? '');
  expect(words.join('').length).toBeLessThanOrEqual(LIMITS.textDisplays);
  const bytes = words.filter((each) => each !== '').map((each) => Buffer.byteLength(each) + 12);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(10_170);
  expect(all.length).toBeLessThanOrEqual(LIMITS.components);
  const ids = all.flatMap(({ custom_id }) => custom_id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const part of all) {
    if (part.type === 10) expect(part.content?.trim()).not.toBe('');
    if (part.custom_id !== undefined) expect(part.custom_id.length).toBeLessThanOrEqual(LIMITS.customId);
    if (part.label !== undefined) expect(part.label.length).toBeLessThanOrEqual(LIMITS.buttonLabel);
    if (part.url !== undefined) expect(part.url.length).toBeLessThanOrEqual(LIMITS.linkUrl);
  }
  expect(allowedMentions).toEqual({ parse: [], repliedUser: false });
}

describe('whatever a transcript holds', () => {
  it('a reply keeps within the limits of Discord', () => {
    fc.assert(
      fc.property(reply, (each) => expectWithinLimits(renderReply(each, english, 'What now?', false))),
      { numRuns: 60 },
    );
  });

  it('every page keeps within the limits of Discord, and no page is missing', () => {
    fc.assert(
      fc.property(answer, fc.nat({ max: 12 }), (each, page) => {
        expectWithinLimits(renderWholePage(each, page, english));
        expectWithinLimits(renderAskedPage(each, page, english));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a reply to a follow-up, or to a menu', () => {
  const PERSON = '123456789012345678';
  const found = fc.record({
    answer,
    marks: fc.constant([[{ start: 0, end: 3 }]]),
    isExact: fc.boolean(),
    likeness: fc.constant(0.9),
    differences: fc.array(fc.record({ sought: text, said: text }), { maxLength: 30 }),
  });
  const quotation = fc.record({ words: text, found: fc.option(found, { nil: null }) });

  it('keeps within the limits of Discord, with the button Remove too', () => {
    fc.assert(
      fc.property(answer, reply, (each, whole) => {
        for (const about of ['when', 'where', 'who', 'rules', 'source'] as const) {
          expectWithinLimits(withRemoval(renderAbout(each, about, english), PERSON, english));
        }
        expectWithinLimits(withRemoval(renderWholeReply(each, english), PERSON, english));
        expectWithinLimits(withRemoval(renderReply(whole, english, null, false), PERSON, english));
        if (each.asked !== null) {
          expectWithinLimits(withRemoval(renderAskedReply(each, english), PERSON, english));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps within them where somebody’s quotations are looked for', () => {
    fc.assert(
      fc.property(fc.array(quotation, { maxLength: 3 }), (each) => expectWithinLimits(renderWhoSaid(each, english))),
      { numRuns: 60 },
    );
  });
});

describe('text that is escaped', () => {
  it('has nothing left that Discord would act on, and every character still there that can be seen', () => {
    fc.assert(
      fc.property(text, (written) => {
        const each = written.replace(
          /(?![\n\t])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu,
          '',
        );
        const escaped = escapeMarkdown(written);
        expect(escaped.replace(/\\([\p{P}\p{S}])/gu, '$1')).toBe(
          each.replace(/\\([\p{P}\p{S}])/gu, '$1').replaceAll('\\\\', '\\'),
        );
        const bare = escaped.replace(/\\[\p{P}\p{S}]/gu, '');
        expect(bare).not.toMatch(/[*_~`|<>[\]@#]/);
        expect(bare).not.toMatch(/https?:\/\//i);
      }),
    );
  });

  it.each([
    ['1. first', '1\\. first'],
    ['- so', '\\- so'],
    ['<@1> **x** https://a.b', '\\<\\@1\\> \\*\\*x\\*\\* https\\://a.b'],
    ['\u202eyad\u202c\u0000\u001b[2J \ud800', 'yad\\[2J \ufffd'],
    ['w\u200bo\u2060r\ufeffd \u200eand\u200f \u{1f469}\u200d\u{1f373}', 'word and \u{1f469}\u200d\u{1f373}'],
    ['discord.gg/a DiscordApp.com/invite/a', 'discord\\.gg/a DiscordApp\\.com/invite/a'],
    ['so-called — war crimes, even.', 'so-called — war crimes, even.'],
  ])('%s', (given, expected) => expect(escapeMarkdown(given)).toBe(expected));
});
