import { drawnWithin, hasDistricts, isWithinBox } from '../../../charts/districts.ts';
import { buildSeries } from '../../../charts/build-series.ts';
import { isComputed } from '../../../core/domain/charts.ts';
import { fillTemplate } from '../../../core/domain/format-claim.ts';
import type { Register } from '../../../core/domain/register.ts';
import { chart, type ChartSpec } from '../../../core/schema/chart.ts';
import { claimRef } from '../../../core/schema/id.ts';
import { fullRef } from '../../../core/values/id.ts';
import { parseTemplate } from '../../../core/values/template.ts';
import type { Issue } from '../../issue.ts';
import type { ParsedContent, ParsedRecord } from '../../parsed-content.ts';
import { textsOfKind } from '../../reader/zod-introspection.ts';
import { repeatsOf } from '../repeats.ts';
import { issueAt, type Rule } from '../rule.ts';

/** A chart, its record, and the profile within which its short ids are read. */
interface ChartUse {
  readonly draft: ParsedRecord<unknown>;
  readonly at: readonly PropertyKey[];
  readonly spec: ChartSpec;
  readonly within: string | undefined;
}

/** More than this is no headline. */
const MOST_WORDS = 12;

/** How many words a title has with its claims filled in; as it is written while one is missing, which is reported elsewhere. */
function wordsOf(title: string, register: Register, within: string | undefined): number {
  const isWhole = parseTemplate(title).every(
    (segment) => segment.type === 'text' || register.claims.has(fullRef(segment.ref, within)),
  );
  return (isWhole ? fillTemplate(register, title, within) : title).split(/\s+/).length;
}

/** What a title says is in the chart: what is wrong with it, by value, message and remedy. */
function titleFaults(
  spec: ChartSpec,
  register: Register,
  within: string | undefined,
): (readonly [value: string | undefined, message: string, remedy: string, fault?: Issue['fault']])[] {
  const { title } = spec;
  if (title === undefined)
    return isComputed(spec) ? [] : [[title, 'the chart has no title', 'state its finding, in at most twelve words']];
  if (isComputed(spec))
    return [[title, 'the chart draws all that there is, and its title is computed from that', 'remove title:']];
  const words = wordsOf(title, register, within);
  const drawn = new Set(textsOfKind(claimRef, chart, spec).map(({ text }) => fullRef(text, within)));
  const foreign = parseTemplate(title).flatMap((segment) => {
    const claim = segment.type === 'text' ? undefined : register.claims.get(fullRef(segment.ref, within));
    const from = claim && [claim.ref, claim.part_of ?? [], Object.values(claim.derivation?.from ?? {})].flat();
    return claim === undefined || from?.some((ref) => drawn.has(fullRef(ref, claim.profile))) ? [] : claim.ref;
  });
  return [
    ...(words <= MOST_WORDS
      ? []
      : ([
          [
            title,
            `the title has ${words} words, and a reader takes in ${MOST_WORDS}`,
            'state one finding; what is measured, when and where goes into subtitle:',
          ],
        ] as const)),
    ...foreign.map(
      (ref) =>
        [
          ref,
          'the title tells it, and the chart does not draw it, nor anything that it is worked out from or a part of',
          'write a claim that is drawn, or draw this one',
          'stranger',
        ] as const,
    ),
  ];
}

function chartsIn({ profiles, figures }: ParsedContent): ChartUse[] {
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
    const uses = chartsIn(content);
    const { sources, claims } = content.register;
    // Of a source that is missing or not sound another rule tells; some forms of charts cannot do without.
    const isWhole = [...claims.values()].every(({ source }) => sources.has(source));
    return [
      ...uses.flatMap(({ draft, at, spec, within }) => {
        try {
          const { problems } = buildSeries(spec, content.register, within);
          const rows = 'rows' in spec && problems.length === 0 ? (spec.rows ?? []) : [];
          const twice = repeatsOf([...rows.entries()], ([, row]) => JSON.stringify(row)).map(
            ({ item: [i, { label }] }) => ({
              at: ['rows', i],
              value: label,
              message: 'the row is there already',
              remedy: 'remove one of the two',
              fault: 'repeated' as const,
            }),
          );
          return [...problems, ...twice].map(({ message, remedy, value, fault, ...problem }) => ({
            ...issueAt(draft, [...at, ...problem.at], 'chart', [message, remedy, value]),
            fault,
          }));
        } catch (error) {
          if (isWhole) throw error;
          return [];
        }
      }),
      ...uses.flatMap(({ draft, at, spec, within }) =>
        titleFaults(spec, content.register, within).map(([value, message, remedy, fault]) => ({
          ...issueAt(draft, [...at, 'title'], 'chart', [message, remedy, value]),
          fault,
        })),
      ),
      ...uses.flatMap(({ draft, at, spec }) => {
        if (spec.form !== 'plan' || spec.outline === undefined || !hasDistricts(spec.outline)) return [];
        const point = content.profiles.find((profile) => profile === draft)?.fields.coordinates;
        if (!point) return [];
        const { outline } = spec;
        // What is drawn within it tells that the outline is right; where nothing that is drawn is, that is told already.
        const drawn = drawnWithin(spec, outline);
        const isRight = drawn.includes(true);
        return (drawn.length > 0 && !isRight) || isWithinBox(point, outline)
          ? []
          : issueAt(draft, isRight ? ['coordinates', 'latitude'] : [...at, 'outline'], 'chart', [
              `the point of the place, ${point.latitude} and ${point.longitude}, lies outside the outline ${outline} of ${spec.id}`,
              isRight
                ? 'correct latitude: and longitude:'
                : 'write the code of its own outline, or correct coordinates:',
            ]);
      }),
      ...repeatsOf(uses, ({ spec }) => spec.id).map(({ item: { draft, at, spec, within }, first }) =>
        issueAt(draft, [...at, 'id'], 'duplicate-id', [
          `the chart in ${first.draft.file.path} line ${first.draft.file.locate([...first.draft.at, ...first.at, 'id']).line} has this id, which is part of its URL`,
          `give this one another, e.g. ${within === undefined ? `${spec.id}-2` : `${within}-${spec.id}`}`,
        ]),
      ),
    ];
  },
};
