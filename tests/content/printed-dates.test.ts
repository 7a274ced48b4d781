/** Dates and deadlines against the words that print them, in a document of 10 November 2025. */
import { describe, expect, test } from 'vitest';
import { printedDates } from '../../src/content/rules/each/printed-dates.ts';
import { aContent, aDate, aNamed, without, type Raw } from '../builders.ts';

const faults = (...claims: Raw[]): string[] =>
  printedDates.check(aContent({ claims })).map(({ rule, field }) => `${rule} ${field.replace(/^claims\[\d+\]\./, '')}`);
const whole = (value: string, printed: string, changes: Raw = {}): Raw =>
  without(aDate({ id: 'x', value, printed, date_basis: 'printed', ...changes }), 'reasoning');
const part = (value: string, printed: string, reasoning: string): Raw => aDate({ id: 'x', value, printed, reasoning });
const due = (deadline: Raw, changes: Raw = {}, more: Raw = {}): Raw =>
  aNamed('project', {
    id: 'x',
    plan: { kind: 'promise', promise: 'Build.', deadline, reported: 'planned', ...more },
    ...changes,
  });
const printed = (date: string): Raw => ({ date, basis: 'printed' });
const inferred = (date: string, reasoning: string): Raw => ({ date, basis: 'inferred', reasoning });

describe('what passes', () => {
  test.each<[string, ...Raw[]]>([
    ['a whole day', whole('2024-03-06', '6 March 2024')],
    ['a half', whole('2026-H1', 'first half of 2026')],
    ['a Korean day', whole('2026-03-06', '2026년 3월 6일')],
    ['the end of a year', whole('2027-end', '2027년 말')],
    ['the end of a year, in English', whole('2027-end', 'by the end of 2027')],
    ['early in a year', whole('2028-early', 'in early 2028')],
    ['early in a Korean year', whole('2028-early', '2028년 초')],
    ['a season', whole('2028-spring', 'spring 2028')],
    ['a decade', whole('2030s', 'the 2030s')],
    ['a Korean decade', whole('2030s', '2030년대')],
    ['a year of accounts', whole('2026-FY', 'fiscal 2026')],
    ['a span', whole('2019/2030', '2019 to 2030')],
    ['what begins', whole('2026/..', 'from 2026')],
    ['what begins, in Korean', whole('2026/..', '2026년부터')],
    ['a Korean half', whole('2026-H1', '2026년 상반기')],
    ['a Korean quarter', whole('2026-Q3', '2026년 3분기')],
    ['a short Korean year', whole('2024', '’24년')],
    ['a Korean year counted', part('2023', '2년 전', 'Two years before 2025: 2023.')],
    ['a Korean day', part('2025-11-22', '22일', 'The document is of November 2025.')],
    ['words that are joined', whole('2027-end', 'end-of-2027')],
    ['a half in short', whole('2026-H1', '1H 2026')],
    ['a quarter in short', whole('2026-Q3', '3Q26')],
    ['the end of the document’s year', part('2025-end', 'year-end', 'The document is of 2025: December.')],
    ['years in short, as a span', whole('2027/2030', '’27~’30')],
    ['the second year of a span in short', whole('2027/2030', '2027–30')],
    ['months as a span', whole('2026-03/2026-06', '2026년 3~6월')],
    ['days as a span', whole('2026-03-05/2026-03-08', 'March 5-8, 2026')],
    ['Korean days as a span', whole('2026-03-05/2026-03-08', '2026년 3월 5일부터 8일까지')],
    ['what begins, by a sign', whole('2026/..', '’26년~')],
    ['a day as Americans write it', whole('2025-10-30', '10/30/2025')],
    ['a day of the month before', part('2025-10-30', '지난달 30일', 'The document is of November 2025: October.')],
    ['the day before', part('2025-11-09', 'yesterday', 'The document is of 10 November 2025.')],
    ['a day of the week', part('2025-11-07', 'on Friday', 'The Friday before 10 November 2025.')],
    ['a day of the month, of the week', part('2025-11-07', '7일(금)', 'The document is of November 2025.')],
    ['the year before', part('2024', 'the year before', 'The document is of 2025: 2024.')],
    ['so many years on', part('2027', 'within two years', 'The document is of 2025: 2027.')],
    ['a year counted from the document', part('2024', 'last year', 'The document is of 2025.')],
    ['a day of the month, with its month and year', part('2025-11-10', '10th', 'The document is of November 2025.')],
    ['what has its reason', whole('2024', 'long ago', { value_reason: 'So it says elsewhere.' })],
    ['a deadline in the printed words', due(printed('2027'), { printed: 'named thing by 2027' })],
    ['a deadline in the passage', due(printed('2027'), { passage: 'named thing by 2027' })],
    [
      'a deadline beside another part of a year',
      due(printed('2029-end'), { passage: '올해 하반기 착공해 2029년 말 개통할 named thing' }),
    ],
    [
      'a deadline of a date that belongs to the plan',
      due(printed('2027')),
      { ...whole('2027', 'in 2027'), id: 'y', part_of: 'x' },
    ],
    ['a deadline worked out', due(inferred('2027', 'Two years after the document: 2027.'))],
    ['an earlier deadline with its reason', due(printed('2019'), { passage: 'by 2019' }, { date_reason: 'A repeat.' })],
  ])('%s', (_, ...claims) => {
    expect(faults(...claims)).toEqual([]);
  });
});

describe('what does not', () => {
  test.each<[string, Raw, string]>([
    ['another day', whole('2024-03-07', '6 March 2024'), 'printed-date value'],
    ['another part of a year', whole('2028-late', 'in early 2028'), 'printed-date value'],
    ['a year for a decade', whole('2030', 'the 2030s'), 'printed-date value'],
    ['a decade for a year', whole('2030s', 'in 2030'), 'printed-date value'],
    ['a span of other years', whole('2019/2031', '2019 to 2030'), 'printed-date value'],
    ['a beginning that no word says', whole('2026/..', 'in 2026'), 'printed-date date_basis'],
    ['a part of a year that no word says', whole('2027-end', 'in 2027'), 'printed-date date_basis'],
    ['another Korean day', part('2025-11-23', '22일', 'In November 2025.'), 'printed-date value'],
    ['another day of the week', part('2025-11-06', 'on Friday', 'In November 2025.'), 'printed-date value'],
    ['the same day of this month', part('2025-11-30', '지난달 30일', 'In November 2025.'), 'printed-date value'],
    ['a span that ends in another year', whole('2027/2031', '’27~’30'), 'printed-date value'],
    ['another Korean half', whole('2026-H2', '2026년 상반기'), 'printed-date value'],
    ['another month', whole('2024-04-06', '6 March 2024'), 'printed-date value'],
    ['another half', whole('2026-H2', 'first half of 2026'), 'printed-date value'],
    ['another year, counted from the document', part('2023', 'last year', 'In 2023.'), 'printed-date value'],
    ['words without a date', whole('2024', 'some day'), 'printed-date printed'],
    ['a part taken for the whole', whole('2025-11-10', 'Nov. 10'), 'printed-date date_basis'],
    ['a year from nowhere', part('2024-11-10', 'Nov. 10', 'By the document.'), 'printed-date reasoning'],
    ['a month from nowhere', part('2025-10-10', '10th', 'The document is of 2025.'), 'printed-date reasoning'],
    ['a deadline that no word says', due(printed('2027')), 'printed-date plan.deadline.date'],
    ['a deadline of another year', due(printed('2028'), { passage: 'by 2027' }), 'printed-date plan.deadline.date'],
    ['a deadline worked out of nothing', due(inferred('2027', 'By the text.')), 'printed-date plan.deadline.date'],
    ['a deadline before its document', due(printed('2019'), { passage: 'by 2019' }), 'date-order plan.deadline.date'],
    ['a deadline far ahead', due(printed('2127'), { passage: 'by 2127' }), 'date-order plan.deadline.date'],
    [
      'a deadline before its announcement',
      due(printed('2026'), { passage: 'by 2026' }, { announced: printed('2027') }),
      'date-order plan.deadline.date',
    ],
  ])('%s', (_, claim, fault) => {
    expect(faults(claim)).toEqual([fault]);
  });
});
