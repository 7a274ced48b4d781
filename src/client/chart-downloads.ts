/** Completes the addresses in the embed code, and adds a copy button. */
import { chartDownloads as t } from '../strings/index.ts';

for (const block of document.querySelectorAll<HTMLElement>('.embed-code')) {
  const code = block.querySelector('textarea');
  if (code === null) continue;
  // A site built without SITE_URL has only paths in the code.
  code.value = code.value.replaceAll(/\b(src|href)="\//g, `$1="${location.origin}/`);
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

/** If the browser forbids copying, selects the code instead; resolves to whether it was copied. */
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
