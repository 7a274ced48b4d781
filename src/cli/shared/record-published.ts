/** What `npm run published` writes. */
import { heldFields } from '../../core/domain/held-fields.ts';
import { routes } from '../../core/domain/routes.ts';
import type { ParsedContent } from '../../content/parsed-content.ts';
import { asPublished, publishedPath, writePublished } from '../../content/published-ledger.ts';

/** Each profile's ledger by its path: what was published before and is gone keeps its line. */
export function ledgersOf({ claims, published }: ParsedContent, day: string): ReadonlyMap<string, string> {
  return new Map(
    [...Map.groupBy(claims, ({ profile }) => profile)].map(([profile, ledger]) => {
      const before = published.get(profile)?.claims;
      const now = ledger.flatMap(({ id, record }) =>
        record === undefined ? [] : asPublished(record, before?.get(id)?.since ?? day),
      );
      const all = new Map([...(before ?? []), ...now.map((claim) => [claim.id, claim] as const)]);
      return [publishedPath(profile), writePublished(all.values())];
    }),
  );
}

/** Every address that was ever published, and those of the site and its glossary. */
export function addressesOf({ addresses, terms }: ParsedContent, site: readonly string[]): string {
  const all = new Set([...addresses, ...site, ...terms.map(({ id }) => routes.term(id))]);
  all.delete('');
  return [...all]
    .toSorted()
    .map((address) => `${address}\n`)
    .join('');
}

/** How much of the content is not in the ledgers yet; `undefined` where nothing of it was ever published. */
export function notRecorded(content: ParsedContent): { readonly claims: number; readonly changed: number } | undefined {
  if (content.published.size === 0) return undefined;
  let claims = 0;
  let changed = 0;
  for (const { profile, id, record } of content.claims) {
    const before = content.published.get(profile)?.claims.get(id);
    if (before === undefined) claims += 1;
    else if (record !== undefined && JSON.stringify(heldFields(record)) !== JSON.stringify(before.held)) changed += 1;
  }
  return { claims, changed };
}
