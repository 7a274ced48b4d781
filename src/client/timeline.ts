/**
 * The script of /timeline/: zoom and filters for the drawing and the list, kept in the URL. Both are complete without
 * it. Nothing is animated, so there is no motion to reduce.
 */
import { formatPartialDate, timeline as t } from '../strings/index.ts';
import { readDrawing, unzoomedX, type Drawing } from './timeline/drawing.ts';
import { followPointers } from './timeline/gestures.ts';
import {
  shiftRange,
  rangeOfDates,
  overlaps,
  formatRange,
  stepAlong,
  stepZoom,
  parseRange,
  wholeRange,
  zoomRange,
  type DateRange,
} from './timeline/date-range.ts';

const STEP = 2;
const SHIFT = 0.25;
const FILTERS = ['place', 'kind'] as const;

const controls = document.querySelector<HTMLFieldSetElement>('fieldset#timeline-controls');
const list = document.getElementById('timeline-list');
const surface = document.querySelector<HTMLElement>('.timeline .drawing');

if (controls !== null && list !== null && surface !== null) start(controls, list, surface);

function start(controls: HTMLFieldSetElement, list: HTMLElement, surface: HTMLElement): void {
  const drawings = [...surface.querySelectorAll('svg')].flatMap((svg) => readDrawing(svg) ?? []);
  const [first] = drawings;
  if (first === undefined) return;
  const whole = wholeRange(first.stops);
  const items = [...list.querySelectorAll<HTMLElement>('[data-entry]')].map((element) => ({
    element,
    key: element.dataset.entry ?? '',
    months: rangeOfDates((element.dataset.dates ?? '').split(' ')),
  }));
  const status = document.getElementById('timeline-status');
  const nothing = document.getElementById('timeline-nothing');
  let range = whole;

  /** The visible variant of the drawing: gestures are measured on it. */
  const visibleDrawing = (): Drawing => drawings.find(({ svg }) => svg.getClientRects().length > 0) ?? first;
  const selectOf = (name: (typeof FILTERS)[number]): HTMLSelectElement | undefined => {
    const control = controls.elements.namedItem(name);
    return control instanceof HTMLSelectElement ? control : undefined;
  };
  const passes = ({ dataset }: HTMLElement): boolean =>
    FILTERS.every((name) => {
      const wanted = selectOf(name)?.value ?? '';
      return wanted === '' || dataset[name] === wanted;
    });

  const show = (): void => {
    const shown = new Set(
      items.filter(({ element, months }) => overlaps(months, range) && passes(element)).map(({ key }) => key),
    );
    const hadFocus = document.activeElement;
    for (const drawing of drawings) drawing.show(range, (key) => shown.has(key));
    for (const { element, key } of items) element.hidden = !shown.has(key);
    for (const year of list.querySelectorAll<HTMLElement>('.timeline-year'))
      year.hidden = year.querySelector('[data-entry]:not([hidden])') === null;
    if (nothing !== null) nothing.hidden = shown.size > 0;
    // Keep the focus near if its mark is hidden now.
    if (hadFocus?.closest('.entry[display]')) surface.focus({ preventScroll: true });
    for (const button of controls.querySelectorAll('button')) {
      const isStuck =
        (button.value === 'earlier' && range.from <= whole.from) || (button.value === 'later' && range.to >= whole.to);
      button.setAttribute('aria-disabled', String(isStuck));
    }
    surface.classList.toggle('zoomed', !isWhole());
  };

  const isWhole = (): boolean => range.from <= whole.from && range.to >= whole.to;

  const announce = (): void => {
    if (status === null) return;
    const { from, to } = formatRange(range);
    const shown = items.filter(({ element }) => !element.hidden).length;
    status.textContent = t.shown(formatPartialDate(from), formatPartialDate(to), shown, items.length);
  };

  const currentUrl = (): string => {
    const params = new URLSearchParams();
    if (!isWhole()) for (const [name, date] of Object.entries(formatRange(range))) params.set(name, date);
    for (const name of FILTERS) {
      const value = selectOf(name)?.value ?? '';
      if (value !== '') params.set(name, value);
    }
    const text = params.toString();
    return `${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`;
  };

  const readUrl = (): void => {
    const params = new URLSearchParams(location.search);
    range = parseRange(params.get('from'), params.get('to'), whole) ?? whole;
    for (const name of FILTERS) {
      const control = selectOf(name);
      if (control === undefined) continue;
      const value = params.get(name) ?? '';
      control.value = [...control.options].some((option) => option.value === value) ? value : '';
    }
  };

  /** Adds a history entry, or replaces the one of the same gesture. */
  const writeUrl = (isStep: boolean): void => {
    const to = currentUrl();
    if (to === `${location.pathname}${location.search}${location.hash}`) return;
    if (isStep) history.pushState(null, '', to);
    else history.replaceState(null, '', to);
  };

  const setRange = (next: DateRange, isStep = true): void => {
    if (next.from === range.from && next.to === range.to) return;
    range = next;
    show();
    writeUrl(isStep);
    if (isStep) announce();
  };

  const runAction = (action: string): boolean => {
    const { stops } = visibleDrawing();
    switch (action) {
      case 'in':
        setRange(stepZoom(range, STEP, stops));
        return true;
      case 'out':
        setRange(stepZoom(range, 1 / STEP, stops));
        return true;
      case 'earlier':
        setRange(stepAlong(range, -SHIFT, stops));
        return true;
      case 'later':
        setRange(stepAlong(range, SHIFT, stops));
        return true;
      case 'fit':
        setRange(whole);
        return true;
      default:
        return false;
    }
  };

  const KEYS: Readonly<Record<string, string>> = {
    '+': 'in',
    '=': 'in',
    '-': 'out',
    '0': 'fit',
    ArrowLeft: 'earlier',
    ArrowRight: 'later',
  };
  surface.addEventListener('keydown', (event) => {
    // With a modifier, keys are browser shortcuts.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (runAction(KEYS[event.key] ?? '')) event.preventDefault();
  });
  controls.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button !== null) runAction(button.value);
  });
  controls.addEventListener('change', () => {
    show();
    writeUrl(true);
    announce();
  });
  addEventListener('popstate', () => {
    readUrl();
    show();
    announce();
  });

  followPointers(surface, {
    isZoomed: () => !isWhole(),
    begin: () => {
      const drawing = visibleDrawing();
      const { left: edge, width } = drawing.svg.getBoundingClientRect();
      const scale = drawing.svg.viewBox.baseVal.width / width;
      const from = range;
      let isFirst = true;
      const unzoomedAt = (clientX: number): number => unzoomedX((clientX - edge) * scale, from, drawing);
      return {
        /** Moves what was under `start` to `now`, zoomed by `factor`. */
        move: (then, now, factor) => {
          const still = unzoomedAt(now);
          const closer = factor === 1 ? from : zoomRange(from, factor, drawing.stops, unzoomedAt(then));
          const length = unzoomedX(drawing.right, closer, drawing) - unzoomedX(drawing.left, closer, drawing);
          const next = shiftRange(closer, (unzoomedAt(then) - still) / factor / length, drawing.stops);
          if (next.from === range.from && next.to === range.to) return;
          // One history entry for the whole gesture.
          setRange(next, isFirst);
          isFirst = false;
        },
        end: announce,
      };
    },
  });

  surface.tabIndex = 0;
  surface.setAttribute('role', 'group');
  surface.setAttribute('aria-label', t.controls.drawing);
  surface.setAttribute('aria-describedby', 'timeline-keys');
  surface.classList.add('zoomable');
  for (const element of [controls, document.getElementById('timeline-keys')])
    if (element !== null) element.hidden = false;
  readUrl();
  show();
  announce();
}
