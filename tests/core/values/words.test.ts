import { describe, expect, test } from 'vitest';
import { ArithmeticError, evaluate, namesIn, writtenStep } from '../../../src/core/values/arithmetic.ts';
import { CLAIM_REF_SHAPE, fullRef, ID_SHAPE } from '../../../src/core/values/id.ts';
import { closestMatch } from '../../../src/core/values/closest-match.ts';
import { paragraphsOf, occursIn } from '../../../src/core/values/paragraphs.ts';
import { parseTemplate, withoutSlots } from '../../../src/core/values/template.ts';

describe('standsIn', () => {
  test.each<[string, string, string, boolean]>([
    ['as a whole word', '15', 'some 15 firms', true],
    ['not inside a longer number', '15', 'in 2015', false],
    ['not before more digits', '1,236', '1,236,000', false],
    ['not after more digits', '1,236', '11,236', false],
    ['not behind a comma', '236', '1,236', false],
    ['not before decimals', '1,236', '1,236.5', false],
    ['before a full stop', '1,236', 'It is 1,236.', true],
    ['before a comma and a word', '1,236', '1,236, and more', true],
    ['at either end', '71', '71', true],
    ['in brackets', '71', '(71)', true],
    ['before a percent sign', '94.5', '94.5%', true],
    ['not inside a word', 'AI', 'AID', false],
    ['not before letters', '5', '5G', false],
    ['letter for letter', 'marine', 'Marine', false],
    ['later, where the first place will not do', '15', '2015 and 15', true],
    ['over several words', 'KRW 1.927 trillion', 'of KRW 1.927 trillion.', true],
    ['in Hangul', '부산', '부산 시', true],
    ['before a particle', '부산', '부산은', true],
    ['composed or not', '부산'.normalize('NFD'), '부산 시', true],
    ['not at all', '16', 'some', false],
  ])('%s', (_, printed, paragraph, expected) => {
    expect(occursIn(printed, paragraph)).toBe(expected);
  });
});

test.each<[string, string, string[]]>([
  ['non-blank lines are counted', 'a\n\n  \nb\n', ['a', 'b']],
  ['whatever ends a line', 'a\r\n\r\nb\r\n', ['a', 'b']],
  ['a last line without an end', 'a\nb', ['a', 'b']],
  ['none', '', []],
  ['Hangul is composed', '부산'.normalize('NFD'), ['부산']],
  ['a lone tab is blank', 'a\n\t\nb', ['a', 'b']],
])('paragraphs: %s', (_, text, expected) => {
  expect(paragraphsOf(text)).toEqual(expected);
});

describe('templates', () => {
  test.each<[string, string, unknown[]]>([
    ['plain text', 'a b', [{ type: 'text', text: 'a b' }]],
    ['a claim', '{marine-budget}', [{ type: 'claim', ref: 'marine-budget', show: undefined, index: 0 }]],
    [
      'a form',
      'a {b|number} c',
      [
        { type: 'text', text: 'a ' },
        { type: 'claim', ref: 'b', show: 'number', index: 2 },
        { type: 'text', text: ' c' },
      ],
    ],
    ['blanks within', '{ b | number }', [{ type: 'claim', ref: 'b', show: 'number', index: 0 }]],
    ['another profile', '{busan/b}', [{ type: 'claim', ref: 'busan/b', show: undefined, index: 0 }]],
    [
      'two beside each other',
      '{a}{b}',
      [
        { type: 'claim', ref: 'a', show: undefined, index: 0 },
        { type: 'claim', ref: 'b', show: undefined, index: 3 },
      ],
    ],
    ['nothing within', '{}', [{ type: 'claim', ref: '', show: undefined, index: 0 }]],
    ['an open brace stays text', 'a {b', [{ type: 'text', text: 'a {b' }]],
    ['too many forms stay text', '{a|b|c}', [{ type: 'text', text: '{a|b|c}' }]],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(parseTemplate(text)).toEqual(expected);
  });

  test('slots are blanked, offsets kept', () => {
    expect(withoutSlots('a {b-2} c {d|number}')).toBe('a       c           ');
  });
});

describe('arithmetic', () => {
  test.each<[string, Record<string, number>, number]>([
    ['jobs / (1 + rise / 100)', { jobs: 44_452, rise: 15.8 }, 44_452 / 1.158],
    ['a + b * c', { a: 1, b: 2, c: 3 }, 7],
    ['(a + b) * c', { a: 1, b: 2, c: 3 }, 9],
    ['a - b - c', { a: 9, b: 2, c: 3 }, 4],
    ['a / b / c', { a: 12, b: 2, c: 3 }, 2],
    ['-a + 2', { a: 1 }, 1],
    ['2019 - debate', { debate: 16 }, 2003],
    ['0.5 * a', { a: 4 }, 2],
    ['1e3', {}, 1000],
    ['constructor', { constructor: 4 }, 4],
  ])('%s', (expression, values, expected) => {
    expect(evaluate(expression, values)).toBeCloseTo(expected, 9);
  });

  test.each([
    ['a division by nothing', 'a / 0'],
    ['nothing by nothing', '0 / 0'],
    ['an unknown name', 'b'],
    ['an inherited name', 'toString'],
    ['a call', 'a()'],
    ['a member', 'a.b'],
    ['a bracketed member', 'a["constructor"]'],
    ['a power', 'a ** 2'],
    ['a remainder', 'a % 2'],
    ['a comparison', 'a > 2'],
    ['logic', 'a || 2'],
    ['a choice', 'a ? 1 : 2'],
    ['text', '"a"'],
    ['a list', '[a]'],
    ['an assignment', 'a = 2'],
    ['this', 'this'],
    ['truth', 'true'],
    ['two statements', 'a; a'],
    ['two names side by side', 'a a'],
    ['an open bracket', '(a'],
    ['a plus sign before', '+a'],
    ['nothing', ''],
    ['a regular expression', '/a/'],
    ['a template', '`${a}`'],
    ['an import', 'import("fs")'],
    ['a multiplication sign', 'a × 2'],
    ['a bomb', '9'.repeat(400)],
    ['brackets without end', '('.repeat(1900)],
  ])('%s is refused', (_, expression) => {
    expect(() => evaluate(expression, { a: 1 })).toThrow(ArithmeticError);
  });

  test('names are listed once, in order', () => {
    expect(namesIn('b / (a + b) - -c')).toEqual(['b', 'a', 'c']);
  });

  test.each([
    [7.4, 0.1],
    [92, 1],
    [0, 1],
    [1.17, 0.01],
    [4_888_200_000_000, 1],
  ])('%f is written to %f', (value, step) => {
    expect(writtenStep(value)).toBeCloseTo(step, 12);
  });
});

describe('nearest', () => {
  const candidates = ['ports', 'jobs', 'industrial-complexes', 'welfare'];
  test.each<[string, string | undefined]>([
    ['port', 'ports'],
    ['Ports', 'ports'],
    ['prots', 'ports'],
    ['industrial-complex', 'industrial-complexes'],
    ['wellfare', 'welfare'],
    ['logistics', undefined],
    ['x'.repeat(1_000_000), undefined],
  ])('%.30s', (word, expected) => {
    expect(closestMatch(word, candidates)).toBe(expected);
  });

  test('of nothing is nothing', () => {
    expect(closestMatch('ports', [])).toBeUndefined();
  });
});

describe('ids', () => {
  test.each(['marine-budget', 'a', '5g-network', 'a1-b2-c3'])('%s is one', (text) => {
    expect(ID_SHAPE.test(text)).toBe(true);
    expect(CLAIM_REF_SHAPE.test(`busan/${text}`)).toBe(true);
  });

  test.each([
    '',
    'Marine',
    'marine_budget',
    'marine budget',
    '-a',
    'a-',
    'a--b',
    'a/b/c',
    'é',
    '부산',
    'a\n',
    '__proto__',
    '../a',
    'a.b',
  ])('%j is none', (text) => {
    expect(ID_SHAPE.test(text)).toBe(false);
    expect(CLAIM_REF_SHAPE.test(`busan/${text}`)).toBe(false);
  });

  test.each<[string, string | undefined, string]>([
    ['a', 'busan', 'busan/a'],
    ['naju/a', 'busan', 'naju/a'],
    ['a', undefined, 'a'],
  ])('%s within %s is %s', (ref, within, expected) => {
    expect(fullRef(ref, within)).toBe(expected);
  });
});
