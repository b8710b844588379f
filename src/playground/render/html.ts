/** Markup that may stand in a page as it is. Only {@link html} and {@link join} make it, so nothing unescaped gets in. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: text is escaped; null, undefined and false are nothing. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}

/** A template of markup; everything put into it is escaped unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.reduce((markup, part, index) => markup + markupOf(values[index - 1]) + part));
}

/** Pieces one after the other. */
export function join(pieces: readonly HtmlValue[], between = ''): Html {
  return new Html(pieces.map(markupOf).join(between));
}

/** An attribute that is there or not: `<button ${attribute('disabled', isOff)}>`. */
export function attribute(name: string, value: string | boolean | null): Html {
  if (value === false || value === null) return new Html('');
  return new Html(value === true ? name : `${name}="${escapeHtml(value)}"`);
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(markupOf).join('');
  return escapeHtml(String(value));
}
