/**
 * Opens a statement where one of its numbers stands: beside the sentence, under the number, or from the bottom of a
 * phone. What it shows is the entry of the place's list of statements, loaded when a number is pointed at. Without it,
 * or where loading fails, the link leads there.
 */
import { statementTools as t } from '../strings/index.ts';
import { makeButton, isPlain, linkTo, make, statusLine } from './dom.ts';
import { loadPage } from './load-page.ts';
import { makeTools, sourceOf } from './statement-tools.ts';

const LINKS =
  'main :is(.bound, .measured, .derived, .editor, .cite a, .cells a, .drawing a), #claim_popover .statements .bound';
/** As in styles/claim-popover.css: a narrower screen gets a sheet. */
const SHEET = '(max-width: 40rem)';
/** Pixels of margin beside a sentence that are room enough. */
const ROOM = 256;
const GAP = 8;

type Opener = HTMLElement | SVGElement;

const box = document.createElement('div');
/** What was pressed, while its statement is open. */
let opener: Opener | undefined;
let wanted = '';
/** What was open when the pointer went down: a press outside closes before it is a click. */
let pressed: Opener | undefined;

if ('popover' in box) start();

function start(): void {
  box.id = 'claim_popover';
  box.popover = 'auto';
  box.role = 'dialog';
  box.tabIndex = -1;
  // Where focus goes when it opens; the browser takes it back to the link when it closes.
  box.autofocus = true;
  box.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'closed') setOpener(undefined);
  });
  document.body.append(box);
  for (const kind of ['pointerover', 'focusin'])
    document.addEventListener(kind, ({ target }) => {
      const address = linkAt(target)?.address;
      // A failure shows when the link is pressed.
      if (address !== undefined) loadPage(address.pathname).catch(() => undefined);
    });
  document.addEventListener('pointerdown', () => (pressed = opener), true);
  document.addEventListener('click', (event) => {
    const found = linkAt(event.target);
    if (!isPlain(event) || event.defaultPrevented) return;
    // A press that closes does no more: on the number again, and anywhere beside a sheet, which darkens the page.
    const closed = opener === undefined ? pressed : undefined;
    pressed = undefined;
    if (closed !== undefined && (found?.link === closed || matchMedia(SHEET).matches)) event.preventDefault();
    else if (found !== undefined) {
      event.preventDefault();
      void open(box.contains(found.link) && opener !== undefined ? opener : found.link, found.address);
    }
  });
}

function linkAt(target: EventTarget | null): { readonly link: Opener; readonly address: URL } | undefined {
  const link = target instanceof Element ? target.closest<HTMLElement | SVGElement>('a') : null;
  if (!link?.matches(LINKS)) return undefined;
  const address = new URL(link.getAttribute('href') ?? '', location.href);
  const isElsewhere = address.pathname !== location.pathname;
  return isElsewhere && address.pathname.endsWith('/statements/') && address.hash !== ''
    ? { link, address }
    : undefined;
}

async function open(link: Opener, address: URL): Promise<void> {
  wanted = address.href;
  box.ariaLabel = link.textContent.trim();
  box.replaceChildren(statusLine('p', t.loading));
  // Closing takes focus back to what has it now, and not every browser gives it to a link that is pressed.
  if (!box.contains(document.activeElement)) link.focus({ preventScroll: true });
  setOpener(link);
  box.showPopover();
  place();
  const page = await loadPage(address.pathname).catch(() => undefined);
  if (wanted !== address.href || opener === undefined) return;
  const entry = page?.getElementById(address.hash.slice(1)) ?? undefined;
  if (entry === undefined) {
    location.assign(address);
    return;
  }
  show(entry, address);
  place();
}

function show(entry: HTMLElement, address: URL): void {
  const item = taken(entry);
  item.removeAttribute('id');
  const line = sourceOf(entry);
  const source = make('p', '', ...(line === undefined ? [] : [`${t.source} `, ...taken(line).childNodes]));
  const tools = makeTools(address.href, () => entry);
  tools.firstChild?.nextSibling?.after(linkTo(address.href, '', t.all));
  const close = makeButton('', '×', () => box.hidePopover());
  close.className = 'close';
  close.ariaLabel = t.close;
  box.replaceChildren(make('ol', 'statements', item), source, tools, close);
  if (document.activeElement === document.body) box.focus();
}

/** A copy of an element of another page, whose links lead where they led there. */
function taken(element: HTMLElement): HTMLElement {
  const copy = document.importNode(element, true);
  const links = copy.querySelectorAll('a');
  element.querySelectorAll('a').forEach(({ href }, i) => links[i]?.setAttribute('href', href));
  return copy;
}

function setOpener(link: Opener | undefined): void {
  opener?.classList.remove('opened');
  opener = link;
  link?.classList.add('opened');
}

/** Beside prose if there is room; under the number else, by the style sheet where it can anchor. */
function place(): void {
  box.removeAttribute('style');
  box.classList.remove('beside');
  if (opener === undefined || matchMedia(SHEET).matches) return;
  const sentence = opener.closest('.prose :is(p, li, dd)');
  const width = document.documentElement.clientWidth;
  const edge = sentence?.getBoundingClientRect().right ?? width;
  const isBeside = sentence !== null && width - edge >= ROOM + 4 * GAP;
  box.classList.toggle('beside', isBeside);
  // Nothing inside a drawing can be an anchor, and beside a sentence no fallback of the style sheet keeps all of a tall box in view.
  if (!isBeside && CSS.supports('anchor-name: --a') && opener instanceof HTMLElement) return;
  const at = opener.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = box;
  const left = isBeside
    ? edge + 3 * GAP
    : Math.max(GAP, Math.min(at.left + (at.width - offsetWidth) / 2, width - offsetWidth - GAP));
  const under = at.bottom + GAP;
  const top = isBeside
    ? Math.max(GAP, Math.min(at.top, innerHeight - offsetHeight - GAP))
    : under + offsetHeight <= innerHeight
      ? under
      : Math.max(GAP, at.top - GAP - offsetHeight);
  Object.assign(box.style, {
    position: 'absolute',
    positionAnchor: 'auto',
    positionArea: 'none',
    inset: `${top + scrollY}px ${isBeside ? '1.75rem' : 'auto'} auto ${left + scrollX}px`,
  });
}
