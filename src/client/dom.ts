/** What scripts of pages add to them, and how they are pressed. */

/** An element of a class, if any, with what is in it. */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...parts: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...parts);
  return element;
}

/** A button that does this when it is pressed. */
export function buttonOf(words: string, press: () => unknown): HTMLButtonElement {
  const button = made('button', '', words);
  button.type = 'button';
  button.addEventListener('click', () => void press());
  return button;
}

/** A link within the site, or to a part of the page. */
export function linkTo(href: string, words: string): HTMLAnchorElement {
  const link = made('a', '', words);
  link.href = href;
  return link;
}

/** Words that are read out when they come; empty at first. */
export function statusLine(tag: 'p' | 'span' | 'small', words = ''): HTMLElement {
  const status = made(tag, '', words);
  status.role = 'status';
  return status;
}

/** Says words in an element of the page, where the page has it. */
export function say(id: string, words: string): void {
  const element = document.getElementById(id);
  if (element !== null) element.textContent = words;
}

/** Whether a press is for this page, and not to open its link elsewhere. */
export const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);
