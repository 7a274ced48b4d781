/** Values, units and qualifiers against the words that print them. */
import { describe, expect, test } from 'vitest';
import { printedValue } from '../../src/content/rules/each/printed-value.ts';
import { aClaim, aContent, aCount, type Raw } from '../builders.ts';

const faults = (claim: Raw): string[] =>
  printedValue.check(aContent({ claims: [claim] })).map(({ field }) => field.replace('claims[12].', ''));
const rank = (unit: string, value: number, printed: string, changes: Raw = {}): Raw =>
  aClaim({ id: 'x', kind: 'rank', unit, value, printed, statement: 'So it says.', ...changes });

describe('what passes', () => {
  test.each<[string, Raw]>([
    ['a sum as printed', aClaim({ id: 'x' })],
    ['a scale as newspapers shorten it', aClaim({ id: 'x', printed: 'KRW 2 tn' })],
    ['a scale without a space', aClaim({ id: 'x', printed: 'KRW 2,000bn' })],
    ['a unit beside the number, in the passage', aClaim({ id: 'x', printed: '2 trillion', passage: 'KRW 2 trillion' })],
    ['a qualifier of the passage', aClaim({ id: 'x', qualifier: 'about', passage: 'about KRW 2 trillion' })],
    ['a qualifier of the Korean kind', aCount('x', 20, 'projects', { qualifier: 'at least', printed: '20개 이상' })],
    ['a Korean sum', aClaim({ id: 'x', printed: '2조원' })],
    ['a Korean sum, about', aClaim({ id: 'x', printed: '2조원 안팎', qualifier: 'about' })],
    ['a Korean sum, nearly', aClaim({ id: 'x', printed: '2조원에 육박', qualifier: 'nearly' })],
    ['a Korean number word', aCount('x', 20, 'sites', { statement: 'It has sites.', printed: '스무 곳' })],
    ['a number in words', aCount('x', 4, 'pillars', { printed: 'four pillars' })],
    ['none', aCount('x', 0, 'casualties', { printed: 'no casualties' })],
    ['a rank in words', rank('position', 1, 'largest in Korea')],
    ['first of all', rank('position', 1, 'first in Korea')],
    ['first of a series', rank('ordinal', 1, 'first phase')],
    ['a place in a row', rank('ordinal', 60, '60th')],
    ['a few at the top', rank('top', 5, 'top five')],
    ['what has its reason', aClaim({ id: 'x', printed: 'it', value_reason: 'The sum stands a line above.' })],
  ])('%s', (_, claim) => {
    expect(faults(claim)).toEqual([]);
  });
});

describe('what does not', () => {
  test.each<[string, Raw, string]>([
    ['another value', aClaim({ id: 'x', value: 20_000_000_000_000 }), 'value'],
    ['another Korean value', aClaim({ id: 'x', printed: '2천억원' }), 'value'],
    ['another Korean unit', aClaim({ id: 'x', printed: '2조 유로' }), 'unit'],
    ['a Korean qualifier left out', aClaim({ id: 'x', printed: '2조원을 넘는' }), 'qualifier'],
    ['another currency', aClaim({ id: 'x', unit: 'USD' }), 'unit'],
    ['no number at all', aClaim({ id: 'x', printed: 'the pillar' }), 'printed'],
    ['some, where none is printed', aCount('x', 1, 'casualties', { printed: 'no casualties' }), 'printed'],
    ['none, where some are', aCount('x', 0, 'casualties', { printed: 'three casualties' }), 'value'],
    [
      'a thing that no word names',
      aCount('x', 20, 'ships', { statement: 'It counts 20.', printed: '20 piers' }),
      'unit',
    ],
    ['a qualifier that nothing says', aClaim({ id: 'x', qualifier: 'over' }), 'qualifier'],
    ['a qualifier left out', aClaim({ id: 'x', printed: 'over KRW 2 trillion' }), 'qualifier'],
    [
      'the wrong one of two qualifiers',
      aClaim({ id: 'x', qualifier: 'nearly', printed: 'over KRW 2 trillion' }),
      'qualifier',
    ],
    ['a rank for a series', rank('position', 1, 'first phase'), 'unit'],
    ['a series for a rank', rank('ordinal', 1, 'first in Korea'), 'unit'],
    ['a series for what is ranked', rank('ordinal', 1, 'ranked first'), 'unit'],
    ['a position for a few at the top', rank('position', 5, 'top five'), 'unit'],
  ])('%s', (_, claim, field) => {
    expect(faults(claim)).toEqual([field]);
  });
});
