import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/transcript/check-report.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { page, readPage } from './page.ts';

const speech = 'MS. EXAMPLE:  Hello.\n\nQ    Why?\n\nMS. EXAMPLE:  Because.';

describe('the lines above and below the speech', () => {
  it.each([
    ['5:24 P.M. EST', '17:24', 'EST'],
    ['12:30 P.M EDT', '12:30', 'EDT'],
    ['12:05 A.M. CEST', '00:05', 'CEST'],
    ['10:02 a.m. local time', '10:02', 'local time'],
    ['5:24 P.M.', '17:24', null],
    ['**5:24 P.M. EST**', '17:24', 'EST'],
  ])('reads %j as the start', (line, start, zone) => {
    expect(readPage(`Via Teleconference\n\n${line}\n\n${speech}`).header).toMatchObject({
      start,
      zone,
      location: 'Via Teleconference',
    });
  });

  it.each([
    ['END    2:01 P.M. EST', '14:01'],
    ['2:01 P.M. EST', '14:01'],
    ['                 END                 10:38 A.M. EDT', '10:38'],
    ['END', null],
    ['(The briefing was concluded at 2:20 p.m.)', '14:20'],
  ])('reads %j as the end', (line, end) => {
    const briefing = readPage(`1:00 P.M. EST\n\n${speech}\n\n${line}`);
    expect(briefing.header.end).toBe(end);
    expect(briefing.lines).toMatchObject({ header: 2, unexplained: 0 });
    expect(briefing.turns.at(-1)?.paragraphs).toHaveLength(1);
  });

  it('finds an end that stands behind the last words', () => {
    const briefing = readPage(`${speech}\n\nMS. EXAMPLE:  Have a good day.  END 12:10 P.M. EST`);
    expect(briefing.header.end).toBe('12:10');
    expect(briefing.turns.at(-1)?.paragraphs[0]?.text).toBe('Have a good day.');
  });

  it('takes a time in the middle of the speech for no end of it', () => {
    const briefing = readPage(`MS. EXAMPLE:  Hello.\n\n12:30 P.M.\n\nWe go on.\n\n12:40 P.M. EST`);
    expect(briefing.header.end).toBe('12:40');
    expect(briefing.turns[0]?.paragraphs.map((paragraph) => paragraph.text)).toEqual(['Hello.', 'We go on.']);
  });

  it('joins a place of two lines, and leaves the office that calls out of it', () => {
    expect(readPage(`The Park Hotel  \nNew Delhi, India\n\n${speech}`).header.location).toBe(
      'The Park Hotel\nNew Delhi, India',
    );
    expect(readPage(`NATIONAL SECURITY COUNCIL\n\nVia Teleconference\n\n${speech}`).header.location).toBe(
      'Via Teleconference',
    );
    expect(readPage(`*Via Teleconference*** **\n\n${speech}`).header.location).toBe('Via Teleconference');
    expect(readPage(speech).header.location).toBeNull();
  });

  it('lets a printed date win, beside the place or under it', () => {
    for (const above of ['Via Teleconference  \n(February 28, 2022)', 'Via Teleconference (February 28, 2022)']) {
      expect(readPage(`${above}\n\n${speech}`).header).toMatchObject({
        callDate: '2022-02-28',
        printedDate: '2022-02-28',
        frontMatterDate: '2022-03-01',
        location: 'Via Teleconference',
      });
    }
    expect(readPage(speech).header).toMatchObject({ callDate: '2022-03-01', printedDate: null });
    expect(readPage(`(February 30, 2022)\n\n${speech}`).header.printedDate).toBeNull();
  });

  it('reads a place, a time and the first speaker from one line', () => {
    const briefing = readPage('Via Teleconference 5:24 P.M. EST MS. EXAMPLE:  Hello.\n\nMS. EXAMPLE:  Again.');
    expect(briefing.header).toMatchObject({ location: 'Via Teleconference', start: '17:24' });
    expect(briefing.turns.map((turn) => turn.paragraphs[0]?.text)).toEqual(['Hello.', 'Again.']);
  });

  it('tells of front matter that is missing or broken, and reads the rest', () => {
    const codes = (text: string): unknown =>
      readTranscript(text, 'x.md').problems.map((problem) => [problem.line, problem.code]);
    expect(codes(speech)).toEqual([[1, 'no-front-matter']]);
    expect(codes(`---\ntitle: x\n\n${speech}`)).toContainEqual([1, 'front-matter-not-closed']);
    expect(codes(`---\ntitle: "x\n---\n\n${speech}`)).toEqual([[1, 'front-matter-unreadable']]);
    expect(readTranscript(`---\ntitle: "x\n---\n\n${speech}`, 'x.md').exchanges).toHaveLength(1);
  });

  it('tells of prose that nobody is named for', () => {
    const text = page(
      `This is a long line of prose that stands above all labels, and nobody says who spoke it at all.\n\n${speech}`,
    );
    const briefing = readTranscript(text, 'x.md');
    expect(briefing.problems.map(({ line, code }) => [line, code])).toEqual([[7, 'unlabelled-paragraph']]);
    expect(briefing.lines.unexplained).toBe(1);
  });
});

describe('what stands inside a paragraph', () => {
  it('is read as a reader of the page sees it', () => {
    const briefing = readPage(
      'MS. EXAMPLE:  It was *very* \\[much\\]\u00a0 **so**, see [the  \nplan](https://www.example.gov/plan), <https://www.example.gov/x_y> and \\#5\\_6.',
    );
    expect(briefing.turns[0]?.paragraphs[0]?.text).toBe(
      'It was very [much] so, see the plan, <https://www.example.gov/x_y> and #5_6.',
    );
  });

  it('keeps struck words and says where they stand', () => {
    const briefing = readPage('MS. EXAMPLE:  About <s>40 million</s> \\[40,000\\] of\nthe <s>ships\nand</s> boats.');
    const paragraph = briefing.turns[0]?.paragraphs[0];
    expect(paragraph?.text).toBe('About 40 million [40,000] of the ships and boats.');
    expect(paragraph?.struck.map(({ start, end }) => paragraph.text.slice(start, end))).toEqual([
      '40 million',
      'ships and',
    ]);
    expect(checkReport(briefing).corrections).toBe(2);
  });

  it('tells directions from a speaker’s own brackets', () => {
    const briefing = readPage('MS. EXAMPLE:  It (the plan) is (inaudible) done.  (Laughter.)\n\n(Cross-talk.)\n\nYes.');
    const [first, second] = briefing.turns[0]?.paragraphs ?? [];
    expect(first?.directions.map(({ start, end }) => first.text.slice(start, end))).toEqual([
      '(inaudible)',
      '(Laughter.)',
    ]);
    expect(second?.kind).toBe('direction');
  });

  it('keeps notes at the foot apart from speech', () => {
    const briefing = readPage(
      `${speech}\n\n\\*Correction: it was four.\n\n2:00 P.M. EST\n\nSlides: <https://www.example.gov/slides>`,
    );
    expect(briefing.footnotes.map((note) => note.text)).toEqual([
      '*Correction: it was four.',
      'Slides: <https://www.example.gov/slides>',
    ]);
    expect(briefing.lines).toMatchObject({ asides: 2, unexplained: 0 });
    expect(checkReport(briefing).corrections).toBe(1);
  });
});
