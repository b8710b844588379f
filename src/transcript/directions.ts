import type { Span } from './briefing.ts';

/** A stage direction is a remark of the typist. Longer brackets are speech. */
const LONGEST_DIRECTION = 200;

/**
 * Words that the typists use in brackets. Inside speech, brackets that hold none of them may be the speaker's own
 * aside, and stay speech.
 */
const TYPIST = new RegExp(
  `^\\(\\s*(?:in|un)?(?:${[
    'audible', 'laugh', 'applause', 'cross-?talk', 'speak(?:s|ing)', 'spoke', 'as (?:interpreted|translated|spoken)',
    'via ', 'holds? up', 'holding', 'pauses?\\b', 'off[- ]mic', 'off-?mi[ck]', 'off camera', 'video', 'audio', 'music', 'technical',
    'phonetic', 'ph\\b', 'sic\\b', 'recording', 'break', 'a (?:video|slide|reporter|bird|phone|chart|plane|brief)', 'slide',
    'begins?\\b', 'ends?\\b', 'end of', 'points?\\b', 'pointing', 'gestur', 'referr', 'coughs?', 'sneez', 'clears', 'sighs?',
    'crowd', 'cheer', 'chuckl', 'no response', 'no audible', 'indicat', 'reads?\\b', 'reading', 'reporters?\\b', 'the reporter',
    'telephon', 'phone', 'call ', 'line ', 'connection', 'displays?', 'shows?\\b', 'turns\\b', 'leaves', 'exits', 'enters',
    'knock', 'noise', 'overlapping', 'multiple', 'several', 'simultaneous', 'speaker', 'nods?', 'shak(?:es|ing)', 'taps',
    'ma?r?s\\. ', 'mr\\. ', 'ms\\. ', 'dr\\. ', 'secretary ', 'the president ', 'inaudible', 'interrupt', 'unintelligible',
    'whisper', 'sing', 'moment', 'silence', 'takes', 'walks', 'waves', 'hands?\\b', 'looks', 'makes', 'puts', 'picks', 'raises', 'quotes?\\b',
  ].join('|')})`,
  'i',
); // biome-ignore format: a table

/** Ranges of `text` that are stage directions inside speech, brackets included, in order. */
export function findDirections(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const piece = text.slice(open, open + LONGEST_DIRECTION);
    const close = piece.indexOf(')');
    if (close > 0 && TYPIST.test(piece)) {
      spans.push({ start: open, end: open + close + 1 });
      open += close;
    }
  }
  return spans;
}

/** Whether a paragraph is nothing but stage directions: `(Laughter.)`, `(Cross-talk.) (Laughter.)`. */
export function isDirection(text: string): boolean {
  if (!text.startsWith('(') || text.length > 3 * LONGEST_DIRECTION) return false;
  const rest = text.replace(/\([^()]*\)/g, '');
  return /^[\s.,;—–-]*$/.test(rest);
}
