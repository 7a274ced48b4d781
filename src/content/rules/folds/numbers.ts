/** Of a number that is not the printed one, no sum that is made of it can be right, and no chart that adds it up. */
import { chart as chartSchema } from '../../../core/schema/chart.ts';
import { claimRef } from '../../../core/schema/id.ts';
import { fullRef } from '../../../core/values/id.ts';
import type { Issue } from '../../issue.ts';
import { claimsByRef, type ParsedClaim, type ParsedContent } from '../../parsed-content.ts';
import { textsOfKind } from '../../reader/zod-introspection.ts';
import { entryOf, placeOf, withMore } from './fold.ts';

/** Which say that a value is wrong, the ones that know it first. */
const OF_VALUES = ['printed-value', 'printed-date', 'arithmetic'];

/** Of which others may follow without a wrong value. */
const ALONE: ReadonlySet<string> = new Set(['chart', 'not-in-paragraph', 'unrecorded-change']);

/** What of a claim no longer agrees with one of its fields, once that is not what was published. */
const OF_CHANGED = /^(?:printed-value|printed-date|naked-number|missing-field|report|report-order)$/;

export function foldNumbers(content: ParsedContent, issues: readonly Issue[]): Issue[] {
  const roots = issues
    .filter(({ rule, field }) => OF_VALUES.includes(rule) && (rule !== 'arithmetic' || field.endsWith('.value')))
    .toSorted((a, b) => OF_VALUES.indexOf(b.rule) - OF_VALUES.indexOf(a.rule));
  if (roots.length === 0 && !issues.some(({ rule }) => ALONE.has(rule))) return [...issues];
  const causeAt = causesIn(content, issues, roots);
  /** The first of a chain of causes; none where it bites its own tail. */
  const firstCause = (issue: Issue): Issue | undefined => {
    const seen = new Set([issue]);
    let first: Issue | undefined;
    for (let cause = causeAt(issue); cause !== undefined; cause = causeAt(cause)) {
      if (seen.has(cause)) return undefined;
      seen.add(cause);
      first = cause;
    }
    return first;
  };
  const causes = new Map(issues.map((issue) => [issue, firstCause(issue)]));
  const following = Map.groupBy(causes.values(), (cause) => cause);
  return issues.flatMap((issue) =>
    causes.get(issue) === undefined ? [withMore(issue, following.get(issue)?.length ?? 0)] : [],
  );
}

/** What each issue follows from at the first remove. */
function causesIn(
  content: ParsedContent,
  issues: readonly Issue[],
  roots: readonly Issue[],
): (issue: Issue) => Issue | undefined {
  const { claims, profiles, figures } = content;
  const claimAt = new Map(claims.map((claim) => [placeOf(claim), claim]));
  const byRef = claimsByRef(content);
  const charts = new Map<string, { readonly chart: unknown; readonly within: string }>([
    ...profiles.flatMap(({ id, file, fields }) =>
      (fields.charts ?? []).map((chart, i) => [`${file.path} charts[${i}]`, { chart, within: id }] as const),
    ),
    ...figures.map((draft) => [placeOf(draft), { chart: draft.fields, within: '' }] as const),
  ]);
  const fieldOf = ({ file, field }: Issue): string => `${file} ${field}`;
  /** The plan that an issue is of, or of a report on which it is. */
  const planOf = (issue: Issue): string => {
    const claim = claimAt.get(entryOf(issue));
    return claim === undefined ? '' : fullRef(claim.fields.reports_on ?? claim.id, claim.profile);
  };
  /** The first of each entry, or of each field or plan. */
  const those = (is: (issue: Issue) => boolean, by = entryOf): ReadonlyMap<string, Issue> =>
    new Map(
      issues
        .filter(is)
        .map((issue) => [by(issue), issue] as const)
        .toReversed(),
    );
  const rootOf = new Map(roots.map((issue) => [entryOf(issue), issue]));
  const misspelt = those(({ rule }) => rule === 'unknown-unit', fieldOf);
  const unseen = those(({ rule }) => rule === 'not-in-paragraph');
  const otherSource = those(({ rule, field }) => rule === 'unrecorded-change' && field.endsWith('.source'));
  const wrongDates = those(({ rule, field }) => rule === 'printed-date' && field.includes('deadline'), planOf);
  const wrongDays = those(({ field }) => field.endsWith('.happened.date'));
  // A chart that has a claim twice lacks another, and no sum of it can be right.
  const repeated = those(({ fault }) => fault === 'repeated');
  // One that has lost a row tells no more of it, and has no two to compare.
  const wrongRows = those(({ rule, field }) => rule === 'chart' && field.endsWith('.rows'));
  const wrongSums = those(({ fault }) => fault === 'numbers');
  // What was published stood in its place; where it is put back, all that was made of it is right again.
  const changed = those(({ rule }) => rule === 'unrecorded-change');
  const misprinted = those(({ rule }) => rule === 'printed-value');
  const causeAtClaim = (ref: string): Issue | undefined =>
    [byRef.get(ref) ?? []].flat().map((claim) => misprinted.get(placeOf(claim)) ?? changed.get(placeOf(claim)))[0];
  /** The root among all that a claim is made of, however many steps away. */
  const causeOf = (claim: ParsedClaim | undefined, seen = new Set<ParsedClaim>()): Issue | undefined => {
    if (claim === undefined || seen.has(claim)) return undefined;
    seen.add(claim);
    const own = rootOf.get(placeOf(claim));
    if (own !== undefined && own.rule !== 'arithmetic') return own;
    for (const from of Object.values(claim.fields.derivation?.from ?? {})) {
      const found = causeOf(byRef.get(fullRef(from, claim.profile)), seen);
      if (found !== undefined) return found;
    }
    return own;
  };
  const causeOfChart = (entry: string): Issue | undefined => {
    const { chart, within = '' } = charts.get(entry) ?? {};
    const found = textsOfKind(claimRef, chartSchema, chart).map(({ text }) =>
      causeOf(byRef.get(fullRef(text, within))),
    );
    return repeated.get(entry) ?? found.find((issue) => issue !== undefined);
  };
  return (issue) => {
    const entry = entryOf(issue);
    // A claim that a chart cannot draw, or a text cannot show.
    const [named = ''] = /^(?:chart|shown)$/.test(issue.rule) ? String(issue.value).split('|') : [];
    const profile = /^content\/profiles\/([^/]+)/.exec(issue.file)?.[1];
    const first = OF_CHANGED.test(issue.rule) ? changed.get(entry) : causeAtClaim(fullRef(named, profile));
    if (first !== undefined) return first;
    if (issue.fault === 'numbers') return causeOfChart(entry);
    if (issue.rule === 'chart') {
      const isOfTwoRows = issue.field.endsWith('.difference');
      // A row that stands twice has each of its claims twice.
      const again = isOfTwoRows || issue.fault === 'repeated' ? repeated.get(entry) : undefined;
      if (again !== undefined) return again === issue ? undefined : again;
      return isOfTwoRows || issue.fault === 'stranger' ? (wrongSums.get(entry) ?? wrongRows.get(entry)) : undefined;
    }
    switch (issue.rule) {
      // Words that are not those of the paragraph are not in the passage from it either.
      case 'passage-without-printed':
        return unseen.get(entry);
      // In another document, or another paragraph, all the words are not there.
      case 'not-in-paragraph': {
        const first = unseen.get(entry);
        const isOther = first !== issue && first?.meant === undefined && issue.meant === undefined;
        return otherSource.get(entry) ?? (isOther ? first : undefined);
      }
      // What was quoted otherwise before says the number; what is misspelt is nowhere said.
      case 'printed-value':
        return unseen.get(entry)?.meant === undefined ? misspelt.get(fieldOf(issue)) : unseen.get(entry);
      // The deadline that a later report is held against is itself the one mistyped.
      case 'report-order':
        return wrongDays.get(entry) ?? wrongDates.get(planOf(issue)) ?? causeAtClaim(planOf(issue));
      // The sentence says the number that the value no longer is.
      case 'naked-number': {
        const root = issue.field.endsWith('.statement') ? (rootOf.get(entry) ?? wrongDays.get(entry)) : undefined;
        return root === undefined || /\.(?:per|qualifier|unit)$/.test(root.field) ? undefined : root;
      }
      case 'arithmetic': {
        const cause = issue.field.endsWith('.value') ? causeOf(claimAt.get(entry)) : undefined;
        return cause === issue ? undefined : cause;
      }
      default:
        return undefined;
    }
  };
}
