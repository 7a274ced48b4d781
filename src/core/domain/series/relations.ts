/** Named things in groups, and the relations between them. */
import type { ChartOf } from '../../schema/chart.ts';
import { closestMatch } from '../../values/closest-match.ts';
import { isMemberOf } from '../part-of.ts';
import { claimsOfProfile, type RegisteredClaim } from '../register.ts';
import type { SeriesBuilder } from './builder.ts';

/** More blanks than this cannot be counted by eye. */
const MOST_BLANKS = 200;

export interface RelationNode {
  readonly id: string;
  readonly label: string;
  /** `undefined` for a place with a profile, which no single claim names. */
  readonly claim: RegisteredClaim | undefined;
  /** Such a place, with how many claims its ledger holds. */
  readonly place: { readonly id: string; readonly claims: number } | undefined;
  /** For what is only counted: how many stay blank, and the nodes that are named of it. */
  readonly counted: { readonly blanks: number; readonly named: readonly string[] } | undefined;
  /** The id of the counted node that this one is named of. */
  readonly oneOf: string | undefined;
}

export interface RelationGroup {
  readonly label: string;
  readonly nodes: readonly RelationNode[];
}

interface Ends {
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export type RelationEdge = Ends &
  ({ readonly kind: 'stated'; readonly claim: RegisteredClaim } | { readonly kind: 'editor'; readonly why: string });

export interface RelationsSeries {
  readonly form: 'relations';
  readonly groups: readonly RelationGroup[];
  readonly edges: readonly RelationEdge[];
}

type RelationsSpec = ChartOf<'relations'>;
type NodeSpec = RelationsSpec['groups'][number]['nodes'][number];
type FieldPath = readonly PropertyKey[];

export function relationsOf(spec: RelationsSpec, builder: SeriesBuilder): RelationsSeries {
  const groups = spec.groups.map((group, i): RelationGroup => ({
    label: group.label,
    nodes: group.nodes.flatMap((node, j) => nodeOf(node, ['groups', i, 'nodes', j], group.nodes, builder) ?? []),
  }));
  checkOnce(spec, builder);
  const edges = spec.edges.flatMap((edge, i): RelationEdge[] => {
    checkEnds(edge, ['edges', i], spec, builder);
    if (spec.edges.findIndex((other) => isSame(other, edge)) < i)
      builder.problem(['edges', i], edge.from, 'the line is drawn already', 'draw each relation once');
    const { from, to, label } = edge;
    if (edge.kind === 'editor') return [{ from, to, label, kind: edge.kind, why: edge.why }];
    const claim = builder.claim(edge.claim);
    if (claim !== undefined && claim.basis !== 'printed')
      builder.problem(
        ['edges', i, 'claim'],
        edge.claim,
        `no source states it: the claim is ${claim.basis === 'derived' ? 'derived' : "the editor's"}`,
        'name a claim of basis printed, or draw the line as the editor, with why:',
      );
    return claim === undefined ? [] : [{ from, to, label, kind: edge.kind, claim }];
  });
  return { form: 'relations', groups, edges };
}

function nodeOf(
  spec: NodeSpec,
  at: FieldPath,
  group: readonly NodeSpec[],
  builder: SeriesBuilder,
): RelationNode | undefined {
  if ((spec.claim === undefined) === (spec.profile === undefined)) {
    builder.problem(
      at,
      spec.id,
      spec.claim === undefined ? 'the node is neither a claim nor a place' : 'the node is a claim and a place',
      'give it claim:, or profile: for a place that has one',
    );
    return undefined;
  }
  const oneOf = group.find(({ named }) => named.includes(spec.id))?.id;
  if (spec.profile !== undefined) {
    const profile = builder.register.profiles.get(spec.profile);
    if (profile === undefined)
      builder.problem(
        [...at, 'profile'],
        spec.profile,
        `there is no valid profile "${spec.profile}"`,
        `write one of ${[...builder.register.profiles.keys()].join(', ')}`,
      );
    if (profile === undefined) return undefined;
    const place = { id: profile.id, claims: claimsOfProfile(builder.register, profile.id).length };
    return { id: spec.id, label: profile.name.en, claim: undefined, place, counted: undefined, oneOf };
  }
  const datum = builder.named(spec.claim ?? '');
  if (datum === undefined) return undefined;
  const { label, claim } = datum;
  if (claim.kind !== 'count') {
    if (spec.named.length > 0)
      builder.problem(
        [...at, 'named'],
        spec.named.join(', '),
        `a ${claim.kind} counts nothing of which some could be named`,
        'name a claim of kind count, or remove named:',
      );
    return { id: spec.id, label, claim, place: undefined, counted: undefined, oneOf };
  }
  checkCounted(spec, claim, at, group, builder);
  const blanks = Math.max(0, claim.value - spec.named.length);
  return { id: spec.id, label, claim, place: undefined, counted: { blanks, named: spec.named }, oneOf };
}

/** No more are named than are counted, and each is one of them. */
function checkCounted(
  spec: NodeSpec,
  claim: Extract<RegisteredClaim, { kind: 'count' }>,
  at: FieldPath,
  group: readonly NodeSpec[],
  builder: SeriesBuilder,
): void {
  if (spec.named.length > claim.value)
    builder.problem(
      [...at, 'named'],
      claim.id,
      `names ${spec.named.length} of ${claim.value}`,
      'name at most as many as are counted',
    );
  if (claim.value - spec.named.length > MOST_BLANKS)
    builder.problem(
      [...at, 'claim'],
      claim.id,
      `${claim.value} blanks cannot be counted, at most ${MOST_BLANKS}`,
      'name a claim that mentions them without counting',
    );
  spec.named.forEach((id, i) => {
    const here: FieldPath = [...at, 'named', i];
    const node = group.find((other) => other.id === id);
    const named = node?.claim === undefined ? undefined : builder.claim(node.claim);
    if (spec.named.indexOf(id) < i) builder.problem(here, id, 'the node is named twice', 'name each node once');
    else if (node === undefined)
      builder.problem(here, id, 'the group has no such node', 'add the node to the group of what counts it');
    else if (named?.kind === 'count')
      builder.problem(here, id, 'the node counts and names nothing', 'name nodes whose claims have a name');
    else if (
      node.profile !== undefined ||
      (named !== undefined && isMemberOf(builder.register, named, claim) === false)
    )
      builder.problem(
        here,
        id,
        `no claim says that it is one of the ${claim.value} ${claim.unit}`,
        `give its claim part_of: ${claim.id}, or remove it here`,
      );
  });
}

/** Each id, and each thing, is in one group, once. */
function checkOnce(spec: RelationsSpec, builder: SeriesBuilder): void {
  const nodes = spec.groups.flatMap((group, i) =>
    group.nodes.map((node, j) => ({ node, group, at: ['groups', i, 'nodes', j] })),
  );
  const thingOf = ({ node }: (typeof nodes)[number]): string | undefined =>
    node.claim === undefined ? node.profile : builder.claim(node.claim)?.ref;
  nodes.forEach((one, i) => {
    const same = nodes.find((other, j) => j < i && other.node.id === one.node.id);
    if (same !== undefined) {
      builder.problem(
        [...one.at, 'id'],
        one.node.id,
        `the node is in “${same.group.label}” already`,
        'put it into one group, or give this one another id',
      );
      return;
    }
    const thing = thingOf(one);
    const twin = nodes.find((other, j) => j < i && thing !== undefined && thingOf(other) === thing);
    if (twin !== undefined)
      builder.problem(
        [...one.at, one.node.claim === undefined ? 'profile' : 'claim'],
        thing ?? '',
        `the node "${twin.node.id}" shows it already`,
        'draw each thing once, so that nothing is counted again',
      );
  });
}

function checkEnds(
  edge: RelationsSpec['edges'][number],
  at: FieldPath,
  spec: RelationsSpec,
  builder: SeriesBuilder,
): void {
  const ids = spec.groups.flatMap(({ nodes }) => nodes.map(({ id }) => id));
  for (const end of ['from', 'to'] as const) {
    if (ids.includes(edge[end])) continue;
    const suggestion = closestMatch(edge[end], ids);
    builder.problem(
      [...at, end],
      edge[end],
      `there is no node "${edge[end]}" in the groups`,
      `${suggestion === undefined ? '' : `write "${suggestion}", or `}add the node to a group`,
    );
  }
  if (edge.from === edge.to)
    builder.problem([...at, 'to'], edge.to, 'the line ends where it begins', 'name another node');
}

/** The same two nodes joined by the same words or the same claim; the editor joins two nodes once, in either direction. */
function isSame(a: RelationsSpec['edges'][number], b: RelationsSpec['edges'][number]): boolean {
  const onward = a.from === b.from && a.to === b.to;
  if (a.kind === 'editor' && b.kind === 'editor') return onward || (a.from === b.to && a.to === b.from);
  if (a.kind === 'stated' && b.kind === 'stated') return onward && (a.claim === b.claim || a.label === b.label);
  return onward && a.label === b.label;
}
