/** What later documents report of a plan, and when somebody last looked. */
import { expect, test } from 'vitest';
import { dueForLook, lookedAfter } from '../../../src/core/domain/freshness.ts';
import { promisesByPlace } from '../../../src/core/domain/promise-states.ts';
import { mustGetClaim, type Register } from '../../../src/core/domain/register.ts';
import { deadlineHistory, latestReport, passedDeadline, planOf, reportsOn } from '../../../src/core/domain/reports.ts';
import { documentsByYear, documentsOf } from '../../../src/core/domain/sources.ts';
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

test('a new deadline has passed when its time is over and no later report has come', () => {
  const all = register(subway(), delayed('moved', 'first-2026', '2026'));
  const passed = (of: Register, id: string, day: string): string | undefined =>
    passedDeadline(of, mustGetClaim(of, `busan/${id}`), day)?.date;
  expect(passed(all, 'moved', '2026-12-31')).toBeUndefined();
  expect(passed(all, 'moved', '2027-01-01')).toBe('2026');
  const later = register(subway(), delayed('moved', 'first-2026', '2026'), delayed('again', 'second-2027', '2028'));
  expect([passed(later, 'moved', '2027-06-01'), passed(later, 'again', '2027-06-01')]).toEqual([undefined, undefined]);
  expect(passed(later, 'again', '2029-01-01')).toBe('2028');
});

test('documents stand by year, the newest first', () => {
  const all = register(subway(), delayed('moved', 'first-2026', '2026'));
  expect(documentsByYear(all).map(({ name, items }) => [name, ...items.map(({ id }) => id)])).toEqual([
    ['2027', 'second-2027'],
    ['2026', 'first-2026'],
    ['2025', 'busan-2025'],
  ]);
});

test('documents that only report are no documents of the plan', () => {
  const all = register(subway(), delayed('moved', 'first-2026', '2026'));
  const { plan, later } = documentsOf(all, 'busan');
  expect([plan.map(({ id }) => id), later.map(({ id }) => id)]).toEqual([['busan-2025'], ['first-2026']]);
});

test('a promise is due for another look when its deadline has passed since, or after a year', () => {
  const due = (all: Register, day: string): string[] =>
    promisesByPlace(all, day, 'busan').flatMap((place) => dueForLook(all, place, day).map(({ claim }) => claim.id));
  expect(due(register(subway()), '2023-12-31')).toEqual([]);
  expect(due(register(subway()), '2024-01-01')).toEqual(['subway']);
  const looked = register(subway({ looked: { date: '2026-11-28', where: 'Everywhere' } }));
  expect([due(looked, '2026-12-01'), due(looked, '2027-12-01')]).toEqual([[], ['subway']]);
  const moved = register(subway(), delayed('moved', 'second-2027', '2027'));
  expect([due(moved, '2027-06-01'), due(moved, '2028-01-01')]).toEqual([[], ['subway']]);
  const kept = report('kept', 'first-2026', { outcome: 'kept', happened: 'not-stated' });
  expect(due(register(subway(), kept), '2036-01-01')).toEqual([]);
});

test('what is reported of a part stands with the promise that holds it, and changes neither its state nor any count', () => {
  const part = (id: string, of: string, plan: Raw = {}): Raw =>
    aNamed('project', {
      id,
      part_of: of,
      plan: { kind: 'promise', promise: `Do ${id}.`, deadline: 'none-stated', reported: 'planned', ...plan },
    });
  const on = (id: string, changes: Raw): Raw => report(`${id}-now`, 'first-2026', { reports_on: id, ...changes });
  const all = register(
    subway(),
    part('station', 'subway'),
    part('platform', 'station'),
    part('bridge', 'subway', { deadline: printed('2024') }),
    on('station', { outcome: 'cancelled' }),
    on('platform', { outcome: 'under-way' }),
    on('bridge', { outcome: 'under-way' }),
  );
  const rows = promisesByPlace(all, '2022-01-01', 'busan').flatMap(({ promises }) => promises);
  expect(rows.map(({ claim, state, ofParts }) => [claim.id, state, ofParts.map((one) => one.part.id)])).toEqual([
    ['subway', 'ahead', ['station', 'platform']],
    ['bridge', 'going', []],
  ]);
});

test('a place was looked after on the last day of a look, a page seen, or a correction of its own', () => {
  const seen = register(subway(), delayed('moved', 'second-2027', '2027'));
  expect([lookedAfter(seen, [], 'busan'), lookedAfter(seen, [], 'changwon')]).toEqual(['2027-04-01', undefined]);
  const all = register(subway({ looked: { date: '2026-11-28', where: 'Everywhere' } }));
  const change = { date: '2027-02-01', what: 'A sum was misread.', why: 'our-mistake' as const };
  const after = (...changes: Parameters<typeof lookedAfter>[1]): string | undefined =>
    lookedAfter(all, changes, 'busan');
  expect(after()).toBe('2026-11-28');
  expect(after({ ...change, claims: ['busan/subway'] })).toBe('2027-02-01');
  expect(after({ ...change, page: 'profiles/busan/' })).toBe('2027-02-01');
  expect(
    after({ ...change, claims: ['changwon/subway'] }, { ...change, date: '2020-01-01', claims: ['busan/subway'] }),
  ).toBe('2026-11-28');
});
