/** How a source document is called and cited. */
import { inEnglish } from '../schema/bilingual.ts';
import { endOf } from '../values/partial-date.ts';
import type { Register, RegisteredSource } from './register.ts';

/** Its printed title, our English of one in Korean, or the editor's working title where none is printed. */
export function titleOf({ title, id }: RegisteredSource): string {
  return title.en ?? title.printed ?? title.given ?? id;
}

/** Its publisher in English. */
export const publisherOf = ({ publisher }: Pick<RegisteredSource, 'publisher'>): string => inEnglish(publisher);

/** Whether only a public page is at hand, so that nothing from it was held against a stored copy. */
export const isPageOnly = ({ page }: Pick<RegisteredSource, 'page'>): boolean => page !== undefined;

/** The last day that the newest source may mean: what a build reckons from when nothing else is known. */
export function newestSourceDay(register: Register): string {
  const days = [...register.sources.values()].map(({ published }) => endOf(published.date)).toSorted();
  const newest = days.at(-1);
  if (newest === undefined) throw new Error('no source in the register');
  return newest;
}
