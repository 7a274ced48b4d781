/** What later documents report of a plan, and when somebody last looked. */
import { expect, test } from 'vitest';
import { freshnessOf } from '../../../src/core/domain/freshness.ts';
import { promisesByPlace } from '../../../src/core/domain/promise-states.ts';
import { mustGetClaim, type Register } from '../../../src/core/domain/register.ts';
import { deadlineHistory, latestReport, planOf, reportsOn } from '../../../src/core/domain/reports.ts';
import { documentsOf } from '../../../src/core/domain/sources.ts';
import { aContent, aNamed, aSource, without, written, type Raw } from '../../builders.ts';

const printed = (date: string): Raw => ({ date, basis: 'printed' });
const page = (published: string, seen = published): string =>
  written({
    ...without(aSource({ published: printed(published) }), 'document', 'sha256', 'paragraphs'),
    page: { seen },
    link: { url: `https://paper.example/${published}`, how: 'Found by us.' },
  }).text;
const subway = (changes: Raw = {}): Raw =>
  aNamed('project', {
    id: 'subway',
    plan: { kind: 'promise', promise: 'Open it.', deadline: printed('2023'), reported: 'planned', ...changes },
  });
const report = (id: string, source: string, changes: Raw): Raw => ({
  ...without(aNamed('remark', { id, source, passage: 'So it is.' }), 'name', 'printed', 'paragraphs'),
  reports_on: 'subway',
  ...changes,
});
const delayed = (id: string, source: string, to: string): Raw =>
  report(id, source, { outcome: 'delayed', new_deadline: printed(to) });

function register(...claims: Raw[]): Register {
  return aContent({
    claims,
    files: {
      'seeds/first-2026.yaml': page('2026-01-05'),
      'seeds/second-2027.yaml': page('2027-03-01', '2027-04-01'),
    },
  }).register;
}

test('reports stand by the day of their documents, not of the ledger', () => {
  const all = register(subway(), delayed('later', 'second-2027', '2027'), delayed('sooner', 'first-2026', '2026'));
  const plan = mustGetClaim(all, 'busan/subway');
  expect(reportsOn(all, plan).map(({ claim }) => claim.id)).toEqual(['sooner', 'later']);
  expect(latestReport(all, plan)?.source.id).toBe('second-2027');
  expect(planOf(all, mustGetClaim(all, 'busan/later'))?.id).toBe('subway');
  expect(planOf(all, plan)).toBeUndefined();
});

test('deadlines follow one another, and then the day on which it was done', () => {
  const done = report('done', 'second-2027', { outcome: 'kept-late', happened: printed('2026-12') });
  const all = register(subway(), delayed('moved', 'first-2026', '2026'), done);
  const history = deadlineHistory(all, mustGetClaim(all, 'busan/subway'));
  expect(history.map(({ date, is, claim }) => [date.date, is, claim.id])).toEqual([
    ['2023', 'deadline', 'subway'],
    ['2026', 'deadline', 'moved'],
    ['2026-12', 'done', 'done'],
  ]);
});

test('documents that only report are no documents of the plan', () => {
  const all = register(subway(), delayed('moved', 'first-2026', '2026'));
  const { plan, later } = documentsOf(all, 'busan');
  expect([plan.map(({ id }) => id), later.map(({ id }) => id)]).toEqual([['busan-2025'], ['first-2026']]);
});

test('a promise is due for another look when its deadline has passed since, or after a year', () => {
  const due = (all: Register, day: string): string[] =>
    promisesByPlace(all, day, 'busan').flatMap((place) =>
      freshnessOf(all, place, day).due.map(({ claim }) => claim.id),
    );
  expect(due(register(subway()), '2023-12-31')).toEqual([]);
  expect(due(register(subway()), '2024-01-01')).toEqual(['subway']);
  const looked = register(subway({ looked: { date: '2026-11-28', where: 'Everywhere' } }));
  expect([due(looked, '2026-12-01'), due(looked, '2027-12-01')]).toEqual([[], ['subway']]);
  const moved = register(subway(), delayed('moved', 'second-2027', '2027'));
  expect([due(moved, '2027-06-01'), due(moved, '2028-01-01')]).toEqual([[], ['subway']]);
  const kept = report('kept', 'first-2026', { outcome: 'kept', happened: 'not-stated' });
  expect(due(register(subway(), kept), '2036-01-01')).toEqual([]);
});

test('the last day on which somebody looked is that of a search or of a page', () => {
  const all = register(subway(), delayed('moved', 'second-2027', '2027'));
  const looked = (day: string) => promisesByPlace(all, day).map((place) => freshnessOf(all, place, day).looked);
  expect(looked('2027-06-01')).toEqual(['2027-04-01', undefined]);
});
