import { expect, describe as group, it } from 'vitest';
import { type Drawable, describe } from '../../src/local-discord/describe.ts';

const message = (parts: object): Drawable => ({ content: '', embeds: [], ...parts }) as Drawable;

group('a message drawn as text', () => {
  it('shows content, embeds, buttons and menus', () => {
    const drawn = describe(
      message({
        author: {
          id: '1',
          username: 'On Background',
          discriminator: '0001',
          avatar: null,
          global_name: null,
          bot: true,
        },
        content: 'Two lines\nof text',
        embeds: [
          {
            author: { name: 'A senior administration official' },
            title: 'Is it on?',
            url: 'https://example.org',
            description: 'It is.\n\nSo far.',
            fields: [{ name: 'Basis', value: 'on background' }],
            footer: { text: 'February 21, 2022' },
          },
        ],
        components: [
          {
            type: 1,
            components: [
              { type: 2, style: 1, label: 'Whole answer', custom_id: 'a' },
              { type: 2, style: 2, label: 'Next', custom_id: 'b', disabled: true },
              { type: 2, style: 5, label: 'Source', url: 'https://example.org' },
            ],
          },
          {
            type: 1,
            components: [
              {
                type: 3,
                custom_id: 'm',
                placeholder: 'Other answers',
                options: [
                  { label: 'One', value: '1', description: 'first', default: true },
                  { label: 'Two', value: '2' },
                ],
              },
            ],
          },
        ],
        flags: 64,
      }),
    );
    expect(drawn).toMatchInlineSnapshot(`
      "On Background [APP]
      Two lines
      of text
      ┌
      │ A senior administration official
      │ Is it on? (https://example.org)
      │ It is.
      │
      │ So far.
      │ ▪ Basis
      │ on background
      │ ─ February 21, 2022
      └
      [Whole answer] (Next) [Source ↗ https://example.org]
      ▾ Other answers
        ● One (first)
        ○ Two
      👁 Only you can see this"
    `);
  });

  it('shows layout components', () => {
    const drawn = describe(
      message({
        flags: 1 << 15,
        components: [
          {
            type: 17,
            components: [
              {
                type: 9,
                components: [{ type: 10, content: '“Diplomacy.”' }],
                accessory: { type: 2, style: 1, label: 'Whole', custom_id: 'w' },
              },
              { type: 14 },
              { type: 10, content: 'a senior administration official\non background' },
              { type: 12, items: [{ media: { url: 'attachment://card.png' }, description: 'the quote' }] },
            ],
          },
        ],
      }),
    );
    expect(drawn).toMatchInlineSnapshot(`
      "┌
      │ “Diplomacy.”  [Whole]
      │ ────────
      │ a senior administration official
      │ on background
      │ [picture attachment://card.png: the quote]
      └"
    `);
  });

  it('shows what it replies to, and who is thinking', () => {
    const person = { id: '2', username: 'kylie', discriminator: '0', avatar: null, global_name: 'Kylie' };
    const drawn = describe(message({ flags: 128, referenced_message: { author: person, content: 'is it on?' } }));
    expect(drawn).toBe('╭─ Kylie: is it on?\n… is thinking');
  });

  it('shows who is meant, and what was used', () => {
    const person = { id: '2', username: 'kylie', discriminator: '0', avatar: null, global_name: 'Kylie' };
    const drawn = describe(
      message({
        content: '<@2> and <@3>',
        mentions: [person],
        interaction: { id: '9', type: 2, name: 'ask', user: person },
      }),
    );
    expect(drawn).toBe('╭─ Kylie used ask\n@Kylie and <@3>');
  });
});
