/** A ledger or a page that is another place's is told once: every line of it would be wrong by itself. */
import { fileIssue, type Issue } from '../../issue.ts';
import { hasClaim, ledgersOf, type ParsedContent } from '../../parsed-content.ts';
import { missingIn } from './missing.ts';

/** Of fewer names of claims nothing is known. */
const FEW = 8;

export function foldMisplaced(content: ParsedContent, issues: readonly Issue[]): readonly Issue[] {
  const places = new Set([...content.published.keys(), ...ledgersOf(content).keys()]);
  const had = (place: string, id: string): boolean =>
    hasClaim(content, place, id) || content.published.get(place)?.claims.has(id) === true;
  return [...Map.groupBy(issues, ({ file }) => file)].reduce<readonly Issue[]>((rest, [file, own]) => {
    const [, place = '', name] = /^content\/profiles\/([^/]+)\/(claims|profile)\./.exec(file) ?? [];
    const unknown = own.flatMap(({ rule, value }) => (rule === 'unknown-claim' ? String(value) : []));
    const ids = name === 'claims' ? (ledgersOf(content).get(place) ?? []).map(({ id }) => id) : unknown;
    const isOf = (other: string): boolean => ids.filter((id) => had(other, id)).length > ids.length * 0.8;
    const published = content.published.get(place)?.claims;
    const known = ids.filter((id) => published?.has(id) ?? true).length;
    const isOwn = name === 'claims' && known > ids.length / 2;
    const other = [...places].find((each) => each !== place && isOf(each));
    if (place === '' || ids.length < FEW || isOwn || other === undefined) return rest;
    const message = `names the claims of ${other}, which ${place} has not`;
    const remedy = `put back the file of ${place}; where this is the newer one of ${other}, it stands in content/profiles/${other}`;
    const follows = (issue: Issue): boolean =>
      issue.file.startsWith(`content/profiles/${place}/`) ||
      /^(?:duplicate-.*|unused-.*|unknown-chart|unknown-address|chart)$/.test(issue.rule) ||
      new RegExp(`^(?:claims?|profile) ${place}(?:/|$)`).test(missingIn(content, issue) ?? '');
    return [
      ...rest.filter((issue) => !follows(issue)),
      { ...fileIssue(file, name === 'claims' ? 'no-claims' : 'no-profile', [message, remedy]) },
    ];
  }, issues);
}
