/** One a number of decimals, since to make one takes longer than to use it a hundred times. */
const formats = new Map<number, Intl.NumberFormat>();

/** A number in plain digits for machines: no exponent and no separators, at most so many decimals. */
export function plainDecimal(value: number, decimals: number): string {
  let format = formats.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  return format.format(value);
}
