/** How a source document is called and cited. */
import { endOf } from '../values/partial-date.ts';
import type { Register, RegisteredSource } from './register.ts';

/** Its printed title, or the editor's working title where none is printed. */
export function titleOf(source: RegisteredSource): string {
  return source.title.printed ?? source.title.given ?? source.id;
}

/** The last day that the newest source may mean: what a build reckons from when nothing else is known. */
export function newestSourceDay(register: Register): string {
  const days = [...register.sources.values()].map(({ published }) => endOf(published.date)).toSorted();
  const newest = days.at(-1);
  if (newest === undefined) throw new Error('no source in the register');
  return newest;
}
