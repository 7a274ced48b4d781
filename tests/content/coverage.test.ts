import { describe, expect, test } from 'vitest';
import { coverageOf, percentOf } from '../../src/content/coverage.ts';
import { aContent, aCount, aNamed, issuesOf, written, type Raw } from '../builders.ts';

const EXCEPTIONS = 'seeds/exceptions.yaml';
const PARAGRAPHS = [
  'The plan of 2025 names 21 projects, half of them in Gimhae, for Kim Yuk-bong.',
  'There are 21 projects and 5 ports; the second is new.',
];
const claim = aCount('projects', 21, 'projects', { paragraphs: [1] });
const anException = (changes: Raw = {}): Raw => ({
  source: 'busan-2025',
  paragraphs: [2],
  text: '5 ports',
  reason: 'Said already.',
  ...changes,
});
const exceptions = (...list: Raw[]): Record<string, string> => ({ [EXCEPTIONS]: written({ exceptions: list }).text });

const left = (claims: Raw[], files: Record<string, string> = {}): string[] =>
  [...coverageOf(aContent({ claims, files }), 'busan-2025', PARAGRAPHS).left].flatMap(([paragraph, things]) =>
    things.map(({ what, text }) => `${paragraph} ${what} ${text}`),
  );

describe('what no claim carries', () => {
  test('numbers, dates and names, paragraph by paragraph', () => {
    expect(left([])).toEqual([
      '1 numbers 2025',
      '1 dates 2025',
      '1 numbers 21',
      '1 numbers half',
      '1 names Gimhae',
      '1 names Kim Yuk-bong',
      '2 numbers 21',
      '2 numbers 5',
      '2 numbers second',
    ]);
  });

  test('printed words carry in their own paragraph, and in those of their context', () => {
    expect(left([claim]).filter((row) => row.endsWith(' 21'))).toEqual(['2 numbers 21']);
    expect(left([{ ...claim, context: [2] }]).filter((row) => row.endsWith(' 21'))).toEqual([]);
  });

  test('a part of a word carries nothing', () => {
    expect(left([aCount('x', 2, 'x', { paragraphs: [1], printed: '2' })])).toContain('1 numbers 21');
  });

  test('a passage carries the deadline that its claim gives, and no other date', () => {
    const text = '7곳을 2027년 상반기에 열고 9곳을 2029년에 연다.';
    const plan = (date: string): Raw => ({
      ...aCount('x', 7, '곳', {
        paragraphs: [1],
        printed: '7곳',
        passage: '7곳을 2027년 상반기에 열고 9곳을 2029년에 연다',
      }),
      rendering: 'Opens 7 in the first half of 2027 and 9 in 2029.',
      plan: { kind: 'promise', promise: 'Open', deadline: { date, basis: 'printed' }, reported: 'planned' },
    });
    const datesLeft = (claim: Raw): string[] =>
      [...coverageOf(aContent({ claims: [claim] }), 'busan-2025', [text]).left].flatMap(([, items]) =>
        items.filter(({ what }) => what === 'dates').map((item) => item.text),
      );
    expect(datesLeft(plan('2027-H1'))).toEqual(['2029년']);
    expect(datesLeft(plan('2028'))).toEqual(['2027년 상반기', '2029년']);
  });

  test('claims of another source carry nothing', () => {
    expect(left([{ ...claim, source: 'naju-2021' }])).toContain('1 numbers 21');
  });

  test('a name is known wherever a claim of the source has it, each of two by itself', () => {
    const place = aNamed('place', {
      id: 'gimhae',
      paragraphs: [9],
      printed: 'x',
      name: { en: 'Kimhae', also: ['Gimhae'] },
    });
    expect(left([place])).not.toContain('1 names Gimhae');
  });
});

describe('exceptions', () => {
  test('explain what they name, and nothing beside it', () => {
    const coverage = coverageOf(
      aContent({ claims: [claim], files: exceptions(anException()) }),
      'busan-2025',
      PARAGRAPHS,
    );
    expect(coverage.counts.numbers).toEqual({ carried: 1, excepted: 1, all: 6 });
    expect(coverage.issues).toEqual([]);
  });

  test.each<[string, Raw]>([
    ['words that do not stand there', { text: '7 ports' }],
    ['another paragraph', { paragraphs: [1] }],
    ['words without a number', { text: 'ports' }],
    ['what a claim carries', { text: '21 projects', paragraphs: [1] }],
  ])('one that nothing needs is an error: %s', (_, changes) => {
    const content = aContent({ claims: [claim], files: exceptions(anException(changes)) });
    expect(coverageOf(content, 'busan-2025', PARAGRAPHS).issues).toMatchObject([
      { file: EXCEPTIONS, line: 4, rule: 'unneeded-exception' },
    ]);
  });

  test.each<[string, Raw[], string[]]>([
    ['sound', [anException()], []],
    ['of an unknown source', [anException({ source: 'busan-2052' })], ['unknown-source: write "busan-2025"']],
    [
      'beyond the document',
      [anException({ paragraphs: [31] })],
      ['no-such-paragraph: write a number from 1 to 30: non-blank lines are counted'],
    ],
    ['told twice', [anException(), anException()], ['repeated: keep one of the two']],
    [
      'without a reason',
      [{ ...anException(), reason: undefined }],
      ['missing-field: add reason:, e.g. reason: Number of the line in a list; it says nothing of the city.'],
    ],
    ['with a misspelt key', [anException({ resaon: 'x' })], ['unknown-field: write "reason:"']],
  ])('a list that is %s', (_, list, expected) => {
    const clean = list.map((entry) => JSON.parse(JSON.stringify(entry)) as Raw);
    expect(issuesOf({ files: exceptions(...clean) }).map(({ rule, remedy }) => `${rule}: ${remedy}`)).toEqual(expected);
  });
});

test('a share is never rounded up to the whole', () => {
  expect(percentOf({ carried: 9_998, excepted: 1, all: 10_000 })).toBe(99.9);
  expect(percentOf({ carried: 9_999, excepted: 1, all: 10_000 })).toBe(100);
  expect(percentOf({ carried: 0, excepted: 0, all: 0 })).toBe(100);
});
