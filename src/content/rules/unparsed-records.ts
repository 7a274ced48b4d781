/** Records that cannot be read: what is amiss is told where it stands, and not again wherever one of them is named. */
import type { ParsedContent } from '../parsed-content.ts';

export interface UnparsedRecords {
  /** Profiles of whose ledger not one claim could be read. */
  readonly ledgers: ReadonlySet<string>;
  readonly profiles: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** Files as they are called, or nearly: one that is misnamed is not read either, and that is told too. */
const SHAPES: readonly (readonly [shelf: keyof UnparsedRecords, shape: RegExp])[] = [
  ['ledgers', /^content\/profiles\/([^/]+)\/claims\.ya?ml$/i],
  ['profiles', /^content\/profiles\/([^/]+)\/(?:profile|index)\.mdx?$/i],
  ['themes', /^content\/themes\/([^/]+)\.mdx?$/i],
  ['sources', /^seeds\/([^/]+)\.ya?ml$/i],
];

const known = new WeakMap<ParsedContent, UnparsedRecords>();

/** The ids of records of which something is told already, and nothing else is known. */
export function unparsedRecords(content: ParsedContent): UnparsedRecords {
  const found = known.get(content) ?? find(content);
  known.set(content, found);
  return found;
}

function find({ issues, claims, profiles, themes, sources }: ParsedContent): UnparsedRecords {
  const read = {
    ledgers: new Set(claims.map(({ profile }) => profile)),
    profiles: new Set(profiles.map(({ id }) => id)),
    themes: new Set(themes.map(({ id }) => id)),
    sources: new Set(sources.map(({ id }) => id)),
  };
  const shelves = {
    ledgers: new Set<string>(),
    profiles: new Set<string>(),
    themes: new Set<string>(),
    sources: new Set<string>(),
  };
  for (const path of new Set(issues.map(({ file }) => file)))
    for (const [shelf, shape] of SHAPES) {
      const id = shape.exec(path)?.[1]?.toLowerCase();
      if (id !== undefined && !read[shelf].has(id)) shelves[shelf].add(id);
    }
  return shelves;
}
