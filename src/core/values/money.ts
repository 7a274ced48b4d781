/** Amounts of money as exact integers of the currency's main unit, and how readers see them. */

export const CURRENCIES = ['KRW', 'USD'] as const;
export type Currency = (typeof CURRENCIES)[number];

const ENGLISH_STEPS = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

const KOREAN_STEPS = [
  [1e12, '조'],
  [1e8, '억'],
  [1e4, '만'],
] as const;

const KOREAN_NAMES: Record<Currency, string> = { KRW: '원', USD: '달러' };

// Made once: a formatter costs a hundred times what formatting does.
const FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** Exact to the last digit: no rounding happens here, a claim's rounding is the claim's business. */
function digits(value: number): string {
  return FORMAT.format(value);
}

/** `KRW 1.927 trillion`, `USD 420 billion`; below a million in full: `KRW 950,000`. */
export function formatMoney(amount: number, currency: Currency): string {
  // A trillion won in billions reads worse than 1.2362 trillion, so the largest fitting step wins.
  const step = ENGLISH_STEPS.find(([size]) => Math.abs(amount) >= size);
  return step === undefined ? `${currency} ${digits(amount)}` : `${currency} ${digits(amount / step[0])} ${step[1]}`;
}

/** The Korean count in 조, 억 and 만: `1조 9,270억 원`. */
export function formatMoneyKorean(amount: number, currency: Currency): string {
  let rest = Math.abs(amount);
  const parts: string[] = [];
  for (const [size, name] of KOREAN_STEPS) {
    const part = Math.floor(rest / size);
    if (part > 0) parts.push(`${digits(part)}${name}`);
    rest -= part * size;
  }
  if (rest > 0 || parts.length === 0) parts.push(digits(rest));
  return `${amount < 0 ? '-' : ''}${parts.join(' ')} ${KOREAN_NAMES[currency]}`;
}
