/** Warnings that go with a number. */
import { expect, test } from 'vitest';
import { marksOf, wordedMarks } from '../../../src/core/domain/marks.ts';
import { mustGetClaim } from '../../../src/core/domain/register.ts';
import { aClaim, aContent, type Changes } from '../../builders.ts';

function marks(id: string, changes: Changes = {}): readonly string[] {
  const { register } = aContent(changes);
  return marksOf(register, mustGetClaim(register, id, 'busan'));
}
const note = (mark: string) => ({ kind: 'context', text: 'So.', mark });

test('a printed number has none', () => {
  expect(marks('marine-budget')).toEqual([]);
});

test('a number of our own is marked as ours', () => {
  expect(marks('marine-mean')).toEqual(['ours']);
});

test('it is worded as worked out, or as added where nothing is worked out', () => {
  const claims = [aClaim({ id: 'x', basis: 'editor', editorial: { reason: 'So.' }, printed: undefined })];
  const { register } = aContent({ claims });
  const worded = ['marine-mean', 'x'].map((id) => wordedMarks(register, mustGetClaim(register, id, 'busan')));
  expect(worded).toEqual([['ours'], ['added']]);
});

test('notes add theirs, each once', () => {
  const claims = [aClaim({ id: 'x', notes: [note('disputed'), note('no-baseline'), note('disputed')] })];
  expect(marks('x', { claims })).toEqual(['disputed', 'no-baseline']);
});

test('a document adds its own to numbers alone', () => {
  const source = { marks: ['draft'] };
  expect(marks('marine-budget', { source })).toEqual(['draft']);
  expect(marks('marine-mean', { source })).toEqual(['ours', 'draft']);
  expect(marks('new-port', { source })).toEqual([]);
});
