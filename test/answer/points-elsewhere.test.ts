import { describe, expect, it } from 'vitest';
import { pointsElsewhere } from '../../src/answer/points-elsewhere.ts';

describe('words beside a mention', () => {
  it.each([
    '',
    '?',
    '👆',
    'this',
    'this?',
    'can you answer this, please?',
    'please answer her question',
    'any idea?',
    'what about this one?',
    'what do the briefings say about this?',
    'did anyone ask that?',
    'is that true?',
    'thoughts?',
    'help',
    '¿puedes responder a esto?',
    '¿Puedes contestar esta pregunta, por favor?',
    '¿alguna idea?',
    '¿es verdad eso?',
    '¿y qué hay de eso?',
    'ayuda',
    'tu peux répondre à ça\u202f?',
    'Réponds à sa question, s’il te plaît',
    'une idée ?',
    'c’est vrai ?',
    'qu’en dites-vous ?',
  ])('"%s" mean the message that they reply to', (text) => expect(pointsElsewhere(text)).toBe(true));

  it.each([
    'what about China?',
    'is this an invasion?',
    'did anyone ask about gas prices?',
    'did they say that troops will leave?',
    'sanctions',
    'is that true of the Donbas?',
    'this invasion',
    'what did officials say about Nord Stream?',
    'thanks',
    '¿y Ucrania?',
    '¿es esto una invasión?',
    '¿qué dijeron sobre las sanciones?',
    'et la Chine ?',
    'est-ce une invasion ?',
    'quand vont-ils répondre à la Russie ?',
  ])('"%s" ask something themselves', (text) => expect(pointsElsewhere(text)).toBe(false));
});
