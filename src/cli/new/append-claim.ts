/** Adds a claim to a ledger by appending text, so that comments, order and line breaks are preserved. */
import { isMap, isSeq, parseDocument, type Node } from 'yaml';
import { UsageError } from '../shared/options.ts';
import { writeEntry } from './claim-stub.ts';

/** The ledger's text with the claim at its end. Throws a UsageError where the ledger cannot be added to. */
export function appendClaim(path: string, text: string, record: Record<string, unknown>): string {
  const document = parseDocument(text, { schema: 'core', resolveKnownTags: false, logLevel: 'error' });
  const first = document.errors[0];
  if (first !== undefined)
    throw new UsageError(`${path} cannot be read, so nothing can be added to it: ${first.message}`);
  const claims: unknown = document.get('claims');
  if (!isSeq(claims) || claims.flow === true || claims.items.length === 0)
    throw new UsageError(`${path} has no list of claims with each on lines of its own`);
  if (claims.items.some((item) => isMap(item) && item.get('id') === record.id))
    throw new UsageError(`${path} has a claim ${JSON.stringify(record.id)} already; give this one another --id`);
  const map = document.contents;
  if (!isMap(map) || map.items.at(-1)?.value !== claims)
    throw new UsageError(`${path}: the list of claims is not its last field`);
  const start = (claims.items[0] as Node).range?.[0] ?? 0;
  // The list is indented like the dash of its first entry.
  const dash = /(?:^|\n)([ \t]*)-[ \t]*$/.exec(text.slice(0, start))?.[1] ?? '  ';
  // A last "…" or "---" would end the document before the new entry.
  const rest = text.slice(claims.range?.[1] ?? text.length);
  if (/^(?:\.\.\.|---)/m.test(rest)) throw new UsageError(`${path} continues after its list of claims`);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const entry = writeEntry(record, dash).replaceAll('\n', newline);
  return `${text.trimEnd()}${newline}${newline}${entry}`;
}
