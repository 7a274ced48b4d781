/** Words that say a number without writing it: `first in Korea`, `the only license`, `no casualties`. */
export interface SaidNumber {
  readonly value: number;
  /** `position` for a first rank, `count` for how many there are. */
  readonly kind: 'position' | 'count';
}

const WORDS: readonly (readonly [pattern: RegExp, said: SaidNumber])[] = [
  [
    /\b(?:first|highest|largest|biggest|longest|most|best|safest|fastest|leading|top)\b|최초|최대|최고|1위/iu,
    { value: 1, kind: 'position' },
  ],
  [/\b(?:\p{L}+est)\b/iu, { value: 1, kind: 'position' }],
  [/\b(?:only|sole|single|one|an?)\b|유일|하나/iu, { value: 1, kind: 'count' }],
  [/\b(?:no|zero|none|without)\b|없/iu, { value: 0, kind: 'count' }],
];

/** Every number that is said so. */
export function saidNumbers(text: string): SaidNumber[] {
  return WORDS.flatMap(([pattern, said]) => (pattern.test(text) ? [said] : []));
}
