/** What a claim is found by: a warning comes before its words, and a document is credited with what it prints alone. */
import { expect, test } from 'vitest';
import { mustGetClaim } from '../../src/core/domain/register.ts';
import { claimRecord } from '../../src/search/index/claim-record.ts';
import { aContent } from '../builders.ts';

const { register } = aContent({ source: { marks: ['draft'] } });
const recordOf = (id: string): ReturnType<typeof claimRecord> =>
  claimRecord(mustGetClaim(register, id, 'busan'), register);

test('a printed claim is credited to its document, and begins with the marks of that', () => {
  const { content, filters } = recordOf('marine-budget');
  expect(content).toMatch(/^Draft\. The draft gives the marine pillar/);
  expect(filters).toMatchObject({ basis: ['printed'], source: ['busan-2025'] });
});

test('a claim of our own is credited to no document, and begins by saying so', () => {
  const { content, filters } = recordOf('marine-mean');
  expect(content).toMatch(/^Worked out by us\. Draft\. That is KRW 100 billion/);
  expect(filters).toMatchObject({ basis: ['derived'] });
  expect(filters).not.toHaveProperty('source');
});

test('a name carries no mark of its document', () => {
  expect(recordOf('new-port').content).toMatch(/^The draft names it/);
});
