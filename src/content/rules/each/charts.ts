import { buildSeries } from '../../../core/domain/series.ts';
import type { ChartSpec } from '../../../core/schema/chart.ts';
import type { ParsedContent, ParsedRecord } from '../../parsed-content.ts';
import type { Issue } from '../../issue.ts';
import { issueAt, type Rule } from '../rule.ts';

/** A chart as asked for: where its record stands, and the profile within which it reads short ids. */
interface Asked {
  readonly draft: ParsedRecord<unknown>;
  readonly at: readonly PropertyKey[];
  readonly spec: ChartSpec;
  readonly within: string | undefined;
}

function chartsIn({ profiles, figures }: ParsedContent): Asked[] {
  return [
    ...profiles.flatMap((draft) =>
      (draft.fields.charts ?? []).map((spec, i) => ({ draft, at: ['charts', i], spec, within: draft.id })),
    ),
    ...figures.flatMap((draft) =>
      draft.record === undefined ? [] : [{ draft, at: [], spec: draft.record, within: undefined }],
    ),
  ];
}

export const charts: Rule = {
  name: 'charts',
  description: 'A chart draws only what can be compared: one unit per axis, parts that add up to their total.',
  scope: ['profiles', 'figures'],
  emits: ['chart', 'duplicate-id'],
  check: (content) => {
    const first = new Map<string, Asked>();
    return chartsIn(content).flatMap((asked): Issue[] => {
      const { draft, at, spec, within } = asked;
      const before = first.get(spec.id);
      if (before === undefined) first.set(spec.id, asked);
      return [
        ...buildSeries(spec, content.register, within).problems.map((problem) =>
          issueAt(draft, [...at, ...problem.at], 'chart', problem.value, problem.message, problem.remedy),
        ),
        ...(before === undefined
          ? []
          : [
              issueAt(
                draft,
                [...at, 'id'],
                'duplicate-id',
                spec.id,
                `the chart in ${before.draft.file.path} line ${before.draft.file.locate([...before.draft.at, ...before.at, 'id']).line} has this id, which is part of its URL`,
                `give this one another, e.g. ${within === undefined ? `${spec.id}-2` : `${within}-${spec.id}`}`,
              ),
            ]),
      ];
    });
  },
};
