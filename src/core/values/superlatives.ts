/** Words that say a number without writing it: `first in Korea`, `the only license`, `no casualties`, `half`, `tenfold`. */
import { CARDINALS, IRREGULAR_ORDINALS } from './number-words.ts';
import { ownOf } from './own-of.ts';

export interface SaidNumber {
  readonly value: number;
  readonly kind: 'position' | 'count' | 'share' | 'ratio';
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

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  quarter: 4,
  절반: 2,
  ...Object.fromEntries(
    Object.entries(CARDINALS).map(([name, value]) => [ownOf(IRREGULAR_ORDINALS, name) ?? `${name}th`, value]),
  ),
};
const TIMES: Readonly<Record<string, number>> = { doubl: 2, tripl: 3, quadrupl: 4, halv: 0.5 };

/** Every number that is said so; of a part of a whole its percent. */
export function saidNumbers(text: string): SaidNumber[] {
  const share = (value: number): SaidNumber => ({ value: value * 100, kind: 'share' });
  const words = text.toLowerCase();
  return [
    ...WORDS.flatMap(([pattern, said]) => (pattern.test(text) ? [said] : [])),
    ...(words.match(/[a-z]+|절반/gu) ?? []).flatMap((word, at, all) => {
      const of = ownOf(PARTS, word.replace(/s$/u, ''));
      return of === undefined ? [] : [share((ownOf(CARDINALS, all[at - 1] ?? '') ?? 1) / of)];
    }),
    ...[...words.matchAll(/(\d+)분의 ?(\d+)/gu)].map(([, of, count]) => share(Number(count) / Number(of))),
    ...[...words.matchAll(/(?<![\d/])(\d)\/(\d+)(?![\d/])/gu)].map(([, count, of]) =>
      share(Number(count) / Number(of)),
    ),
    ...[...words.matchAll(/\b(?:(\w+?)-?fold|(doubl|tripl|quadrupl|halv)\w+)\b/gu)].flatMap(
      ([, count = '', stem = '']) => {
        const value = ownOf(CARDINALS, count) ?? ownOf(TIMES, stem);
        return value === undefined ? [] : [{ value, kind: 'ratio' as const }];
      },
    ),
  ];
}
