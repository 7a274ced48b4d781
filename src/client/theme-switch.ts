/** The switch between paper and blueprint. It shows with scripts alone; client/first.js applies the choice on later pages. */
const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
const button = document.querySelector<HTMLButtonElement>('#theme_switch');
const isDark = (): boolean => (root.dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark';

/** The button's state, and the colour of the browser's own frame. */
function show(): void {
  button?.setAttribute('aria-pressed', String(isDark()));
  if (root.dataset.theme === undefined) return;
  const paper = getComputedStyle(root).backgroundColor;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) meta.content = paper;
}

button?.addEventListener('click', () => {
  const theme = isDark() ? 'light' : 'dark';
  root.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
  show();
});
dark.addEventListener('change', show);
if (button !== null) button.hidden = false;
show();
