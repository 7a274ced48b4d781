/**
 * "/", unless switched off, and Ctrl or ⌘ K focus the search box, except from another field; a search box becomes a combobox on first focus.
 * The only search script that every page loads.
 */
import { announceKeys, slashIsOn } from './slash.ts';

announceKeys();

addEventListener('keydown', (event) => {
  const slash = event.key === '/' && slashIsOn() && !event.ctrlKey && !event.metaKey && !event.altKey;
  const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (event.defaultPrevented || event.isComposing || (!slash && !k)) return;
  const at = event.target instanceof HTMLElement ? event.target : undefined;
  if (slash && at !== undefined && (at.isContentEditable || at.matches('input:not([type=checkbox]), textarea, select')))
    return;
  const box = document.querySelector<HTMLInputElement>('#search-form [name=q], .search-form [name=q]');
  if (box === null) return;
  event.preventDefault();
  const closed = box.closest<HTMLElement>('[popover]');
  if (closed !== null && !box.checkVisibility()) closed.showPopover();
  box.focus();
  box.select();
});

// On a narrow screen the box opens from a button, to be typed into.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLFormElement && target.matches(':popover-open'))
      target.querySelector<HTMLInputElement>('.search-form [name=q]')?.focus();
  },
  true,
);

const initFocusedBox = ({ target }: { readonly target: EventTarget | null }): void => {
  if (target instanceof HTMLInputElement && target.matches('.search-form [name=q]'))
    // Offline, the box stays a plain form.
    void import('./search-box.ts').then(({ initCombobox }) => initCombobox(target)).catch(() => undefined);
};
addEventListener('focusin', initFocusedBox);
// The box may have had the focus before this script ran.
initFocusedBox({ target: document.activeElement });
