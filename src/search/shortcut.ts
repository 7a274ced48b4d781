/** "/" and Ctrl or ⌘ K take the reader to the search box, from anywhere but another field. */
addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (event.defaultPrevented || event.isComposing || (!slash && !k)) return;
  const at = event.target instanceof HTMLElement ? event.target : undefined;
  if (slash && at !== undefined && (at.isContentEditable || at.matches('input, textarea, select'))) return;
  const box =
    document.querySelector<HTMLInputElement>('#search-form input[name="q"]') ??
    document.querySelector<HTMLInputElement>('#site-search input[name="q"]');
  if (box === null) return;
  event.preventDefault();
  for (let closed = box.closest('details:not([open])'); closed !== null; closed = box.closest('details:not([open])'))
    closed.setAttribute('open', '');
  box.focus();
  box.select();
});
