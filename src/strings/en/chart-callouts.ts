/** The words of the detail that a drawing shows on demand; apart from the others because a script carries them. */
import { LANG } from './lang.ts';

export const chartCallouts = {
  /** `Statement busan/marine-budget = 1,927,000,000,000` */
  claim: (ref: string, value: string | undefined) => `Statement ${ref}${value === undefined ? '' : ` = ${value}`}`,
  /** Not by format.ts, of which half a kilobyte would come along. */
  exact: (value: number) => value.toLocaleString(LANG),
} as const;
