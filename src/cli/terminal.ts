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

const NARROWEST = 40;
const WIDEST = 100;

/**
 * The terminal of this process. Colours go where standard output is a terminal, and NO_COLOR (https://no-color.org) is
 * not set; FORCE_COLOR brings them anywhere.
 */
export function openTerminal(
  stdout: NodeJS.WriteStream,
  stderr: NodeJS.WriteStream,
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const isForced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  const hasColours = isForced || (stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb');
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
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
  const wipe = '\r\u001b[2K';
  return {
    update: (done, total) => {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      if (!terminal.showsProgress || percent === shown || total < 20) return;
      shown = percent;
      terminal.err(`${wipe}${verb}: ${done} of ${total}`);
    },
    end: () => {
      if (shown >= 0) terminal.err(wipe);
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
