import { stringify } from 'yaml';
import { z } from 'zod';
import type { Briefing } from '../transcript/briefing.ts';
import { readOverride } from '../transcript/override.ts';
import { idOf, readTranscript } from '../transcript/read-transcript.ts';
import { type ReadingRow, readingRows } from '../transcript/reading-rows.ts';

const short = z.string().max(500);

/** What an editor sends: a transcript, and what to set over it. An empty field sets nothing. */
export const editorsRequest = z.strictObject({
  name: z.string().min(1).max(300),
  text: z.string(),
  override: z
    .strictObject({
      reason: short,
      basis: short,
      attribution: z.string().max(3000),
      embargo: short,
      until: short,
      speakers: z.array(z.strictObject({ label: short, role: short, name: short, title: short })).max(200),
    })
    .nullable(),
});

export type EditorsRequest = z.infer<typeof editorsRequest>;

/** A transcript as it was read. */
export interface EditorsReading {
  readonly briefing: Briefing;
  readonly rows: readonly ReadingRow[];
  /** The override as a file; null where nothing is set. */
  readonly override: { readonly file: string; readonly yaml: string; readonly fault: string | null } | null;
}

/** Reads a transcript as the bot would, with the override that the form makes. Nothing is kept. */
export function readForEditor({ name, text, override }: EditorsRequest): EditorsReading {
  const made = override === null ? null : overrideFile(override);
  const read = made === null ? null : readOverride(made);
  // An override with a fault would hold the whole briefing back; while it is being written, the transcript shows as read.
  const briefing = readTranscript(text, name, made !== null && read?.ok === true ? made : undefined);
  return {
    briefing,
    rows: readingRows(text, briefing),
    override:
      made === null
        ? null
        : { file: `${idOf(name)}.override.yaml`, yaml: made, fault: read?.ok === false ? read.message : null },
  };
}

/** The text of an override file from what the form has; null where it sets nothing. */
function overrideFile(form: NonNullable<EditorsRequest['override']>): string | null {
  const lines = form.attribution
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const speakers = form.speakers
    .map((speaker) => withoutEmpty(speaker))
    .filter((speaker) => Object.keys(speaker).length > 1);
  const set = {
    ...withoutEmpty({ basis: form.basis }),
    ...(lines.length > 0 ? { attribution: lines } : {}),
    ...(form.embargo === '' ? {} : { embargo: form.embargo === 'until' ? { until: form.until.trim() } : form.embargo }),
    ...(speakers.length > 0 ? { speakers } : {}),
  };
  if (Object.keys(set).length === 0) return null;
  return stringify({ reason: form.reason.trim(), ...set }, { lineWidth: 100 });
}

function withoutEmpty(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}
