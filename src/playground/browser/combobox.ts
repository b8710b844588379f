import { find } from './dom.ts';

export interface Suggestion {
  readonly name: string;
  readonly value: string | number;
}

/** How long to wait after a key, in milliseconds: a client of Discord's does not ask at every one either. */
const PAUSE = 120;

/**
 * A field with suggestions, as the pattern "combobox with list autocomplete" has it: arrows move, Enter takes, Escape closes.
 * What is taken shows by name and is sent by value.
 */
export function startCombobox(field: HTMLInputElement, suggest: () => Promise<readonly Suggestion[]>): void {
  const list = find('[role=listbox]', HTMLElement, field.parentElement ?? document);
  let suggestions: readonly Suggestion[] = [];
  let active = -1;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
    active = -1;
  };
  const mark = (index: number): void => {
    // Whoever moves in the list chooses from this one: what is found for the last key does not take its place.
    asked++;
    clearTimeout(timer);
    active = index;
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at !== index) continue;
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };
  const take = (index: number): void => {
    const chosen = suggestions[index];
    if (chosen === undefined) return;
    field.value = chosen.name;
    field.dataset.value = String(chosen.value);
    close();
  };
  const look = async (): Promise<void> => {
    const number = ++asked;
    const found = await suggest();
    // A later key has been pressed meanwhile, or the field was left.
    if (number !== asked || document.activeElement !== field) return;
    suggestions = found;
    list.replaceChildren(...found.map(({ name }, index) => optionOf(name, `${list.id}-${index}`)));
    list.hidden = found.length === 0;
    field.setAttribute('aria-expanded', String(found.length > 0));
    field.removeAttribute('aria-activedescendant');
    active = -1;
  };

  field.addEventListener('input', () => {
    delete field.dataset.value;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), PAUSE);
  });
  field.addEventListener('focus', () => void look());
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    const isOpen = !list.hidden;
    if (event.key === 'ArrowDown' && !isOpen) void look();
    else if (event.key === 'ArrowDown') mark((active + 1) % suggestions.length);
    else if (event.key === 'ArrowUp' && isOpen) mark((active - 1 + suggestions.length) % suggestions.length);
    else if (event.key === 'Enter' && isOpen && active >= 0) take(active);
    else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option !== null) take([...list.children].indexOf(option));
  });
}

function optionOf(name: string, id: string): HTMLLIElement {
  const option = document.createElement('li');
  option.id = id;
  option.role = 'option';
  option.textContent = name;
  option.setAttribute('aria-selected', 'false');
  return option;
}
