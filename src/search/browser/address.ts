/** The query and filters as the address of the page tells them. */
export const FILTERS = ['place', 'theme', 'kind', 'basis', 'year', 'source'] as const;
export type FilterName = (typeof FILTERS)[number];

export interface Asked {
  readonly query: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export function readAddress(search: string): Asked {
  const params = new URLSearchParams(search);
  return {
    query: (params.get('q') ?? '').normalize('NFC'),
    filters: Object.fromEntries(FILTERS.map((name) => [name, params.getAll(name).filter((value) => value !== '')])),
  };
}

/** `?q=…&place=…`; empty when nothing is asked. */
export function writeAddress({ query, filters }: Asked): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const name of FILTERS) for (const value of filters[name] ?? []) params.append(name, value);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

export function readForm(form: HTMLFormElement): Asked {
  const data = new FormData(form);
  const values = (name: string): string[] =>
    data.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[];
  return {
    query: (values('q')[0] ?? '').normalize('NFC').trim(),
    filters: Object.fromEntries(FILTERS.map((name) => [name, values(name)])),
  };
}

/** Sets every control of the form to what is asked; unknown values are left out. */
export function fillForm(form: HTMLFormElement, { query, filters }: Asked): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.name === 'q') control.value = query;
    else if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio'))
      control.checked = (filters[control.name] ?? []).includes(control.value);
    else if (control instanceof HTMLSelectElement && control.name !== '')
      for (const option of control.options) option.selected = (filters[control.name] ?? []).includes(option.value);
  }
  for (const select of form.querySelectorAll('select'))
    if (!select.multiple && select.selectedIndex === -1) select.selectedIndex = 0;
}
