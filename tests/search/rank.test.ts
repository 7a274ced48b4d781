import { describe, expect, test } from 'vitest';
import type { QueryPlan } from '../../src/search/query/query-plan.ts';
import { recordId, traitBits, type RecordTrait } from '../../src/search/query/record-id.ts';
import { rank, type TermHits } from '../../src/search/query/rank.ts';
import { alternative, type QueryTerm } from '../../src/search/query/query-terms.ts';
import type { Intent } from '../../src/search/query/stop-words.ts';

const queryTerm = (typed: string, more: Partial<QueryTerm> = {}): QueryTerm => ({
  typed,
  alternatives: [alternative('word', [typed])],
  ...more,
});
const plan = (queryTerms: readonly QueryTerm[], loose = false): QueryPlan => ({
  queryTerms,
  names: [],
  answer: undefined,
  groupNames: [],
  intents: [],
  asksOutcome: false,
  corrections: [],
  loose,
});
/** An index that holds each word whole in the records named, and some words as beginnings of others. */
const index =
  (whole: Readonly<Record<string, readonly string[]>>, begins: Readonly<Record<string, readonly string[]>> = {}) =>
  (term: string): TermHits => {
    const hits = (ids: readonly string[] = []) => ids.map((id) => ({ id, fields: ['content'] }));
    return { whole: hits(whole[term]), begins: hits(begins[term]) };
  };
const found = (...[asked, look]: [QueryPlan, (term: string) => TermHits]): [string, readonly string[]][] =>
  rank(asked, look, 100).map(({ id, missing }) => [id, missing]);

test('a word of the same stem is looked for whole: buses are not in Busan', () => {
  const [streets, busan] = [recordId(0, 0), recordId(1, 0)];
  const look = index({ bus: [streets] }, { bus: [busan] });
  expect(found(plan([queryTerm('bus')]), look).map(([id]) => id)).toEqual([streets, busan]);
  const buses = queryTerm('buses', { alternatives: [{ ...alternative('word', ['bus']), whole: true }] });
  expect(found(plan([buses]), look).map(([id]) => id)).toEqual([streets]);
});

test('what stands in no text is told to be how people ask, unless it was guessed', () => {
  const hit = (id: string, field: string) => ({ id, fields: [field] });
  const look = (): TermHits => ({ whole: [hit('told', 'asked'), hit('written', 'content')], begins: [] });
  const why = (term: QueryTerm): [string, string | undefined][] =>
    rank(plan([term]), look, 100).map(({ id, matched }) => [id, matched[0]?.why]);
  expect(Object.fromEntries(why(queryTerm('pier')))).toEqual({ written: 'word', told: 'asked' });
  expect(why(queryTerm('peir', { alternatives: [alternative('corrected', ['pier'])] }))).toContainEqual([
    'told',
    'corrected',
  ]);
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

  test('is set aside and named, whatever the plan and however many there are', () => {
    const nonsense = [queryTerm('zorble'), queryTerm('florp')];
    for (const loose of [false, true])
      expect(found(plan([...queryTerms, ...nonsense], loose), look)).toEqual([['stream', ['zorble', 'florp']]]);
  });

  test('finds nothing alone', () => {
    expect(found(plan([queryTerm('zorble'), queryTerm('florp')], true), look)).toEqual([]);
  });
});

describe('words that meet nowhere', () => {
  const look = index({ public: ['other'], money: ['stream'], gwangju: ['stream'], clean: ['other'] });
  const terms = ['public', 'money', 'gwangju'].map((word) => queryTerm(word));

  test('rule a record out in a strict plan; in a loose one what matches most comes first', () => {
    expect(found(plan(terms), look)).toEqual([]);
    expect(found(plan(terms, true), look)[0]).toEqual(['stream', ['public']]);
  });

  test('save a place, which says where', () => {
    const place = queryTerm('gwangju', { isPlaceName: true });
    expect(found(plan([queryTerm('public'), queryTerm('clean'), place], true), look)).toEqual([
      ['stream', ['public', 'clean']],
    ]);
  });
});

test('a rare word tells more than one that is everywhere', () => {
  // Equals would be told apart by their ids, and 0 come before 41.
  const ids = Array.from({ length: 42 }, (_, at) => recordId(at, 0));
  const look = index({ port: ids.slice(0, 41), crane: ids.slice(41) });
  expect(found(plan([queryTerm('port'), queryTerm('crane')], true), look)[0]).toEqual([ids[41], ['port']]);
});

describe('of records that hold the same words', () => {
  test.each<[string, readonly RecordTrait[], readonly RecordTrait[]]>([
    ['a thing comes before what is said of it', ['thing'], []],
    ['a printed figure before one worked out', ['count'], ['count', 'derived']],
    ['a claim before prose', ['money'], ['text']],
    ['what tells no date before what does', ['money'], ['when']],
  ])('%s', (_, better, worse) => {
    const ids = [better, worse].map((answers, at) => recordId(at, traitBits(answers)));
    const ranked = rank(plan([queryTerm('port')]), index({ port: ids }), 100);
    expect(ranked.map(({ id }) => id)).toEqual(ids);
    expect(ranked[0]?.score).toBeGreaterThan(ranked[1]?.score ?? NaN);
  });
});

describe('each weight decides a case of its own', () => {
  const id = (at: number, ...traits: RecordTrait[]): string => recordId(at, traitBits(traits));
  /** Hits of each word: the records and the field that they have it in. */
  const inFields =
    (hits: Readonly<Record<string, readonly (readonly [string, string])[]>>) =>
    (term: string): TermHits => ({
      whole: (hits[term] ?? []).map(([record, field]) => ({ id: record, fields: [field] })),
      begins: [],
    });
  const order = (asked: QueryPlan, look: (term: string) => TermHits): string[] =>
    rank(asked, look, 100).map((one) => one.id);
  const many = (from: number, count: number, field: string) =>
    Array.from({ length: count }, (_, at) => [id(from + at), field] as const);

  test('rarity: of two words that mean the same, the one that fewer records have', () => {
    const either = queryTerm('harbour', {
      alternatives: [alternative('word', ['port']), alternative('word', ['quay'])],
    });
    const look = inFields({ port: many(0, 40, 'content'), quay: [[id(50), 'content']] });
    expect(order(plan([either]), look)[0]).toBe(id(50));
  });

  test('rarity: what matches the rare word of a query, though elsewhere, before what is called by its common one', () => {
    const look = inFields({ port: many(0, 40, 'title'), crane: [[id(50), 'notes']] });
    expect(order(plan([queryTerm('port'), queryTerm('crane')], true), look)[0]).toBe(id(50));
  });

  test('coverage: what has two words of three leaves out what is far behind, though it has the third in its title', () => {
    const look = inFields({
      port: [[id(2), 'content']],
      crane: [[id(2), 'content']],
      quay: [
        [id(1), 'title'],
        [id(3), 'notes'],
      ],
    });
    const asked = plan(
      ['port', 'crane', 'quay'].map((word) => queryTerm(word)),
      true,
    );
    expect(order(asked, look)).toEqual([id(2)]);
  });

  test.each([
    ['title', 'names'],
    ['own', 'names'],
    ['names', 'content'],
    ['ids', 'content'],
    ['content', 'place'],
    ['place', 'terms'],
    ['terms', 'notes'],
  ])('field: %s before %s', (more, less) => {
    const look = inFields({
      port: [
        [id(1), less],
        [id(2), more],
      ],
    });
    expect(order(plan([queryTerm('port')]), look)).toEqual([id(2), id(1)]);
  });

  test('whole words before longer ones', () => {
    const look = index({ port: [id(2)] }, { port: [id(1)] });
    expect(order(plan([queryTerm('port')]), look)).toEqual([id(2), id(1)]);
  });

  test.each<Intent>(['when', 'who', 'where', 'money', 'count', 'size', 'duration'])(
    'what answers “%s” before what has the word in its title',
    (asks) => {
      const look = inFields({
        port: [
          [id(1), 'title'],
          [id(2, asks), 'notes'],
        ],
      });
      expect(order({ ...plan([queryTerm('port')]), intents: [asks] }, look)).toEqual([id(2, asks), id(1)]);
    },
  );

  test('asked what became of a thing, and when, a report comes before the thing and what is dated; else the thing does', () => {
    const [thing, dated, report] = [id(1, 'thing'), id(2, 'when'), id(3, 'report')];
    const look = inFields({ port: [thing, dated, report].map((one) => [one, 'title'] as const) });
    const asked = plan([queryTerm('port')]);
    expect(order(asked, look)).toEqual([thing, report, dated]);
    expect(order({ ...asked, intents: ['when'], asksOutcome: true }, look)[0]).toBe(report);
  });

  test('without the answer to a question, a text counts for less, though nothing else is there', () => {
    const asked: QueryPlan = { ...plan([queryTerm('port')]), intents: ['size'] };
    const [off] = rank(asked, inFields({ port: [[id(1), 'title']] }), 100);
    const [plainly] = rank(plan([queryTerm('port')]), inFields({ port: [[id(1), 'title']] }), 100);
    expect(off?.score).toBeLessThan(plainly?.score ?? 0);
  });
});

test('the verb of a question excludes nothing, and nothing is found by it alone', () => {
  const look = index({ taskforce: ['named', 'made'], made: ['made', 'other'] });
  const asked = plan([queryTerm('taskforce'), queryTerm('made', { isVerb: true })]);
  expect(found(asked, look)).toEqual([
    ['made', []],
    ['named', ['made']],
  ]);
});

test('of two places, each with its own word, records of either are found', () => {
  const look = index({ naju: ['kepco'], energy: ['kepco'], busan: ['chips'], chip: ['chips', 'elsewhere'] });
  const words = [
    queryTerm('naju', { isPlaceName: true }),
    queryTerm('energy'),
    queryTerm('busan', { isPlaceName: true }),
    queryTerm('chip'),
  ];
  expect(
    found(plan(words, true), look)
      .map(([id]) => id)
      .toSorted(),
  ).toEqual(['chips', 'kepco']);
});

test('what answers the whole query comes first, and lacks none of its words', () => {
  const look = (term: string): TermHits => ({
    whole: [{ id: term.startsWith('every') ? 'page' : 'record', fields: ['title'] }],
    begins: [],
  });
  expect(found({ ...plan([queryTerm('late')]), answer: 'everypromise' }, look)).toEqual([
    ['page', []],
    ['record', []],
  ]);
});
