import { parse } from 'yaml';
import { z } from 'zod';
import { wholeCharacters } from './whole-characters.ts';

const role = z.enum(['reporter', 'official', 'moderator', 'other']);
const basis = z.enum(['on_background', 'on_record', 'deep_background', 'off_record']);
const phrases = z.array(z.string().trim().min(1).max(120)).max(20);
const instant = z.iso.datetime({
  offset: true,
  local: false,
  message: 'write a time with its offset, such as 2022-06-07T05:00:00-04:00',
});

/** `none`, `held`, or `until:` an instant. */
const embargo = z.union([z.literal('none'), z.literal('held'), z.strictObject({ until: instant })]);

const reason = z.string({ error: 'say why, in words' }).trim().min(1, 'say why, in words').max(500);

/** What an editor may set where a transcript is wrong or silent: the schema of `NAME.override.yaml`. */
const overrideSchema = z.strictObject({
  /** Why the transcript isn't followed. Shown where the citation says that an editor decided. */
  reason,
  basis: basis.optional(),
  /** Phrases to attribute by; an empty list where officials are named. */
  attribution: phrases.optional(),
  embargo: embargo.optional(),
  speakers: z
    .array(
      z.strictObject({
        /** The label as printed before the colon. */
        label: z.string().trim().min(1).max(120),
        role: role.optional(),
        name: z.string().trim().min(1).max(120).optional(),
        title: z.string().trim().min(1).max(200).optional(),
        reason: reason.optional(),
      }),
    )
    .max(200)
    .optional(),
  /** Other rules for some of the lines, or for one speaker. */
  sections: z
    .array(
      z.strictObject({
        /** First line of the transcript that it holds for; from the start where left out. */
        from_line: z.int().min(1).optional(),
        /** Last line that it holds for; to the end where left out. */
        to_line: z.int().min(1).optional(),
        speaker: z.string().trim().min(1).max(120).optional(),
        basis: basis.optional(),
        attribution: phrases.optional(),
        embargo: embargo.optional(),
        reason: reason.optional(),
      }),
    )
    .max(100)
    .optional(),
});

export type Override = z.infer<typeof overrideSchema>;

/** An override that was read, or what is wrong with it, in plain words. */
export type ReadOverride =
  | { readonly ok: true; readonly override: Override }
  | { readonly ok: false; readonly message: string };

/**
 * In characters. An override is a screenful; a YAML parser compares every key and keeps every mistake, which takes time by
 * the square of what it is given.
 */
const LONGEST = 32_000;

/** Reads the text of an override file. Throws nothing. */
export function readOverride(text: string): ReadOverride {
  if (text.length > LONGEST) return { ok: false, message: `it is longer than ${LONGEST} characters` };
  let value: unknown;
  try {
    value = parse(text, wholeCharacters, { schema: 'core', logLevel: 'error' });
  } catch (error) {
    return {
      ok: false,
      message: `it is not valid YAML: ${error instanceof Error ? firstLine(error.message) : String(error)}`,
    };
  }
  const read = overrideSchema.safeParse(value);
  if (read.success) return { ok: true, override: read.data };
  const [issue] = read.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return { ok: false, message: `${where}${issue?.message ?? 'it does not fit the schema'}` };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
