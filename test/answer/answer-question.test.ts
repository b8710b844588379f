import { describe, expect, it } from 'vitest';
import { type Asked, answerQuestion, type Reply } from '../../src/answer/answer-question.ts';
import { quoteText } from '../../src/answer/quote.ts';
import { AFTER_THE_CALL, archiveOf, DURING_THE_CALL, madeUp, readSeed, seedText } from '../seed.ts';

const archive = archiveOf();
const ask = (question: string, asked: Omit<Asked, 'question'> = {}, now = AFTER_THE_CALL): Reply =>
  answerQuestion(archive, { question, ...asked }, now);

/** The answer, or a failure that says what there was instead. */
function answered(reply: Reply) {
  if (reply.kind !== 'answer') throw new Error(`expected an answer, got "${reply.kind}"`);
  return reply.answer;
}

describe('a question about the call of 21 February 2022', () => {
  it.each([
    ['Is the Biden-Putin summit still on?', 'certainly can’t commit to a meeting that has as a predicate'],
    ['is this an invasion?', 'Russian'],
    ['will US troops rescue americans?', 'he has no intention of sending American forces to fight inside Ukraine'],
    ['Blinken Lavrov Thursday?', 'I would refer you to the State Department on that question'],
    ['what did the executive order do?', 'prohibit new investment, trade, and financing by U.S. persons'],
    ['will there be more sanctions tomorrow', 'tomorrow'],
  ])('%s', (question, words) => {
    const answer = answered(ask(question));
    expect(quoteText(answer.quote)).toContain(words);
    expect(answer.attribution).toMatchObject({
      phrase: 'a senior administration official',
      label: 'SENIOR ADMINISTRATION OFFICIAL',
      basis: 'on_background',
    });
    expect(answer.attribution.rule).toContain('on background, attributed to');
    expect(answer.embargo).toMatchObject({
      wasEmbargoed: true,
      lifted: { time: '17:43', zone: 'EST', date: '2022-02-21' },
      freeAt: Date.parse('2022-02-21T17:43:00-05:00'),
    });
    expect(answer.citation).toMatchObject({
      title: 'Background Press Call by Senior Administration Officials on Russia and Ukraine',
      date: '2022-02-21',
      time: '17:24',
      startsAt: Date.parse('2022-02-21T17:24:00-05:00'),
      location: 'Via Teleconference',
    });
    expect(answer.citation.quoteUrl).toMatch(/^https:\/\/bidenwhitehouse\.archives\.gov\/briefing-room\/.*#:~:text=/);
  });

  it('quotes the lines that it says it quotes', () => {
    const { quote, citation } = answered(ask('will US troops rescue americans?'));
    const lines = seedText
      .split('\n')
      .slice(citation.firstLine - 1, citation.lastLine)
      .join(' ')
      .replace(/\s+/g, ' ');
    for (const { text } of quote.paragraphs) expect(lines).toContain(text);
  });

  it('shows the question as it was asked, and what a follow-up follows', () => {
    const answer = answered(ask('You’re saying you will impose additional steps tomorrow?'));
    expect(answer.asked && quoteText(answer.asked)).toContain('you will impose additional steps tomorrow?');
    expect(answer.follows && quoteText(answer.follows)).toContain('basically a ban on investment');
  });

  it('has no question to show for the opening remarks', () => {
    expect(answered(ask('what did the executive order do?')).asked).toBeNull();
  });

  it('says no to what nobody asked, with the nearest questions', () => {
    const reply = ask('what about gas prices?');
    if (reply.kind !== 'no') throw new Error(`expected a no, got "${reply.kind}"`);
    expect(reply.nearest.length).toBeGreaterThan(0);
    for (const { asked } of reply.nearest) expect(asked && quoteText(asked)).not.toBe('');
  });

  it.each(['', '   ', '?!', '—'])('takes %j for no question', (question) => {
    expect(ask(question)).toEqual({ kind: 'nothing-asked' });
  });

  it('says so where a briefing is not there', () => {
    expect(ask('summit?', { briefing: 'no-such-briefing' })).toEqual({
      kind: 'unknown-briefing',
      briefing: 'no-such-briefing',
    });
  });
});

describe('an embargo', () => {
  const { id } = readSeed();

  it('keeps everything back until it lifts, nearest questions included', () => {
    expect(ask('Is the Biden-Putin summit still on?', {}, DURING_THE_CALL)).toMatchObject({ kind: 'no', nearest: [] });
    expect(ask('what about gas prices?', {}, DURING_THE_CALL)).toMatchObject({ kind: 'no', nearest: [] });
  });

  it('does not even say that the briefing is there', () => {
    const embargoed = ask('summit?', { briefing: id }, DURING_THE_CALL);
    expect(embargoed).toEqual({ kind: 'unknown-briefing', briefing: id });
  });

  it('lifts to the minute', () => {
    const question = 'Is the Biden-Putin summit still on?';
    const lift = Date.parse('2022-02-21T17:43:00-05:00');
    expect(ask(question, {}, lift - 1).kind).toBe('no');
    expect(ask(question, {}, lift).kind).toBe('answer');
  });

  it.each([
    ['5:00 a.m. Eastern Time tomorrow', 'EDT', 'EDT'],
    ['5:00 a.m. Eastern Time tomorrow', 'CEST', 'UTC-04:00'],
  ])('until %s, on a page in %s, is told in %s', (until, printed, told) => {
    const call = madeUp(
      `Via Teleconference\n\n2:00 P.M. ${printed}\n\nMODERATOR:  This call is on background, attributed to a “senior administration official,” and is embargoed until ${until}.\n\nQ    Will the President visit the shipyard in Norfolk next week?\n\nSENIOR ADMINISTRATION OFFICIAL:  He will visit the shipyard in Norfolk on Tuesday.\n\n2:30 P.M. ${printed}\n`,
      { title: 'Background Press Call on Shipyards', date: '2022-06-06' },
    );
    const question = 'Will the President visit the shipyard in Norfolk?';
    const later = Date.parse('2022-07-01T00:00:00Z');
    const { embargo } = answered(answerQuestion(archiveOf([call]), { question, briefing: call.id }, later));
    expect(embargo.lifted).toEqual({ date: '2022-06-07', time: '05:00', zone: told });
  });

  it('of one briefing does not keep another back', () => {
    const other = madeUp(
      'James S. Brady Press Briefing Room\n\n2:00 P.M. EST\n\nMS. PSAKI:  Hi, everyone.\n\nQ    Will the President visit the shipyard in Norfolk next week?\n\nMS. PSAKI:  He will visit the shipyard in Norfolk on Tuesday to see the new dock.\n\n2:30 P.M. EST\n',
      { date: '2022-02-18' },
    );
    const both = archiveOf([readSeed(), other]);
    const reply = answerQuestion(
      both,
      { question: 'Will the President visit the shipyard in Norfolk?' },
      DURING_THE_CALL,
    );
    const { attribution, quote } = answered(reply);
    expect(quoteText(quote)).toBe('He will visit the shipyard in Norfolk on Tuesday to see the new dock.');
    expect(attribution).toMatchObject({ phrase: 'Press Secretary Jen Psaki', basis: 'on_record', rule: null });
  });
});
