import { elementsOf, find, on } from './dom.ts';
import { fetchMarkup } from './server.ts';

export interface WhyPanel {
  /** Fills the panel for a message. */
  readonly show: (messageId: string) => void;
}

/** The panel that says how an answer came about. Beside the channel where there is room, else over it when it is asked for. */
export function startWhy(): WhyPanel {
  const panel = find('aside.why', HTMLElement);
  const body = find('.why-body', HTMLElement, panel);
  let opener: HTMLElement | null = null;

  const open = (from: HTMLElement): void => {
    opener = from;
    panel.dataset.open = 'true';
    find('[data-close-why]', HTMLButtonElement, panel).focus();
  };
  const close = (): void => {
    delete panel.dataset.open;
    opener?.focus();
  };
  const show = async (messageId: string): Promise<void> => {
    const markup = await fetchMarkup('/why', { message: messageId });
    if (markup !== '') body.replaceChildren(elementsOf(markup));
    for (const other of document.querySelectorAll('.message[data-explained]')) other.removeAttribute('data-explained');
    document.getElementById(`m${messageId}`)?.setAttribute('data-explained', '');
    panel.scrollTop = 0;
  };
  on('click', '[data-why]', (button) => {
    void show(button.closest<HTMLElement>('.message')?.dataset.id ?? '');
    open(button);
  });
  on('click', '[data-open-why]', open);
  on('click', '[data-close-why]', close);
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return { show: (messageId) => void show(messageId) };
}
