import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/answer/answer.ts';
import { readWish } from '../../src/answer/follow-up-wish.ts';
import { english } from '../../src/wording/english.ts';
import { FRENCH_COMMANDS } from '../../src/wording/french-commands.ts';
import { LANGUAGE_NAMES, languageOf, languageOfTerminal, wordingIn } from '../../src/wording/languages.ts';
import { playgroundWords } from '../../src/wording/playground.ts';
import { SPANISH_COMMANDS } from '../../src/wording/spanish-commands.ts';
import type { Wording } from '../../src/wording/wording.ts';

const LANGUAGES = ['en', 'es', 'fr'] as const;
const QUOTED = /[“«]\s*([^”»]+?)\s*[”»]/g;
const [, spanish, french] = LANGUAGES.map(wordingIn) as [Wording, Wording, Wording];

const official = (phrase: string, basis: Attribution['basis'] = 'on_background'): Attribution => ({
  phrase,
  basis,
  label: 'SENIOR ADMINISTRATION OFFICIAL',
  rule: null,
  setByEditor: false,
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** The sources of a folder that define no words. */
function elsewhere(folder: string): string[] {
  return sources(folder).filter((text) => !/: \w*Wording = \{|interface \w*Wording\b/.test(text));
}

/** The keys of words, and those of the parts that they are in. */
function keysOf(words: object): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && !Array.isArray(value) ? [key, ...keysOf(value)] : [key],
  );
}

/** By its name behind a stop, taken out of its object, or by a value that is such a name. */
function isUsed(key: string, sources: string): boolean {
  return new RegExp(`\\.${key}\\b|\\{[^{}]*\\b${key}\\b[^{}]*\\} = |'${key}'`).test(sources);
}

/** Every text that stands in a wording as it is, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

describe('the words of each language', () => {
  it('are the same in number: no key is missing in any of them', () => {
    for (const wording of [spanish, french]) expect(Object.keys(wording).sort()).toEqual(Object.keys(english).sort());
  });

  it('are all used', () => {
    const used = [...elsewhere('src'), ...elsewhere('commands')].join('\n');
    const unused = Object.keys(english).filter(
      (key) =>
        !new RegExp(`[wW]ording\\)?\\??\\.${key}\\b`).test(used) &&
        !new RegExp(`\\{[^{}]*\\b${key}\\b[^{}]*\\} = wording`).test(used),
    );
    expect(unused).toEqual([]);
    expect(keysOf(english).filter((key) => !isUsed(key, used))).toEqual([]);
  });

  it('of the playground are all used', () => {
    const used = elsewhere('src/playground').join('\n');
    expect(Object.keys(playgroundWords).filter((key) => !isUsed(key, used))).toEqual([]);
  });

  it('are its own: no text is left in English', () => {
    const own = new Set(textsOf(english));
    for (const wording of [spanish, french]) {
      const left = textsOf(wording).filter((text) => own.has(text) && text.includes(' '));
      expect(left).toEqual([]);
    }
  });

  it('name only commands that are there in that language', () => {
    for (const [wording, commands] of [
      [spanish, SPANISH_COMMANDS],
      [french, FRENCH_COMMANDS],
    ] as const) {
      const names = new Set(Object.values(commands).map(({ name }) => name));
      const texts = [...textsOf(wording), ...wording.help('x', 'y'), wording.howToAsk(null)];
      const named = texts.flatMap((text) => [...text.matchAll(/(?:^|[\s(])\/([\p{L}-]+)/gu)].map(([, name]) => name));
      expect(named.length).toBeGreaterThan(5);
      expect(named.filter((name) => name === undefined || !names.has(name))).toEqual([]);
    }
  });
});

describe('the ways to follow up that a language teaches', () => {
  it.each(LANGUAGES)('are understood (%s)', (language) => {
    const { help, nothingMore } = wordingIn(language);
    const taught = [...help(null, null).join('\n').matchAll(QUOTED), ...nothingMore.matchAll(QUOTED)].map(
      ([, words = '']) => words,
    );
    expect(taught.length).toBeGreaterThanOrEqual(4);
    for (const words of taught) expect([words, readWish(words).kind]).not.toEqual([words, 'question']);
  });
});

describe('an attribution on background', () => {
  it('keeps the phrase of the record in English, in quotation marks, its meaning beside it', () => {
    const attribution = official('a senior administration official');
    expect(spanish.attribution(attribution)).toBe(
      '“senior administration official” (alto cargo de la Administración), on background (sin nombre)',
    );
    expect(french.attribution(attribution)).toBe(
      '«\u00a0senior administration official\u00a0» (haut responsable de l’administration), on background (sans le nom)',
    );
  });

  it('has no meaning beside it where that is not known for certain', () => {
    expect(spanish.attribution(official('an FBI official'))).toBe('“FBI official”, on background (sin nombre)');
  });

  it('of any phrase stands there word for word, in every language', () => {
    const bases = fc.constantFrom('on_background', 'deep_background', 'off_record', 'on_record' as const);
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), bases, (phrase, basis) => {
        const attribution = official(phrase, basis as Attribution['basis']);
        for (const wording of LANGUAGES.map(wordingIn)) {
          const bare = basis === 'on_record' ? phrase : phrase.replace(/^an? /, '');
          for (const words of [
            wording.attribution(attribution),
            wording.saidBy(attribution),
            wording.mayPublish(attribution),
          ]) {
            expect(words).toContain(bare);
          }
        }
      }),
    );
  });

  it('on the record is the name and title as the record has them', () => {
    const psaki = official('Press Secretary Jen Psaki', 'on_record');
    for (const wording of LANGUAGES.map(wordingIn)) expect(wording.named(psaki)).toBe('Press Secretary Jen Psaki');
  });
});

describe('what somebody said', () => {
  it('is put into quotation marks and not touched', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        for (const wording of LANGUAGES.map(wordingIn)) {
          expect(wording.quoted(words)).toContain(words);
          expect(wording.rule({ ...official('x'), rule: words })).toContain(words);
          expect(wording.editorsReason(words)).toContain(words);
          expect(wording.notADay(words)).toContain(words);
        }
      }),
    );
  });
});

describe('dates, times and numbers', () => {
  const moment = { date: '2022-03-01', time: '17:24', zone: 'EST' };

  it('are written as the language writes them', () => {
    expect(LANGUAGES.map((each) => wordingIn(each).when(moment))).toEqual([
      'March 1, 2022, 5:24 p.m. EST',
      '1 de marzo de 2022, 17:24 EST',
      '1er mars 2022, 17\u00a0h\u00a024 EST',
    ]);
    expect(spanish.day('2022-02-21')).toBe('21 de febrero de 2022');
    expect(french.day('2022-02-21')).toBe('21 février 2022');
    for (const language of LANGUAGES) expect(wordingIn(language).day('no date')).toBe('no date');
  });

  it('an embargo that lifted at one, at noon and at midnight', () => {
    const at = (time: string) => ({
      wasEmbargoed: true,
      lifted: { date: '2022-02-21', time, zone: 'EST' },
      sentences: [],
    });
    expect(spanish.embargo(at('01:05'))).toBe('El embargo se levantó a la 1:05 EST del 21 de febrero de 2022.');
    expect(spanish.embargo(at('13:00'))).toBe('El embargo se levantó a las 13:00 EST del 21 de febrero de 2022.');
    expect(french.embargo(at('12:00'))).toBe('Embargo levé le 21 février 2022 à midi EST.');
    expect(french.embargo(at('00:00'))).toBe('Embargo levé le 21 février 2022 à minuit EST.');
    expect(french.embargo(at('05:00'))).toBe('Embargo levé le 21 février 2022 à 5\u00a0h EST.');
  });

  it('plurals begin where the language begins them', () => {
    expect([0, 1, 2].map((count) => spanish.questionCount(count))).toEqual([
      'Ninguna pregunta con respuesta.',
      'Una pregunta con respuesta.',
      '2 preguntas con respuesta.',
    ]);
    expect([1, 2].map((wait) => french.tooManyQuestions({ of: 'person', wait }))).toEqual([
      expect.stringMatching(/dans 1 seconde\.$/),
      expect.stringMatching(/dans 2 secondes\.$/),
    ]);
    expect(spanish.chatWelcome(1)).toContain('una sesión informativa');
    expect(french.chatWelcome(816)).toContain('816 points de presse');
  });

  it('French has its spaces before high punctuation, and none that breaks', () => {
    const texts = [...textsOf(french), ...french.help('q', 'w'), french.wordsDiffer([{ sought: 'a', said: 'b' }])];
    const commands = Object.values(FRENCH_COMMANDS).flatMap(({ description }) => description ?? []);
    for (const text of [...texts, ...commands]) expect(text).not.toMatch(/ [:;?!»]|« /);
  });
});

describe('a locale', () => {
  it('is one of the languages, else English', () => {
    expect(['fr', 'es-ES', 'es-419', 'en-GB', 'pt-BR', '', undefined].map(languageOf)).toEqual([
      'fr',
      'es',
      'es',
      'en',
      'en',
      'en',
      'en',
    ]);
  });

  it('of a terminal is what its variables say, the strongest first', () => {
    expect(languageOfTerminal({ LANG: 'fr_CA.UTF-8' })).toBe('fr');
    expect(languageOfTerminal({ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' })).toBe('en');
    expect(languageOfTerminal({ LANG: 'es_MX', LC_MESSAGES: '' })).toBe('es');
    expect(languageOfTerminal({})).toBe('en');
  });

  it('names each language in itself', () => {
    expect(Object.values(LANGUAGE_NAMES)).toEqual(['English', 'Español', 'Français']);
  });
});
