import type { Header, Paragraph, Role, Speaker, Turn } from '../../../src/transcript/briefing.ts';

/** A header with a title and a date, and nothing else. */
export function headerOf(title: string, callDate: string | null, location: string | null = null): Header {
  return {
    title,
    callDate,
    printedDate: null,
    frontMatterDate: callDate,
    publishedAt: null,
    modifiedAt: null,
    sourceUrl: null,
    start: null,
    end: null,
    zone: null,
    location,
  };
}

/** Speakers and turns from lines such as `['MR. SULLIVAN', 'Hello.']`; `Q` is a reporter, `MODERATOR` a moderator. */
export function spoken(lines: readonly (readonly [string, string])[]): { speakers: Speaker[]; turns: Turn[] } {
  const speakers: Speaker[] = [];
  const turns: Turn[] = [];
  for (const [label, text] of lines) {
    const role: Role = label === 'Q' ? 'reporter' : label === 'MODERATOR' ? 'moderator' : 'official';
    let speaker = speakers.findIndex((one) => one.label === label);
    if (speaker < 0) speaker = speakers.push({ label, role, identity: null }) - 1;
    turns.push({ index: turns.length, speaker, role, paragraphs: [paragraphOf(text)] });
  }
  return { speakers, turns };
}

/** One paragraph; words between `<s>` and `</s>` are struck. */
function paragraphOf(text: string): Paragraph {
  const struck: { start: number; end: number }[] = [];
  let plain = '';
  for (const part of text.split(/(<s>.*?<\/s>)/)) {
    const inner = /^<s>(.*)<\/s>$/.exec(part)?.[1];
    if (inner !== undefined) struck.push({ start: plain.length, end: plain.length + inner.length });
    plain += inner ?? part;
  }
  return { text: plain, kind: 'speech', struck, directions: [], firstLine: 1, lastLine: 1 };
}
