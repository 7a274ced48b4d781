/** A date of a document that many of its claims do not fit is told once, where it stands. */
import { fullRef } from '../../../core/values/id.ts';
import { byPosition, type Issue } from '../../issue.ts';
import { claimsByRef, type ParsedContent } from '../../parsed-content.ts';
import { issueAt } from '../rule.ts';
import { entryOf, placeOf } from './fold.ts';

/** Of more claims of one source than this, each of which has a date that does not fit its document, the document’s is wrong. */
const MANY = 5;
const OF_DATES: ReadonlySet<string> = new Set(['printed-date', 'date-order', 'report-order']);

export function foldDates(content: ParsedContent, issues: readonly Issue[]): Issue[] {
  const { claims, sources } = content;
  const ofDates = issues.filter(({ rule }) => OF_DATES.has(rule));
  if (ofDates.length <= MANY) return [...issues];
  const claimAt = new Map(claims.map((claim) => [placeOf(claim), claim]));
  /** A report is held against the document of its plan. */
  const sourceOf = (issue: Issue): string | undefined => {
    const claim = claimAt.get(entryOf(issue));
    const plan = claimsByRef(content).get(fullRef(claim?.fields.reports_on ?? '', claim?.profile));
    return (issue.rule === 'report-order' && plan !== undefined ? plan : claim)?.fields.source;
  };
  const bySource = Map.groupBy(ofDates, sourceOf);
  return sources.reduce<Issue[]>(
    (rest, source) => {
      const own = bySource.get(source.id) ?? [];
      const against = own.filter(({ fault }) => fault === 'not-of-its-document');
      const [first] = against.toSorted(byPosition);
      if (first === undefined || new Set(against.map(entryOf)).size <= MANY) return rest;
      const message = `${against.length} dates of its claims do not fit it, the first on line ${first.line} of ${first.file}`;
      const remedy = 'write the date that the document has; where this is it, correct that date first';
      const { date } = source.fields.published ?? {};
      const told = issueAt(source, ['published', 'date'], first.rule, [message, remedy, date]);
      // A profile has the date that this one should be.
      const pages = new Set(
        claims.flatMap(({ profile, fields }) =>
          fields.source === source.id ? `content/profiles/${profile}/profile.mdx` : [],
        ),
      );
      return [
        ...rest.filter((issue) => !own.includes(issue) && !(issue.rule === 'as-of' && pages.has(issue.file))),
        told,
      ];
    },
    [...issues],
  );
}
