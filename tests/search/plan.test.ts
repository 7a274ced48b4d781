import { beforeAll, describe, expect, test } from 'vitest';
import { openLexicon } from '../../src/search/query/lexicon.ts';
import { planQuery } from '../../src/search/query/plan.ts';
import { cutWords } from '../../src/search/query/shards.ts';

const { starts, texts } = cutWords(
  'subway line busan naju gwangju jobs labor daycare esports stadium restoration institutions relocation mayor 나주 나주시 부산 광주 지하철 창원국가산업단지 산업단지 2호선'.split(
    ' ',
  ),
  new Set(['busan', 'naju', 'gwangju']),
);
const lexicon = openLexicon(
  {
    records: 10,
    build: '',
    starts,
    groups: [
      { id: 'metro', words: ['metro', 'subway', '지하철'] },
      { id: 'car-plant', words: ['car factory', 'automotive plant'] },
    ],
    places: ['busan', '부산'],
    labels: { place: {}, kind: {}, source: {} },
  },
  (part) => Promise.resolve(texts.get(part) ?? ''),
);
beforeAll(() => lexicon.load('all'));

/** Each slot as `typed: why=terms, …`. */
const slots = (query: string, loose = false): string[] =>
  planQuery(query, lexicon, loose).slots.map(
    ({ typed, alternatives }) =>
      `${typed}: ${alternatives.map(({ why, terms }) => `${why}=${terms.join('+')}`).join(', ')}`,
  );

describe('planQuery', () => {
  test.each([
    ['subway', ['subway: word=subway, synonym=zzcmetroz']],
    ['metro', ['metro: synonym=zzcmetroz']],
    ['car factory', ['car factory: synonym=zzccarplantz']],
    ['Pusan', ['pusan: romanisation=busan']],
    ['labour', ['labour: spelling=labor']],
    ['day care', ['day care: spelling=daycare, word=daycare']],
    ['e-sports', ['esports: word=esports']],
    ['sbuway', ['sbuway: corrected=subway, corrected=zzcmetroz']],
    ['나주에서', ['나주에서: word=나주']],
    ['나ㅈ', ['나ㅈ: word=나, word=나주, word=나주시']],
    ['산업단지를', ['산업단지를: word=산업단지, part=창원국가산업단지']],
    ['광주지하철', ['광주: word=광주', '지하철: word=지하철, synonym=zzcmetroz']],
    ['2호선', ['2호선: word=2호선']],
    ['1조 9,270억', ['1조 9,270억: number=zzn1927000000000z']],
    ['due 2023', ['2023: deadline=zzd2023z, number=zzn2023z']],
    ['2027년까지', ['2027년: deadline=zzd2027z, number=zzn2027z']],
    ['44,45', ['44: number=zzn44z', '45: number=zzn45z']],
    ['4445', ['4445: number=zzn4445z, number=zzn4445']],
    ['when does the subway open', ['subway: word=subway, synonym=zzcmetroz', 'open: ']],
    ['??!', []],
  ])('%s', (query, wanted) => {
    expect(slots(query)).toEqual(wanted);
  });

  test('tells what a question asks for', () => {
    expect(planQuery('When does the subway open?', lexicon).intents).toEqual(['when']);
    expect(planQuery('나주 시장은 누구', lexicon).intents).toEqual(['who']);
    expect(planQuery('how many jobs', lexicon).intents).toEqual(['count']);
  });

  test('tells what it took for something else', () => {
    expect(planQuery('sbuway line', lexicon).changes).toEqual([{ from: 'sbuway', to: 'subway' }]);
    expect(planQuery('subway line', lexicon).changes).toEqual([]);
  });

  test('takes a whole query for a name or an id', () => {
    expect(planQuery('busan/marine-budget', lexicon).names).toContain('marinebudget');
    expect(planQuery('나ㅈ', lexicon).names).toContain('나주');
  });

  test('keeps places, and marks guesses as such', () => {
    expect(planQuery('busan subway', lexicon).slots.map(({ place }) => place)).toEqual([true, undefined]);
  });

  test('decomposed Hangul is the same query', () => {
    expect(planQuery('나주에서'.normalize('NFD'), lexicon)).toEqual(planQuery('나주에서', lexicon));
  });
});
