import type { Act } from './channel.ts';
import { startCombobox } from './combobox.ts';
import { elementsOf, find, on } from './dom.ts';
import { fetchMarkup, give } from './server.ts';

export interface Commands {
  /** Opens the window of commands. */
  readonly open: (typed: string) => Promise<void>;
}

const BOOLEAN = '5';
const NUMBERS = new Set(['4', '10']);

/** The window in which commands are chosen and filled in. */
export function startCommands(act: Act): Commands {
  const sheet = find('#commands', HTMLDialogElement);

  const show = (line: string | null): void => {
    find('.command-list', HTMLElement, sheet).hidden = line !== null;
    for (const form of sheet.querySelectorAll<HTMLFormElement>('[data-run-form]'))
      form.hidden = form.dataset.runForm !== line;
    const first =
      line === null
        ? '[data-filter-commands]'
        : `[data-run-form="${line}"] :is(input, select, textarea, button[type=submit])`;
    sheet.querySelector<HTMLElement>(first)?.focus();
  };

  on('click', '[data-command]', (button) => show(button.dataset.command ?? null));
  on('click', '[data-back]', () => show(null));
  on('input', '[data-filter-commands]', (field) => {
    if (!(field instanceof HTMLInputElement)) return;
    const wanted = field.value.toLowerCase().replace(/^\//, '');
    for (const item of sheet.querySelectorAll<HTMLElement>('.command-list li')) {
      item.hidden = !(item.textContent ?? '').toLowerCase().includes(wanted);
    }
  });
  on('keydown', '[data-filter-commands]', (_, event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    sheet.querySelector<HTMLElement>('.command-list li:not([hidden]) [data-command]')?.click();
  });
  on('submit', '[data-run-form]', (form, event) => {
    event.preventDefault();
    if (form instanceof HTMLFormElement) void run(form);
  });

  async function run(form: HTMLFormElement): Promise<void> {
    const error = find('.form-error', HTMLElement, form);
    error.textContent = '';
    const order = { do: 'run', command: form.dataset.runForm ?? '', values: valuesOf(form) };
    sheet.close();
    if (!(await act(order))) {
      sheet.showModal();
      error.textContent = document.querySelector('.notices p:last-child')?.textContent ?? '';
    }
  }

  return {
    open: async () => {
      sheet.replaceChildren(elementsOf(await fetchMarkup('/commands')));
      for (const field of sheet.querySelectorAll<HTMLInputElement>('[data-complete]')) {
        const form = field.closest('form');
        if (form === null) continue;
        startCombobox(field, async () => {
          const values = { ...valuesOf(form), [field.name]: field.value };
          const outcome = await give({
            do: 'complete',
            command: form.dataset.runForm ?? '',
            values,
            focused: field.name,
          });
          return outcome.kind === 'choices' ? outcome.choices : [];
        });
      }
      if (!sheet.open) sheet.showModal();
      show(null);
    },
  };
}

/** What the person filled in, as Discord sends it: numbers as numbers, yes and no as such, a chosen suggestion's value. */
function valuesOf(form: HTMLFormElement): Record<string, string | number | boolean> {
  const values: Record<string, string | number | boolean> = {};
  for (const box of form.querySelectorAll<HTMLElement>('.field[data-type]')) {
    const control = box.querySelector<HTMLInputElement | HTMLSelectElement>('[name]');
    if (control === null || control.value === '') continue;
    const value = control.dataset.value ?? control.value;
    const type = box.dataset.type ?? '';
    values[control.name] = type === BOOLEAN ? value === 'true' : NUMBERS.has(type) ? Number(value) : value;
  }
  return values;
}
