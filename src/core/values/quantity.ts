/** Typed quantities and the words readers see for them. Values are plain numbers; the kind gives their meaning. */
import { formatMoney, formatMoneyKorean, type Currency } from './money.ts';

export const QUALIFIERS = ['about', 'over', 'nearly', 'up to', 'at least'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const DURATION_UNITS = ['years', 'months', 'days', 'hours'] as const;
export const RANK_UNITS = ['top', 'position', 'ordinal'] as const;

export type Quantity =
  | { readonly kind: 'money'; readonly value: number; readonly unit: Currency }
  | { readonly kind: 'area'; readonly value: number; readonly unit: 'm2' }
  | { readonly kind: 'share'; readonly value: number; readonly unit: 'percent' }
  | { readonly kind: 'ratio'; readonly value: number; readonly unit: 'times' }
  | { readonly kind: 'count'; readonly value: number; readonly unit: string }
  | { readonly kind: 'rank'; readonly value: number; readonly unit: (typeof RANK_UNITS)[number] }
  | { readonly kind: 'duration'; readonly value: number; readonly unit: (typeof DURATION_UNITS)[number] };

const SCALES = [
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** `2,300,000` reads as `2.3 million` only where that loses nothing and stays short. */
function scaled(value: number): string {
  for (const [size, name] of SCALES) {
    if (value >= size && Number.isInteger((value / size) * 1000)) return `${plain(value / size)} ${name}`;
  }
  return plain(value);
}

const FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

function plain(value: number): string {
  return FORMAT.format(value);
}

/** English ordinal: `1st`, `12th`, `60th`. */
export function ordinal(value: number): string {
  const tens = value % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${plain(value)}${suffix}`;
}

/** The number alone, without unit: `44,452`, `1.927 trillion`, `94.5`. */
export function formatNumber(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'money':
      return formatMoney(quantity.value, quantity.unit).slice(quantity.unit.length + 1);
    case 'rank':
      return quantity.unit === 'ordinal' ? ordinal(quantity.value) : plain(quantity.value);
    case 'area':
    case 'count':
    case 'share':
    case 'ratio':
    case 'duration':
      return scaled(quantity.value);
    default:
      return quantity satisfies never;
  }
}

/** The number with its unit: `KRW 1.927 trillion`, `6.98 million m²`, `94.5%`, `2.7 times`, `top 5`, `60 years`. */
export function formatQuantity(quantity: Quantity): string {
  const number = formatNumber(quantity);
  switch (quantity.kind) {
    case 'money':
      return formatMoney(quantity.value, quantity.unit);
    case 'area':
      return `${number} m²`;
    case 'share':
      return `${number}%`;
    case 'ratio':
      return `${number} times`;
    case 'count':
      return `${number} ${quantity.unit}`;
    case 'duration':
      return `${number} ${quantity.value === 1 ? quantity.unit.slice(0, -1) : quantity.unit}`;
    case 'rank':
      return quantity.unit === 'top'
        ? `top ${number}`
        : quantity.unit === 'position'
          ? ordinal(quantity.value)
          : number;
    default:
      return quantity satisfies never;
  }
}

/** Korean reading for large money and areas, on demand: `1조 9,270억 원`, `698만 ㎡`; `undefined` where none helps. */
export function formatQuantityKorean(quantity: Quantity): string | undefined {
  if (quantity.kind === 'money') return formatMoneyKorean(quantity.value, quantity.unit);
  if (quantity.kind === 'area' && quantity.value >= 1e4) {
    return formatMoneyKorean(quantity.value, 'KRW').replace(/ 원$/, ' ㎡');
  }
  return undefined;
}
