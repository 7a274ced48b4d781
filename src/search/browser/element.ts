import { scriptRuns } from '../../core/values/script-runs.ts';

/** Creates an element with a class and what is in it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

export function button(className: string, text: string): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  return made;
}

export function linkTo(href: string, className: string, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  const made = element('a', className, ...content);
  made.href = href;
  return made;
}

/** Text with its Hangul marked as Korean for screen readers. */
export function withKoreanMarked(text: string): Node[] {
  return scriptRuns(text).map((run) => {
    if (!run.korean) return document.createTextNode(run.text);
    const part = element('span', '', run.text);
    part.lang = 'ko';
    return part;
  });
}
