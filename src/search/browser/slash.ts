/** Whether “/” leads to the search box. It can be switched off, as speech input may type it by chance, and that is remembered. */
const KEY = 'search-slash';

export function slashIsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    // No storage: nothing was switched off.
    return true;
  }
}

export function switchSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // It holds for this page alone then.
  }
  announceKeys();
}

/** Tells screen readers which keys lead to the box. */
export function announceKeys(): void {
  const keys = `${slashIsOn() ? '/ ' : ''}Control+K Meta+K`;
  for (const box of document.querySelectorAll('#search-form [name=q], .search-form [name=q]'))
    box.setAttribute('aria-keyshortcuts', keys);
}
