/** Callouts on leader lines for links in drawings: shown on hover and on keyboard focus. */

/** Delay before hiding, so that the pointer can move from the link to the callout. */
const HIDE_DELAY_MS = 250;
/** The leader's length in pixels, as drawn by styles/chart-detail.css. */
const LEADER_LENGTH = 18;
const ID = 'chart_callout';

export interface CalloutContent {
  readonly content: readonly Node[];
  /** Elements of the page with the same content, highlighted meanwhile. */
  readonly matching: readonly Element[];
  /** Whether the callout says more than the link's accessible name, so that it should describe it. */
  readonly addsDetail: boolean;
}

interface OpenCallout {
  readonly link: SVGAElement;
  readonly callout: HTMLElement;
  readonly same: readonly Element[];
  /** The link's title, emptied meanwhile so that the browser shows no tooltip. */
  readonly title: { readonly element: Element; readonly text: string } | undefined;
}

let shown: OpenCallout | undefined;
let hideTimer: ReturnType<typeof setTimeout> | undefined;

/** Shows callouts for the links of a drawing; `detailOf` returns undefined for links without one. */
export function offerCallouts(drawing: HTMLElement, detailOf: (link: SVGAElement) => CalloutContent | undefined): void {
  const show = (target: EventTarget | null, pointed?: Element): void => {
    const link = linkAt(target);
    if (link === undefined) return;
    cancelHide();
    if (shown?.link === link) return;
    hide();
    const detail = detailOf(link);
    if (detail !== undefined) reveal(drawing, link, detail, pointed);
  };
  drawing.addEventListener('pointerover', (event) => {
    // Touch cannot hover: a tap opens the statement.
    if (event.pointerType === 'touch') return;
    if (isCallout(event.target)) cancelHide();
    else show(event.target, event.target as Element);
  });
  drawing.addEventListener('pointerout', scheduleHide);
  drawing.addEventListener('focusin', (event) => {
    if (linkAt(event.target)?.matches(':focus-visible') === true) show(event.target);
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
  return link instanceof SVGAElement ? link : undefined;
}

const isCallout = (target: EventTarget | null): boolean => target instanceof Node && !!shown?.callout.contains(target);

function cancelHide(): void {
  clearTimeout(hideTimer);
}

function scheduleHide(): void {
  cancelHide();
  hideTimer = setTimeout(() => {
    // A callout of the focused link stays, wherever the pointer goes.
    if (shown !== undefined && !shown.link.matches(':focus-visible')) hide();
  }, HIDE_DELAY_MS);
}

function hide(): void {
  cancelHide();
  if (shown === undefined) return;
  const { link, callout, same, title } = shown;
  shown = undefined;
  callout.remove();
  link.removeAttribute('aria-describedby');
  for (const element of same) element.classList.remove('pointed');
  if (title !== undefined) title.element.textContent = title.text;
}

/** `pointed` is the element under the pointer; absent on keyboard focus. */
function reveal(drawing: HTMLElement, link: SVGAElement, detail: CalloutContent, pointed?: Element): void {
  const callout = make('div', undefined, ...detail.content);
  callout.id = ID;
  callout.className = 'chart-callout';
  callout.role = 'tooltip';
  drawing.append(callout);
  positionCallout(callout, pointed ?? link, drawing);
  for (const element of detail.matching) element.classList.add('pointed');
  if (detail.addsDetail) link.setAttribute('aria-describedby', ID);
  const element = pointed === undefined ? null : link.querySelector(':scope > title');
  const title = element === null ? undefined : { element, text: element.textContent };
  if (element !== null) element.textContent = '';
  shown = { link, callout, same: detail.matching, title };
}

/** Positions the callout above the element if the viewport has room, else below, within the drawing's edges. */
function positionCallout(callout: HTMLElement, pointed: Element, drawing: HTMLElement): void {
  const frame = drawing.getBoundingClientRect();
  const at = pointed.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = callout;
  const middle = at.left + at.width / 2;
  const left = Math.min(Math.max(middle - width / 2, frame.left), Math.max(frame.left, frame.right - width));
  const isAbove = at.top - height - LEADER_LENGTH >= 0;
  const top = isAbove
    ? at.top - height - LEADER_LENGTH
    : Math.min(at.bottom, innerHeight - height - LEADER_LENGTH) + LEADER_LENGTH;
  callout.classList.toggle('below', !isAbove);
  callout.style.left = `${Math.round(left - frame.left - drawing.clientLeft)}px`;
  callout.style.top = `${Math.round(top - frame.top - drawing.clientTop)}px`;
  callout.style.setProperty('--foot', `${Math.round(Math.min(Math.max(middle - left, 6), width - 6))}px`);
}

/** Creates an element with text and child nodes. Not that of dom.ts, which comes with the script of every page: a frame has none. */
export function make(name: string, text?: string, ...nodes: readonly Node[]): HTMLElement {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  element.append(...nodes);
  return element;
}

/** Creates a description list. */
export function factList(facts: readonly (readonly [name: string, text: string])[]): HTMLElement {
  return make(
    'dl',
    undefined,
    ...facts.map(([name, text]) => make('div', undefined, make('dt', name), make('dd', text))),
  );
}
