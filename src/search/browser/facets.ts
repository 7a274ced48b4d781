/** The facets: boxes to tick with counts, and a chip for each that is ticked. */
import { FILTERS, isFilter, type FilterName, type Filters } from './address.ts';
import { element } from './element.ts';
import type { FacetCounts } from './facet-counts.ts';
import { t } from './words.ts';

/** What a reader sees for a value of a facet. */
export type LabelOf = (name: FilterName, value: string) => string | undefined;

export class Facets {
  readonly #root: HTMLDetailsElement;
  readonly #chips: HTMLElement;
  readonly #boxes: readonly HTMLInputElement[];

  constructor(root: HTMLDetailsElement, chips: HTMLElement) {
    this.#root = root;
    this.#chips = chips;
    this.#boxes = [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }

  get open(): boolean {
    return this.#root.open;
  }

  /** `changed` runs when a box is ticked, a chip removed; `opened` when counts are wanted. */
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
      for (const box of this.#boxes)
        if (name === undefined || (box.name === name && box.value === value)) box.checked = false;
      changed();
      // The chip is gone: the focus goes to the next one, or to where filters are chosen.
      const left = [...this.#chips.querySelectorAll('button')];
      (left[Math.min(at, left.length - 1)] ?? this.#root.querySelector('summary'))?.focus();
    });
  }

  show(shown: boolean): void {
    this.#root.hidden = !shown;
  }

  readonly labelOf: LabelOf = (name, value) =>
    this.#boxes
      .find((box) => box.name === name && box.value === value)
      ?.parentElement?.querySelector('.facet__label')
      ?.textContent.trim();

  values(): Record<FilterName, string[]> {
    return Object.fromEntries(
      FILTERS.map((name) => [name, this.#boxes.filter((box) => box.name === name).map(({ value }) => value)]),
    ) as Record<FilterName, string[]>;
  }

  /** Values that would leave nothing are hidden, unless they are the ones chosen. */
  count(counts: FacetCounts): void {
    for (const box of this.#boxes) {
      const label = box.parentElement;
      if (label === null || !isFilter(box.name)) continue;
      const count = counts.get(box.name)?.get(box.value) ?? 0;
      const place = label.querySelector('.facet__count');
      if (place !== null) place.textContent = t.facets.count(count);
      label.hidden = count === 0 && !box.checked;
    }
    for (const group of this.#root.querySelectorAll('fieldset'))
      group.hidden = [...group.querySelectorAll('label')].every(({ hidden }) => hidden);
  }

  /** One button for each chosen value, each removing it. */
  chips(filters: Filters): void {
    const chosen = FILTERS.flatMap((name) => filters[name].map((value) => [name, value] as const));
    const buttons = chosen.map(([name, value]) => {
      const text = this.labelOf(name, value) ?? value;
      const chip = button(`${t.facets[name]}: ${text}`);
      chip.setAttribute('aria-label', t.facets.remove(t.facets[name], text));
      chip.dataset.name = name;
      chip.dataset.value = value;
      return chip;
    });
    if (buttons.length > 1) buttons.push(button(t.facets.clear));
    this.#chips.replaceChildren(
      ...buttons.map((chip) => {
        const item = element('li');
        item.append(chip);
        return item;
      }),
    );
    this.#chips.hidden = buttons.length === 0;
  }
}

function button(text: string): HTMLButtonElement {
  const made = element('button', 'search-chip');
  made.type = 'button';
  made.textContent = text;
  return made;
}
