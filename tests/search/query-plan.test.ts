import { describe, expect, test } from 'vitest';
import { openLexicon, untilLoaded } from '../../src/search/query/lexicon.ts';
import { planQuery, type QueryPlan } from '../../src/search/query/query-plan.ts';
import { kindsOfQuestion } from '../../src/search/query/stop-words.ts';
import { dictionaryShards } from '../../src/search/index/dictionary-shards.ts';

const words =
  'subway line busan naju gwangju jobs labor daycare esports stadium restoration institutions relocation mayor city cities 나주 나주시 부산 광주 지하철 부산산업단지 창원국가산업단지 산업단지 2호선'.split(
    ' ',
  );
const { longest, lists } = dictionaryShards({
  words: [...words, 'while'],
  asked: ['꼬마'],
  named: words,
  names: ['busan', 'naju', 'gwangju', '부산', '부산산업단지', '나주'],
  places: ['busan', '부산', 'southbay'],
  common: ['coup'],
  groups: [
    { id: 'metro', words: ['metro', 'subway', '지하철'] },
    { id: 'car-plant', words: ['car factory', 'automotive plant'] },
    { id: 'key-project', words: ['key projects', '핵심사업'] },
    { id: 'budget', words: ['budget', '돈'] },
  ],
});
const starts = {
  words: lists.words.starts,
  ends: lists.ends.starts,
  names: lists.names.starts,
  groups: lists.groups.starts,
  english: lists.english.starts,
};
const asked: string[] = [];
const open = () =>
  openLexicon({ records: 10, longest, starts }, (list, part) => {
    asked.push(list);
    return Promise.resolve(lists[list].texts[part] ?? '');
  });
const lexicon = open();
const plan = (query: string, loose = false): Promise<QueryPlan> =>
  untilLoaded(lexicon, () => planQuery(query, lexicon, loose));

/** Each query term as `typed: why=terms, …`. */
const queryTerms = async (query: string, loose = false): Promise<string[]> =>
  (await plan(query, loose)).queryTerms.map(
    ({ typed, alternatives }) =>
      `${typed}: ${alternatives.map(({ why, terms }) => `${why}=${terms.join('+')}`).join(', ')}`,
  );

describe('planQuery', () => {
  test.each([
    ['subway', ['subway: word=subway, synonym=zzcmetroz']],
    ['metro', ['metro: synonym=zzcmetroz']],
    ['car factory', ['car factory: synonym=zzccarplantz']],
    ['plants that are automotive', ['plants automotive: synonym=zzccarplantz']],
    ['부산산업단지', ['부산산업단지: word=부산산업단지, part=부산+산업단지']],
    ['핵심 사업은', ['핵심 사업은: spelling=핵심사업, synonym=zzckeyprojectz']],
    // How sure the plan is, and a company.
    ["is naju's subway firm?", ['naju: word=naju', 'subway: word=subway, synonym=zzcmetroz']],
    ['how firm is the subway', ['subway: word=subway, synonym=zzcmetroz']],
    ['which firm', ['firm: ']],
    ['cities not yet restored', ['cities: word=cities', 'restored: ', 'unrestored: ']],
    ['나주 지하철 있었나요', ['나주: word=나주', '지하철: word=지하철, synonym=zzcmetroz']],
    // The verb of a question that the site lacks says nothing; the same word in no question is one that is missing.
    ['나주 지하철 뚫렸나요', ['나주: word=나주', '지하철: word=지하철, synonym=zzcmetroz']],
    ['나주 뚫림 지하철', ['나주: word=나주', '뚫림: ', '지하철: word=지하철, synonym=zzcmetroz']],
    ['나주 지하철을 알 수 있나요', ['나주: word=나주', '지하철을: word=지하철, synonym=zzcmetroz']],
    ['ㅂㅅ', ['ㅂㅅ: initials=부산']],
    ['ㅂㅅㅅㅇ', ['ㅂㅅㅅㅇ: initials=부산산업단지']],
    ['ㄴㅈ ㅈㅎㅊ', ['ㄴㅈ: initials=나주', 'ㅈㅎㅊ: ']],
    ['Pusan', ['pusan: romanisation=busan']],
    ['labour', ['labour: spelling=labor']],
    ['day care', ['day care: spelling=daycare, word=daycare']],
    ['e-sports', ['esports: word=esports']],
    ['sbuway', ['sbuway: corrected=subway, corrected=zzcmetroz']],
    ['automotvie palnt', ['automotvie palnt: corrected=zzccarplantz']],
    ['whlie', ['whlie: ']],
    ['2025년 6월', ['2025년 6월: word=zzn2025z+june']],
    ['나주에서', ['나주에서: word=나주']],
    ['나ㅈ', ['나ㅈ: begun=나, word=나주, word=나주시']],
    ['산업단지를', ['산업단지를: word=산업단지, part=zzh산업단지']],
    ['광주지하철', ['광주: word=광주', '지하철: word=지하철, synonym=zzcmetroz']],
    ['2호선', ['2호선: word=2호선']],
    ['1조 9,270억', ['1조 9,270억: number=zzn1927000000000z, number=zza1927000000000z']],
    ['due 2023', ['2023: deadline=zzd2023z, number=zzn2023z']],
    ['2027년까지', ['2027년: deadline=zzd2027z, number=zzn2027z']],
    ['44,45', ['44: number=zzn44z, number=zza44z', '45: number=zzn45z, number=zza45z']],
    ['4445', ['4445: number=zzn4445z, number=zzn4445']],
    ['when does the subway open', ['subway: word=subway, synonym=zzcmetroz', 'open: ']],
    ['??!', []],
  ])('%s', async (query, wanted) => {
    expect(await queryTerms(query)).toEqual(wanted);
  });

  test.each([
    ['how many promises were kept', 'everypromise'],
    ['지금까지 뭐가 됐나요', 'everypromise'],
    ['who pays', 'everyplace'],
    ['which city has the biggest budget', undefined],
    ['is the plan of busan final', 'busan'],
    ['what is late in busan', 'busan'],
    ['부산 계획은 확정된 건가요', '부산'],
    ['busan', 'busan'],
    ['busan budget', undefined],
    ['busan subway late', undefined],
    ['who leads busan', undefined],
  ])('of %s the whole answer is %s', async (query, answer) => {
    expect((await plan(query)).answer).toBe(answer);
  });

  test.each([
    ['did Busan get the money', true],
    ['what happened to the duty-free shop', true],
    ['옛 도청 복원은 끝났나요', true],
    ['경기장은 지어졌나요', true],
    ['지하철은 왜 늦어지나', true],
    ['when is the pier to open', false],
    ['일자리를 몇 개 만든다고 했나요', false],
    ['시장은 누구였나요', false],
  ])('of “%s” whether it asks what became of something is %s', async (query, asks) => {
    expect((await plan(query)).asksOutcome).toBe(asks);
  });

  test.each([
    ['why is the subway late', ['why']],
    ['지하철이 늦어지는 까닭', ['why']],
    ['how does the city help', ['how']],
    ['how many jobs', ['count']],
    ['when does the subway open', []],
    ['Is the subway late', []],
  ])('“%s” is a question of the kinds %j', (query, kinds) => {
    expect(kindsOfQuestion(query)).toEqual(kinds);
  });

  test('tells what a question asks for', async () => {
    expect((await plan('When does the subway open?')).intents).toEqual(['when']);
    expect((await plan('나주 시장은 누구')).intents).toEqual(['who']);
    expect((await plan('how many jobs')).intents).toEqual(['count']);
    expect((await plan('나주 지하철이 열린 때')).intents).toEqual(['when']);
    // Within a question of another kind it only joins.
    expect((await plan('had the subway opened when this was published')).intents).toEqual([]);
    expect((await plan('what did the city open and when')).intents).toEqual(['when']);
    expect((await plan('how big is Naju')).intents).toEqual(['size']);
    expect((await plan('산업단지에 몇 명이 일하나')).intents).toEqual(['count']);
    expect((await plan('몇 년 동안')).intents).toContain('duration');
    expect((await plan('몇 년 논란')).intents).toContain('duration');
    expect((await plan('창원 시장 이름이 무엇인가요')).intents).toEqual(['who']);
    expect((await plan('몇 시에 열리나요')).intents).toEqual(['when']);
    expect((await plan('며칠에 열리나요')).intents).toEqual(['when']);
    expect((await plan('how often did they meet')).intents).toEqual(['count']);
    expect((await plan('몇 등을 했나요')).intents).toEqual([]);
    expect((await plan('일할 수 있나요')).intents).toEqual([]);
    expect((await plan('얼마나 늘었나요')).intents).toContain('count');
  });

  test('what seldom tells adds to the score in a question, and in a long query that is none', async () => {
    const optional = async (query: string, loose: boolean) =>
      (await plan(query, loose)).queryTerms.filter((term) => term.optional === true).map(({ typed }) => typed);
    for (const loose of [false, true]) expect(await optional('which city has a subway', loose)).toEqual(['city']);
    expect(await optional('restoration of city subway line stadium', false)).toEqual(['city', 'line']);
    expect(await optional('city subway', false)).toEqual([]);
  });

  test('a word of one syllable is known without its particle, if it means something', async () => {
    expect(await queryTerms('돈은')).toEqual(['돈은: synonym=zzcbudgetz']);
    expect(await queryTerms('산은')).toEqual(['산은: ']);
  });

  test('tells what it took for something else', async () => {
    expect((await plan('sbuway line')).corrections).toEqual([{ from: 'sbuway', to: 'subway' }]);
    expect((await plan('subway line')).corrections).toEqual([]);
  });

  test('takes a whole query for a name or an id', async () => {
    expect((await plan('busan/marine-budget')).names).toContain('marinebudget');
    expect((await plan('나ㅈ')).names).toContain('나주');
  });

  test('keeps places, and marks guesses as such', async () => {
    expect((await plan('busan subway')).queryTerms.map(({ isPlaceName }) => isPlaceName)).toEqual([true, undefined]);
  });

  test('decomposed Hangul is the same query', async () => {
    expect(await plan('나주에서'.normalize('NFD'))).toEqual(await plan('나주에서'));
  });
});

test.each([
  ['is busan’s plan firm', ['busan']],
  ['what became of busan’s promises', ['busan']],
  ['부산은 무엇을 하겠다고 했나요', ['부산']],
  // What it asks of the place is another thing, or of two.
  ['when does busan promise the subway', []],
  ['busan subway plan', []],
])('what asks of a plan as a whole is the name of its place: “%s”', async (query, places) => {
  expect([(await plan(query)).answer].filter((one) => one !== undefined)).toEqual(places);
});

test('small words alone are what is asked for', async () => {
  const { queryTerms } = await plan('did they keep their promises');
  expect(queryTerms.map(({ typed, optional }) => [typed, optional === true])).toEqual([
    ['keep', false],
    ['promises', false],
  ]);
});
