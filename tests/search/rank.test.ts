import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/search/query/query-plan.ts';
import { rank, type TermHits } from '../../src/search/query/rank.ts';
import { alternative, type QueryTerm } from '../../src/search/query/query-terms.ts';

const queryTerm = (typed: string, more: Partial<QueryTerm> = {}): QueryTerm => ({
  typed,
  alternatives: [alternative('word', [typed])],
  ...more,
});
const plan = (queryTerms: readonly QueryTerm[], loose = false): Plan => ({
  queryTerms,
  names: [],
  stemmed: [],
  called: [],
  intents: [],
  changes: [],
  loose,
});
/** An index that holds each word whole in the records named, and some words as beginnings of others. */
const index =
  (whole: Readonly<Record<string, readonly string[]>>, begins: Readonly<Record<string, readonly string[]>> = {}) =>
  (term: string): TermHits => {
    const hits = (ids: readonly string[] = []) => ids.map((id) => ({ id, fields: ['content'] }));
    return { whole: hits(whole[term]), begins: hits(begins[term]) };
  };
const found = (...[asked, look]: [Plan, (term: string) => TermHits]): [string, readonly string[]][] =>
  rank(asked, look, 100).map(({ id, missing }) => [id, missing]);

test('a word of the same stem is looked for whole: buses are not in Busan', () => {
  const look = index({ bus: ['streets'] }, { bus: ['busan'] });
  expect(found(plan([queryTerm('bus')]), look).map(([id]) => id)).toEqual(['streets', 'busan']);
  const buses = queryTerm('buses', { alternatives: [{ ...alternative('word', ['bus']), whole: true }] });
  expect(found(plan([buses]), look).map(([id]) => id)).toEqual(['streets']);
});

describe('a word that nothing answers', () => {
  const look = index({
    public: ['other'],
    money: ['stream'],
    gwangju: ['stream'],
    river: ['stream'],
    clean: ['other'],
  });
  const queryTerms = ['money', 'gwangju', 'river'].map((word) => queryTerm(word));

  test('is spared in a loose plan of several others, and named as missing', () => {
    expect(found(plan([...queryTerms, queryTerm('zorble')], true), look)).toEqual([['stream', ['zorble']]]);
  });

  test('rules all out in a strict plan, beside few others, or beside a second of its kind', () => {
    expect(found(plan([...queryTerms, queryTerm('zorble')]), look)).toEqual([]);
    expect(found(plan([...queryTerms.slice(1), queryTerm('zorble')], true), look)).toEqual([]);
    expect(found(plan([...queryTerms, queryTerm('zorble'), queryTerm('florp')], true), look)).toEqual([]);
  });
});

test('a loose plan of many words may lack two that stand elsewhere, of few words one', () => {
  const look = index({
    public: ['other'],
    money: ['stream'],
    gwangju: ['stream'],
    river: ['stream'],
    clean: ['other'],
  });
  const many = ['public', 'money', 'gwangju', 'river', 'clean'].map((word) => queryTerm(word));
  expect(found(plan(many, true), look)).toEqual([['stream', ['public', 'clean']]]);
  expect(found(plan(many.slice(0, 3), true), look)).toEqual([['stream', ['public']]]);
  expect(found(plan([...many.slice(0, 2), ...many.slice(4)], true), look)).toEqual([['other', ['money']]]);
});
