/** The first element that fits, of the kind that is expected. @throws where there is none: a fault of the page */
export function find<E extends Element>(selector: string, kind: new () => E, within: ParentNode = document): E {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`There is no ${selector}`);
  return found;
}

/** Calls `run` for every event of that type on an element that fits, or inside one. */
export function on<K extends keyof HTMLElementEventMap>(
  type: K,
  selector: string,
  run: (element: HTMLElement, event: HTMLElementEventMap[K]) => void,
): void {
  document.addEventListener(type, (event) => {
    const { target } = event;
    const element = target instanceof Element ? target.closest(selector) : null;
    if (element instanceof HTMLElement) run(element, event as HTMLElementEventMap[K]);
  });
}

/** Markup of the playground's own server, as elements. */
export function elementsOf(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}

/** Says something for a while, to eyes and screen readers. */
export function notice(text: string): void {
  const box = find('.notices', HTMLElement);
  const line = document.createElement('p');
  line.textContent = text;
  box.append(line);
  setTimeout(() => line.remove(), 8000);
}

/** Puts the accents on: a style sheet can't know their colours, and styles inside the markup are not allowed. */
export function paintAccents(within: ParentNode): void {
  for (const element of within.querySelectorAll<HTMLElement>('[data-accent]')) {
    element.style.setProperty('--accent-bar', element.dataset.accent ?? '');
  }
}
