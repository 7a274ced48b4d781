import { expect, test } from 'vitest';
import { byInitial, byLetter } from '../../../src/core/domain/many.ts';
import { term, type Term } from '../../../src/core/schema/glossary.ts';
import { hangulInitial } from '../../../src/core/values/hangul-initial.ts';

const aTerm = (en: string, ko?: string): Term =>
  term.parse({ id: 'a', name: { en, ...(ko === undefined ? {} : { ko }) }, explanation: 'It is.', claims: ['a/b'] });

test('by letter: capitals do not matter, and empty letters are left out', () => {
  const groups = byLetter([aTerm('mixed-use'), aTerm('AX'), aTerm('MICE'), aTerm('AgeTech')]);
  expect(groups.map(({ name: letter, items }) => [letter, items.map(({ name }) => name.en)])).toEqual([
    ['A', ['AgeTech', 'AX']],
    ['M', ['MICE', 'mixed-use']],
  ]);
});

test('by consonant: Latin letters are passed over, terms without Hangul left out', () => {
  const groups = byInitial([
    aTerm('a', '호남'),
    aTerm('b', 'K-콘텐츠'),
    aTerm('c', '광주다움'),
    aTerm('d', '4차 산업혁명'),
    aTerm('e'),
    aTerm('f', '경전선'),
  ]);
  expect(groups.map(({ name: initial, items }) => [initial, items.map(({ name }) => name.ko)])).toEqual([
    ['ㄱ', ['경전선', '광주다움']],
    ['ㅊ', ['4차 산업혁명']],
    ['ㅋ', ['K-콘텐츠']],
    ['ㅎ', ['호남']],
  ]);
});

test.each([
  ['가', 'ㄱ'],
  ['까치', 'ㄱ'],
  ['땅', 'ㄷ'],
  ['뿌리', 'ㅂ'],
  ['쌀', 'ㅅ'],
  ['짝', 'ㅈ'],
  ['힣', 'ㅎ'],
  ['나주'.normalize('NFD'), 'ㄴ'],
  ['KTX', undefined],
  ['', undefined],
])('%j begins with %s', (text, initial) => {
  expect(hangulInitial(text)).toBe(initial);
});
