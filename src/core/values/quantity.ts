/** Typed quantities. Values are plain numbers, money in its main unit; the kind gives their meaning. */
export const CURRENCIES = ['KRW', 'USD'] as const;
export type Currency = (typeof CURRENCIES)[number];

export const QUALIFIERS = ['about', 'over', 'nearly', 'up to', 'at least'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const DURATION_UNITS = ['years', 'months', 'days', 'hours'] as const;
export const RANK_UNITS = ['top', 'position', 'ordinal'] as const;

/** One pyeong in m², by law. */
export const PYEONG = 400 / 121;

/** What stands after a number that is a name: 2호선 is Line 2, 1단계 Stage 1. */
export const NUMBERED = /^ ?(?:호선|단계|공구|호기|지구|부두|생활권)/u;

export type Quantity =
  | { readonly kind: 'money'; readonly value: number; readonly unit: Currency }
  | { readonly kind: 'area'; readonly value: number; readonly unit: 'm2' }
  | { readonly kind: 'share'; readonly value: number; readonly unit: 'percent' }
  | { readonly kind: 'ratio'; readonly value: number; readonly unit: 'times' }
  | { readonly kind: 'count'; readonly value: number; readonly unit: string }
  | { readonly kind: 'rank'; readonly value: number; readonly unit: (typeof RANK_UNITS)[number] }
  | { readonly kind: 'duration'; readonly value: number; readonly unit: (typeof DURATION_UNITS)[number] };
