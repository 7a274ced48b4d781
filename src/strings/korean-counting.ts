/** Numbers as Korean counts them, in 조, 억 and 만; shown beside the words of any language. */
import type { Currency, Quantity } from '../core/values/quantity.ts';

const STEPS = [
  [1e12, '조'],
  [1e8, '억'],
  [1e4, '만'],
] as const;
const CURRENCY_NAMES: Record<Currency, string> = { KRW: '원', USD: '달러', EUR: '유로', JPY: '엔', CNY: '위안' };
const NUMBER = /* @__PURE__ */ new Intl.NumberFormat('ko', { maximumFractionDigits: 6 });

/** `1조 9,270억`. */
export function formatNumberKorean(value: number): string {
  let rest = Math.abs(value);
  const parts: string[] = [];
  for (const [size, name] of STEPS) {
    const part = Math.floor(rest / size);
    if (part > 0) parts.push(`${NUMBER.format(part)}${name}`);
    rest -= part * size;
  }
  if (rest > 0 || parts.length === 0) parts.push(NUMBER.format(rest));
  return `${value < 0 ? '-' : ''}${parts.join(' ')}`;
}

/** Large money and areas, where the Korean count helps: `1조 9,270억 원`, `698만 ㎡`; else `undefined`. */
export function formatQuantityKorean({ kind, value, unit, to }: Quantity): string | undefined {
  if (to !== undefined) return undefined;
  if (kind === 'money') return `${formatNumberKorean(value)} ${CURRENCY_NAMES[unit]}`;
  return kind === 'area' && value >= 1e4 ? `${formatNumberKorean(value)} ㎡` : undefined;
}
