/** What scripts of pages add to them, and how they are pressed. */
import { scriptRuns } from '../core/values/script-runs.ts';

/** An element of a class, if any, with what is in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...parts: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...parts);
  return made;
}

/** A button, which does this when it is pressed. */
export function makeButton(className: string, words: string, press?: () => unknown): HTMLButtonElement {
  const made = make('button', className, words);
  made.type = 'button';
  if (press !== undefined) made.addEventListener('click', () => void press());
  return made;
}

/** A link within the site, or to a part of the page. */
export function linkTo(href: string, className: string, ...parts: readonly (Node | string)[]): HTMLAnchorElement {
  const made = make('a', className, ...parts);
  made.href = href;
  return made;
}

/** Text with its Hangul marked as Korean for screen readers. */
export function withKoreanMarked(text: string): Node[] {
  return scriptRuns(text).map((run) => {
    if (!run.korean) return document.createTextNode(run.text);
    const part = make('span', '', run.text);
    part.lang = 'ko';
    return part;
  });
}

/** Words that are read out when they come; empty at first. */
export function statusLine(tag: 'p' | 'span' | 'small', words = ''): HTMLElement {
  const status = make(tag, '', words);
  status.role = 'status';
  return status;
}

/** Says words in an element of the page, where the page has it. */
export function say(id: string, words: string): void {
  const named = document.getElementById(id);
  if (named !== null) named.textContent = words;
}

/** Whether a press is for this page, and not to open its link elsewhere. */
export const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);
