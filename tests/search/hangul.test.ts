import { describe, expect, test } from 'vitest';
import {
  isHalfTyped,
  toJamo,
  wholeSyllables,
  withoutEndings,
  withoutFinalConsonant,
  areInitials,
  initialsOf,
  otherKeyboard,
} from '../../src/search/query/hangul.ts';

describe('withoutEndings offers the bare word', () => {
  test.each([
    ['나주에서', '나주'],
    ['산업단지를', '산업단지'],
    ['광주의', '광주'],
    ['부산에서는', '부산'],
    ['한전은', '한전'],
    ['창원특례시의', '창원'],
    ['부산광역시', '부산'],
    ['진해신항까지', '진해신항'],
    ['개통하나요', '개통'],
    ['기업으로', '기업'],
    ['기업들이', '기업'],
    ['시작했습니까', '시작'],
    ['만듭니까', '만드'],
    ['열렸나요', '열리'],
    ['세웠다', '세우'],
    ['넓어진', '넓어지'],
    ['기업과는', '기업'],
    ['미뤄졌다는데', '미뤄지'],
    ['협력하겠다고', '협력'],
    ['돈은', '돈'],
    ['청년들한테', '청년'],
    ['낡아서', '낡'],
    ['많았나요', '많'],
  ])('%s → %s', (word, wanted) => {
    expect(withoutEndings(word)).toContain(wanted);
  });

  test('and leaves short words whole', () => {
    expect(withoutEndings('시')).toEqual([]);
    expect(withoutEndings('회의')).toEqual([]);
    expect(withoutEndings('강의')).toEqual([]);
  });
});

describe('syllables half typed', () => {
  test.each([
    ['나ㅈ', true, '나'],
    ['ㅂ', true, ''],
    ['나주', false, '나주'],
  ])('%s', (word, half, whole) => {
    expect(isHalfTyped(word)).toBe(half);
    expect(wholeSyllables(word)).toBe(whole);
  });

  test('the last letter may belong to the next syllable', () => {
    expect(withoutFinalConsonant('광줏')).toBe('광주');
    expect(withoutFinalConsonant('나주')).toBe('');
    expect(toJamo('나주시').startsWith(toJamo('나줏'))).toBe(true);
  });
});

test.each([
  ['ckddnjs', '창원'],
  ['ㅏ데채', 'kepco'],
  ['ㅠㅕㄴ무', 'busan'],
  ['tyfoon', undefined],
  ['부산', undefined],
  // Letters that make no syllable: the converter throws.
  ['hhhos', undefined],
])('%s on the other keyboard', (typed, meant) => {
  expect(otherKeyboard(typed)).toBe(meant);
});

test('a name by its initial consonants', () => {
  expect(initialsOf('부산 시청')).toBe('ㅂㅅㅅㅊ');
  expect(['ㅂㅅ', 'ㅂ', '부ㅅ', 'ㅏㅂ'].map(areInitials)).toEqual([true, false, false, false]);
});
