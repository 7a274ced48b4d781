/** How a source document is called and cited. */
import type { RegisteredSource } from './register.ts';

/** Its printed title, or the editor's working title where none is printed. */
export function titleOf(source: RegisteredSource): string {
  return source.title.printed ?? source.title.given ?? source.id;
}
