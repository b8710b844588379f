import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/discord/escape.ts';
import { attachmentsMarkup, componentsMarkup } from '../../src/playground/render/components.ts';
import { attribute, html } from '../../src/playground/render/html.ts';
import { markdown } from '../../src/playground/render/markdown.ts';
import { paragraphMarkup } from '../../src/playground/render/spans.ts';

const names = {
  user: (id: string) => (id === '1' ? 'Avery' : null),
  role: () => null,
  channel: () => 'general',
  locale: 'en-US',
};
const around = { names, attachments: [], pickable: () => [] };
const drawn = (text: string): string => markdown(text, names).markup;
/** What a reader sees of markup that this renderer makes. */
const seen = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

describe('Markdown as Discord draws it', () => {
  it.each([
    ['**bold** and *slanted*, ~~struck~~', '<p><strong>bold</strong> and <em>slanted</em>, <s>struck</s></p>'],
    ['> a quotation\n> goes on\nafter', '<blockquote><p>a quotation\ngoes on</p></blockquote><p>after</p>'],
    ['-# small', '<p class="small-print">small</p>'],
    ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['3. three\n4. four', '<ol start="3"><li>three</li><li>four</li></ol>'],
    ['`a*b*`', '<p><code>a*b*</code></p>'],
    ['\\*as it is\\*', '<p>*as it is*</p>'],
    ['<@1> in <#2>', '<p><span class="mention">@Avery</span> in <span class="mention">#general</span></p>'],
    ['<t:1645444800:d>', '<p><time datetime="2022-02-21T12:00:00.000Z" data-stamp="d">2/21/22</time></p>'],
    ['snake_case_words', '<p>snake_case_words</p>'],
    ['```js\nlet a;\n```', '<pre><code>let a;</code></pre>'],
  ])('draws %j', (text, markup) => {
    expect(drawn(text)).toBe(markup);
  });

  it('links only to pages', () => {
    expect(drawn('[here](javascript:alert(1))')).not.toContain('<a');
    expect(drawn('[here](https://example.org/a?b=1&c=2)')).toContain('href="https://example.org/a?b=1&amp;c=2"');
  });

  it('shows words that the bot escaped exactly as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const line = text.replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, ' ').trim();
        fc.pre(line !== '');
        expect(seen(drawn(escapeMarkdown(line)))).toBe(line);
      }),
    );
  });

  it('never lets a text bring markup of its own', () => {
    const piece = fc.constantFrom(
      '<script>',
      '"',
      "'",
      '&',
      '**',
      '*',
      '_',
      '`',
      '```',
      '||',
      '~~',
      '[',
      '](https://a.b/"x)',
      '<@1>',
      '<t:1:R>',
      '\n',
      '> ',
      '# ',
      'a',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const markup = drawn(pieces.join(''));
        const tags = markup.match(/<[^>]*>/g) ?? [];
        for (const tag of tags) {
          expect(tag).toMatch(
            /^<\/?(?:p|strong|em|s|u|code|pre|blockquote|ul|ol|li|a|span|time|details|summary)(?: [a-z-]+="[^"<>]*")*>$/,
          );
        }
        expect(markup.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('components', () => {
  it('draws what may be pressed, and what leads elsewhere', () => {
    const row = {
      type: ComponentType.ActionRow,
      components: [
        { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Whole <answer>', custom_id: 'whole"1' },
        { type: ComponentType.Button, style: ButtonStyle.Link, label: 'Source', url: 'https://example.org/' },
        { type: ComponentType.Button, style: ButtonStyle.Danger, label: 'Off', custom_id: 'x', disabled: true },
      ],
    };
    const { markup } = componentsMarkup([row], around);
    expect(markup).toContain('data-press="whole&quot;1"');
    expect(markup).toContain('Whole &lt;answer&gt;');
    expect(markup).toContain('href="https://example.org/"');
    expect(markup).toContain('data-style="danger" data-press="x" disabled');
  });

  it('shows a picture that came with the message, with its alternative text, and fetches no other', () => {
    const attachment = {
      id: '7',
      filename: 'card.png',
      size: 10,
      url: 'https://cdn.example/7',
      proxy_url: '',
      content_type: 'image/png',
      description: 'All <words>',
    };
    const gallery = {
      type: ComponentType.MediaGallery,
      items: [{ media: { url: 'attachment://card.png' } }, { media: { url: 'https://elsewhere.example/x.png' } }],
    };
    const { markup } = componentsMarkup([gallery], { ...around, attachments: [attachment] });
    expect(markup).toContain('<img src="/files/7/card.png" alt="All &lt;words&gt;">');
    expect(markup.match(/<img/g)).toHaveLength(1);
    expect(attachmentsMarkup([{ ...attachment, content_type: 'text/csv', filename: 'a.csv' }]).markup).toContain(
      'download="a.csv"',
    );
  });

  it('draws a menu of one choice as buttons, of several as boxes to tick', () => {
    const options = [
      { label: 'First', value: '1', description: 'of two', default: true },
      { label: 'Second', value: '2' },
    ];
    const one = componentsMarkup([{ type: ComponentType.StringSelect, custom_id: 'm', options }], around).markup;
    expect(one).toContain('<button type="button" data-value="1" aria-current="true">');
    const two = componentsMarkup(
      [{ type: ComponentType.StringSelect, custom_id: 'm', options, max_values: 2 }],
      around,
    ).markup;
    expect(two).toContain('<input type="checkbox" value="1" checked>');
  });
});

describe('markup', () => {
  it('escapes whatever is put into it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { markup } = html`<b ${attribute('title', text)}>${text}</b>`;
        expect(markup).toMatch(/^<b title="[^"<>]*">[^<>]*<\/b>$/);
      }),
    );
  });

  it('strikes and marks a paragraph without losing a letter', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.array(span, { maxLength: 3 }),
        fc.option(span),
        (text, struck, marked) => {
          expect(seen(paragraphMarkup(text, struck, marked).markup)).toBe(text);
        },
      ),
    );
    expect(paragraphMarkup('40 million [40,000]', [{ start: 0, end: 10 }], { start: 3, end: 12 }).markup).toBe(
      '<s>40 </s><mark><s>million</s></mark><mark> [</mark>40,000]',
    );
  });
});
