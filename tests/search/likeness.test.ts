import { expect, test } from 'vitest';
import { likenessTo } from '../../src/search/query/likeness.ts';

test('a text is wholly like itself, whatever its case and signs, and not at all like one with other words', () => {
  expect(likenessTo('Who runs the port?')(['who runs the port'])).toBeCloseTo(1);
  expect(likenessTo('port')(['budget', '예산'])).toBe(0);
  expect(likenessTo('')(['port'])).toBe(0);
  expect(likenessTo('port')([])).toBe(0);
});

test('another ending makes a word no other word, in either language', () => {
  expect(likenessTo('new factories opened')(['opening a new factory'])).toBeGreaterThan(0.4);
  expect(likenessTo('혁신도시는 왜 만들어졌습니까')(['혁신도시 왜 만들었나'])).toBeGreaterThan(0.6);
});

test('the most alike of several counts, and what is longer is less alike', () => {
  const likeness = likenessTo('why were innovation cities built');
  const near = 'why innovation cities were built';
  expect(likeness(['opening a port', near])).toBe(likeness([near]));
  expect(likeness([`${near}, and what became of the factories beside them`])).toBeLessThan(likeness([near]));
});
