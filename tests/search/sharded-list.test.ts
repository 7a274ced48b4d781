import { expect, test } from 'vitest';
import { openLexicon, type ListName } from '../../src/search/query/lexicon.ts';
import { cutShards, lineKey, packLines, ShardedList, unpackLines } from '../../src/search/query/sharded-list.ts';
import { dictionaryShards } from '../../src/search/index/dictionary-shards.ts';

test('packed rows come out as they went in', () => {
  const rows = ['busan@', 'business', 'car plant=car-plant', '부산', '부산시~', 'x'.repeat(50), `${'x'.repeat(50)}y`];
  expect(unpackLines(packLines(rows))).toEqual(rows);
  expect(unpackLines(packLines([]))).toEqual([]);
});

const ROWS = Array.from({ length: 500 }, (_, at) => `w${(at * 7919 + 13).toString(36)}`);

test('rows of one key lie in one part, and parts begin in order', () => {
  const { starts, texts } = cutShards([...ROWS, ...Array.from({ length: 40 }, (_, at) => `same:${at}`)], 20);
  const holding = texts.filter((text) => unpackLines(text).some((row) => lineKey(row) === 'same'));
  expect(holding).toHaveLength(1);
  expect(starts).toEqual(starts.toSorted());
  expect(texts.flatMap(unpackLines)).toHaveLength(540);
});

test('a look-up loads the parts it falls into and no others, and then finds what is there', async () => {
  const { starts, texts } = cutShards(ROWS, 20);
  const asked: number[] = [];
  const list = new ShardedList(starts, (part) => {
    asked.push(part);
    return Promise.resolve(texts[part] ?? '');
  });
  for (const row of ROWS) {
    list.at(row);
    await list.loadMissing();
    expect(list.at(row)).toEqual([row]);
  }
  expect(asked).toHaveLength(starts.length);
  const other = new ShardedList(starts, (part) => {
    asked.push(part);
    return Promise.resolve(texts[part] ?? '');
  });
  asked.length = 0;
  expect(other.withPrefix('w1')).toEqual([]);
  expect(await other.loadMissing()).toBe(true);
  expect(other.withPrefix('w1')).toEqual(ROWS.filter((row) => row.startsWith('w1')).toSorted());
  expect(await other.loadMissing()).toBe(false);
  expect(asked.length).toBeLessThan(texts.length);
});

test.each([
  ['nothing', ''],
  ['another page', '<!doctype html>'],
])('%s in place of a part is no list without the word', async (_, sent) => {
  const { starts } = cutShards(ROWS, 20);
  const list = new ShardedList(starts, () => Promise.resolve(sent));
  for (const row of [ROWS.toSorted()[0] ?? '', ROWS.toSorted().at(-1) ?? '']) {
    list.at(row);
    await expect(list.loadMissing()).rejects.toThrow('damaged');
  }
});

const words = ['city', 'cities', 'semiconductors', 'subway', '산업단지', '창원국가산업단지', '나주시', '과학'];
const lists = dictionaryShards({
  words,
  asked: [],
  named: words,
  names: ['subway'],
  places: ['naju'],
  common: [],
  groups: [{ id: 'chips', words: ['microchips', 'semiconductors'] }],
});
const open = () =>
  openLexicon(
    {
      records: 1,
      longest: lists.longest,
      starts: Object.fromEntries(Object.entries(lists.lists).map(([name, { starts }]) => [name, starts])) as Record<
        ListName,
        readonly string[]
      >,
    },
    (list, part) => Promise.resolve(lists.lists[list].texts[part] ?? ''),
  );

test.each([
  ['has', 'subway', true],
  ['has', 'microchips', false],
  ['has', 'naju', false],
  ['hasPrefix', 'semi', true],
  ['insideCompound', '산업단지', true],
  ['insideCompound', '단지', true],
  ['insideCompound', '창원', false],
  ['sameStem', 'city', ['cities', 'city']],
  ['sameStem', 'cities', ['cities', 'city']],
  ['completions', '나ㅈ', ['나주시']],
  ['completions', '고', ['과학']],
  ['fuzzyCandidates', 'semicondcters', ['semiconductors']],
  ['fuzzyCandidates', 'microchipz', ['microchips']],
  ['fuzzyCandidates', '신업단지', ['산업단지', '창원국가산업단지']],
  ['fuzzyCandidates', 'x', []],
  ['isPlaceName', 'naju', true],
  ['isPlaceName', 'subway', false],
  ['groupWords', 'chips', ['microchips', 'semiconductors']],
] as const)('the lexicon, once loaded: %s %s', async (name, word, wanted) => {
  const lexicon = open();
  for (let more = true; more; more = await lexicon.loadMissing()) lexicon[name](word);
  expect(lexicon[name](word)).toEqual(wanted);
});
