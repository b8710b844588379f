/** A page in the published format, with the line of its source that each line came from. */
export interface Page {
  readonly lines: readonly string[];
  /** Line of the source file, from 1, for each of `lines`; null where they are the source's own lines. */
  readonly sourceLines: readonly number[] | null;
}

/** What an adapter found for the head of a page. */
export interface Head {
  readonly title: string | null;
  readonly date: string | null;
  readonly publishedAt: string | null;
  readonly sourceUrl: string | null;
}

/** Front matter in the published format. A JSON string is a YAML string. */
export function frontMatterOf(head: Head): readonly string[] {
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', head.title],
    ['date', head.date],
    ['published_time', head.publishedAt],
    ['source_url', head.sourceUrl],
  ];
  return [
    '---',
    ...fields.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${JSON.stringify(value)}`])),
    '---',
  ];
}

/** Marks what would mean more than itself in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\*~<&[\]]/g, '\\$&');
}
