/** One slip is told once: what only follows from it is counted beside it, so that nobody mends what was right. */
import type { Issue } from '../issue.ts';
import type { ParsedContent } from '../parsed-content.ts';
import { foldDates } from './folds/dates.ts';
import { entryOf } from './folds/fold.ts';
import { foldMisplaced } from './folds/misplaced.ts';
import { foldMissing, missingIn } from './folds/missing.ts';
import { foldNumbers } from './folds/numbers.ts';
import { swappedCoordinates } from './folds/swapped-coordinates.ts';

export function foldConsequences(content: ParsedContent, issues: readonly Issue[]): Issue[] {
  const own = withoutChanges(withoutMisspelt(swappedCoordinates(foldMisplaced(content, issues))));
  return withoutUnjudged(content, foldMissing(content, foldNumbers(content, foldDates(content, own))));
}

/** A field that is missing because its name, or the line of it, is misspelt or gone is told where that is. */
function withoutMisspelt(issues: readonly Issue[]): readonly Issue[] {
  const known = new Set(
    issues.flatMap(({ rule, file, field, meant }) =>
      meant !== undefined && /^(?:unknown|missing)-field$/.test(rule)
        ? `${file} ${field.replace(/[^.]*$/, meant)}`
        : [],
    ),
  );
  return issues.filter(
    ({ rule, file, field, meant }) => rule !== 'missing-field' || meant !== undefined || !known.has(`${file} ${field}`),
  );
}

/** Only a value that is sound by itself is held against what was published, and only a profile of its own against others. */
function withoutChanges(issues: readonly Issue[]): Issue[] {
  const isChange = ({ rule }: Issue): boolean => rule === 'unrecorded-change';
  // A deadline is one value, with a date and a basis of its own.
  const valueOf = ({ file, field }: Issue): string => `${file} ${field.replace(/\.date$/, '')}`;
  const unsound = new Set(issues.flatMap((issue) => (isChange(issue) ? [] : valueOf(issue))));
  // The charts of a copied profile have the ids of the first.
  const copies = new Set(issues.flatMap(({ rule, file }) => (rule === 'duplicate-profile' ? file : [])));
  // What stood under the id of two claims is no telling; and a copy counts twice, and takes the place of the first.
  const twice = new Set(issues.flatMap((issue) => (issue.rule === 'duplicate-id' ? entryOf(issue) : [])));
  const OF_TWO = ['unrecorded-change', 'counted-twice', 'extent'];
  return issues.filter((issue) =>
    OF_TWO.includes(issue.rule) && twice.has(entryOf(issue))
      ? false
      : isChange(issue)
        ? !unsound.has(valueOf(issue))
        : issue.rule !== 'duplicate-id' || !copies.has(issue.file),
  );
}

const OF_THE_WHOLE: ReadonlySet<string> = new Set(['expectation', 'unneeded-line']);

/**
 * Without what is judged only when all else is sound: what is expected of the whole, and quotes that no claim needs; and
 * sources of which the claims are gone, or that have lost their name.
 */
function withoutUnjudged(content: ParsedContent, issues: readonly Issue[]): Issue[] {
  const isWithoutClaims = issues.some((issue) => /^(?:claims|profile) /.test(missingIn(content, issue) ?? ''));
  // Whose name was mistyped, here or in a claim.
  const misnamed = issues.filter(({ rule }) => rule === 'unknown-source');
  const isMisnamed = ({ file, value }: Issue): boolean =>
    misnamed.some((other) => other.file === file || other.meant === value);
  const isUnjudged = (issue: Issue): boolean =>
    OF_THE_WHOLE.has(issue.rule) || (issue.rule === 'unused-source' && (isWithoutClaims || isMisnamed(issue)));
  const others = issues.filter((issue) => !isUnjudged(issue));
  return others.length === 0 ? [...issues] : others;
}
