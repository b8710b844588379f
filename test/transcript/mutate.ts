/** Pseudo-random whole numbers below a bound, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % Math.max(1, below);
  };
}

/** What breaks readers: marks that open and don't close, labels in odd places, controls, halves of characters. */
const PIECES = [
  'Q    ', 'Q', '\nQ\n', 'Q: ', 'QWhy ', 'MS. EXAMPLE:  ', '\n\nMS. EXAMPLE: ', 'SENIOR ADMINISTRATION OFFICIAL:', '\\[senior administration official\\]: ',
  '*', '**', '***', '[', ']', '](', '[a](https://b.example/c)', '\\', '\\\\', '\\[', '\\]', '<', '>', '<s>', '</s>', '<s', '<!--', '<p>', '~~', '&', '&amp;', '&nbsp;', '(',
  ')', '(Laughter.)', '(inaudible)', '—', '— ', ' —\n', '--', '?', '??', '. ', ':', '::', '“', '”', '"', "'", '’', '`', '#', '\\###', '---\n', '\n---\n', '---', 'title: ', '&a *a',
  '\u00a0', '\u202e', '\u202c', '\u2066', '\u200b', '\ufeff', '\u0000', '\u0007', '\ud800', '\udc00', '\u2028', '\r', '\r\n', '\t', '  \n', '\n\n', '\n', ' ', '    ',
  '5:24 P.M. EST', '\n\n5:24 P.M. EST\n\n', 'END', '\nEND\n', 'END 9:00 A.M.', '(October 20, 2021)', 'embargoed until 5 a.m. tomorrow', 'on background', 'the embargo is lifted',
]; // biome-ignore format: a table

/** A page with a few random changes: cut, joined, doubled, reordered, with odd pieces put in, or with a long line. */
export function mutate(text: string, random: (below: number) => number): string {
  let out = text;
  for (let i = random(6) + 1; i > 0; i--) {
    const at = random(out.length + 1);
    const end = Math.min(out.length, at + random(400));
    switch (random(9)) {
      case 0:
        out = out.slice(0, at) + out.slice(end);
        break;
      case 1:
        out = out.slice(0, at);
        break;
      case 2:
        out = out.slice(at);
        break;
      case 3:
        out = out.slice(0, end) + out.slice(at, end) + out.slice(end);
        break;
      case 4: {
        const lines = out.split('\n');
        const [line] = lines.splice(random(lines.length), 1);
        lines.splice(random(lines.length + 1), 0, line ?? '');
        out = lines.join('\n');
        break;
      }
      case 5:
        out = out.slice(0, at) + out.slice(at, end).replaceAll('\n', ' ') + out.slice(end);
        break;
      case 6:
        out = out.slice(0, at) + (PIECES[random(PIECES.length)] ?? '').repeat(random(40) + 1) + out.slice(at);
        break;
      case 7:
        out =
          out.slice(0, at) +
          String.fromCharCode(...Array.from({ length: random(30) }, () => random(0x10000))) +
          out.slice(at);
        break;
      default:
        out = out.slice(0, at) + (PIECES[random(PIECES.length)] ?? '') + out.slice(at);
    }
  }
  return out;
}
