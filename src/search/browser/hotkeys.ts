/**
 * "/" and Ctrl or ⌘ K take the reader to the search box, from anywhere but another field; a box that has the focus
 * comes to life. All that every page loads of the search.
 */
addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (event.defaultPrevented || event.isComposing || (!slash && !k)) return;
  const at = event.target instanceof HTMLElement ? event.target : undefined;
  if (slash && at !== undefined && (at.isContentEditable || at.matches('input:not([type=checkbox]), textarea, select')))
    return;
  const box = document.querySelector<HTMLInputElement>('#search-form [name=q], .search-form [name=q]');
  if (box === null) return;
  event.preventDefault();
  box.focus();
  box.select();
});

const wake = ({ target }: { readonly target: EventTarget | null }): void => {
  if (target instanceof HTMLInputElement && target.matches('.search-form [name=q]'))
    // Out of reach of the network, the box stays the plain form it was.
    void import('./search-box.ts').then(({ initCombobox }) => initCombobox(target)).catch(() => undefined);
};
addEventListener('focusin', wake);
// The reader may have been there before this script.
wake({ target: document.activeElement });
