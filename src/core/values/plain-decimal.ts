/** A number in plain digits for machines: no exponent and no separators, at most so many decimals. */
export const plainDecimal = (value: number, decimals: number): string =>
  value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: decimals });
