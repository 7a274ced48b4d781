import { mustGetSource, type Register, type RegisteredSource } from '../../core/domain/register.ts';
import { formatPartialDate } from '../../strings/index.ts';

/** The source's title as printed, else the editor's. */
export function sourceTitle(source: RegisteredSource): string {
  return source.title.printed ?? source.title.given ?? source.id;
}

/** Title and date of a source, as results and claims cite it. */
export function sourceLabel(register: Register, id: string): { title: string; date: string } {
  const source = mustGetSource(register, id);
  return { title: sourceTitle(source), date: formatPartialDate(source.published.date) };
}
