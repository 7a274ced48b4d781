/** What a source is called. */
import { mustGetSource, type Register, type RegisteredSource } from '../../core/domain/register.ts';
import { formatPartialDate } from '../../strings/index.ts';

/** The title as printed, else the editor's. */
export function sourceTitle(source: RegisteredSource): string {
  return source.title.printed ?? source.title.given ?? source.id;
}

/** The source a claim's reader is told of. */
export function sourceLabel(register: Register, id: string): { title: string; date: string } {
  const source = mustGetSource(register, id);
  return { title: sourceTitle(source), date: formatPartialDate(source.published.date) };
}
