/** Completes the code of a frame with the address that the reader's browser knows, and copies it. */
import { chartDownloads as t } from '../strings/index.ts';

for (const block of document.querySelectorAll<HTMLElement>('.embed-code')) {
  const code = block.querySelector('textarea');
  const path = block.dataset.embed;
  if (code === null || path === undefined) continue;
  // Built without its public address, the page has only a path to give.
  code.value = code.value.replace(`src="${path}"`, `src="${new URL(path, location.href).href}"`);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = t.copy;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  button.addEventListener(
    'click',
    () => void copy(code).then((copied) => (status.textContent = copied ? t.copied : t.selected)),
  );
  code.addEventListener('focus', () => code.select());
  block.append(button, ' ', status);
}

/** Where a browser forbids copying, the code is left selected for the reader's own keys. */
async function copy(code: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.value);
    return true;
  } catch {
    code.focus();
    code.select();
    return false;
  }
}
