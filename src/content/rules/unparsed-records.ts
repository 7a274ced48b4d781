/** Records that cannot be parsed. They are reported once, and not again as missing wherever they are named. */
import { cached } from '../../core/values/cached.ts';
import type { SourceFile } from '../reader/source-file.ts';
import { claimsByRef, refOf, type ParsedContent } from '../parsed-content.ts';

/**
 * By collection, the ids of records of which nothing could be parsed: of ledgers the profiles, of the glossary and of the
 * figures, each of which is one file, the names of their files.
 */
export type UnparsedRecords = Readonly<Record<(typeof SHAPES)[number][0], ReadonlySet<string>>>;

/** Loose path patterns, so that a misnamed file is known as the record it was meant to be. */
const SHAPES = [
  ['ledgers', /^content\/profiles\/([^/]+)\/claims\.ya?ml$/i],
  ['profiles', /^content\/profiles\/([^/]+)\/(?:profile|index)\.mdx?$/i],
  ['themes', /^content\/themes\/([^/]+)\.mdx?$/i],
  ['sources', /^seeds\/([^/]+)\.ya?ml$/i],
  ['terms', /^content\/(glossary)\.ya?ml$/i],
  ['figures', /^content\/(figures)\.ya?ml$/i],
] as const;

/** The ids of records whose file has issues and no parsed record. */
export const unparsedRecords = cached((content: ParsedContent): UnparsedRecords => {
  const faulty = new Set(content.issues.map(({ file }) => file));
  const unparsed = SHAPES.map(([collection, shape]) => {
    const drafts: readonly { readonly file: SourceFile }[] =
      collection === 'ledgers' ? content.claims : content[collection];
    const read = new Set([...new Set(drafts.map(({ file }) => file.path))].map((path) => shape.exec(path)?.[1]));
    const ids = [...faulty].flatMap((path) => shape.exec(path)?.[1]?.toLowerCase() ?? []);
    return [collection, new Set(ids.filter((id) => !read.has(id)))];
  });
  return Object.fromEntries(unparsed) as UnparsedRecords;
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

/** Whether a claim of a ledger has no valid id, or that of another: it may be any that is gone. */
export const hasNameless = (content: ParsedContent, profile: string): boolean => nameless(content).has(profile);

const nameless = cached(
  (content: ParsedContent): ReadonlySet<string> =>
    new Set(
      content.claims.flatMap((draft) =>
        draft.fields.id === undefined || claimsByRef(content).get(refOf(draft)) !== draft ? draft.profile : [],
      ),
    ),
);

/** Whether a chart that is not there may be one of a profile, or of all places, that is not sound. */
export const mayLackCharts = cached(
  (content: ParsedContent): boolean =>
    unparsedRecords(content).profiles.size + unparsedRecords(content).figures.size > 0 ||
    [...content.profiles, ...content.figures].some(({ record }) => record === undefined) ||
    content.claims.some(({ profile }) => !content.register.profiles.has(profile)),
);
