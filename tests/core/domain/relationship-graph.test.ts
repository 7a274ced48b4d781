import { expect, test } from 'vitest';
import { gistOf, relationshipGraph, type RelationshipGraph } from '../../../src/core/domain/relationship-graph.ts';
import { aCount, aContent, aLedger, aNamed, type Raw } from '../../builders.ts';

/** The web of Busan and Naju, of which Busan has these relationships, and either these claims. */
function aWeb(relationships: readonly Raw[], busan: readonly Raw[] = [], naju: readonly Raw[] = []): RelationshipGraph {
  const sixteen = aCount('sixteen', 16, 'institutions', { themes: ['ports'] });
  return relationshipGraph(
    aContent({
      claims: busan,
      profile: { relationships },
      files: { 'content/profiles/naju/claims.yaml': aLedger([sixteen, ...naju]) },
    }).register,
  );
}

const body = (id: string, en: string, fields: Raw = {}): Raw => aNamed('organisation', { id, name: { en }, ...fields });
const told = ({ named }: RelationshipGraph): string[] =>
  named.map(
    ({ label, isBody, ties }) =>
      `${isBody ? 'body' : 'place'} ${label}: ${ties.map(({ place, relation, claim, kind }) => `${place} ${kind} ${claim?.id ?? 'no claim'} (${relation})`).join(', ')}`,
  );

test('shows what two documents name, once, and leaves out what one names', () => {
  const web = aWeb(
    [],
    [body('ministry', 'The ministry', { role: 'Ministry of the state' }), body('own', 'Task force')],
    [body('the-ministry', 'The ministry')],
  );
  expect(told(web)).toEqual([
    'body The ministry: busan stated ministry (Ministry of the state), naju stated the-ministry (named in its document)',
  ]);
  expect(web.places).toEqual([
    { id: 'busan', name: 'Busan' },
    { id: 'naju', name: 'Naju' },
  ]);
});

test.each<[string, Raw, Raw, boolean]>([
  ['the same name', { en: 'The ministry' }, { en: 'the Ministry' }, true],
  [
    'the same Hangul',
    { en: 'Asia Economy', ko: '아시아경제' },
    { en: 'The Asia Business Daily', ko: '아시아경제' },
    true,
  ],
  ['another spelling', { en: 'Jeonnam' }, { en: 'Jeollanam-do', also: ['Jeonnam'] }, true],
  ['short forms alike', { en: 'Task force of Busan', also: ['TF'] }, { en: 'Dedicated team', also: ['TF'] }, false],
  ['nothing alike', { en: 'A ministry' }, { en: 'Another ministry' }, false],
])('one thing by %s: %j and %j', (_, a, b, isOne) => {
  const web = aWeb([], [body('a', '', { name: a })], [body('b', '', { name: b })]);
  expect(web.named).toHaveLength(isOne ? 1 : 0);
});

test('counts one document once, however often it names a thing', () => {
  const twice = [
    body('paper', 'The paper'),
    body('newspaper', 'The newspaper', { name: { en: 'Daily', also: ['The paper'] } }),
  ];
  expect(aWeb([], twice).named).toEqual([]);
  expect(told(aWeb([], twice, [body('paper', 'The paper')]))).toEqual([
    'body The paper: busan stated paper (named in its document), naju stated paper (named in its document)',
  ]);
});

test('shows what a relationship names, by the claim that names it, with its gist', () => {
  const un = body('un', 'United Nations', { name: { en: 'United Nations', also: ['UN'] } });
  const web = aWeb(
    [
      { place: { en: 'UN' }, kind: 'stated', text: 'Co-host. So the draft says.', claims: ['growth', 'un'] },
      { place: { en: 'Gimhae' }, kind: 'stated', text: 'A neighbour: so it is.', claims: ['new-port'] },
      { place: { en: 'Ulsan' }, kind: 'editor', text: 'Near' },
    ],
    [un],
  );
  expect(told(web)).toEqual([
    'body United Nations: busan stated un (Co-host)',
    'place Gimhae: busan stated new-port (A neighbour)',
    'place Ulsan: busan editor no claim (Near)',
  ]);
});

test('takes the claim of the relationship where the ledger has others of that name', () => {
  const daily = body('daily', '', { name: { en: 'Daily', also: ['The paper'] } });
  const papers = [body('paper', 'The paper'), body('paper-again', 'The paper')];
  const web = aWeb(
    [{ place: { en: 'Daily' }, kind: 'stated', text: 'Publisher. So it says.', claims: ['daily'] }],
    [body('paper', 'The paper'), daily],
    papers,
  );
  expect(told(web)).toEqual([
    'body The paper: busan stated daily (Publisher), naju stated paper (named in its document)',
  ]);
});

test('does not take a place for a body of its own name, and ties two whose documents name each other', () => {
  const web = aWeb(
    [],
    [aNamed('place', { id: 'naju-there', name: { en: 'Naju' }, role: 'A sister city' })],
    [body('self', 'Naju')],
  );
  expect(web.named).toEqual([]);
  expect(
    web.pairs.map(({ places, ties }) => [
      places,
      ties.map(({ kind, relation, ends }) => [kind, relation, ends.map((end) => end?.ref)]),
    ]),
  ).toEqual([[['busan', 'naju'], [['stated', 'A sister city', ['busan/naju-there', undefined]]]]]);
});

test('ties two places by their relationships; the same words are one tie, with the claims of both', () => {
  const web = aWeb([
    { profile: 'naju', kind: 'editor', text: 'Ports. Both have one.', claims: ['growth', 'naju/sixteen'] },
    { profile: 'naju', kind: 'editor', text: 'Ports. Both want one.', claims: ['new-port'] },
    { profile: 'naju', kind: 'stated', text: 'A treaty; signed long ago.', claims: ['new-port'] },
  ]);
  expect(
    web.pairs.flatMap(({ ties }) =>
      ties.map(({ kind, relation, ends }) => [kind, relation, ...ends.map((end) => end?.ref)]),
    ),
  ).toEqual([
    ['stated', 'A treaty', 'busan/new-port', undefined],
    ['editor', 'Ports', 'busan/growth', 'naju/sixteen'],
  ]);
});

test('sets bodies before places, and what more documents name before what fewer do', () => {
  const both = [aNamed('place', { id: 'honam', name: { en: 'Honam' } }), body('paper', 'The paper')];
  const web = aWeb(
    [{ place: { en: 'A bank' }, kind: 'stated', text: 'Lends.', claims: ['bank'] }],
    [...both, body('bank', 'A bank')],
    both,
  );
  expect(web.named.map(({ label }) => label)).toEqual(['The paper', 'A bank', 'Honam']);
});

test.each([
  ['Ports. Both have one.', 'Ports'],
  ['Ports', 'Ports'],
  ['Energy: so it is', 'Energy'],
  ['Pier No.2 and the sea; both', 'Pier No.2 and the sea'],
  ['Sister city.', 'Sister city'],
])('the gist of “%s” is “%s”', (text, gist) => {
  expect(gistOf(text)).toBe(gist);
});
