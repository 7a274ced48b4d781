/** Choices made in the controls of a list, and kept in the address: each is a step back, and what is typed is one. */
interface Choices<Name extends string> {
  readonly selectOf: (name: Name) => HTMLSelectElement | undefined;
  /** What is chosen, typed or checked; of the first option of a select, its value. */
  readonly chosen: (name: Name) => string;
  readonly isDefault: (name: Name) => boolean;
  /** Sets a control where it has such a value, and else as it was at first. */
  readonly set: (name: Name, value: string) => void;
  readonly readAddress: () => void;
  readonly pushAddress: (isTyped?: boolean) => void;
}

export function choicesIn<Name extends string>(controls: HTMLFieldSetElement, names: readonly Name[]): Choices<Name> {
  const controlOf = (name: Name): HTMLSelectElement | HTMLInputElement | undefined => {
    const control = controls.elements.namedItem(name);
    return control instanceof HTMLSelectElement || control instanceof HTMLInputElement ? control : undefined;
  };
  const selectOf = (name: Name): HTMLSelectElement | undefined => {
    const control = controlOf(name);
    return control instanceof HTMLSelectElement ? control : undefined;
  };
  const chosen = (name: Name): string => {
    const control = controlOf(name);
    if (control instanceof HTMLInputElement && control.type === 'checkbox' && !control.checked) return '';
    return control?.value.trim() ?? '';
  };
  const defaultOf = (name: Name): string => selectOf(name)?.options[0]?.value ?? '';
  const set = (name: Name, value: string): void => {
    const control = controlOf(name);
    if (control instanceof HTMLSelectElement)
      control.value = [...control.options].some((option) => option.value === value) ? value : defaultOf(name);
    else if (control?.type === 'checkbox') control.checked = value !== '';
    else if (control !== undefined) control.value = value;
  };
  return {
    selectOf,
    chosen,
    isDefault: (name) => chosen(name) === defaultOf(name),
    set,
    readAddress: () => {
      const params = new URLSearchParams(location.search);
      for (const name of names) set(name, params.get(name) ?? '');
    },
    pushAddress: (isTyped = false) => {
      const params = new URLSearchParams();
      for (const name of names) if (chosen(name) !== defaultOf(name)) params.set(name, chosen(name));
      const query = params.size === 0 ? '' : `?${params}`;
      if (query !== location.search)
        history[isTyped ? 'replaceState' : 'pushState'](null, '', `${location.pathname}${query}${location.hash}`);
    },
  };
}

/** Without case and accents, as what is typed is compared. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
