/** What a claim is called and found by: its warnings go with it, and a document is credited with what it prints alone. */
import { expect, test } from 'vitest';
import { mustGetClaim } from '../../src/core/domain/register.ts';
import { claimRecord } from '../../src/search/index/claim-record.ts';
import { searchRecords } from '../../src/search/index/records.ts';
import { aContent, aCount } from '../builders.ts';

const { register } = aContent({ source: { marks: ['draft'] } });
const recordOf = (id: string): ReturnType<typeof claimRecord> =>
  claimRecord(mustGetClaim(register, id, 'busan'), register);

test('a printed claim is credited to its document, and carries the marks of that', () => {
  const { title, caveats, filters } = recordOf('marine-budget');
  expect(title).toMatch(/^Marine budget: KRW /);
  expect(caveats).toEqual(['Draft']);
  expect(filters).toMatchObject({ basis: ['printed'], source: ['busan-2025'] });
});

test('a claim of our own is credited to no document', () => {
  const { caveats, filters } = recordOf('marine-mean');
  expect(caveats).toEqual(['Draft']);
  expect(filters).toMatchObject({ basis: ['derived'] });
  expect(filters).not.toHaveProperty('source');
});

test('a name carries no mark of its document, and is a title by itself', () => {
  const { title, caveats } = recordOf('new-port');
  expect(title).not.toContain(':');
  expect(caveats).toEqual([]);
});

test('a claim is found by the name of what it is part of, and of what its statement names', () => {
  const part = aCount('marine-part', 3, 'projects', {
    part_of: 'marine-projects',
    statement: 'Beside {marine-budget}.',
  });
  const { register: linked } = aContent({ claims: [part] });
  const { impliedWords } = claimRecord(mustGetClaim(linked, 'marine-part', 'busan'), linked);
  expect(impliedWords).toEqual(['20 projects', 'KRW 2 trillion']);
});

test('how people ask for a claim is taken along, and stands in no text that is shown', () => {
  const asked = ['money for the sea', '바다에 쓰는 세금은'];
  const claim = aCount('pier-works', 3, 'works', { statement: 'Three works.', asked });
  const { register: asking } = aContent({ claims: [claim] });
  const record = searchRecords(asking, [], { groups: [] }).find(({ ids }) => ids === 'pier works');
  expect(record?.asked).toEqual(expect.arrayContaining(['money', 'sea', '바다', '쓰는', '세금']));
  // A query is looked up without its particles, and a small word is no word to be found by.
  for (const word of ['바다에', '세금은', 'the', 'for']) expect(record?.asked).not.toContain(word);
  expect(JSON.stringify({ ...record, asked: [], asks: [] })).not.toMatch(/money|바다/);
});

test('what a statement names without a link is found by its Korean name', () => {
  const claim = aCount('port-works', 3, 'works', { statement: 'Three works at Jinhae New Port.' });
  const { register: named } = aContent({ claims: [claim] });
  const { impliedWords } = claimRecord(mustGetClaim(named, 'port-works', 'busan'), named);
  expect(impliedWords).toContain('진해신항');
});
