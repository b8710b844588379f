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

const STAMPS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/**
 * Does to fresh messages what only the browser can: time stamps in the reader's zone, and accents, since a style sheet can't
 * know their colours and styles inside the markup are not allowed.
 */
export function finishMessages(within: ParentNode): void {
  const { locale = 'en-US' } = find('.channel-page', HTMLElement).dataset;
  for (const stamp of within.querySelectorAll<HTMLTimeElement>('time[data-stamp]')) {
    const format = new Intl.DateTimeFormat(locale, STAMPS[stamp.dataset.stamp ?? 'f'] ?? STAMPS.f);
    stamp.textContent = format.format(new Date(stamp.dateTime));
  }
  for (const element of within.querySelectorAll<HTMLElement>('[data-accent]')) {
    element.style.setProperty('--accent-bar', element.dataset.accent ?? '');
  }
}
