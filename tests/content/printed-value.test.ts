/** Values, units and qualifiers against the words that print them. */
import { describe, expect, test } from 'vitest';
import { printedValue } from '../../src/content/rules/each/printed-value.ts';
import { aClaim, aContent, aCount, without, type Raw } from '../builders.ts';

const faults = (claim: Raw): string[] =>
  printedValue.check(aContent({ claims: [claim] })).map(({ field }) => field.replace('claims[12].', ''));
const rank = (unit: string, value: number, printed: string, changes: Raw = {}): Raw =>
  aClaim({ id: 'x', kind: 'rank', unit, value, printed, statement: 'So it says.', ...changes });

const other = (kind: string, changes: Raw): Raw =>
  without(aClaim({ id: 'x', kind, statement: 'So it says.', ...changes }), 'role');
const share = (changes: Raw): Raw => other('share', { unit: 'percent', ...changes });
const area = (changes: Raw): Raw => other('area', { unit: 'm2', ...changes });

test('a converted area says what to write', () => {
  expect(printedValue.check(aContent({ claims: [area({ value: 120_000, printed: '12 ha' })] }))[0]?.remedy).toBe(
    'write value: 120000, unit: m2 and original: { value: 12, unit: ha }',
  );
});

test.each<[string, Raw, string]>([
  ['dollars for won', aClaim({ id: 'x', statement: 'It gives USD 2 trillion.' }), 'statement'],
  ['points for percent', share({ value: 5, printed: '5%', statement: 'It rose by 5 percentage points.' }), 'statement'],
  ['km² for m²', area({ value: 12, printed: '12 m²', statement: 'It has 12 km².' }), 'statement'],
])('a sentence that says %s', (_, claim, field) => {
  expect(faults(claim)).toEqual([field]);
});

describe('what passes', () => {
  test.each<[string, Raw]>([
    ['a sum as printed', aClaim({ id: 'x' })],
    ['a scale as newspapers shorten it', aClaim({ id: 'x', printed: 'KRW 2 tn' })],
    ['a scale without a space', aClaim({ id: 'x', printed: 'KRW 2,000bn' })],
    ['a unit beside the number, in the passage', aClaim({ id: 'x', printed: '2 trillion', passage: 'KRW 2 trillion' })],
    ['a qualifier of the passage', aClaim({ id: 'x', qualifier: 'about', passage: 'about KRW 2 trillion' })],
    ['a qualifier of the Korean kind', aCount('x', 20, 'projects', { qualifier: 'at least', printed: '20개 이상' })],
    ['a range', share({ value: 92, to: 99, printed: '92~99%' })],
    ['one or another', aCount('x', 6, 'sites', { to: 7, range: 'or', printed: '6 or 7 sites' })],
    ['fewer', aCount('x', -1572, 'people', { statement: 'It lost people.', printed: 'fell by 1,572 people' })],
    ['percentage points', share({ value: 1.8, unit: 'percentage points', printed: '1.8%p' })],
    ['points down', share({ value: -1.3, unit: 'percentage points', printed: '1.3%p 하락' })],
    ['about, within the number', aClaim({ id: 'x', value: 10_000_000_000, qualifier: 'about', printed: '100여억 원' })],
    ['an hour', other('length', { value: 60, unit: 'km', per: 'hour', printed: '시속 60㎞' })],
    [
      'each of what has no English',
      aCount('x', 5, 'modules', { per: 'train', printed: '5모듈', passage: '1편성당 5모듈' }),
    ],
    ['euros', aClaim({ id: 'x', unit: 'EUR', value: 300_000_000, printed: '3억 유로' })],
    ['a decimal as it is spoken', aClaim({ id: 'x', value: 898_800_000_000, printed: '898-point-eight billion won' })],
    ['the same in words', aClaim({ id: 'x', value: 1_080_000_000_000, printed: 'one-point-08 trillion won' })],
    ['two scales', aClaim({ id: 'x', value: 2_500_000_000_000, printed: '2 trillion 500 billion won' })],
    ['one scale for two', aClaim({ id: 'x', value: 800_000, to: 1_000_000, printed: '80~100만원' })],
    ['one scale for two, in English', aClaim({ id: 'x', value: 1e9, to: 2e9, printed: 'KRW 1-2 billion' })],
    ['dollars with points', aClaim({ id: 'x', unit: 'USD', value: 3e9, printed: '3 billion U.S. dollars' })],
    ['a scale alone', aCount('x', 1000, 'people', { printed: '천 명', statement: 'It has a thousand people.' })],
    ['Korean words', aCount('x', 21, 'people', { printed: '스물한 명', statement: 'It has some people.' })],
    ['half', share({ value: 50, printed: 'half of the budget' })],
    ['about half', share({ value: 50, qualifier: 'about', printed: 'about half' })],
    ['a third in Korean', share({ value: 33.3, printed: '3분의 1' })],
    ['a fifth', share({ value: 20, printed: 'one-fifth' })],
    ['two thirds', share({ value: 67, printed: 'two-thirds' })],
    ['so many fold', other('ratio', { value: 10, unit: 'times', printed: 'tenfold' })],
    ['what doubles', other('ratio', { value: 2, unit: 'times', printed: 'doubling' })],
    ['twice in Korean', other('ratio', { value: 2, unit: 'times', printed: '두 배' })],
    ['a level for about', share({ value: 11, qualifier: 'about', printed: '11% 수준' })],
    ['a level', share({ value: 11, printed: '11% 수준' })],
    ['a sign for less', share({ value: -34.47, printed: '∆34.47%' })],
    [
      'about, of what is less',
      aClaim({ id: 'x', value: -35e9, qualifier: 'about', printed: 'fell by roughly 35 billion won' }),
    ],
    ['not exceeding', aClaim({ id: 'x', qualifier: 'at most', printed: 'not exceeding KRW 2 trillion' })],
    ['or more', aCount('x', 20, 'projects', { qualifier: 'at least', printed: '20 or more projects' })],
    ['in excess of', aClaim({ id: 'x', qualifier: 'over', printed: 'in excess of KRW 2 trillion' })],
    ['for each farm', aClaim({ id: 'x', value: 2_000_000, per: 'farm', printed: '농가당 200만원' })],
    ['each', aClaim({ id: 'x', value: 5_000_000, per: 'household', printed: '5 million won each' })],
    ['a site in square metres', area({ value: 170_000, printed: '170,000-square-meter' })],
    ['the second largest', rank('position', 2, 'second-largest')],
    ['number two', rank('position', 2, 'No. 2')],
    ['a fourth of a row, as a rank', rank('position', 4, '4번째로 높은')],
    ['a length', other('length', { value: 1.13, unit: 'km', printed: '1.13km' })],
    ['pyeong', area({ value: 14_347_107, original: { value: 4_340_000, unit: 'pyeong' }, printed: '434만 평' })],
    ['hectares', area({ value: 120_000, original: { value: 12, unit: 'ha' }, printed: '12 ha' })],
    ['less than', aClaim({ id: 'x', qualifier: 'less than', printed: 'less than KRW 2 trillion' })],
    ['within', other('duration', { value: 2, unit: 'weeks', qualifier: 'within', printed: '2주 이내' })],
    ['at most', aCount('x', 20, 'projects', { qualifier: 'at most', printed: '20개 이하' })],
    ['more than', aClaim({ id: 'x', qualifier: 'more than', printed: 'more than KRW 2 trillion' })],
    ['a time in two', other('duration', { value: 160, unit: 'minutes', largest: 'hours', printed: '2시간 40분' })],
    ['years and months', other('duration', { value: 22, unit: 'months', largest: 'years', printed: '1년 10개월' })],
    ['a rate', aClaim({ id: 'x', per: 'household', printed: 'KRW 2 trillion per household or so' })],
    ['a rate of other words', aClaim({ id: 'x', per: 'year', printed: '2조원', passage: '매년 2조원' })],
    ['a rate in the passage', aClaim({ id: 'x', per: 'new berth', passage: 'KRW 2 trillion for each new berth' })],
    ['a Korean rate', aClaim({ id: 'x', per: 'household', printed: '가구당 2조원' })],
    ['what comes round, which is no rate', aCount('x', 20, 'meetings', { printed: '20 annual meetings' })],
    ['percent, which is no rate', share({ value: 92, printed: '92 per cent' })],
    ['a Korean sum', aClaim({ id: 'x', printed: '2조원' })],
    ['a Korean sum, about', aClaim({ id: 'x', printed: '2조원 안팎', qualifier: 'about' })],
    ['a Korean sum, nearly', aClaim({ id: 'x', printed: '2조원에 육박', qualifier: 'nearly' })],
    ['a Korean number word', aCount('x', 20, 'sites', { statement: 'It has sites.', printed: '스무 곳' })],
    ['a number in words', aCount('x', 4, 'pillars', { printed: 'four pillars' })],
    ['none', aCount('x', 0, 'casualties', { printed: 'no casualties' })],
    ['one of three, in Hangul', rank('top', 3, '세계 3대 도시')],
    ['within ten, in Hangul', rank('top', 10, '10위권')],
    ['won left out', aClaim({ id: 'x', value: 1_234_500_000_000, printed: '1조2345억', statement: 'So it says.' })],
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
    ['a rate that nothing says', aClaim({ id: 'x', per: 'household' }), 'per'],
    ['a rate of another thing', aClaim({ id: 'x', per: 'year', printed: 'KRW 2 trillion per household' }), 'per'],
    ['a rate left out', aClaim({ id: 'x', printed: 'KRW 2 trillion per household' }), 'per'],
    ['a Korean rate left out', aClaim({ id: 'x', printed: '1인당 2조원' }), 'per'],
    ['half a range', share({ value: 92, printed: '92~99%' }), 'to'],
    ['an end that is not printed', share({ value: 92, to: 98, printed: '92~99%' }), 'to'],
    ['more, where it is fewer', aCount('x', -9, 'people', { statement: 'People came.', printed: '9 people' }), 'value'],
    ['percent for points', share({ value: 1.8, printed: '1.8%p' }), 'unit'],
    ['hectares taken for m²', area({ value: 12, printed: '12 ha' }), 'value'],
    ['hectares converted in silence', area({ value: 120_000, printed: '12 ha' }), 'value'],
    [
      'another time in two',
      other('duration', { value: 150, unit: 'minutes', largest: 'hours', printed: '2시간 40분' }),
      'value',
    ],
    ['over for more than', aClaim({ id: 'x', qualifier: 'over', printed: 'more than KRW 2 trillion' }), 'qualifier'],
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
    [
      'another spoken decimal',
      aClaim({ id: 'x', value: 888_800_000_000, printed: '898-point-eight billion won' }),
      'value',
    ],
    ['more than half', share({ value: 60, printed: 'half' }), 'printed'],
    ['another fold', other('ratio', { value: 9, unit: 'times', printed: 'tenfold' }), 'printed'],
    [
      'over, where it says not',
      aClaim({ id: 'x', qualifier: 'over', printed: 'not exceeding KRW 2 trillion' }),
      'qualifier',
    ],
  ])('%s', (_, claim, field) => {
    expect(faults(claim)).toEqual([field]);
  });
});
