import { buildSeries } from '../../domain/series.ts';
import { issueAt, type Rule } from '../rule.ts';

export const charts: Rule = {
  name: 'chart',
  description: 'A chart draws only what may stand together: one unit an axis, parts that come to their total.',
  check: ({ profiles, register }) =>
    profiles.flatMap((draft) => {
      const list = draft.fields.charts ?? [];
      return list.flatMap((spec, i) => [
        ...buildSeries(spec, register, draft.id).problems.map((problem) =>
          issueAt(draft, ['charts', i, ...problem.at], 'chart', problem.value, problem.message, problem.remedy),
        ),
        ...(list.findIndex((other) => other.id === spec.id) < i
          ? [
              issueAt(
                draft,
                ['charts', i, 'id'],
                'duplicate-id',
                spec.id,
                'another chart of the profile has this id',
                'give it another',
              ),
            ]
          : []),
      ]);
    }),
};
