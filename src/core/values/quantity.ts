/** Typed quantities. Values are plain numbers, money in its main unit; the kind gives their meaning. */
export const CURRENCIES = ['KRW', 'USD', 'EUR', 'JPY', 'CNY'] as const;
export type Currency = (typeof CURRENCIES)[number];

export const QUALIFIERS = [
  'about',
  'over',
  'more than',
  'nearly',
  'up to',
  'at most',
  'less than',
  'within',
  'at least',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const SHARE_UNITS = ['percent', 'percentage points'] as const;
export const LENGTH_UNITS = ['m', 'km'] as const;

export const DURATION_UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];
/** How many of the last unit of its row each holds. Days have no place in months, which differ. */
const DURATION_ROWS: readonly Partial<Record<DurationUnit, number>>[] = [
  { years: 12, months: 1 },
  { weeks: 10_080, days: 1440, hours: 60, minutes: 1 },
];

/** How many of one unit another holds; `undefined` where they cannot be exchanged. */
export function durationsIn(unit: DurationUnit, larger: DurationUnit): number | undefined {
  const row = DURATION_ROWS.find((units) => unit in units && larger in units);
  return row === undefined ? undefined : (row[larger] ?? 0) / (row[unit] ?? 1);
}

/** Units of area that documents print, in m². A pyeong is 400/121 m² by law. */
export const AREA_UNITS = { pyeong: 400 / 121, ha: 1e4, km2: 1e6 } as const;
export type AreaUnit = keyof typeof AREA_UNITS;

export const RANK_UNITS = ['top', 'position', 'ordinal'] as const;

/** What stands after a number that is a name: 2호선 is Line 2, 1단계 Stage 1. */
export const NUMBERED = /^ ?(?:호선|단계|공구|호기|지구|부두|생활권)/u;

/** What any number has, or may have. */
interface Extent {
  readonly value: number;
  /** The other end of a range. */
  readonly to?: number | undefined;
  readonly range?: 'to' | 'or' | undefined;
  /** `year`, `household`, `m²`. */
  readonly per?: string | undefined;
}

export type Quantity = Extent &
  (
    | { readonly kind: 'money'; readonly unit: Currency }
    | { readonly kind: 'area'; readonly unit: 'm2'; readonly original?: OriginalArea | undefined }
    | { readonly kind: 'length'; readonly unit: (typeof LENGTH_UNITS)[number] }
    | { readonly kind: 'share'; readonly unit: (typeof SHARE_UNITS)[number] }
    | { readonly kind: 'ratio'; readonly unit: 'times' }
    | { readonly kind: 'count'; readonly unit: string }
    | { readonly kind: 'rank'; readonly unit: (typeof RANK_UNITS)[number] }
    | { readonly kind: 'duration'; readonly unit: DurationUnit; readonly largest?: DurationUnit | undefined }
  );

interface OriginalArea {
  readonly value: number;
  readonly unit: AreaUnit;
}
