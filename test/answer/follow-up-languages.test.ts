import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChatter, isGreeting, readWish } from '../../src/answer/follow-up-wish.ts';

describe('a reply in Spanish or French that asks about the answer itself', () => {
  it.each([
    ['¿cuándo fue eso?', 'when'],
    ['cuando dijo eso', 'when'],
    ['¿Y de qué fecha es?', 'when'],
    ['c’était quand ?', 'when'],
    ['Quand a-t-il dit ça ?', 'when'],
    ['ça date de quand ?', 'when'],
    ['c’était quand déjà ?', 'when'],
    ['¿quién dijo eso?', 'who'],
    ['¿Quién es?', 'who'],
    ['qui a dit ça ?', 'who'],
    ['C’est qui ?', 'who'],
    ['¿dónde lo dijo?', 'where'],
    ['où a-t-elle dit cela ?', 'where'],
    ['¿puedo citar esto?', 'rules'],
    ['¿Se puede publicar?', 'rules'],
    ['est-ce que je peux citer ça ?', 'rules'],
    ['puis-je le publier ?', 'rules'],
    ['¿fuente?', 'source'],
    ['¿tienes un enlace?', 'source'],
    ['¿es verdad?', 'source'],
    ['le lien, s’il te plaît', 'source'],
    ['d’où ça vient ?', 'source'],
    ['il a vraiment dit ça ?', 'source'],
  ])('%s', (text, about) => expect(readWish(text)).toEqual({ kind: 'about', about }));

  it.each([
    ['¿qué preguntó el periodista?', 'asked'],
    ['¿cuál fue la pregunta?', 'asked'],
    ['quelle était la question ?', 'asked'],
    ['qu’est-ce que le journaliste a demandé ?', 'asked'],
    ['la respuesta completa', 'whole'],
    ['muéstrame toda la respuesta, por favor', 'whole'],
    ['la réponse complète', 'whole'],
    ['Toute la citation ?', 'whole'],
    ['¿algo más?', 'more'],
    ['la suite ?', 'more'],
    ['¿y luego?', 'next'],
    ['¿y después?', 'next'],
    ['et ensuite ?', 'next'],
    ['et après ?', 'next'],
    ['la pregunta anterior', 'before'],
    ['et avant ça ?', 'before'],
  ])('%s', (text, kind) => expect(readWish(text)).toEqual({ kind }));

  it.each([
    ['¿y la segunda parte?', 2],
    ['¿Y la primera pregunta?', 1],
    ['la 2ª parte', 2],
    ['parte 3', 3],
    ['¿respondió a la segunda pregunta?', 2],
    ['¿y la última?', 'last'],
    ['¿y la otra parte?', 'other'],
    ['et la deuxième partie ?', 2],
    ['et la seconde ?', 2],
    ['la 3e question', 3],
    ['a-t-il répondu à la première question ?', 1],
    ['et la dernière ?', 'last'],
    ['et l’autre partie ?', 'other'],
  ])('%s', (text, part) => expect(readWish(text)).toEqual({ kind: 'part', part }));

  it.each([
    '¡gracias!',
    'Muchas gracias por la respuesta',
    'jajaja',
    'vale, perfecto',
    'merci beaucoup',
    'C’est parfait, merci !',
    'd’accord',
    'ah bon',
    'mdr',
  ])('wants no answer: %s', (text) => {
    expect(isChatter(text)).toBe(true);
    expect(readWish(text)).toEqual({ kind: 'nothing' });
  });

  it.each(['Hola', '¿cómo funciona?', 'bonjour', 'comment ça marche ?', 'ayuda', 'aidez-moi'])('greets: %s', (text) =>
    expect(isGreeting(text)).toBe(true),
  );
});

describe('any other reply in Spanish or French is a question of its own', () => {
  it.each([
    ['¿y China?', true],
    ['et la Chine ?', true],
    ['¿cuándo se reunirán Biden y Putin?', true],
    ['qué dijo sobre las sanciones', true],
    ['quand a-t-il parlé de la Chine ?', true],
    ['qu’a-t-il dit des sanctions', true],
    ['la segunda guerra mundial', false],
    ['la deuxième guerre mondiale', false],
    ['no me creo ni una palabra', false],
    ['quel dommage pour eux', false],
    ['original sin', false],
    ['sources say the talks are over', false],
  ])('%s', (text, isAsked) => expect(readWish(text)).toEqual({ kind: 'question', question: text, isAsked }));

  it('is read at once, whatever is repeated in it', () => {
    const words = fc.constantFrom(
      'merci',
      'gracias',
      'ok',
      'la',
      'segunda',
      'et',
      'y',
      'qui',
      'a',
      'dit',
      'no',
      '?',
      'x',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), (all) => {
        expect(() => readWish(all.join(' '))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
