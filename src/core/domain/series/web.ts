/** The web of places, bodies and other places, read from the whole register. */
import type { ChartOf } from '../../schema/chart.ts';
import { withoutSlots } from '../../values/template.ts';
import { relationshipGraph, type RelationshipGraph } from '../relationship-graph.ts';
import type { SeriesBuilder } from './builder.ts';

export type WebSeries = { readonly form: 'web' } & RelationshipGraph;

export function webOf(spec: ChartOf<'web'>, builder: SeriesBuilder): WebSeries {
  if (builder.profile() !== undefined)
    builder.problem(['form'], spec.form, 'the web is of all places', 'move the chart to content/figures.yaml');
  const web = relationshipGraph(builder.register);
  const relations = [
    ...web.named.flatMap(({ label, ties }) => ties.map(({ relation }) => ({ of: label, relation }))),
    ...web.pairs.flatMap(({ places, ties }) => ties.map(({ relation }) => ({ of: places.join(' and '), relation }))),
  ];
  for (const { of, relation } of relations.filter(({ relation }) => withoutSlots(relation) !== relation))
    builder.problem(
      ['form'],
      relation,
      `the words for ${of} bind a claim, to which the drawing cannot link`,
      'begin the text of the relationship with its gist and a full stop, and bind what comes after: `Ports. …`',
    );
  return { form: 'web', ...web };
}
