/** What a reader may take along of a statement: its address, and how to cite it. */
import { statementTools as t } from '../strings/index.ts';
import { openCitation } from './cite.ts';
import { copy } from './copy.ts';
import { makeButton, make, statusLine } from './dom.ts';

/** The address of an entry of the list of statements at `page`. */
const addressOf = (page: string, id: string): string => new URL(`#${id}`, page.replace(/[?#].*$/, '')).href;

/** The source of an entry, in the list at the end of its page. */
export function sourceOf(entry: Element): HTMLElement | undefined {
  const path = entry.querySelector('dl a[href*="#p"]')?.getAttribute('href')?.split('#')[0];
  return path === undefined
    ? undefined
    : (entry.ownerDocument.querySelector(`li > a[href="${CSS.escape(path)}"]`)?.closest('li') ?? undefined);
}

/** The address of an entry's line in the ledger, beside the file that its page offers to edit. */
function lineOf(entry: Element): string | undefined {
  const page = entry.ownerDocument;
  const file = page.querySelector('.foot a[href*="/edit/main/"]')?.getAttribute('href');
  const steps = page.querySelector<HTMLElement>('[data-lines]')?.dataset.lines?.split(' ') ?? [];
  const number = Number(entry.querySelector('i')?.textContent);
  const line = steps.slice(0, number).reduce((sum, step) => sum + Number(step), 0);
  // Only where a file is shown, and not in the editor, do addresses lead to a line.
  return file && line > 0 ? `${file.replace('/edit/main/', '/blob/main/')}#L${line}` : undefined;
}

/** Has the link of the tools lead to an entry's own line. */
export function pointTools(tools: HTMLElement, entry: Element): void {
  const link = tools.querySelector('a');
  const line = lineOf(entry);
  if (link === null) return;
  link.hidden = line === undefined;
  if (line !== undefined) link.href = line;
}

/** Buttons for an entry of the list at `page`; `entryOf` tells which, when they are used. */
export function makeTools(page: string, entryOf: () => Element | undefined): HTMLElement {
  const status = statusLine('span');
  const offer = (label: string, use: (entry: Element) => unknown): HTMLButtonElement =>
    makeButton('', label, () => {
      const entry = entryOf();
      return entry && use(entry);
    });
  const tools = make(
    'span',
    'tools',
    offer(t.copy, async ({ id }) => {
      const address = addressOf(page, id);
      status.textContent = (await copy(address)) ? t.copied : `${t.select} ${address}`;
    }),
    offer(t.cite, (entry) => {
      const link = entry.querySelector('a[href*="/cite/"]')?.getAttribute('href');
      return link && openCitation(new URL(link, page));
    }),
    Object.assign(document.createElement('a'), { textContent: t.edit, hidden: true }),
    status,
  );
  const entry = entryOf();
  if (entry !== undefined) pointTools(tools, entry);
  return tools;
}
