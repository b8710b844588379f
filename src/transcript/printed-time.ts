/** A line that holds nothing but a time, as pages print it above and below the speech. */
export interface PrintedTime {
  /** 24-hour `HH:MM`; null where only `END` is printed. */
  readonly time: string | null;
  /** Zone as printed; null where none is. */
  readonly zone: string | null;
  /** The line says that it is the end. */
  readonly end: boolean;
}

const TIME =
  /^[\s*#([-]*(?:(end)\b[\s.:*–—-]*)?(?:(\d{1,2})(?:[:.;]\s?(\d{2}))?\s*(?:([ap])\s?\.?\s?m\b\.?|(noon|midnight))?,?\s*\(?((?!end\b)[a-z]{2,5}|local(?: time)?|eastern(?: time)?|central(?: time)?)?\)?)?[\s*.)\]–—-]*(end)?[\s*.)\]#-]*$/i;

/** `(The briefing was concluded at 2:20 p.m.)` */
const CONCLUDED =
  /^[([*]{0,3}(?:the )?(?:[a-z]+ )?(?:briefing|call|gaggle|conference|roundtable|interview|event)s? (?:was |were )?(?:concluded|ended|ends|adjourned) at /i;

/** Reads a printed time from a line of plain text, or returns null where the line is something else. */
export function readPrintedTime(text: string): PrintedTime | null {
  if (text.length > 100 || /^[\s#*_=–—-]+$/.test(text)) return null;
  const lead = CONCLUDED.exec(text)?.[0] ?? '';
  const rest = text.slice(lead.length);
  const found = rest.length > 60 ? null : TIME.exec(rest);
  if (found === null) return null;
  const [, before, hour, minute, half, word, zone, after] = found;
  const end = lead !== '' || before !== undefined || after !== undefined;
  if (hour === undefined) return end ? { time: null, zone: null, end } : null;
  // "2021" or "12" alone is no time.
  if (minute === undefined && half === undefined && word === undefined) return null;
  if (minute !== undefined && half === undefined && word === undefined && zone === undefined && !end && !/:/.test(text))
    return null;
  const time = clock(Number(hour), Number(minute ?? 0), half ?? word);
  return time === null ? null : { time, zone: zone ?? null, end };
}

/** Whether a line of plain text is a printed time, a closing mark, or the zone that a time lost its figures from. */
export function isTimeLine(text: string): boolean {
  return (
    readPrintedTime(text) !== null || /^(?:[ap]\.?m\.? )?(?:E[DS]?T|C[DS]T|M[DS]T|P[DS]T|GMT|CES?T|BST)$/i.test(text)
  );
}

function clock(hour: number, minute: number, half: string | undefined): string | null {
  if (hour > 23 || minute > 59) return null;
  const mark = half?.toLowerCase().charAt(0);
  let h = hour;
  if (mark === 'p' || mark === 'n') h = hour < 12 ? hour + 12 : hour;
  else if (mark === 'a' || mark === 'm') h = hour === 12 ? 0 : hour;
  return `${String(h).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
