/** The facets: boxes to tick with counts, and a chip for each that is ticked. Both are made of what the results hold. */
import { FILTERS, isFilter, type FilterName, type Filters } from './address.ts';
import { element } from './element.ts';
import type { Counted, FacetCounts } from './facet-counts.ts';
import { t } from './ui-strings.ts';

/** Boxes of one facet; a longer list is no help in choosing. */
const MOST = 20;

export class Facets {
  readonly #root: HTMLDetailsElement;
  readonly #groups: HTMLElement;
  readonly #chips: HTMLElement;
  /** By filter and value, each with its box. */
  readonly #labels = new Map<string, HTMLLabelElement>();
  readonly #fieldsets = new Map<FilterName, HTMLFieldSetElement>();

  constructor(root: HTMLDetailsElement, groups: HTMLElement, chips: HTMLElement) {
    this.#root = root;
    this.#groups = groups;
    this.#chips = chips;
    for (const name of FILTERS) {
      const fieldset = element('fieldset', 'facet');
      const legend = element('legend');
      legend.textContent = t.facets[name];
      fieldset.append(legend);
      fieldset.hidden = true;
      groups.append(fieldset);
      this.#fieldsets.set(name, fieldset);
    }
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
      for (const box of this.#boxes())
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

  /** Ticks just these, whether or not any result has them. */
  choose(filters: Filters): void {
    for (const name of FILTERS)
      for (const value of filters[name]) {
        const label = this.#labelOf(name, value);
        if (!label.isConnected) this.#fieldsets.get(name)?.append(label);
      }
    for (const box of this.#boxes()) box.checked = isFilter(box.name) && filters[box.name].includes(box.value);
  }

  /** What the boxes are to say, once it is known how many results have each. */
  count(counts: FacetCounts): void {
    const held = document.activeElement;
    for (const [name, all] of counts) {
      const fieldset = this.#fieldsets.get(name);
      if (fieldset === undefined) continue;
      const kept = most(all);
      const labels = kept.map((counted) => this.#counted(name, counted));
      // Those that stay are not taken out, so that the focus stays where it is.
      for (const other of fieldset.querySelectorAll('label')) if (!labels.includes(other)) other.remove();
      labels.forEach((label, at) => {
        const there = fieldset.querySelectorAll('label')[at];
        if (there !== label) fieldset.insertBefore(label, there ?? fieldset.querySelector('.facet__more'));
      });
      fieldset.querySelector('.facet__more')?.remove();
      if (all.length > kept.length) {
        const more = element('p', 'facet__more');
        more.textContent = t.facets.others(all.length - kept.length);
        fieldset.append(more);
      }
      fieldset.hidden = labels.length === 0;
    }
    if (held instanceof HTMLElement && held !== document.activeElement && this.#groups.contains(held)) held.focus();
  }

  /** One button for each chosen value, each removing it. */
  chips(filters: Filters): void {
    const chosen = FILTERS.flatMap((name) => filters[name].map((value) => [name, value] as const));
    const texts = chosen.map(
      ([name, value]) => this.#labelOf(name, value).querySelector('.facet__label')?.textContent ?? value,
    );
    const buttons = chosen.map(([name, value], at) => {
      const text = texts[at] ?? value;
      const chip = button(`${t.facets[name]}: ${text}`);
      chip.setAttribute('aria-label', t.facets.remove(t.facets[name], text));
      chip.dataset.name = name;
      chip.dataset.value = value;
      return chip;
    });
    if (buttons.length > 1) buttons.push(button(t.facets.clear));
    const now = [...this.#chips.querySelectorAll('button')].map(({ textContent }) => textContent);
    // Made anew only where they change: one of them may have the focus.
    if (now.join('\n') !== buttons.map(({ textContent }) => textContent).join('\n'))
      this.#chips.replaceChildren(
        ...buttons.map((chip) => {
          const item = element('li');
          item.append(chip);
          return item;
        }),
      );
    this.#chips.hidden = buttons.length === 0;
  }

  /** Tells the chosen values by their names. */
  name(name: FilterName, values: readonly (readonly [id: string, label: string])[]): void {
    for (const [value, text] of values) {
      const label = this.#labels.get(`${name} ${value}`)?.querySelector('.facet__label');
      if (label !== null && label !== undefined) label.textContent = text;
    }
  }

  #boxes(): HTMLInputElement[] {
    return [...this.#groups.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }

  #counted(name: FilterName, { value, label: text, count }: Counted): HTMLLabelElement {
    const label = this.#labelOf(name, value);
    const [said, told] = [label.querySelector('.facet__label'), label.querySelector('.facet__count')];
    if (said !== null) said.textContent = text;
    if (told !== null) told.textContent = t.facets.count(count);
    return label;
  }

  /** The label with its box, made when first asked for. */
  #labelOf(name: FilterName, value: string): HTMLLabelElement {
    const key = `${name} ${value}`;
    const known = this.#labels.get(key);
    if (known !== undefined) return known;
    const label = element('label');
    const box = element('input');
    box.type = 'checkbox';
    box.name = name;
    box.value = value;
    const said = element('span', 'facet__label');
    said.textContent = value;
    label.append(box, ' ', said, ' ', element('span', 'facet__count'));
    this.#labels.set(key, label);
    return label;
  }
}

/** The values that most results have, in their order. */
function most(counted: readonly Counted[]): readonly Counted[] {
  if (counted.length <= MOST) return counted;
  const kept = new Set(counted.toSorted((a, b) => b.count - a.count).slice(0, MOST));
  return counted.filter((one) => kept.has(one));
}

function button(text: string): HTMLButtonElement {
  const made = element('button', 'search-chip');
  made.type = 'button';
  made.textContent = text;
  return made;
}
