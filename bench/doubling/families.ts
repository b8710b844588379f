/** Texts that make a careless reader slow: each gives a text of about so many characters. */
export interface Family {
  readonly name: string;
  readonly make: (size: number) => string;
}

/** The same piece over and over. */
function repeated(name: string, piece: string): Family {
  return { name, make: (size) => piece.repeat(Math.ceil(size / piece.length)) };
}

/** Pieces that differ by a number. */
function numbered(name: string, piece: (index: number) => string): Family {
  return {
    name,
    make: (size) => {
      const pieces: string[] = [];
      for (let length = 0; length < size; length += pieces.at(-1)?.length ?? 1) pieces.push(piece(pieces.length));
      return pieces.join('');
    },
  };
}

/** The first half opens what the second half closes. */
function nested(name: string, open: string, close: string): Family {
  return {
    name,
    make: (size) => {
      const depth = Math.ceil(size / (open.length + close.length));
      return open.repeat(depth) + close.repeat(depth);
    },
  };
}

/** What every subject is given. */
export const PLAIN: readonly Family[] = [
  repeated('one long word', 'a'),
  repeated('one long word of capitals', 'A'),
  repeated('the same word', 'war '),
  repeated('two words by turns', 'Ukraine said '),
  numbered('words that are all different', (index) => `w${letters(index)} `),
  repeated('one huge number', '1234567890'),
  repeated('numbers with commas', '1,'),
  repeated('question marks', 'why? '),
  repeated('single letters with stops', 'U.S.'),
  repeated('blanks', ' '),
  repeated('empty lines', '\n'),
  repeated('opening quotation marks', '“'),
  repeated('straight quotation marks', '" '),
  nested('nested quotation marks', '“a ', ' b”'),
  repeated('<', '<'),
  repeated('&', '&'),
  repeated('[', '['),
  repeated('(', '('),
  repeated('*', '*'),
  repeated('~~', '~~ '),
  repeated('backslashes', '\\'),
  repeated('accents on one letter', '\u0301'),
  repeated('questions joined by "and"', 'what did he say and why did they go, '),
];

/** Of pages and transcripts. */
export const MARKUP: readonly Family[] = [
  nested('nested tags', '<div>', '</div>'),
  nested('nested tags that are left out', '<nav>', '</nav>'),
  nested('nested links', '[', '](http://a)'),
  repeated('unclosed tags', '<s>a '),
  repeated('tags that never end', '<p '),
  repeated('comments that never end', '<!-- '),
  repeated('entities', '&amp;'),
  repeated('unfinished entities', '&amp '),
  repeated('struck words', '~~a~~ [b] '),
  repeated('unfinished links', '[a]( '),
  repeated('brackets', '[a] '),
];

/** Of transcripts. */
export const SPOKEN: readonly Family[] = [
  repeated('one speaker again and again', 'MR. PRICE:  Yes.\n\n'),
  repeated('questions without answers', 'Q    Why?\n\n'),
  repeated('questions and answers', 'Q    Why?\n\nMR. PRICE:  We said so.\n\n'),
  numbered('speakers that are all different', (index) => `MR. ${letters(index).toUpperCase()}SON:  Yes.\n\n`),
  numbered('a name and a title for each', (index) => `Secretary Ann ${letters(index)}son, the Director of Things. `),
  repeated('many tiny paragraphs', 'a\n\n'),
  repeated('one long answer', 'MR. PRICE:  We said so and we will say it again. '),
  repeated('one answer of many paragraphs', 'We said so, and we will say it again.\n\n'),
  repeated('embargoes', 'This call is embargoed until 5 p.m. today. '),
  repeated('ground rules', 'This is on background, attributable to a senior official. '),
  repeated('times', '5:24 P.M. EST\n\n'),
  repeated('dates', 'February 21, 2022 '),
  repeated('stage directions', '(Laughter.) '),
  repeated('labels without words', 'MR. PRICE:'),
  repeated('struck words in answers', 'MR. PRICE:  <s>40 million</s> [40,000] men.\n\n'),
  repeated('footnotes', 'Q    Why?\n\nMR. PRICE:  It was 40 million*.\n\n*40,000\n\n'),
];

/** A number in letters: a, b, …, z, ba, bb, … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26)) + last;
}
