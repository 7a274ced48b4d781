/** A date of a document that many of its claims do not fit is told once, where it stands. */
import { fullRef } from '../../../core/values/id.ts';
import { findDates } from '../../../core/values/dates-in-text.ts';
import { byPosition, type Issue } from '../../issue.ts';
import { claimsByRef, type ParsedContent } from '../../parsed-content.ts';
import { issueAt } from '../rule.ts';
import { entryOf, placeOf } from './fold.ts';

/** Of more claims of one source than this, each of which has a date that does not fit its document, the document’s is wrong. */
const MANY = 5;
const OF_DATES: ReadonlySet<string> = new Set(['printed-date', 'date-order', 'report-order']);

/** A sentence says a day or a month, as by the date of its document it may. */
const isSaidDate = ({ rule, field, value }: Issue): boolean =>
  rule === 'naked-number' && field.endsWith('.statement') && findDates(String(value))[0]?.text === value;

export function foldDates(content: ParsedContent, issues: readonly Issue[]): Issue[] {
  const { claims, sources } = content;
  const claimAt = new Map(claims.map((claim) => [placeOf(claim), claim]));
  /** A report is held against the document of its plan too. */
  const ofSource = Map.groupBy(
    issues.flatMap((issue) => {
      if (!OF_DATES.has(issue.rule) && !isSaidDate(issue)) return [];
      const claim = claimAt.get(entryOf(issue));
      const plan = claimsByRef(content).get(fullRef(claim?.fields.reports_on ?? '', claim?.profile));
      return [claim, issue.rule === 'report-order' ? plan : undefined].map((each) => ({
        issue,
        of: each?.fields.source,
      }));
    }),
    ({ of }) => of,
  );
  const besides = Map.groupBy(issues, ({ rule, file }) => (/^(?:original|as-of|source-date)$/.test(rule) ? file : ''));
  const known = new Set(issues.flatMap(({ rule, file }) => (rule === 'source-date' ? file : [])));
  const mine = Map.groupBy(claims, ({ fields }) => fields.source);
  const gone = new Set<Issue>();
  const told = sources
    .toSorted((a, b) => Number(known.has(b.file.path)) - Number(known.has(a.file.path)))
    .flatMap((source): Issue[] => {
      const own = (ofSource.get(source.id) ?? []).flatMap(({ issue }) => (gone.has(issue) ? [] : issue));
      const against = own.filter((issue) => issue.fault === 'not-of-its-document' || isSaidDate(issue));
      const [first] = against.toSorted((a, b) => Number(isSaidDate(a)) - Number(isSaidDate(b)) || byPosition(a, b));
      if (first === undefined) return [];
      const all = mine.get(source.id) ?? [];
      // A profile has the date that this one should be, and nobody has read what was not there.
      const pages = new Set(all.map(({ profile }) => `content/profiles/${profile}/profile.mdx`));
      const beside = [source.file.path, ...pages]
        .flatMap((file) => besides.get(file) ?? [])
        .filter(({ rule, field }) => rule === 'as-of' || field === 'page.seen');
      const entries = new Set(own.map(entryOf));
      // Of a few claims it may fit none: neither is it a day of a report, nor the month that the sentences say.
      const isOfAll =
        new Set(own.map(({ field }) => field.replace(/^.*?\./, ''))).size > 1 &&
        first.fault !== undefined &&
        own.every((issue) => against.includes(issue) || issue.rule === 'report-order') &&
        all.every((claim) => entries.has(placeOf(claim)));
      const isTold = known.has(source.file.path);
      if (!isTold && !isOfAll && beside.length === 0 && new Set(against.map(entryOf)).size <= MANY) return [];
      for (const issue of [...own, ...beside]) gone.add(issue);
      const some = against.length === 1 ? 'a date of its claims does' : `${against.length} dates of its claims do`;
      const message = `${some} not fit it, the first on line ${first.line} of ${first.file}`;
      const remedy = 'write the date that the document has; where this is it, correct that date first';
      const { date } = source.fields.published ?? {};
      return isTold ? [] : [issueAt(source, ['published', 'date'], first.rule, [message, remedy, date])];
    });
  return [...issues.filter((issue) => !gone.has(issue)), ...told];
}
