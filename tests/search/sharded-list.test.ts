import { expect, test } from 'vitest';
import { openLexicon, type ListName } from '../../src/search/query/lexicon.ts';
import { cutShards, keyOf, packRows, ShardedList, unpackRows } from '../../src/search/query/sharded-list.ts';
import { wordLists } from '../../src/search/index/dictionary-shards.ts';

test('packed rows come out as they went in', () => {
  const rows = ['busan@', 'business', 'car plant=car-plant', '부산', '부산시~', 'x'.repeat(50), `${'x'.repeat(50)}y`];
  expect(unpackRows(packRows(rows))).toEqual(rows);
  expect(unpackRows(packRows([]))).toEqual([]);
});

const ROWS = Array.from({ length: 500 }, (_, at) => `w${(at * 7919 + 13).toString(36)}`);

test('rows of one key lie in one part, and parts begin in order', () => {
  const { starts, texts } = cutShards([...ROWS, ...Array.from({ length: 40 }, (_, at) => `same:${at}`)], 20);
  const holding = texts.filter((text) => unpackRows(text).some((row) => keyOf(row) === 'same'));
  expect(holding).toHaveLength(1);
  expect(starts).toEqual(starts.toSorted());
  expect(texts.flatMap(unpackRows)).toHaveLength(540);
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
    await list.fill();
    expect(list.at(row)).toEqual([row]);
  }
  expect(asked).toHaveLength(starts.length);
  const other = new ShardedList(starts, (part) => {
    asked.push(part);
    return Promise.resolve(texts[part] ?? '');
  });
  asked.length = 0;
  expect(other.beginning('w1')).toEqual([]);
  expect(await other.fill()).toBe(true);
  expect(other.beginning('w1')).toEqual(ROWS.filter((row) => row.startsWith('w1')).toSorted());
  expect(await other.fill()).toBe(false);
  expect(asked.length).toBeLessThan(texts.length);
});

const words = ['city', 'cities', 'semiconductors', 'subway', '산업단지', '창원국가산업단지', '나주시', '과학'];
const lists = wordLists({
  words,
  named: words,
  names: ['subway'],
  places: ['naju'],
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
  ['begins', 'semi', true],
  ['inside', '산업단지', true],
  ['inside', '단지', true],
  ['inside', '창원', false],
  ['akin', 'city', ['cities', 'city']],
  ['akin', 'cities', ['cities', 'city']],
  ['completing', '나ㅈ', ['나주시']],
  ['completing', '고', ['과학']],
  ['near', 'semicondcters', ['semiconductors']],
  ['near', 'microchipz', ['microchips']],
  ['near', '신업단지', ['산업단지', '창원국가산업단지']],
  ['near', 'x', []],
  ['isPlace', 'naju', true],
  ['isPlace', 'subway', false],
  ['group', 'chips', ['microchips', 'semiconductors']],
] as const)('the lexicon, once loaded: %s %s', async (name, word, wanted) => {
  const lexicon = open();
  for (let more = true; more; more = await lexicon.fill()) lexicon[name](word);
  expect(lexicon[name](word)).toEqual(wanted);
});
