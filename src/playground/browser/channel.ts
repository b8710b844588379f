import { startCommands } from './commands.ts';
import { startComposer } from './composer.ts';
import { elementsOf, find, finishMessages, notice, on } from './dom.ts';
import { fetchMarkup, give, type Outcome } from './server.ts';
import { startWhy } from './why.ts';

/** Acts on what comes of an order. @returns whether it was carried out */
export type Act = (order: Readonly<Record<string, unknown>>) => Promise<boolean>;

/** The channel: messages come by themselves, and everything in them can be used. */
export function startChannel(): void {
  const log = find('.log', HTMLElement);
  const messages = find('.messages', HTMLElement, log);
  const why = startWhy();

  const act: Act = async (order) => settle(await give(order));
  const composer = startComposer(act, () => latestAnswer(messages));
  const commands = startCommands(act);

  finishMessages(messages);
  toEnd(log);
  listen(log, messages, why.show);
  startMessages(act);
  const explained = [...messages.querySelectorAll<HTMLElement>('[data-why]')].at(-1)?.closest<HTMLElement>('.message');
  if (explained !== null && explained !== undefined) why.show(explained.dataset.id ?? '');

  on('click', '[data-ask]', (button) => composer.ask(button.dataset.ask ?? ''));
  on('click', '[data-follow-up]', (button) => composer.followUp(button.dataset.followUp ?? ''));
  on('click', '[data-run]', ({ dataset }) => {
    void act({ do: 'run', command: dataset.run ?? '', values: JSON.parse(dataset.values ?? '{}') });
  });
  on('click', '[data-open-commands]', () => void commands.open(''));
  on('click', '[data-clock]', ({ dataset }) => void act({ do: 'clock', to: dataset.clock ?? 'now' }));
  on('click', '[data-start-over]', () => void act({ do: 'start-over' }));
  on('change', '[data-speak]', (select) => {
    if (select instanceof HTMLSelectElement) void act({ do: 'speak', locale: select.value });
  });
  on('submit', '[data-clock-form]', (form, event) => {
    event.preventDefault();
    if (form instanceof HTMLFormElement) void act({ do: 'clock', to: String(new FormData(form).get('to')) });
  });
  composer.onSlash((typed) => void commands.open(typed));
  // On a phone the rooms and settings start folded away.
  const side = find('.side', HTMLDetailsElement);
  if (matchMedia('(max-width: 60rem)').matches) side.open = false;
}

/** The latest message of the bot that can be replied to. */
function latestAnswer(messages: HTMLElement): HTMLElement | null {
  const all = messages.querySelectorAll<HTMLElement>('.message[data-author=bot]:not([data-private])');
  return all[all.length - 1] ?? null;
}

function settle(outcome: Outcome): boolean {
  if (outcome.kind === 'refused') notice(outcome.why);
  if (outcome.kind === 'reload') location.reload();
  if (outcome.kind === 'form') openForm(outcome.markup);
  return outcome.kind !== 'refused';
}

function openForm(markup: string): void {
  const sheet = find('#form-sheet', HTMLDialogElement);
  sheet.replaceChildren(elementsOf(markup));
  if (!sheet.open) sheet.showModal();
}

/** Shows what happens in the room as it happens. */
function listen(log: HTMLElement, messages: HTMLElement, showWhy: (id: string) => void): void {
  const source = new EventSource(`/events${location.search}`);
  let wasThere = false;
  source.addEventListener('hello', async () => {
    // After a break the room is fetched whole: something may have been missed.
    if (wasThere) {
      const all = elementsOf(await fetchMarkup('/messages'));
      finishMessages(all);
      messages.replaceChildren(all);
    }
    wasThere = true;
    document.body.dataset.live = 'true';
  });
  source.addEventListener('error', () => {
    document.body.dataset.live = 'false';
  });
  source.addEventListener('typing', ({ data }) => {
    find('.typing', HTMLElement).textContent = (JSON.parse(data) as { words: string }).words;
  });
  source.addEventListener('message', ({ data }) => {
    const { id, markup, hasWhy } = JSON.parse(data) as { id: string; markup: string | null; hasWhy: boolean };
    const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 160;
    const known = document.getElementById(`m${id}`);
    if (markup === null) {
      known?.remove();
      return;
    }
    const fresh = elementsOf(markup);
    finishMessages(fresh);
    if (known === null) messages.append(fresh);
    else known.replaceWith(fresh);
    if (isAtEnd || known === null) follow(log, document.getElementById(`m${id}`));
    if (hasWhy) showWhy(id);
  });
}

/** Keeps the end in sight; of a message that is taller than the room, its beginning. */
function follow(log: HTMLElement, message: HTMLElement | null): void {
  if (message === null || message.offsetHeight < log.clientHeight) toEnd(log);
  else message.scrollIntoView({ block: 'start' });
}

function toEnd(log: HTMLElement): void {
  if (find('.messages', HTMLElement, log).childElementCount > 0) log.scrollTop = log.scrollHeight;
}

/** Buttons, menus and forms of the bot, and what a person may do with a message. */
function startMessages(act: Act): void {
  const idOf = (element: Element): string => element.closest<HTMLElement>('.message')?.dataset.id ?? '';
  const busy = async (element: HTMLElement, order: Readonly<Record<string, unknown>>): Promise<void> => {
    if (element.getAttribute('aria-busy') === 'true') return;
    element.setAttribute('aria-busy', 'true');
    await act(order);
    element.removeAttribute('aria-busy');
  };
  on('click', '[data-press]', (button) => {
    void busy(button, { do: 'press', message: idOf(button), button: button.dataset.press });
  });
  on('click', '.menu [data-value]', (option) => {
    const menu = option.closest<HTMLDetailsElement>('.menu');
    if (menu === null) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
    void busy(menu, { do: 'choose', message: idOf(menu), menu: menu.dataset.choose, values: [option.dataset.value] });
  });
  on('click', '[data-choose-all]', (button) => {
    const menu = button.closest<HTMLDetailsElement>('.menu');
    if (menu === null) return;
    const values = [...menu.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
    menu.open = false;
    menu.querySelector('summary')?.focus();
    void busy(menu, { do: 'choose', message: idOf(menu), menu: menu.dataset.choose, values });
  });
  on('click', '[data-delete]', (button) => void act({ do: 'delete', message: idOf(button) }));
  on(
    'click',
    '[data-use]',
    (button) => void busy(button, { do: 'use', message: idOf(button), name: button.dataset.use }),
  );
  on('click', '[data-dismiss]', (button) => {
    void act({ do: 'dismiss', message: idOf(button) });
    button.closest('.message')?.remove();
    find('.composer textarea', HTMLTextAreaElement).focus();
  });
  on('click', '[data-close]', (button) => button.closest('dialog')?.close());
  on('submit', '[data-modal]', async (form, event) => {
    event.preventDefault();
    if (!(form instanceof HTMLFormElement)) return;
    const answers = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const outcome = await give({ do: 'submit', form: form.dataset.modal, answers });
    if (outcome.kind === 'refused') find('.form-error', HTMLElement, form).textContent = outcome.why;
    else if (settle(outcome) && outcome.kind !== 'form') form.closest('dialog')?.close();
  });
  // A menu that is open closes when something else is used, or by Escape.
  document.addEventListener('click', ({ target }) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('.menu[open]')) {
      if (target instanceof Node && !menu.contains(target)) menu.open = false;
    }
  });
  document.addEventListener('keydown', ({ key, target }) => {
    const menu = target instanceof Element ? target.closest<HTMLDetailsElement>('.menu[open]') : null;
    if (key !== 'Escape' || menu === null) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
