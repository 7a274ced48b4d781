import { describe, expect, test } from 'vitest';
import { fuzzyMatches } from '../../src/search/query/fuzzy-match.ts';
import { findPhrases, groupsIn, indexPhrases, tellingWords } from '../../src/search/query/phrases.ts';
import { wordsIn } from '../../src/search/query/normalise.ts';
import { soundKey } from '../../src/search/query/romanisation-key.ts';
import { hangulGroups, hangulVariants } from '../../src/search/index/expansion-terms.ts';
import { romanised, romanisedWords } from '../../src/search/index/romanised.ts';
import { otherSpellings, stemLowerBound, stemUpperBound, stem } from '../../src/search/query/stemmer.ts';

describe('romanKey knows a name in any romanisation', () => {
  test.each([
    ['pusan', 'busan'],
    ['kwangju', 'gwangju'],
    ['chinhae', 'jinhae'],
    ['taejon', 'daejeon'],
    ['taegu', 'daegu'],
    ['hyung', 'heong'],
    ['jun', 'joon'],
    ['seop', 'sup'],
    ['yi', 'lee'],
    ['pak', 'park'],
    ['changweon', 'changwon'],
  ])('%s as %s', (typed, written) => {
    expect(soundKey(typed)).toBe(soundKey(written));
  });

  test('and keeps different places apart', () => {
    expect(
      new Set(['busan', 'masan', 'naju', 'gwangju', 'changwon', 'jinhae', 'daejeon', 'daegu'].map(soundKey)).size,
    ).toBe(8);
  });
});

describe('spelling', () => {
  test.each([
    ['labour', 'labor'],
    ['labor', 'labour'],
    ['defense', 'defence'],
    ['centre', 'center'],
    ['centers', 'centres'],
    ['organisation', 'organization'],
    ['aging', 'ageing'],
    ['program', 'programme'],
  ])('%s is also %s', (word, wanted) => {
    expect(otherSpellings(word)).toContain(wanted);
  });

  test.each([
    ['nurseries', 'nursery'],
    ['openings', 'opening'],
    ['factories', 'factory'],
    ['moving', 'move'],
    ['planned', 'plan'],
    ['chips', 'chip'],
  ])('%s has the stem of %s', (word, other) => {
    expect(stem(word)).toBe(stem(other));
  });
});

describe('nearestWords', () => {
  const words = [
    'typhoon',
    'cart',
    '지원',
    '안전',
    'subway',
    'semiconductors',
    'columbarium',
    'pending',
    'port',
    'hinterland',
    '산업단지',
    '창원특례시',
    '브랜드',
  ];
  test.each([
    ['sbuway', ['subway']],
    ['semicondutors', ['semiconductors']],
    ['hinterlnad', ['hinterland']],
    ['산업단디', ['산업단지']],
    ['창언특례시', ['창원특례시']],
    ['colmubarum', ['columbarium']],
    ['subwwya', ['subway']],
    ['subtly', []],
    ['wort', []],
    ['penguin', []],
    ['prt', []],
    ['xyzzyq', []],
    ['tyfoon', ['typhoon']],
    ['card', []],
    ['직원', []],
    ['운전', []],
    ['창연', []],
    ['안젼', ['안전']],
    ['간판단지', []],
    ['그랜드', []],
  ])('%s', (typed, wanted) => {
    expect(fuzzyMatches(typed, words)).toEqual(wanted);
  });
});

describe('the stem lies between its bounds in the alphabet', () => {
  test.each([
    ['projects', 'project'],
    ['governments', 'govern'],
    ['industries', 'industri'],
    ['city', 'citi'],
    ['cities', 'citi'],
    ['volunteering', 'volunt'],
    ['participating', 'particip'],
    ['reorganization', 'reorgan'],
    ['planning', 'plan'],
    ['feasibility', 'feasibl'],
    ['responsibilities', 'respons'],
    ['zzn71z', 'zzn71z'],
  ])('%s', (word, engines) => {
    expect(stemLowerBound(word) <= engines && engines <= stemUpperBound(word)).toBe(true);
    expect(word.startsWith(stemLowerBound(word))).toBe(true);
  });
});

describe('names by their sound', () => {
  test('of Hangul', () => {
    expect(romanised(['구로공단', '마산 해양신도시', 'KTX 역'])).toEqual(['gurogongdan', 'masanhaeyangsindosi']);
  });

  test('among other words, those that sound like a part of the Hangul name', () => {
    expect(romanisedWords(['Gyeongjeon Line'], ['gyeongjeonseon'], false)).toEqual(['gyeongjeon', 'gyeongjeonseon']);
    expect(romanisedWords(['Masan Station'], [], true)).toEqual(['masan', 'station']);
  });
});

describe('synonym groups', () => {
  const phrases = indexPhrases([
    { id: 'metro', words: ['metro', 'subway', '지하철', '도시철도'] },
    { id: 'car-plant', words: ['car factory', 'automotive plant'] },
    { id: 'river', words: ['river clean-up', 'stream'] },
    { id: 'moving', words: ['relocation of public institutions', '공공기관 이전'] },
    { id: 'big-data', words: ['big data'] },
  ]);

  test('are found by phrase, plurals and small words aside', () => {
    expect(findPhrases(['car', 'factories'], phrases)).toEqual([{ group: 'car-plant', from: 0, to: 2 }]);
    expect(findPhrases(tellingWords(['a', 'river', 'clean'], phrases), phrases)).toEqual([
      { group: 'river', from: 0, to: 2 },
    ]);
    expect(findPhrases(['car', 'park'], phrases)).toEqual([]);
  });

  test('keep the small word without which one common word would be left', () => {
    const found = (words: string[]) => findPhrases(tellingWords(words, phrases), phrases).map(({ group }) => group);
    expect(found(['big', 'data'])).toEqual(['big-data']);
    expect(found(['the', 'data'])).toEqual([]);
    expect(found(['data'])).toEqual([]);
  });

  test.each([
    ['An industry of big data', ['big-data']],
    ['The data of the city', []],
    ['The second subway line', ['metro']],
    ['광주도시철도2호선', ['metro']],
    ['Relocation of the public institutions', ['moving']],
    ['공공기관이전', ['moving']],
    ['a port', []],
  ])('stand in a text: %s', (text, wanted) => {
    expect([...groupsIn(wordsIn(text), phrases)]).toEqual(wanted);
  });
});

test('names in Hangul are found without their spaces, printed sentences are not', () => {
  const variants = (name: string): string[] => hangulVariants([name], hangulGroups([]));
  expect(variants('창원 국가 산업단지')).toEqual(['창원국가산업단지']);
  expect(variants('공공기관 2차 이전 2027년 시작, 나눠먹기식 이전 안 돼')).toEqual([]);
});
