import { describe, expect, it } from 'vitest';
import { countryInEnglish } from '../../src/answer/country-names.ts';
import { newTopic } from '../../src/answer/new-topic.ts';

describe('a reply that asks the same of something else', () => {
  it.each([
    ['what about China?', 'China'],
    ['And how about the embassy?', 'embassy'],
    ['and in 2023?', '2023'],
    ['and Ukraine', 'Ukraine'],
    ['but on energy prices?', 'energy prices'],
    ['sanctions?', 'sanctions'],
    ['¿Y China?', 'China'],
    ['¿y sobre las sanciones?', 'sanciones'],
    ['¿Qué hay de Ucrania?', 'Ucrania'],
    ['et la Chine ?', 'Chine'],
    ['et sur l’Ukraine ?', 'Ukraine'],
    ['Qu’en est-il des sanctions ?', 'sanctions'],
  ])('%s', (text, topic) => {
    expect(newTopic(text)).toBe(topic);
  });

  it.each([
    'what did he say about sanctions?',
    'and then?',
    'and what was the question?',
    'is the summit still on?',
    'and?',
    'sanctions',
    'what about it?',
    'and the thing that the official said about the other thing?',
    '',
  ])('is not: "%s"', (text) => {
    expect(newTopic(text)).toBeNull();
  });

  it('may name a country as Spanish and French do', () => {
    expect(countryInEnglish('Ucrania')).toBe('Ukraine');
    expect(countryInEnglish('la Chine')).toBe('China');
    expect(countryInEnglish('Corée du Sud')).toBe('South Korea');
    expect(countryInEnglish('sanctions')).toBe('sanctions');
  });
});
