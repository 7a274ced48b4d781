import { scriptRuns } from '../../core/values/script-runs.ts';

/** Creates an element with a class. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  return made;
}

/** Text with its Hangul marked as Korean for screen readers. */
export function withKoreanMarked(text: string): Node[] {
  return scriptRuns(text).map((run) => {
    if (!run.korean) return document.createTextNode(run.text);
    const part = element('span');
    part.lang = 'ko';
    part.textContent = run.text;
    return part;
  });
}
