import { type Fault, refusals } from '../rest/refusal.ts';

export type Path = readonly (string | number)[];
export type Fields = Readonly<Record<string, unknown>>;

/** Gathers the faults of one request body; Discord reports all that it finds, not the first. */
export class Faults {
  readonly list: Fault[] = [];

  add(path: Path, code: string, message: string): void {
    this.list.push({ path, code, message });
  }

  /** @throws Refusal 50035 where something was added. */
  refuse(): void {
    if (this.list.length > 0) throw refusals.invalidForm(this.list);
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Discord counts characters by code point. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

export interface TextRule {
  readonly min?: number;
  readonly max: number;
  readonly required?: boolean;
}

/** A text field that is trimmed of nothing and within its bounds; undefined where it is absent or null. */
export function readText(faults: Faults, from: Fields, key: string, path: Path, rule: TextRule): string | undefined {
  const value = from[key];
  const at = [...path, key];
  if (value === undefined || value === null || (value === '' && rule.required)) {
    if (rule.required) faults.add(at, 'BASE_TYPE_REQUIRED', 'This field is required');
    return undefined;
  }
  if (typeof value !== 'string') {
    if (typeof value === 'number') return String(value);
    faults.add(at, 'STRING_TYPE_CONVERT', 'Could not interpret "{}" as string.');
    return undefined;
  }
  checkLength(faults, at, lengthOf(value), rule.min ?? 0, rule.max);
  return value;
}

export function checkLength(faults: Faults, at: Path, length: number, min: number, max: number): void {
  if (length >= min && length <= max) return;
  if (min > 0) faults.add(at, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  else faults.add(at, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
}

/** A list field within its bounds; empty where it is absent or null. */
export function readList(
  faults: Faults,
  from: Fields,
  key: string,
  path: Path,
  rule: { readonly min?: number; readonly max: number },
): readonly unknown[] {
  const value = from[key];
  const at = [...path, key];
  if (value === undefined || value === null) {
    if (rule.min) faults.add(at, 'BASE_TYPE_REQUIRED', 'This field is required');
    return [];
  }
  if (!Array.isArray(value)) {
    faults.add(at, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    return [];
  }
  checkLength(faults, at, value.length, rule.min ?? 0, rule.max);
  return value;
}

export function readFields(faults: Faults, value: unknown, at: Path): Fields {
  if (isFields(value)) return value;
  faults.add(at, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
  return {};
}

/** A whole number within bounds; undefined where it is absent or null. */
export function readInteger(
  faults: Faults,
  from: Fields,
  key: string,
  path: Path,
  rule: { readonly min: number; readonly max: number; readonly required?: boolean },
): number | undefined {
  const value = from[key];
  const at = [...path, key];
  if (value === undefined || value === null) {
    if (rule.required) faults.add(at, 'BASE_TYPE_REQUIRED', 'This field is required');
    return undefined;
  }
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    faults.add(at, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
    return undefined;
  }
  if (value < rule.min) faults.add(at, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${rule.min}.`);
  if (value > rule.max) faults.add(at, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${rule.max}.`);
  return value;
}

/** A web address with one of the schemes; undefined where it is absent or null. */
export function readUrl(
  faults: Faults,
  from: Fields,
  key: string,
  path: Path,
  rule: { readonly max: number; readonly schemes: readonly string[]; readonly required?: boolean },
): string | undefined {
  const value = readText(faults, from, key, path, { max: rule.max, required: rule.required ?? false });
  if (value === undefined || value === '') return value;
  const at = [...path, key];
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined || !URL.canParse(value)) {
    faults.add(at, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  } else if (!rule.schemes.includes(scheme)) {
    const allowed = rule.schemes.map((name) => `'${name}'`).join(', ');
    faults.add(
      at,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${scheme}" is not supported. Scheme must be one of (${allowed}).`,
    );
  }
  return value;
}
