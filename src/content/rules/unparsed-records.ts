/** Records that cannot be parsed. They are reported once, and not again as missing wherever they are named. */
import { cached } from '../../core/values/cached.ts';
import { ledgersOf, type ParsedContent } from '../parsed-content.ts';

export interface UnparsedRecords {
  /** Profiles whose ledger has no claim that could be parsed. */
  readonly ledgers: ReadonlySet<string>;
  readonly profiles: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** `glossary`, where none of its terms could be parsed. */
  readonly terms: ReadonlySet<string>;
  /** `figures`, likewise. */
  readonly figures: ReadonlySet<string>;
}

/** Loose path patterns, so that a misnamed file is known as the record it was meant to be. */
const SHAPES: readonly (readonly [collection: keyof UnparsedRecords, shape: RegExp])[] = [
  ['ledgers', /^content\/profiles\/([^/]+)\/claims\.ya?ml$/i],
  ['profiles', /^content\/profiles\/([^/]+)\/(?:profile|index)\.mdx?$/i],
  ['themes', /^content\/themes\/([^/]+)\.mdx?$/i],
  ['sources', /^seeds\/([^/]+)\.ya?ml$/i],
  ['terms', /^content\/(glossary)\.ya?ml$/i],
  ['figures', /^content\/(figures)\.ya?ml$/i],
];

/** The ids of records whose file has issues and no parsed record. */
export const unparsedRecords = cached((content: ParsedContent): UnparsedRecords => {
  const { issues, claims, profiles, themes, sources, terms, figures } = content;
  const read = {
    ledgers: new Set(claims.map(({ profile }) => profile)),
    profiles: new Set(profiles.map(({ id }) => id)),
    themes: new Set(themes.map(({ id }) => id)),
    sources: new Set(sources.map(({ id }) => id)),
    terms: new Set(terms.map(() => 'glossary')),
    figures: new Set(figures.map(() => 'figures')),
  };
  const unparsed = {
    ledgers: new Set<string>(),
    profiles: new Set<string>(),
    themes: new Set<string>(),
    sources: new Set<string>(),
    terms: new Set<string>(),
    figures: new Set<string>(),
  };
  for (const path of new Set(issues.map(({ file }) => file)))
    for (const [collection, shape] of SHAPES) {
      const id = shape.exec(path)?.[1]?.toLowerCase();
      if (id !== undefined && !read[collection].has(id)) unparsed[collection].add(id);
    }
  return unparsed;
});

/** What is wrong with each ledger and source of which nothing could be parsed: what they hold is not known. */
export function unreadIssues(content: ParsedContent): ParsedContent['issues'] {
  const unparsed = unparsedRecords(content);
  return content.issues.filter(({ file }) =>
    SHAPES.some(([collection, shape]) => {
      const id = shape.exec(file)?.[1]?.toLowerCase();
      return (collection === 'ledgers' || collection === 'sources') && id !== undefined && unparsed[collection].has(id);
    }),
  );
}

/** Whether a claim of a ledger has no valid id: it may be any that is gone. */
export const hasNameless = (content: ParsedContent, profile: string): boolean =>
  (ledgersOf(content).get(profile) ?? []).some(({ fields }) => fields.id === undefined);

/** Whether a chart that is not there may be one of a profile, or of all places, that is not sound. */
export const mayLackCharts = cached(
  (content: ParsedContent): boolean =>
    unparsedRecords(content).profiles.size + unparsedRecords(content).figures.size > 0 ||
    [...content.profiles, ...content.figures].some(({ record }) => record === undefined) ||
    content.claims.some(({ profile }) => !content.register.profiles.has(profile)),
);
