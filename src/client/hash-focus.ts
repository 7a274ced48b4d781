import { FOUND_WORDS } from '../core/values/found-words.ts';

/** Opens the details elements around the target of the URL's hash, and focuses it for keyboards and screen readers. */
function focusTarget(): void {
  const target = document.getElementById(targetId());
  if (target === null) return;
  // What stood here is now elsewhere.
  if (target.dataset.forward !== undefined) {
    location.replace(target.dataset.forward);
    return;
  }
  const closed = (): Element | null => target.closest('details:not([open])');
  const isHidden = closed() !== null;
  for (let at = closed(); at !== null; at = closed()) at.setAttribute('open', '');
  if (!target.matches('a[href], button, input, select, textarea, summary, [tabindex]')) target.tabIndex = -1;
  markFound(target);
  target.focus({ preventScroll: true });
  if (isHidden) target.scrollIntoView();
}

/** Marks the words by which a search found the target; once, so that a reload or a later link shows it plain. */
function markFound(target: Element): void {
  const words = foundWords();
  if (words.length === 0 || !('highlights' in CSS)) return;
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const content = text.nodeValue?.toLowerCase() ?? '';
    for (const word of words)
      for (let at = content.indexOf(word); at !== -1; at = content.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(text, at);
        range.setEnd(text, at + word.length);
        ranges.push(range);
      }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}

function foundWords(): string[] {
  try {
    const words = JSON.parse(sessionStorage.getItem(FOUND_WORDS) ?? '[]') as unknown;
    sessionStorage.removeItem(FOUND_WORDS);
    return Array.isArray(words) ? words.filter((word): word is string => typeof word === 'string' && word !== '') : [];
  } catch {
    return [];
  }
}

function targetId(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    // A malformed % escape is no id.
    return '';
  }
}

if (location.hash !== '') focusTarget();
addEventListener('hashchange', focusTarget);
