import { expect, test } from 'vitest';
import { likenessTo } from '../../src/search/query/likeness.ts';

const likeness = (query: string, ...texts: string[]): number => likenessTo(query, [texts], false)[0] ?? 0;

test('a text is wholly like itself, whatever its case and signs, and not at all like one with other words', () => {
  expect(likeness('Who runs the port?', 'who runs the port')).toBeCloseTo(1);
  expect(likeness('port', 'budget', '예산')).toBe(0);
  expect(likeness('', 'port')).toBe(0);
  expect(likeness('port')).toBe(0);
});

test('another ending makes a word no other word, in either language', () => {
  expect(likeness('new factories opened', 'opening a new factory')).toBeGreaterThan(0.4);
  expect(likeness('혁신도시는 왜 만들어졌습니까', '혁신도시 왜 만들었나')).toBeGreaterThan(0.6);
});

test('the most alike of several counts, and what is longer is less alike', () => {
  const query = 'why were innovation cities built';
  const near = 'why innovation cities were built';
  expect(likeness(query, 'opening a port', near)).toBe(likeness(query, near));
  expect(likeness(query, `${near}, and what became of the factories beside them`)).toBeLessThan(likeness(query, near));
});

test('what most records have tells little: the word that one alone has decides', () => {
  const long = 'the new port in Busan, its harbour, ships and railway lines';
  const records = [['the new port in Busan'], [`who has ${long}`], ...Array.from({ length: 5 }, () => [long])];
  const query = 'who: the new port in Busan';
  const [short = 0, who = 0] = likenessTo(query, records, false);
  expect(short).toBeGreaterThan(who);
  const [shortTelling = 0, whoTelling = 0] = likenessTo(query, records, true);
  expect(whoTelling).toBeGreaterThan(shortTelling);
});
