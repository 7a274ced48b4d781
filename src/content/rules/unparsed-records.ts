/** Records that cannot be parsed. They are reported once, and not again as missing wherever they are named. */
import { cached } from '../../core/values/cached.ts';
import type { ParsedContent } from '../parsed-content.ts';

export interface UnparsedRecords {
  /** Profiles whose ledger has no claim that could be parsed. */
  readonly ledgers: ReadonlySet<string>;
  readonly profiles: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** Loose path patterns, so that a misnamed file is known as the record it was meant to be. */
const SHAPES: readonly (readonly [collection: keyof UnparsedRecords, shape: RegExp])[] = [
  ['ledgers', /^content\/profiles\/([^/]+)\/claims\.ya?ml$/i],
  ['profiles', /^content\/profiles\/([^/]+)\/(?:profile|index)\.mdx?$/i],
  ['themes', /^content\/themes\/([^/]+)\.mdx?$/i],
  ['sources', /^seeds\/([^/]+)\.ya?ml$/i],
];

/** The ids of records whose file has issues and no parsed record. */
export const unparsedRecords = cached((content: ParsedContent): UnparsedRecords => {
  const { issues, claims, profiles, themes, sources } = content;
  const read = {
    ledgers: new Set(claims.map(({ profile }) => profile)),
    profiles: new Set(profiles.map(({ id }) => id)),
    themes: new Set(themes.map(({ id }) => id)),
    sources: new Set(sources.map(({ id }) => id)),
  };
  const unparsed = {
    ledgers: new Set<string>(),
    profiles: new Set<string>(),
    themes: new Set<string>(),
    sources: new Set<string>(),
  };
  for (const path of new Set(issues.map(({ file }) => file)))
    for (const [collection, shape] of SHAPES) {
      const id = shape.exec(path)?.[1]?.toLowerCase();
      if (id !== undefined && !read[collection].has(id)) unparsed[collection].add(id);
    }
  return unparsed;
});
