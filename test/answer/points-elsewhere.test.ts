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
  ])('"%s" ask something themselves', (text) => expect(pointsElsewhere(text)).toBe(false));
});
