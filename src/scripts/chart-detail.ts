/**
 * Drawings, pointed at or reached by keyboard: a callout on a leader line says what the mark is, and the row of the
 * table that says the same is marked. All of it stands in the page without this script.
 */
import { chartDetailEn as t } from '../strings/chart-detail.en.ts';

/** How long a callout waits for the pointer on its way from the mark. */
const GRACE_MS = 250;
const LEADER = 18;
const TOOLTIP_ID = 'chart_callout';

interface Shown {
  readonly link: SVGAElement;
  readonly callout: HTMLElement;
  readonly rows: readonly HTMLElement[];
  /** The link's own title, held back so that the browser's tooltip says nothing twice. */
  readonly title: { readonly element: Element; readonly text: string } | undefined;
}

let shown: Shown | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

for (const drawing of document.querySelectorAll<HTMLElement>('.drawing')) {
  drawing.addEventListener('pointerover', (event) => {
    // A finger taps to follow the link; there is nothing to hover with.
    if (event.pointerType === 'touch') return;
    const link = linkAt(event.target);
    if (link !== undefined) show(drawing, link, event.target as Element);
    else if (isCallout(event.target)) stay();
  });
  drawing.addEventListener('pointerout', (event) => {
    if (linkAt(event.target) !== undefined || isCallout(event.target)) leave();
  });
  drawing.addEventListener('focusin', (event) => {
    const link = linkAt(event.target);
    if (link?.matches(':focus-visible') === true) show(drawing, link);
  });
  drawing.addEventListener('focusout', hide);
  drawing.addEventListener('click', hide);
}
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});
addEventListener('resize', hide);

function linkAt(target: EventTarget | null): SVGAElement | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  return link instanceof SVGAElement && link.querySelector(':scope > .mark[data-claim]') !== null ? link : undefined;
}

const isCallout = (target: EventTarget | null): boolean => target instanceof Node && !!shown?.callout.contains(target);

function stay(): void {
  clearTimeout(leaving);
}

function leave(): void {
  stay();
  leaving = setTimeout(() => {
    // What the keyboard is on stays explained, wherever the pointer goes.
    if (shown !== undefined && !shown.link.matches(':focus-visible')) hide();
  }, GRACE_MS);
}

function hide(): void {
  stay();
  if (shown === undefined) return;
  const { link, callout, rows, title } = shown;
  shown = undefined;
  callout.remove();
  link.removeAttribute('aria-describedby');
  for (const row of rows) row.classList.remove('pointed');
  if (title !== undefined) title.element.textContent = title.text;
}

/** `pointed` is the very part of the mark that the pointer is on; absent where the keyboard brought the reader. */
function show(drawing: HTMLElement, link: SVGAElement, pointed?: Element): void {
  stay();
  if (shown?.link === link) return;
  hide();
  const mark = link.querySelector<SVGGElement>(':scope > .mark');
  const title = link.querySelector(':scope > title');
  if (mark === null || title === null) return;
  const words = title.textContent;
  const rows = rowsOf(drawing, link);
  const callout = calloutOf(words, mark.dataset, rows[0]);
  for (const row of rows) row.classList.add('pointed');
  drawing.append(callout);
  place(callout, pointed ?? mark, drawing);
  if (callout.querySelector('dl') !== null) link.setAttribute('aria-describedby', TOOLTIP_ID);
  if (pointed !== undefined) title.textContent = '';
  shown = { link, callout, rows, title: pointed === undefined ? undefined : { element: title, text: words } };
}

/** The rows of the figure's table that lead to the same claim. */
function rowsOf(drawing: HTMLElement, link: SVGAElement): HTMLElement[] {
  const href = link.getAttribute('href') ?? '';
  const cells = drawing.closest('figure')?.querySelectorAll(`tbody a[href="${CSS.escape(href)}"]`) ?? [];
  return [...new Set([...cells].flatMap((cell) => cell.closest<HTMLElement>('tr') ?? []))];
}

function calloutOf(words: string, { claim = '', value = '' }: DOMStringMap, row: HTMLElement | undefined): HTMLElement {
  const callout = make('div', 'chart-callout');
  callout.id = TOOLTIP_ID;
  callout.role = 'tooltip';
  callout.append(make('b', '', words));
  const facts = row === undefined ? [] : factsOf(row).filter(([, text]) => !words.includes(text));
  if (facts.length > 0) {
    const list = make('dl', '');
    for (const [name, text] of facts) {
      const pair = make('div', '');
      pair.append(make('dt', '', name), make('dd', '', text));
      list.append(pair);
    }
    callout.append(list);
  }
  // In full where the words round or shorten it; years are left as they are.
  const exact = /^\d{5,}$/.test(value) ? Number(value).toLocaleString('en') : value;
  callout.append(make('small', '', t.claim(claim, words.includes(exact) ? undefined : exact)));
  return callout;
}

/** The row's cells, each with the head of its column; the first one names the row. */
function factsOf(row: HTMLElement): (readonly [string, string])[] {
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])];
  return [...row.children]
    .map((cell, i) => [heads[i]?.textContent.trim() ?? '', cell.textContent.trim()] as const)
    .slice(1)
    .filter(([, text]) => text !== '');
}

/** Above what is pointed at where the window has room, else below it; never past the edges of the sheet. */
function place(callout: HTMLElement, pointed: Element, drawing: HTMLElement): void {
  const sheet = drawing.getBoundingClientRect();
  const at = pointed.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = callout;
  const middle = at.left + at.width / 2;
  const left = Math.min(Math.max(middle - width / 2, sheet.left), Math.max(sheet.left, sheet.right - width));
  const isAbove = at.top - height - LEADER >= 0;
  const top = isAbove ? at.top - height - LEADER : Math.min(at.bottom, innerHeight - height - LEADER) + LEADER;
  callout.classList.toggle('below', !isAbove);
  callout.style.left = `${Math.round(left - sheet.left - drawing.clientLeft)}px`;
  callout.style.top = `${Math.round(top - sheet.top - drawing.clientTop)}px`;
  callout.style.setProperty('--foot', `${Math.round(Math.min(Math.max(middle - left, 6), width - 6))}px`);
}

function make(name: string, className: string, text?: string): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}
