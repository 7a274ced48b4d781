/** One slip is told once: what only follows from it is counted beside it, so that nobody mends what was right. */
import { fullRef } from '../../core/values/id.ts';
import type { Issue } from '../issue.ts';
import type { ParsedClaim, ParsedContent } from '../parsed-content.ts';

/** What a chart says of numbers that do not fit each other. */
const SUMS = /add up|divided by|must be that of/;

export function foldConsequences({ claims }: ParsedContent, issues: readonly Issue[]): Issue[] {
  return swappedCoordinates(foldArithmetic(claims, issues));
}

/** Of a number that is not the printed one, no sum that is made of it can be right, and no chart that adds it up. */
function foldArithmetic(claims: readonly ParsedClaim[], issues: readonly Issue[]): Issue[] {
  const roots = issues.filter(({ rule }) => rule === 'printed-value');
  if (roots.length === 0) return [...issues];
  const entryOf = ({ file, field }: Issue): string => `${file} ${/^claims\[\d+\]/.exec(field)?.[0] ?? ''}`;
  const rootOf = new Map(roots.map((issue) => [entryOf(issue), issue]));
  const claimAt = new Map(claims.map((claim) => [`${claim.file.path} claims[${String(claim.at[1])}]`, claim]));
  const byRef = new Map(claims.map((claim) => [`${claim.profile}/${claim.id}`, claim]));
  /** The root among all that a claim is made of, however many steps away. */
  const causeOf = (claim: ParsedClaim | undefined, seen = new Set<ParsedClaim>()): Issue | undefined => {
    if (claim === undefined || seen.has(claim)) return undefined;
    seen.add(claim);
    for (const from of Object.values(claim.fields.derivation?.from ?? {})) {
      const input = byRef.get(fullRef(from, claim.profile));
      const root = input && rootOf.get(`${input.file.path} claims[${String(input.at[1])}]`);
      const found = root ?? causeOf(input, seen);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const drawn = ({ file, value }: Issue): ParsedClaim | undefined =>
    typeof value === 'string'
      ? byRef.get(fullRef(value, /^content\/profiles\/([^/]+)\//.exec(file)?.[1] ?? ''))
      : undefined;
  const causeAt = (issue: Issue): Issue | undefined => {
    if (issue.rule === 'arithmetic') return causeOf(claimAt.get(entryOf(issue)));
    const claim = issue.rule === 'chart' && SUMS.test(issue.message) ? drawn(issue) : undefined;
    return claim && (rootOf.get(`${claim.file.path} claims[${String(claim.at[1])}]`) ?? causeOf(claim));
  };
  const causes = new Map(issues.map((issue) => [issue, causeAt(issue)]));
  const following = Map.groupBy(causes.values(), (cause) => cause);
  return issues.flatMap((issue) => {
    if (causes.get(issue) !== undefined) return [];
    const more = following.get(issue)?.length ?? 0;
    return more === 0
      ? [issue]
      : [{ ...issue, message: `${issue.message} (and ${more} more that ${more === 1 ? 'follows' : 'follow'})` }];
  });
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
      : [
          {
            ...issue,
            message: 'latitude and longitude have changed places',
            remedy: `write latitude: ${String(other.value)} and longitude: ${String(issue.value)}`,
          },
        ];
  });
}

function isSwapped(name: string, value: unknown, other: unknown): boolean {
  const [latitude, longitude] = name === 'latitude' ? [value, other] : [other, value];
  return Number(latitude) >= 124 && Number(latitude) <= 132 && Number(longitude) >= 33 && Number(longitude) <= 39;
}
