/** Parts of a profile's outline, with their projects. */
import type { ChartOf } from '../../schema/chart.ts';
import type { SeriesBuilder } from './builder.ts';
import type { NamedDatum } from './datum.ts';

export interface TreeSeries {
  readonly form: 'tree';
  readonly root: string;
  readonly parts: readonly { readonly part: NamedDatum; readonly projects: readonly NamedDatum[] }[];
  /** Labels of the outline's parts that are not drawn. */
  readonly omitted: readonly string[];
}

export function treeOf(spec: ChartOf<'tree'>, builder: SeriesBuilder): TreeSeries {
  const outline = builder.profile()?.outline.parts ?? [];
  const drawn = spec.parts.flatMap((ref, i) => {
    const part = builder.named(ref);
    const inOutline = outline.find(({ claim }) => builder.claim(claim)?.ref === part?.claim.ref);
    if (part === undefined) return [];
    if (inOutline === undefined) {
      if (outline.length > 0)
        builder.problem(
          ['parts', i],
          ref,
          'the outline has no such part',
          `name one of ${outline.map(({ claim }) => claim).join(', ')}`,
        );
      return [];
    }
    if (spec.parts.indexOf(ref) < i)
      builder.problem(['parts', i], ref, 'the part is used twice', 'name each part once');
    return [{ part, projects: inOutline.projects.flatMap((project) => builder.named(project.claim) ?? []) }];
  });
  const omitted = outline
    .flatMap(({ claim }) => builder.named(claim) ?? [])
    .filter(({ label, claim }) => label !== spec.root && !drawn.some(({ part }) => part.claim.ref === claim.ref))
    .map(({ label }) => label);
  return { form: 'tree', root: spec.root, parts: drawn, omitted };
}
