/** Labels of filter values. They are written into the index, so that the browser need not load them all. */
import type { Register } from '../../core/domain/register.ts';
import { publisherOf, titleOf } from '../../core/domain/sources.ts';
import { formatPartialDate, ui } from '../../strings/index.ts';
import type { FilterName } from '../query/index-format.ts';

/** By filter, in display order. */
export type Labels = Readonly<Record<FilterName, ReadonlyMap<string, string>>> & {
  /** Title and date of each source, as results show them. */
  readonly citations: ReadonlyMap<string, { readonly title: string; readonly date: string }>;
};

export function labelsOf(register: Register, years: Iterable<string>): Labels {
  return {
    place: new Map([...register.profiles.values()].map(({ id, name }) => [id, name.en])),
    theme: new Map([...register.themes.values()].map(({ id, name }) => [id, name.en])),
    kind: new Map(Object.entries({ ...ui.recordKinds, ...ui.claimKinds })),
    basis: new Map(Object.entries(ui.basis)),
    year: new Map([...new Set(years)].toSorted().map((year) => [year, year])),
    source: new Map(
      [...register.sources.values()].map((source) => [
        source.id,
        `${publisherOf(source)}, ${source.published.date.slice(0, 4)}`,
      ]),
    ),
    citations: new Map(
      [...register.sources].map(([id, source]) => [
        id,
        { title: titleOf(source), date: formatPartialDate(source.published.date) },
      ]),
    ),
  };
}
