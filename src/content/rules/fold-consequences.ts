/** One slip is told once: what only follows from it is counted beside it, so that nobody mends what was right. */
import { cached } from '../../core/values/cached.ts';
import { closestMatch } from '../../core/values/closest-match.ts';
import { fullRef } from '../../core/values/id.ts';
import { byPosition, type Issue } from '../issue.ts';
import type { ParsedClaim, ParsedContent, ParsedRecord } from '../parsed-content.ts';
import { namedClaims } from './each/references.ts';
import { SEEN_THERE } from './each/verified.ts';
import { issueAt } from './rule.ts';

export function foldConsequences(content: ParsedContent, issues: readonly Issue[]): Issue[] {
  const own = withoutChanges(swappedCoordinates(issues));
  return withoutUnjudged(content, foldMissing(content, foldArithmetic(content, foldDates(content, own))));
}

/** Only a value that is sound by itself is held against what was published. */
function withoutChanges(issues: readonly Issue[]): Issue[] {
  const isChange = ({ rule }: Issue): boolean => rule === 'unrecorded-change';
  // A deadline is one value, with a date and a basis of its own.
  const valueOf = ({ file, field }: Issue): string => `${file} ${field.replace(/\.date$/, '')}`;
  const unsound = new Set(issues.flatMap((issue) => (isChange(issue) ? [] : valueOf(issue))));
  return issues.filter((issue) => !isChange(issue) || !unsound.has(valueOf(issue)));
}

/** An issue with how many more there are for its cause. */
const withMore = (issue: Issue, more: number): Issue =>
  more === 0
    ? issue
    : { ...issue, message: `${issue.message} (and ${more} more that ${more === 1 ? 'follows' : 'follow'})` };

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
    misnamed.some((other) => other.file === file || other.remedy.includes(`"${String(value)}"`));
  const isUnjudged = (issue: Issue): boolean =>
    OF_THE_WHOLE.has(issue.rule) || (issue.rule === 'unused-source' && (isWithoutClaims || isMisnamed(issue)));
  const others = issues.filter((issue) => !isUnjudged(issue));
  return others.length === 0 ? [...issues] : others;
}

/** The entry of a list, and the one that an issue is of, as a text to compare. */
const placeOf = ({ file, at }: ParsedRecord<unknown>): string => `${file.path} ${String(at[0])}[${String(at[1])}]`;
const entryOf = ({ file, field }: Issue): string => `${file} ${/^\w+\[\d+\]/.exec(field)?.[0] ?? ''}`;

/** Of more claims of one source than this, each of which has a date that does not fit its document, the document’s is wrong. */
const MANY = 5;
const OF_DATES: ReadonlySet<string> = new Set(['printed-date', 'date-order', 'report-order']);
/** What is said of a date held against that of a document. */
const AGAINST_ITS_DAY = /document(?:, which is)? of /;

/** A date of a document that many of its claims do not fit is told once, where it stands. */
function foldDates({ claims, sources }: ParsedContent, issues: readonly Issue[]): Issue[] {
  const ofDates = issues.filter(({ rule }) => OF_DATES.has(rule));
  if (ofDates.length <= MANY) return [...issues];
  const claimAt = new Map(claims.map((claim) => [placeOf(claim), claim]));
  const byRef = new Map(claims.map((claim) => [`${claim.profile}/${claim.id}`, claim]));
  /** A report is held against the document of its plan. */
  const sourceOf = (issue: Issue): string | undefined => {
    const claim = claimAt.get(entryOf(issue));
    const plan = byRef.get(fullRef(claim?.fields.reports_on ?? '', claim?.profile));
    return (issue.rule === 'report-order' && plan !== undefined ? plan : claim)?.fields.source;
  };
  const bySource = Map.groupBy(ofDates, sourceOf);
  return sources.reduce<Issue[]>(
    (rest, source) => {
      const own = bySource.get(source.id) ?? [];
      const against = own.filter(({ message }) => AGAINST_ITS_DAY.test(message));
      const [first] = against.toSorted(byPosition);
      if (first === undefined || new Set(against.map(entryOf)).size <= MANY) return rest;
      const message = `${against.length} dates of its claims do not fit it, the first on line ${first.line} of ${first.file}`;
      const remedy = 'write the date that the document has; where this is it, correct that date first';
      const { date } = source.fields.published ?? {};
      const told = issueAt(source, ['published', 'date'], first.rule, message, remedy, date);
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

/** What a chart says of numbers that do not fit each other, and what it says besides where one of them is the wrong one. */
const SUMS = /add up|divided by|must be that of|one axis cannot hold/;
const BESIDE_SUMS = /nothing says that it is one of|would read as progress|the chart does not draw it/;

/** Which say that a value is wrong, the ones that know it first. */
const OF_VALUES = ['printed-value', 'printed-date', 'arithmetic'];

/** Of which others may follow without a wrong value. */
const ALONE: ReadonlySet<string> = new Set(['chart', 'not-in-paragraph']);

/** Of a number that is not the printed one, no sum that is made of it can be right, and no chart that adds it up. */
function foldArithmetic({ claims, profiles, figures }: ParsedContent, issues: readonly Issue[]): Issue[] {
  const roots = issues
    .filter(({ rule, field }) => OF_VALUES.includes(rule) && (rule !== 'arithmetic' || field.endsWith('.value')))
    .toSorted((a, b) => OF_VALUES.indexOf(b.rule) - OF_VALUES.indexOf(a.rule));
  if (roots.length === 0 && !issues.some(({ rule }) => ALONE.has(rule))) return [...issues];
  const rootOf = new Map(roots.map((issue) => [entryOf(issue), issue]));
  const claimAt = new Map(claims.map((claim) => [placeOf(claim), claim]));
  const byRef = new Map(claims.map((claim) => [`${claim.profile}/${claim.id}`, claim]));
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
  const charts = new Map<string, { readonly chart: unknown; readonly within: string }>([
    ...profiles.flatMap(({ id, file, fields }) =>
      (fields.charts ?? []).map((chart, i) => [`${file.path} charts[${i}]`, { chart, within: id }] as const),
    ),
    ...figures.map((draft) => [placeOf(draft), { chart: draft.fields, within: '' }] as const),
  ]);
  const misspelt = new Map(
    issues.flatMap((issue) =>
      issue.rule === 'unknown-unit' ? [[`${issue.file} ${issue.field}`, issue] as const] : [],
    ),
  );
  const lacking = new Map(issues.filter(isOfChart).map((issue) => [entryOf(issue), issue]));
  const wrongSums = new Map(
    issues.flatMap((issue) => (issue.rule === 'chart' && SUMS.test(issue.message) ? [[entryOf(issue), issue]] : [])),
  );
  const unseen = new Map(
    issues.flatMap((issue) => (issue.rule === 'not-in-paragraph' ? [[entryOf(issue), issue]] : [])),
  );
  /** The plan that an issue is of, or of a report on which it is. */
  const planOf = (issue: Issue): string | undefined => {
    const claim = claimAt.get(entryOf(issue));
    return claim && fullRef(claim.fields.reports_on ?? claim.id, claim.profile);
  };
  const wrongDates = new Map(
    issues.flatMap((issue) =>
      issue.rule === 'printed-date' && issue.field.includes('deadline') ? [[planOf(issue), issue]] : [],
    ),
  );
  const causeAt = (issue: Issue): Issue | undefined => {
    // Words that are not those of the paragraph are not in the passage from it either.
    if (issue.rule === 'passage-without-printed') return unseen.get(entryOf(issue));
    // What is misspelt is nowhere said; what was quoted otherwise before says the number.
    const quoted = unseen.get(entryOf(issue));
    if (issue.rule === 'printed-value' && quoted?.remedy.includes(SEEN_THERE) === true) return quoted;
    if (issue.rule === 'printed-value') return misspelt.get(`${issue.file} ${issue.field}`);
    // The deadline that a later report is held against is itself the one mistyped.
    if (issue.rule === 'report-order') return wrongDates.get(planOf(issue) ?? '');
    // The sentence says the number that the value no longer is.
    const isSaid = issue.rule === 'naked-number' && issue.field.endsWith('.statement');
    if (isSaid) {
      const root = rootOf.get(entryOf(issue));
      return root === undefined || /\.(?:per|qualifier|unit)$/.test(root.field) ? undefined : root;
    }
    const isResult = issue.rule === 'arithmetic' && issue.field.endsWith('.value');
    const cause = isResult ? causeOf(claimAt.get(entryOf(issue))) : undefined;
    if (cause !== undefined) return cause === issue ? undefined : cause;
    if (issue.rule === 'chart' && BESIDE_SUMS.test(issue.message)) return wrongSums.get(entryOf(issue));
    if (issue.rule !== 'chart' || !SUMS.test(issue.message)) return undefined;
    const { chart, within = '' } = charts.get(entryOf(issue)) ?? {};
    const wrong = lacking.get(entryOf(issue));
    if (wrong !== undefined) return wrong;
    return textsIn(chart)
      .map((text) => causeOf(byRef.get(fullRef(text, within))))
      .find((found) => found !== undefined);
  };
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

/** A chart that has a claim twice, and so lacks another: no sum of it can be right. */
const isOfChart = ({ rule, message }: Issue): boolean => rule === 'chart' && message.includes('used twice');

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** Which issue tells best of what is missing: lower is better. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ['no-profile', 0],
  ['no-claims', 0],
  ['vanished-claim', 1],
]);
const rankOf = ({ rule, file }: Issue): number =>
  RANKS.get(rule) ?? (rule === 'unknown-address' || file === 'content/expectations.yaml' ? 3 : 2);

/** What is not there is told once, however many places name it: at the record that has its name changed, where one has. */
function foldMissing(content: ParsedContent, issues: readonly Issue[]): Issue[] {
  const groups = Map.groupBy(issues, (issue) => missingIn(content, issue));
  return [...groups].flatMap(([missing, group]) => {
    if (missing === undefined || group.length === 1) return group;
    const [first, ...others] = group.toSorted((a, b) => rankOf(a) - rankOf(b) || byPosition(a, b));
    if (first === undefined) return [];
    const isPublished = group.some(({ rule }) => rule === 'vanished-claim');
    return [renamed(content, missing, group.length, first, isPublished) ?? withMore(first, others.length)];
  });
}

/** What an issue says is not there, as `profile naju` or `claim naju/jobs`; a claim of a profile that is gone goes with it. */
function missingIn(content: ParsedContent, { rule, file, field, value, message }: Issue): string | undefined {
  const noun = /^unknown-(theme|source|profile|claim|kind)$/.exec(rule)?.[1];
  // Of another kind they would all be right.
  if (rule === 'unknown-field' && message.includes('" beside '))
    return `field ${file} ${field.replace(/\.[^.]*$/, '')}`;
  if (typeof value !== 'string') return undefined;
  if (rule === 'no-profile') return `profile ${value}`;
  if (rule === 'no-claims') return `claims ${value}`;
  if (rule === 'unneeded-line') return `quote ${file}`;
  if (rule.startsWith('duplicate-')) return `twice ${file} ${/^\w+\[\d+\]/.exec(field)?.[0] ?? field}`;
  if (rule === 'unknown-address') return behind(content, value);
  if (noun !== 'claim' && rule !== 'vanished-claim') return noun === undefined ? undefined : `${noun} ${value}`;
  return missingClaim(content, fullRef(value, /^content\/(?:profiles|published)\/([^/.]+)/.exec(file)?.[1]));
}

/** The record behind an address. */
function behind(content: ParsedContent, address: string): string | undefined {
  const [, folder = '', id = '', claim] =
    /^(profiles|themes|sources)\/([^/]+)\/(?:statements\/#(.+))?/.exec(address) ?? [];
  if (folder === '') return undefined;
  return claim === undefined ? `${folder.slice(0, -1)} ${id}` : missingClaim(content, `${id}/${claim}`);
}

/** The profiles that have a page, and those that have claims. */
const profilesIn = cached(({ profiles, claims }: ParsedContent) => ({
  pages: new Set(profiles.map(({ id }) => id)),
  ledgers: new Set(claims.map(({ profile }) => profile)),
}));

function missingClaim(content: ParsedContent, ref: string): string {
  const [profile = ''] = ref.split('/');
  const { pages, ledgers } = profilesIn(content);
  if (ledgers.has(profile)) return `claim ${ref}`;
  return pages.has(profile) ? `claims ${profile}` : `profile ${profile}`;
}

/** The record that is named nowhere, where what is missing is named much as it is: it has lost its name. */
function renamed(
  content: ParsedContent,
  missing: string,
  places: number,
  { file, line }: Issue,
  isPublished: boolean,
): Issue | undefined {
  const [noun = '', ref = ''] = missing.split(' ');
  const [profile = '', id = profile] = ref.split('/');
  const candidates: readonly ParsedRecord<unknown>[] =
    noun === 'profile'
      ? content.profiles.filter((other) => !content.published.has(other.id))
      : noun === 'theme'
        ? content.themes.filter((theme) => !content.claims.some(({ fields }) => fields.themes?.includes(theme.id)))
        : noun === 'source'
          ? content.sources.filter((source) => !content.claims.some(({ fields }) => fields.source === source.id))
          : noun === 'claim'
            ? content.claims.filter(
                (claim) =>
                  claim.profile === profile &&
                  !namedClaims(content).has(`${profile}/${claim.id}`) &&
                  content.published.get(profile)?.claims.has(claim.id) !== true,
              )
            : [];
  const ids = candidates.map((candidate) => candidate.id);
  const likely = closestMatch(id, ids) ?? ids.find((other) => other.startsWith(id) || id.startsWith(other));
  const draft = candidates.find((candidate) => candidate.id === likely);
  if (draft === undefined) return undefined;
  const forward = isPublished ? ', and lead its old address on in content/forwards.yaml' : '';
  return issueAt(
    draft,
    noun === 'claim' ? ['id'] : [],
    `unknown-${noun}`,
    `${places} places name the ${noun} "${id}", which is not there, the first on line ${line} of ${file}; and none names this one`,
    noun === 'claim'
      ? `if it is that claim, write id: ${id}, or "${draft.id}" in each of those places${forward}`
      : `if it is that ${noun}, call it ${id} again, or write "${draft.id}" in each of those places${forward}`,
    draft.id,
  );
}

/** In Korea a latitude is at most 39 and a longitude at least 124: each is out of bounds as the other. */
function swappedCoordinates(issues: readonly Issue[]): Issue[] {
  const at = new Map(issues.map((issue) => [`${issue.file} ${issue.field}`, issue]));
  return issues.flatMap((issue) => {
    const [, parent, name] = /^(.*\.|)(latitude|longitude)$/.exec(issue.field) ?? [];
    const other = at.get(`${issue.file} ${parent ?? ''}${name === 'latitude' ? 'longitude' : 'latitude'}`);
    if (name === undefined || other === undefined || !isSwapped(name, issue.value, other.value)) return [issue];
    return name === 'longitude'
      ? []
      : {
          ...issue,
          message: 'latitude and longitude have changed places',
          remedy: `write latitude: ${String(other.value)} and longitude: ${String(issue.value)}`,
        };
  });
}

function isSwapped(name: string, value: unknown, other: unknown): boolean {
  const [latitude, longitude] = name === 'latitude' ? [value, other] : [other, value];
  return Number(latitude) >= 124 && Number(latitude) <= 132 && Number(longitude) >= 33 && Number(longitude) <= 39;
}
