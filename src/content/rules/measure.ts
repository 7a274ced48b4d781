/** Numbers that an expectation compares, read from the register. */
import { ownOf } from '../../core/values/own-of.ts';
import { chartsIn, type RegisteredChart } from '../../core/domain/charts.ts';
import { dueDateOf } from '../../core/domain/due-date.ts';
import type { Register, RegisteredClaim } from '../../core/domain/register.ts';
import { timelineOf } from '../../core/domain/timeline.ts';
import type { Measure, Selection } from '../../core/schema/expectation.ts';
import { fullRef } from '../../core/values/id.ts';
import { asYearSpan } from '../../core/values/partial-date.ts';

type Take = Extract<Measure, { claims: unknown }>['take'];

/** The number, or `undefined` where there is none, e.g. the largest of no values. Of a date: its beginning, in years. */
export function measured(register: Register, measure: Measure): number | undefined {
  if (typeof measure === 'string') {
    const claim = register.claims.get(measure);
    if (claim === undefined) return undefined;
    return 'value' in claim && typeof claim.value === 'number' ? claim.value : taken(register, [claim], 'earliest');
  }
  if ('claims' in measure) return taken(register, select(register, measure.claims), measure.take);
  if ('claim' in measure) {
    const claim = register.claims.get(measure.claim);
    return claim === undefined ? undefined : taken(register, [claim], measure.take);
  }
  return entriesAt(listedIn(register, measure) ?? {}, measure.at).length;
}

export const chartCalled = (register: Register, id: string): RegisteredChart | undefined =>
  chartsIn(register).find((chart) => chart.id === id);

/** The chart or the outline in which a measure counts entries. */
export const listedIn = (
  register: Register,
  measure: Extract<Measure, { at: readonly string[] }>,
): object | undefined =>
  'chart' in measure ? chartCalled(register, measure.chart)?.spec : register.profiles.get(measure.outline)?.outline;

function select(register: Register, wanted: Selection): RegisteredClaim[] {
  const chart = wanted.chart === undefined ? undefined : chartCalled(register, wanted.chart);
  const drawn = new Set(textsIn(chart?.spec).map((text) => fullRef(text, chart?.within)));
  const says = wanted.says?.toLowerCase();
  return [...register.claims.values()].filter(
    (claim) =>
      (wanted.profile === undefined || [wanted.profile].flat().includes(claim.profile)) &&
      (wanted.theme === undefined || claim.themes.includes(wanted.theme)) &&
      (wanted.kind === undefined || claim.kind === wanted.kind) &&
      (wanted.unit === undefined || ('unit' in claim && claim.unit === wanted.unit)) &&
      (wanted.part_of === undefined ||
        (claim.part_of !== undefined && fullRef(claim.part_of, claim.profile) === wanted.part_of)) &&
      (chart === undefined || drawn.has(claim.ref)) &&
      (says === undefined ||
        [claim.statement, 'name' in claim ? claim.name?.en : undefined].some((text) =>
          text?.toLowerCase().includes(says),
        )),
  );
}

function taken(register: Register, claims: readonly RegisteredClaim[], take: Take): number | undefined {
  const spans = () => claims.flatMap((claim) => [dueDateOf(claim)?.date ?? []].flat().map(asYearSpan));
  const values = () =>
    claims.flatMap((claim) => ('value' in claim && typeof claim.value === 'number' ? claim.value : []));
  const terms = () => {
    const chosen = new Set(claims);
    return timelineOf(register).flatMap(({ kind, dated, announced, claim }) =>
      kind === 'due' && announced !== undefined && claim !== undefined && chosen.has(claim)
        ? asYearSpan(dated.date)[1] - asYearSpan(announced.date)[0]
        : [],
    );
  };
  switch (take) {
    case 'count':
      return claims.length;
    case 'profiles':
      return new Set(claims.map(({ profile }) => profile)).size;
    case 'least':
      return least(values());
    case 'most':
      return most(values());
    case 'earliest':
      return least(spans().map(([start]) => start));
    case 'latest':
      return most(spans().map(([, end]) => end));
    case 'shortest-term':
      return least(terms());
    case 'longest-term':
      return most(terms());
    default:
      return take satisfies never;
  }
}

const least = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : Math.min(...numbers);
const most = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : Math.max(...numbers);

type Entry = string | number | boolean | Readonly<Record<string, unknown>>;

/** Every text and key in a value. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [...(Array.isArray(value) ? [] : [key]), ...textsIn(part)]);
}

/** Follows keys into a chart; a step that is no key keeps the entries that it equals, or that have it as a value. */
function entriesAt(spec: object, path: readonly string[]): readonly Entry[] {
  return path.reduce<readonly Entry[]>(
    (entries, step) =>
      entries.some((entry) => typeof entry === 'object' && Object.hasOwn(entry, step))
        ? entries.flatMap((entry) => (typeof entry === 'object' ? ([ownOf(entry, step) ?? []].flat() as Entry[]) : []))
        : entries.filter((entry) => (typeof entry === 'object' ? Object.values(entry).includes(step) : entry === step)),
    [spec as Entry],
  );
}
