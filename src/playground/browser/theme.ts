/** Dark or light: as the system has it, until the person says otherwise. Runs before the page is drawn, so nothing flashes. */
const KEPT_UNDER = 'theme';
const root = document.documentElement;

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_UNDER);
  } catch {
    return null;
  }
}

function keep(theme: string): void {
  try {
    localStorage.setItem(KEPT_UNDER, theme);
  } catch {
    // Where nothing may be kept, it holds for this page.
  }
}

const chosen = kept();
if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('[data-theme-switch]') === null) return;
  const isDark =
    root.dataset.theme === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset.theme === 'dark';
  root.dataset.theme = isDark ? 'light' : 'dark';
  keep(root.dataset.theme);
});
