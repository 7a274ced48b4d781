/** Leaves the marked words of a result for the page that it leads to, which marks them too. */
import { FOUND_WORDS } from '../../core/values/found-words.ts';

/** `target` of a click within a result. */
export function rememberFound(target: EventTarget | null): void {
  const result = target instanceof Element ? target.closest('[data-result], .search-option') : null;
  if (result === null) return;
  const words = new Set([...result.querySelectorAll('mark')].map(({ textContent }) => textContent.toLowerCase()));
  try {
    sessionStorage.setItem(FOUND_WORDS, JSON.stringify([...words]));
  } catch {
    // No storage: nothing is marked there.
  }
}
