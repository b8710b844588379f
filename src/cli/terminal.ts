import { styleText } from 'node:util';

/** The person's end: where words go, and what it can show. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard error is a terminal: progress may be shown and wiped. */
  readonly showsProgress: boolean;
  readonly paint: Paint;
  /** Columns to wrap to. */
  readonly width: number;
}

/** Puts a style on words, where the terminal has styles. */
export type Paint = (
  style: 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan' | 'strikethrough',
  text: string,
) => string;

type Stream = Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>;

const NARROWEST = 40;
const WIDEST = 100;

/** What `styleText` puts around words of the styles that are used here, after the escape. */
const COLOURS = /^\[(?:[129]|2[29]|3[12369])m$/;
/** A control, with the colour that it may be the beginning of. */
const CONTROLS = /(?![\n\t])\p{Cc}(?:\[\d{1,2}m)?/gu;
/** What wipes a line of progress. */
const WIPE = '\r\u001b[2K';

/**
 * Leaves out what commands a terminal, but for the colours that are put on here: a transcript, or a page that is imported,
 * could have its title, the window and what was printed before changed by it.
 */
function withoutCommands(text: string, hasColours: boolean): string {
  return text.replace(CONTROLS, (found) => {
    const isColour = found.startsWith('\u001b') && COLOURS.test(found.slice(1));
    return hasColours && isColour ? found : found.slice(1);
  });
}

/**
 * The terminal of this process. Colours go where standard output is a terminal, and NO_COLOR (https://no-color.org) is
 * not set; FORCE_COLOR brings them anywhere.
 */
export function openTerminal(
  stdout: Stream,
  stderr: Stream,
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const isForced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  const hasColours = isForced || (stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb');
  return {
    out: (text) => stdout.write(withoutCommands(text, hasColours)),
    err: (text) => {
      const wipes = text.startsWith(WIPE);
      stderr.write((wipes ? WIPE : '') + withoutCommands(wipes ? text.slice(WIPE.length) : text, hasColours));
    },
    showsProgress: stderr.isTTY === true,
    paint: hasColours ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text,
    width: Math.min(WIDEST, Math.max(NARROWEST, stdout.columns ?? 80)),
  };
}

/**
 * A line of progress that rewrites itself, for work that may take longer than a second; nothing where it can't be shown.
 *
 * @param verb what is being done: "Reading transcripts"
 */
export function progressLine(
  terminal: Terminal,
  verb: string,
): { update: (done: number, total: number) => void; end: () => void } {
  let shown = -1;
  return {
    update: (done, total) => {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      if (!terminal.showsProgress || percent === shown || total < 20) return;
      shown = percent;
      terminal.err(`${WIPE}${verb}: ${done} of ${total}`);
    },
    end: () => {
      if (shown >= 0) terminal.err(WIPE);
    },
  };
}

/** Breaks text into lines of at most `width` columns, each with an indent; words longer than that stand alone. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && indent.length + line.length + 1 + word.length > width) {
        lines.push(indent + line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    lines.push((indent + line).trimEnd());
  }
  return lines.join('\n');
}
