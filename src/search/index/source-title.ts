import { mustGetSource, type Register } from '../../core/domain/register.ts';
import { titleOf } from '../../core/domain/sources.ts';
import { formatPartialDate } from '../../strings/index.ts';

/** Title and date of a source, as results and claims cite it. */
export function sourceLabel(register: Register, id: string): { title: string; date: string } {
  const source = mustGetSource(register, id);
  return { title: titleOf(source), date: formatPartialDate(source.published.date) };
}
