import { describe, expect, test } from 'vitest';
import { deadlineStatusText } from '../../../src/core/domain/deadline-status.ts';
import { promises } from '../../../src/strings/index.ts';
import { isDay, deadlineStatus } from '../../../src/core/domain/calendar.ts';
import { NO_DEADLINE } from '../../../src/core/schema/claim.ts';

const DAY = '2026-11-22';

describe('what the calendar says', () => {
  test.each<[string, string, string, string]>([
    ['a year gone by', '2023', DAY, 'deadline passed, not looked for yet'],
    ['a month gone by', '2025-06', DAY, 'deadline passed, not looked for yet'],
    ['a day gone by', '2019-07-12', DAY, 'deadline passed, not looked for yet'],
    ['yesterday', '2026-11-21', DAY, 'deadline passed, not looked for yet'],
    ['today', '2026-11-22', DAY, 'today'],
    ['tomorrow', '2026-11-23', DAY, 'in 1 day'],
    ['the last days that are counted', '2027-01-23', DAY, 'in 62 days'],
    ['the first day told in months', '2027-01-24', DAY, 'in about 2 months'],
    ['a day at the end of its month', '2027-02-28', DAY, 'in about 3 months'],
    ['a day at the start of its month', '2026-04-04', '2026-01-31', 'in about 2 months'],
    ['a month under way', '2026-11', DAY, 'this month'],
    ['the next month', '2026-12', DAY, 'next month'],
    ['a month of a later year', '2028-01', DAY, 'in 14 calendar months'],
    ['a year under way', '2026', DAY, 'this year'],
    ['the next year', '2027', DAY, 'next year'],
    ['a later year', '2028', DAY, 'in 2 calendar years'],
    ['a half under way', '2026-H2', DAY, 'this half-year'],
    ['a half on its first day', '2026-H2', '2026-07-01', 'this half-year'],
    ['a half on the day before', '2026-H2', '2026-06-30', 'next half-year'],
    ['a half on its last day', '2026-H1', '2026-06-30', 'this half-year'],
    ['a half on the day after', '2026-H1', '2026-07-01', 'deadline passed, not looked for yet'],
    ['a half of a later year', '2028-H1', DAY, 'in 3 calendar half-years'],
    ['a quarter under way', '2026-Q4', DAY, 'this quarter'],
    ['the next quarter', '2027-Q1', DAY, 'next quarter'],
    ['a later quarter', '2027-Q3', DAY, 'in 3 calendar quarters'],
    ['a quarter on the day after', '2026-Q3', '2026-10-01', 'deadline passed, not looked for yet'],
    ['a year on its last day', '2026', '2026-12-31', 'this year'],
    ['a year on the day after', '2026', '2027-01-01', 'deadline passed, not looked for yet'],
    ['a month on its last day, of a leap year', '2028-02', '2028-02-29', 'this month'],
    ['the next year on the last day of this', '2027', '2026-12-31', 'next year'],
  ])('%s', (_, due, day, words) => {
    expect(deadlineStatusText(deadlineStatus(due, day), 'none')).toBe(words);
  });

  test('that nobody looked is said, and what was found or not stands elsewhere', () => {
    const past = deadlineStatus('2023', DAY);
    expect(deadlineStatusText(past, 'reported')).toBe('deadline passed');
    expect(deadlineStatusText(past, 'looked')).toBe('deadline passed');
  });

  test('never a verdict, whatever the date', () => {
    const dates = ['2019', '2026', '2030', '2025-06', '2026-11', '2027-02', '2019-07-12', DAY, '2027-01-01'];
    const said = dates.map((due) => deadlineStatusText(deadlineStatus(due, DAY), 'none')).join('\n');
    expect(said).not.toMatch(/achiev|fail|miss|kept|broke|deliver|late\b|overdue|success/i);
  });

  test('absences are never told alike', () => {
    const said = NO_DEADLINE.map((why) => promises.noDate[why]);
    expect(new Set(said).size).toBe(NO_DEADLINE.length);
  });
});

test('the same date on the same day is reckoned alike, and moves one way', () => {
  expect(deadlineStatus('2027', DAY)).toEqual(deadlineStatus('2027', DAY));
  const states = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(
    (day) => deadlineStatus('2026', day).state,
  );
  expect(states).toEqual(['ahead', 'running', 'running', 'past']);
});

test('only a whole day can be reckoned from', () => {
  expect([isDay('2026-11-22'), isDay('2026-11'), isDay('2026-02-30'), isDay('')]).toEqual([true, false, false, false]);
  expect(() => deadlineStatus('2027', '2026-11')).toThrow('not a day');
  expect(() => deadlineStatus('soon', DAY)).toThrow(RangeError);
});
