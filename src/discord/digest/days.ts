/** The days that `/digest` offers, by the value of the choice; Sunday is 0. */
export const DAY_CHOICES = {
  daily: [0, 1, 2, 3, 4, 5, 6],
  weekdays: [1, 2, 3, 4, 5],
  monday: [1],
  tuesday: [2],
  wednesday: [3],
  thursday: [4],
  friday: [5],
  saturday: [6],
  sunday: [0],
} as const satisfies Record<string, readonly number[]>;

export type DayChoice = keyof typeof DAY_CHOICES;

export function isDayChoice(value: string): value is DayChoice {
  return Object.hasOwn(DAY_CHOICES, value);
}

/** Longer is no hour; this also bounds the time that the pattern takes. */
const LONGEST_HOUR = 20;

/**
 * Reads an hour that somebody typed: `8`, `8:00`, `17.30`, `17h30`, `5:30 pm`, `5 p.m.`
 * @returns null where it is no hour of the day
 */
export function readHour(typed: string): { readonly hour: number; readonly minute: number } | null {
  if (typed.length > LONGEST_HOUR) return null;
  const form = /^\s*(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?\s*(?:([ap])\.?\s*m\.?)?\s*$/i.exec(typed);
  if (form === null) return null;
  const half = form[3]?.toLowerCase();
  const named = Number(form[1]);
  if (half !== undefined && (named < 1 || named > 12)) return null;
  const hour = half === undefined ? named : (named % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(form[2] ?? 0);
  return hour > 23 || minute > 59 ? null : { hour, minute };
}

/** What somebody listed, with commas between: each once, at most ten of at most a hundred characters. */
export function readList(typed: string): readonly string[] {
  const parts = typed
    .split(/[,;\n]/)
    .map((part) => part.trim().slice(0, 100))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return [...new Set(parts)].slice(0, 10);
}
