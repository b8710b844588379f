import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Acronym, acronymFinder, acronymsOf } from '../../src/search/acronyms.ts';
import { askQuestion } from '../../src/search/asked-question.ts';
import { buildArchive } from '../../src/search/build-archive.ts';
import { matchQuestion } from '../../src/search/match-question.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';

const plain = (form: string): string => form;

function found(...texts: string[]): string[] {
  const finder = acronymFinder();
  for (const text of texts) finder.read(text);
  return finder.found(plain).map(({ short, name }) => `${short}: ${name.join(' ')}`);
}

function call(file: string, answer: string): ReturnType<typeof readTranscript> {
  return readTranscript(
    `# Background Press Call\n\nQ  Which lenders come to the ferry talks?\n\nSENIOR ADMINISTRATION OFFICIAL:  ${answer}\n`,
    file,
  );
}

describe('names and their initials', () => {
  it('finds a name beside its initials, with or without the small words', () => {
    expect(found('The Office of Foreign Assets Control did.', 'OFAC, as you know,')).toEqual([
      'ofac: office foreign assets control',
    ]);
    expect(found('the U.S. Republic of Korea. ROK troops')).toEqual(['rok: republic korea']);
    expect(found('an Indo-Pacific Economic Framework; IPEF')).toEqual(['ipef: indo pacific economic framework']);
  });

  it('finds nothing across a sentence, or without the initials', () => {
    expect(found('The Harbour. Ferry Council met. HFC said so.')).toEqual([]);
    expect(found('The Harbour Ferry Council met.')).toEqual([]);
  });

  it('believes a name that two briefings have, and none that is rare beside another', () => {
    const council: Acronym = { short: 'hfc', name: ['harbour', 'ferry', 'council'] };
    const chance: Acronym = { short: 'hfc', name: ['harsh', 'ferry', 'crossing'] };
    expect(acronymsOf([[council]]).namesOf('hfc')).toEqual([]);
    expect(acronymsOf([[council], [council]]).namesOf('hfc')).toEqual([council.name]);
    const five = Array.from({ length: 5 }, () => [council]);
    expect(acronymsOf([...five, [chance], [chance]]).namesOf('hfc')).toEqual([council.name]);
    expect(acronymsOf([[council], [council], [chance], [chance]]).namesOf('hfc')).toHaveLength(2);
  });

  it('does not depend on the order of briefings', () => {
    const name = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 2, maxLength: 3 });
    const acronym = fc.record({ short: fc.constantFrom('xyz', 'uvw'), name });
    fc.assert(
      fc.property(fc.array(fc.array(acronym, { maxLength: 3 }), { maxLength: 8 }), (briefings) => {
        const there = acronymsOf(briefings);
        const back = acronymsOf([...briefings].reverse());
        for (const short of ['xyz', 'uvw']) expect(back.namesOf(short)).toEqual(there.namesOf(short));
      }),
    );
  });

  const both = 'The Harbour Ferry Council, the HFC, comes.';
  const archive = buildArchive([
    call('one.md', both),
    call('two.md', both),
    call('three.md', 'We spoke to the Harbour Ferry Council about loans for the lighthouse.'),
    call('four.md', 'The tram depot has other lenders for its loans.'),
  ]);

  it('finds a place that has only the name for a question that has only the initials', () => {
    const asked = askQuestion(archive, 'Does the HFC lend to the lighthouse?');
    expect(asked.terms.map(({ term }) => term)).toEqual(['hfc', 'harbour', 'ferri', 'council', 'lend', 'lighthous']);
    const { matches } = matchQuestion(archive, { question: 'HFC loans', mayShow: () => true });
    expect(matches[0]?.briefing.file).toBe('three.md');
  });

  it('leaves the weight of a question as it is', () => {
    const spelt = askQuestion(archive, 'Does the HFC lend?').weights.reduce((sum, weight) => sum + weight, 0);
    const small = askQuestion(archive, 'Does the hfc lend?').weights.reduce((sum, weight) => sum + weight, 0);
    expect(spelt).toBeCloseTo(small, 6);
  });
});
