import type { Act } from './channel.ts';
import { find, notice, on } from './dom.ts';

export interface Composer {
  /** Sends a question to the bot. */
  readonly ask: (question: string) => void;
  /** Replies to the bot's latest answer. */
  readonly followUp: (text: string) => void;
  /** Calls back where the person types a slash into the empty field. */
  readonly onSlash: (run: (typed: string) => void) => void;
}

type Mode = { readonly kind: 'new' } | { readonly kind: 'reply' | 'edit'; readonly message: string };

const SEND_FIRST = 'Ask something first: there is no answer yet to reply to.';

/** The field in which a person writes, replies and edits. */
export function startComposer(act: Act, latestAnswer: () => HTMLElement | null): Composer {
  const form = find('[data-composer]', HTMLFormElement);
  const field = find('textarea', HTMLTextAreaElement, form);
  const note = find('.replying', HTMLElement, form);
  const { bot = '', room } = find('.channel-page', HTMLElement).dataset;
  const mention = room === 'direct' ? '' : `@${bot} `;
  let mode: Mode = { kind: 'new' };
  let onSlash: (typed: string) => void = () => undefined;

  const turnTo = (next: Mode, words: string): void => {
    mode = next;
    note.hidden = next.kind === 'new';
    find('span', HTMLSpanElement, note).textContent = words;
    field.focus();
    grow(field);
  };
  const write = async (text: string): Promise<void> => {
    if (text.trim() === '') return;
    const done =
      mode.kind === 'edit'
        ? await act({ do: 'edit', message: mode.message, text })
        : await act({ do: 'write', text, replyTo: mode.kind === 'reply' ? mode.message : null });
    if (!done) return;
    field.value = '';
    turnTo({ kind: 'new' }, '');
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void write(field.value);
  });
  field.addEventListener('input', () => {
    grow(field);
    if (field.value !== '/') return;
    field.value = '';
    onSlash('');
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void write(field.value);
    } else if (event.key === 'Escape' && mode.kind !== 'new') {
      if (mode.kind === 'edit') field.value = '';
      turnTo({ kind: 'new' }, '');
    }
  });
  on('click', '[data-mention]', () => {
    if (!field.value.includes(mention)) field.value = mention + field.value;
    field.focus();
  });
  on('click', '[data-reply]', (button) => {
    const message = button.closest<HTMLElement>('.message');
    const author = message?.querySelector('.author')?.textContent ?? '';
    turnTo({ kind: 'reply', message: message?.dataset.id ?? '' }, `Replying to ${author}`);
  });
  on('click', '[data-edit]', (button) => {
    const message = button.closest<HTMLElement>('.message');
    const text = message?.querySelector<HTMLElement>('[data-content]')?.dataset.content ?? '';
    field.value = text.replaceAll(/<@\d+>/g, `@${bot}`);
    turnTo({ kind: 'edit', message: message?.dataset.id ?? '' }, 'Editing your message');
  });
  on('click', '[data-stop-replying]', () => {
    if (mode.kind === 'edit') field.value = '';
    turnTo({ kind: 'new' }, '');
  });
  return {
    ask: (question) => {
      mode = { kind: 'new' };
      void write(mention + question);
    },
    followUp: (text) => {
      const answer = latestAnswer();
      if (answer === null) return notice(SEND_FIRST);
      mode = { kind: 'reply', message: answer.dataset.id ?? '' };
      void write(text);
    },
    onSlash: (run) => {
      onSlash = run;
    },
  };
}

/** As many rows as the text has, up to eight. */
function grow(field: HTMLTextAreaElement): void {
  field.rows = Math.min(8, Math.max(1, field.value.split('\n').length));
}
