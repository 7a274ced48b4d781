import { describe, expect, test } from 'vitest';
import { normalise, withoutSpaces, wordsIn } from '../../src/search/query/normalise.ts';

describe('fold', () => {
  test.each([
    ["Ch'angwŏn", 'changwon'],
    ['Busan’s', 'busan'],
    ["citizens' rights", 'citizens rights'],
    ['나주'.normalize('NFD'), '나주'],
    ['CAFÉ', 'cafe'],
  ])('%s is %s', (text, wanted) => {
    expect(normalise(text)).toBe(wanted);
  });
});

describe('wordsOf', () => {
  test.each([
    ['T/F team', ['tf', 'team']],
    ['R&D', ['rd']],
    ['AI·데이터·디지털', ['ai', '데이터', '디지털']],
    ['K-content', ['k', 'content']],
    ['  ', []],
  ])('%s', (text, wanted) => {
    expect(wordsIn(text)).toEqual(wanted);
  });
});

test('names are compared run together', () => {
  expect(withoutSpaces('Park Heong-joon')).toBe('parkheongjoon');
});
