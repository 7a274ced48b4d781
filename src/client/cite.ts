/**
 * Opens citations in a box where a link leads to them: what the page of citations says, with buttons that copy it. Entries
 * for programs are cut out of the place's files when they are asked for. Without it, the link leads to that page.
 */
import { citing as t } from '../strings/index.ts';
import { copy } from './copy.ts';
import { makeButton, isPlain, linkTo, make, statusLine } from './dom.ts';
import { loadPage } from './load-page.ts';

const LINKS = 'a[href*="/cite/"][href*="#"]';
const FILES = ['bib', 'ris', 'json'] as const;

const box = document.createElement('dialog');
box.id = 'cite_box';
// A press beside it closes it, where the browser knows how.
box.setAttribute('closedby', 'any');
box.setAttribute('aria-label', t.title);
const status = statusLine('p');
/** What had the focus before, which gets it back. */
let before: HTMLElement | SVGElement | undefined;
box.addEventListener('close', () => before?.focus({ preventScroll: true }));
/** What it was last opened for: an answer that comes later is not shown. */
let wanted = '';

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINKS) : null;
  if (link === null || !isPlain(event) || event.defaultPrevented) return;
  event.preventDefault();
  // Not every browser gives the focus to a link that is pressed.
  link.focus({ preventScroll: true });
  void openCitation(new URL(link.href));
});

/** Shows how to cite what the address on a page of citations names. */
export async function openCitation(address: URL): Promise<void> {
  wanted = address.href;
  if (!box.isConnected) document.body.append(box);
  status.textContent = t.loading;
  const close = makeButton('', '×', () => box.close());
  close.className = 'close';
  close.ariaLabel = t.close;
  box.replaceChildren(close, make('h2', '', t.title), status);
  if (!box.open) {
    // What is open in place would close without giving the focus back to its number.
    document.querySelector<HTMLElement>('[popover]:popover-open')?.hidePopover();
    const { activeElement } = document;
    before = activeElement instanceof HTMLElement || activeElement instanceof SVGElement ? activeElement : undefined;
    box.showModal();
  }
  const parts = await partsAt(address).catch(() => undefined);
  if (wanted !== address.href || !box.open) return;
  if (parts === undefined) {
    location.assign(address);
    return;
  }
  status.textContent = '';
  status.before(...parts);
  box.append(make('p', '', linkTo(address.pathname, '', t.all)));
}

/** An entry, what it says of its record, and the original document that it rests on. */
async function partsAt(address: URL): Promise<Node[]> {
  const page = await loadPage(address.pathname);
  const entry = page.getElementById(address.hash.slice(1));
  if (entry === null) throw new Error(address.href);
  const files = page.querySelector<HTMLElement>('[data-files]')?.dataset.files ?? '';
  const record = entry.querySelector<HTMLElement>(':scope > [data-key]');
  const parts = [
    ...partOf(entry, files),
    ...(record === null
      ? []
      : [make('h3', '', record.querySelector('h4')?.textContent ?? ''), ...partOf(record, files)]),
  ];
  const link = entry.querySelector(':scope > div > a');
  if (link === null) return parts;
  const at = new URL(link.getAttribute('href') ?? '', address);
  const document = (await loadPage(at.pathname)).getElementById(at.hash.slice(1));
  return document === null
    ? parts
    : [...parts, make('h3', '', link.parentElement?.textContent ?? ''), ...partOf(document, files)];
}

function partOf(entry: HTMLElement, files: string): Node[] {
  const part = make('div', 'cited');
  const forms = make('p', 'forms');
  for (const line of entry.querySelectorAll<HTMLElement>(':scope > p')) {
    const [name, text] = [line.querySelector('b')?.textContent ?? '', line.querySelector('span')?.textContent ?? ''];
    forms.append(makeButton('', t.copy(name), () => take(name, Promise.resolve(text.trim()))));
    part.append(document.importNode(line, true));
  }
  const key = entry.dataset.key ?? '';
  for (const form of FILES)
    forms.append(
      makeButton('', t.copy(t.files[form]), () => take(t.files[form], entryIn(files.replace(/bib$/, form), form, key))),
    );
  part.append(forms);
  return [part];
}

/** One entry of a file, as exports/citations.ts writes it. */
async function entryIn(address: string, form: (typeof FILES)[number], key: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  const text = await answer.text();
  const entries = form === 'json' ? text.split(/,\n(?=\{)/) : text.split(/\n\n(?=@|TY)/);
  const mark = { bib: `{${key},\n`, ris: `ID  - ${key}\n`, json: `"id": "${key}",\n` }[form];
  const found = entries.find((entry) => entry.includes(mark));
  if (found === undefined) throw new Error(`${address} has no ${key}`);
  return form === 'json' ? found.replace(/^\[\n|\n\]\n$/g, '') : found.trim();
}

async function take(form: string, coming: Promise<string>): Promise<void> {
  try {
    const text = await coming;
    status.textContent = (await copy(text)) ? t.copied(form) : `${t.select} ${text}`;
  } catch {
    status.textContent = t.failed;
  }
}
