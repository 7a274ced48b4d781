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
  expect(title).toBe('The draft gives the marine pillar KRW 2 trillion');
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

const of = (changes: Parameters<typeof aCount>[3]): ReturnType<typeof claimRecord> => {
  const { register: own } = aContent({ claims: [aCount('pier-works-ten', 10, 'works', changes)] });
  return claimRecord(mustGetClaim(own, 'pier-works-ten', 'busan'), own);
};

test('a figure is called by the sentence that has it, a long one up to a clause and with it; never by its id', () => {
  const title = (statement: string): string => of({ statement }).title;
  expect(title('The harbour has 10 works.')).toBe('The harbour has 10 works');
  expect(title('One is named. The other 10 are not.')).toBe('The other 10 are not');
  expect(title('The harbour has ten works. It names one.')).toBe('The harbour has ten works');
  const long = `In the harbour there were works, ${'which nobody had ever counted before that day, '.repeat(3)}10 in all.`;
  expect(title(long)).toMatch(/^In the harbour there were works, which nobody .+ that day: 10 works$/);
  expect(of({ statement: 'Ten works.' }).subject).toBe('pier works ten: 10 works');
});

test('what a result says is said once, in whole sentences', () => {
  const plan = {
    kind: 'promise',
    promise: 'Expand the works of the harbour.',
    deadline: 'none-stated',
    reported: 'planned',
  };
  const content = (changes: Parameters<typeof aCount>[3]): string => of(changes).content;
  const statement = 'The city was expanding the 10 works of its harbour.';
  expect(content({ statement, plan })).toBe(statement);
  expect(content({ statement, plan: { ...plan, promise: 'Finish the works.' } })).toBe(
    `${statement} Finish the works.`,
  );
  expect(content({ statement, scope: 'Not stated' })).toBe(statement);
  expect(content({ statement, rendering: 'having finished the works' })).toBe(
    `${statement} Having finished the works.`,
  );
  const promise = aCount('pier-ten', 10, 'piers', { plan: { ...plan, deadline: { date: '2023', basis: 'printed' } } });
  const report = aCount('pier-late', 9, 'piers', {
    reports_on: 'pier-ten',
    outcome: 'delayed',
    new_deadline: { date: '2027', basis: 'printed' },
  });
  const { register: late } = aContent({ claims: [promise, report] });
  expect(claimRecord(mustGetClaim(late, 'pier-ten', 'busan'), late).content).toMatch(
    /Due 2023\. Reported delayed\. New deadline 2027\.$/,
  );
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
