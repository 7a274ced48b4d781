/** The filters: checkboxes with counts, and a chip for each checked one, built from the values of the results. */
import { FILTERS, type FilterName } from '../query/index-format.ts';
import { isFilter, type Filters } from './request-url.ts';
import { makeButton, make } from '../../client/dom.ts';
import type { FacetCount, FacetCounts } from './facet-counts.ts';
import { search as t } from '../../strings/index.ts';

/** Checkboxes per filter at most; nobody reads longer lists. */
const MAX_BOXES = 20;

export class Facets {
  readonly #root: HTMLDetailsElement;
  readonly #groups: HTMLElement;
  readonly #chips: HTMLElement;
  /** By filter and value, each containing its checkbox. */
  readonly #labels = new Map<string, HTMLLabelElement>();
  readonly #fieldsets = new Map<FilterName, HTMLFieldSetElement>();

  constructor(root: HTMLDetailsElement, groups: HTMLElement, chips: HTMLElement) {
    this.#root = root;
    this.#groups = groups;
    this.#chips = chips;
    for (const name of FILTERS) {
      const fieldset = make('fieldset', 'facet', make('legend', '', t.facets[name]));
      fieldset.hidden = true;
      groups.append(fieldset);
      this.#fieldsets.set(name, fieldset);
    }
  }

  get open(): boolean {
    return this.#root.open;
  }

  /** `changed` runs when a box is ticked or a chip removed; `opened` when the panel opens and needs counts. */
  listen(changed: () => void, opened: () => void): void {
    this.#root.addEventListener('change', changed);
    this.#root.addEventListener('toggle', () => {
      if (this.#root.open) opened();
    });
    this.#chips.addEventListener('click', (event) => {
      const chip = event.target instanceof Element ? event.target.closest('button') : null;
      if (chip === null) return;
      const { name, value } = chip.dataset;
      const chips = [...this.#chips.querySelectorAll('button')];
      const at = chips.indexOf(chip);
      for (const box of this.#boxes())
        if (name === undefined || (box.name === name && box.value === value)) box.checked = false;
      changed();
      // The chip is gone: move the focus to the next one, or to the filter panel.
      const left = [...this.#chips.querySelectorAll('button')];
      (left[Math.min(at, left.length - 1)] ?? this.#root.querySelector('summary'))?.focus();
    });
  }

  show(shown: boolean): void {
    this.#root.hidden = !shown;
  }

  /** Ticks exactly these, whether or not any result has them. */
  choose(filters: Filters): void {
    for (const name of FILTERS)
      for (const value of filters[name]) {
        const label = this.#labelOf(name, value);
        if (!label.isConnected) this.#fieldsets.get(name)?.append(label);
      }
    for (const box of this.#boxes()) box.checked = isFilter(box.name) && filters[box.name].includes(box.value);
  }

  /** Updates the checkboxes to the counts. */
  count(counts: FacetCounts): void {
    const active = document.activeElement;
    const focused = active instanceof HTMLElement && this.#groups.contains(active) ? active : undefined;
    for (const [name, all] of counts) {
      const fieldset = this.#fieldsets.get(name);
      if (fieldset === undefined) continue;
      const kept = mostFrequent(all);
      const labels = kept.map((counted) => this.#counted(name, counted));
      // Labels that stay are not removed, so that they keep the focus.
      for (const other of fieldset.querySelectorAll('label')) if (!labels.includes(other)) other.remove();
      labels.forEach((label, at) => {
        const there = fieldset.querySelectorAll('label')[at];
        if (there !== label) fieldset.insertBefore(label, there ?? fieldset.querySelector('.facet__more'));
      });
      fieldset.querySelector('.facet__more')?.remove();
      if (all.length > kept.length)
        fieldset.append(make('p', 'facet__more', t.facets.others(all.length - kept.length)));
      fieldset.hidden = labels.length === 0;
    }
    // A choice that is gone leaves the focus to the head of the panel, not to the page.
    if (focused !== undefined && focused !== document.activeElement)
      (this.#groups.contains(focused) ? focused : this.#root.querySelector('summary'))?.focus();
  }

  /** Shows one button for each chosen value, which removes it. */
  chips(filters: Filters): void {
    const chosen = FILTERS.flatMap((name) => filters[name].map((value) => [name, value] as const));
    const buttons = chosen.map(([name, value]) => {
      const text = this.#labelOf(name, value).querySelector('.facet__label')?.textContent ?? value;
      const chip = makeButton('search-chip', `${t.facets[name]}: ${text}`);
      chip.setAttribute('aria-label', t.facets.remove(t.facets[name], text));
      chip.dataset.name = name;
      chip.dataset.value = value;
      return chip;
    });
    if (buttons.length > 1) buttons.push(makeButton('search-chip', t.facets.clear));
    const now = [...this.#chips.querySelectorAll('button')].map(({ textContent }) => textContent);
    // Replaced only if they change: one of them may have the focus.
    if (now.join('\n') !== buttons.map(({ textContent }) => textContent).join('\n'))
      this.#chips.replaceChildren(...buttons.map((chip) => make('li', '', chip)));
    this.#chips.hidden = buttons.length === 0;
  }

  /** Sets the labels of values. */
  name(name: FilterName, values: readonly (readonly [id: string, label: string])[]): void {
    for (const [value, text] of values) {
      const label = this.#labels.get(`${name} ${value}`)?.querySelector('.facet__label');
      if (label !== null && label !== undefined) label.textContent = text;
    }
  }

  #boxes(): HTMLInputElement[] {
    return [...this.#groups.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }

  #counted(name: FilterName, { value, label: text, count }: FacetCount): HTMLLabelElement {
    const label = this.#labelOf(name, value);
    const [labelText, countText] = [label.querySelector('.facet__label'), label.querySelector('.facet__count')];
    if (labelText !== null) labelText.textContent = text;
    if (countText !== null) countText.textContent = t.facets.count(count);
    return label;
  }

  /** The label with its checkbox, created on first use. */
  #labelOf(name: FilterName, value: string): HTMLLabelElement {
    const key = `${name} ${value}`;
    const known = this.#labels.get(key);
    if (known !== undefined) return known;
    const box = make('input');
    box.type = 'checkbox';
    // The panel lies beside the form.
    box.setAttribute('form', 'search-form');
    box.name = name;
    box.value = value;
    const text = make('span', 'facet__label', value);
    const label = make('label', '', box, ' ', text, ' ', make('span', 'facet__count'));
    this.#labels.set(key, label);
    return label;
  }
}

/** The values with the highest counts, in their original order. */
function mostFrequent(counted: readonly FacetCount[]): readonly FacetCount[] {
  if (counted.length <= MAX_BOXES) return counted;
  const kept = new Set(counted.toSorted((a, b) => b.count - a.count).slice(0, MAX_BOXES));
  return counted.filter((one) => kept.has(one));
}
