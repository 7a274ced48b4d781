/** Korean sentences as newspapers write them, all our own: particles, amounts, dates, counters, and names with numbers. */
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/content/coverage.ts';
import { findDates } from '../../../src/core/values/dates-in-text.ts';
import { findNames } from '../../../src/core/values/names-in-text.ts';
import { findNumbersInText } from '../../../src/core/values/numbers-in-text.ts';
import { occurrencesIn, occursIn, paragraphsOf, wholeWords } from '../../../src/core/values/paragraphs.ts';
import { plainForms } from '../../../src/core/values/print-forms.ts';
import { agreesWith, readPrintedDates, saysWhole } from '../../../src/core/values/printed-date.ts';
import { parsePartialDate } from '../../../src/core/values/partial-date.ts';
import { readPrintedQuantity, readWhole } from '../../../src/core/values/printed-quantity.ts';
import { readDate } from '../../../src/core/values/printed-date.ts';
import { aContent } from '../../builders.ts';

/** What a claim would print of each sentence. */
const SENTENCES: readonly (readonly [sentence: string, ...printed: string[]])[] = [
  ['가온시는 새 산업단지 4곳을 조성한다.', '4곳', '가온시'],
  ['당초 2조1761억원이었던 사업비가 늘었다.', '2조1761억원'],
  ['완공은 2024년으로 미뤄졌다.', '2024년'],
  ['창원시의 계획은 둘로 나뉜다.', '창원시', '창원시의 계획'],
  ['광주시는 지하철을 2027년까지 개통하기로 했다.', '광주시', '2027년'],
  ['면적은 96만7000㎡에 이른다.', '96만7000㎡'],
  ['부지 434만 평을 사들였다.', '434만 평'],
  ['접수는 22일까지다.', '22일'],
  ['공정률은 95.2%로 집계됐다.', '95.2%'],
  ['고용률이 1.8%p나 올랐다.', '1.8%p'],
  ['일자리 44,452개를 만든다.', '44,452개'],
  ['주민 300여 명이 참석했다.', '300여 명'],
  ['연장 17㎞의 노선이다.', '17㎞'],
  ['도로 1.13km가 새로 난다.', '1.13km'],
  ['2호선 1단계는 늦어진다.', '2호선', '1단계'],
  ['2호선에서 갈아탄다.', '2호선'],
  ['세 곳에서 공사가 한창이다.', '세 곳'],
  ['두 번째로 큰 항만이다.', '두 번째'],
  ['예산 6천억원이라고 밝혔다.', '6천억원'],
  ['1조 9,270억 원을 들인다.', '1조 9,270억 원'],
  ['2천500억원이며 국비가 절반이다.', '2천500억원'],
  ['11년 만에 다시 열린다.', '11년'],
  ['기간은 1년이다.', '1년'],
  ['3년간 이어진다.', '3년간'],
  ['6개월이 더 걸린다.', '6개월'],
  ['40분밖에 걸리지 않는다.', '40분'],
  ['부산에서 서울까지는 멀다.', '부산', '서울'],
  ['부산과 광주가 손을 잡았다.', '부산', '광주'],
  ['나주로 옮긴 기관은 16개였다.', '나주', '16개'],
  ['한국전력의 본사가 있다.', '한국전력'],
  ['AI를 앞세운 도시다.', 'AI'],
  ['KTX가 선다.', 'KTX'],
  ['전국 3위를 지켰다.', '3위'],
  ['민선 8기에는 달라진다.', '8기'],
  ['2026년 상반기에 착공한다.', '2026년 상반기'],
  ['2025년 3월 6일부터 받는다.', '2025년 3월 6일'],
  ['4차로를 6차로로 넓힌다.', '4차로', '6차로'],
  ['5만 명의 관중이 찾았다.', '5만 명'],
  ['3억 달러였던 수출이 줄었다.', '3억 달러'],
  ['100만㎡ 규모로 짓는다.', '100만㎡'],
  ['진해신항이야말로 미래다.', '진해신항'],
  ['기업 12곳과 협약을 맺었다.', '12곳', '기업 12곳'],
  ['국비 70%만 확보됐다.', '70%'],
  ['에이지테크라는 이름을 붙였다.', '에이지테크'],
  ['김하늘 시장은 취임 100일을 맞았다.', '김하늘', '100일'],
  ['수소차 500대만 남았다.', '500대'],
];

test('there are forty sentences at least', () => {
  expect(SENTENCES.length).toBeGreaterThanOrEqual(40);
});

test.each(SENTENCES)('%s', (sentence, ...printed) => {
  expect(printed.filter((words) => !occursIn(words, sentence))).toEqual([]);
});

test.each(SENTENCES.map(([sentence]) => sentence))('what is offered of it is found in it: %s', (sentence) => {
  for (const found of findNumbersInText(sentence)) {
    const { index, printed } = readPrintedQuantity(sentence, found);
    const range = wholeWords(sentence, [index, index + printed.length]);
    expect(occurrencesIn(sentence.slice(...range), sentence)).toContainEqual(range);
  }
});

describe('what is part of another word stays unfound', () => {
  test.each<[string, string]>([
    ['4곳', '모두 14곳을 조성한다.'],
    ['4곳', '1만4곳을 조성한다.'],
    ['4', '4만의 시민이 산다.'],
    ['4', '4도까지 오른다.'],
    ['4', '4인의 위원이다.'],
    ['창원', '창원대학교에서 열렸다.'],
    ['창원', '남창원의 농협이다.'],
    ['창원', '창원시는 밝혔다.'],
    ['마산', '마산만의 물이 맑다.'],
    ['경기', '경기도에서 왔다.'],
    ['한국', '한국인의 밥상이다.'],
    ['부산', '부산은행의 지점이다.'],
    ['부산', '부산를 찾았다.'],
    ['국', '국가의 일이다.'],
    ['2조1761억', '2조1761억원이었던 사업비다.'],
    ['1761억원', '2조1761억원이었던 사업비다.'],
    ['7000㎡', '96만7000㎡를 쓴다.'],
    ['1.8%', '1.8%p 올랐다.'],
    ['2024', '2024년으로 미뤄졌다.'],
    ['1단', '1단계는 늦어진다.'],
  ])('%s in %s', (printed, sentence) => {
    expect(occursIn(printed, sentence)).toBe(false);
  });
});

test.each<[string, number | undefined, string, string | undefined]>([
  ['2조1761억원이었던', 2_176_100_000_000, 'money', 'KRW'],
  ['96만7000㎡를', 967_000, 'area', 'm2'],
  ['434만 평을', 14_347_107, 'area', 'm2'],
  ['12ha에', 120_000, 'area', 'm2'],
  ['6천억원', 600_000_000_000, 'money', 'KRW'],
  ['3억 유로를', 300_000_000, 'money', 'EUR'],
  ['200억 엔으로', 20_000_000_000, 'money', 'JPY'],
  ['17㎞의', 17, 'length', 'km'],
  ['1.8%p', 1.8, 'share', 'percentage points'],
  ['11년 만에', 11, 'duration', 'years'],
  ['2주간', 2, 'duration', 'weeks'],
  ['40분이면', 40, 'duration', 'minutes'],
  ['2호선은', undefined, 'project', undefined],
  ['1단계를', undefined, 'project', undefined],
  ['3위를', 3, 'rank', 'position'],
  ['8기에', 8, 'rank', 'ordinal'],
  ['4곳을', 4, 'count', undefined],
  ['40여 곳을', 40, 'count', undefined],
  ['3조 1,544억여 원의', 3_154_400_000_000, 'money', 'KRW'],
  ['100여억 원을', 10_000_000_000, 'money', 'KRW'],
  ['30여만 명이', 300_000, 'count', undefined],
  ['20여 년간', 20, 'duration', 'years'],
  ['35만여 ㎡를', 350_000, 'area', 'm2'],
  ['공제 171억 원을', 17_100_000_000, 'money', 'KRW'],
  ['４８３억원을', 48_300_000_000, 'money', 'KRW'],
  ['제2명촌교를', undefined, 'project', undefined],
])('%s is read as %s, a %s of %s', (text, value, kind, unit) => {
  const [found, ...more] = findNumbersInText(text);
  if (found === undefined) throw new Error('no number');
  expect(more).toEqual([]);
  expect(readPrintedQuantity(text, found)).toMatchObject({ value, kind, unit });
});

test.each<[string, string[]]>([
  ['2027년까지, 2026년 상반기와 2025년 3월 6일에', ['2027년', '2026년 상반기', '2025년 3월 6일']],
  ['11년 만에, 1년간, 4년 동안, 3개월', []],
  ['지난 22일 열렸고 4일간 이어졌다', ['22일']],
  ['‘24년 말', ['24년 말']],
])('dates, and no durations, in: %s', (text, expected) => {
  expect(findDates(text).map((date) => date.text)).toEqual(expected);
});

/** As offices print them, with what each says in full. */
const OFFICE_DATES: readonly (readonly [text: string, printed: string, date: string])[] = [
  ['등록 2026. 1. 15.(목) 오전', '2026. 1. 15.', '2026-01-15'],
  ['2026.11.28에', '2026.11.28', '2026-11-28'],
  ['’28. 4. 22.부터', '’28. 4. 22.', '2028-04-22'],
  ["'26. 12. 착공", "'26. 12.", '2026-12'],
  ['(‘26.3월)', '‘26.3월', '2026-03'],
  ['(’26.下)', '’26.下', '2026-H2'],
  ['(‘27.1/4)', '‘27.1/4', '2027-Q1'],
  ['’26년 3분기에', '26년 3분기', '2026-Q3'],
  ['’27년 上半期', '27년 上半期', '2027-H1'],
  ['26년 상반기에', '26년 상반기', '2026-H1'],
  ['２０２６년 ３월까지', '２０２６년 ３월', '2026-03'],
  ['2027年 末까지', '2027年 末', '2027-end'],
  ['2026/1/4', '2026/1/4', '2026-01-04'],
];

test.each(OFFICE_DATES)('in “%s” the date %s is %s', (text, printed, date) => {
  const [found] = findDates(text);
  expect(found?.text).toBe(printed);
  expect(readDate(printed)).toBe(date);
  const parsed = parsePartialDate(date);
  if (parsed === undefined) throw new Error('no date');
  const says = readPrintedDates(text, '2025').some((read) => agreesWith(parsed, read) && saysWhole(parsed, read));
  // An ISO date with slashes is found, and read from no more than its year.
  expect(says || date === '2026-01-04').toBe(true);
});

test('what only looks like such a date', () => {
  expect(findDates('20년 초과, 15.3월세, 26년간, 10년 동안').map(({ text }) => text)).toEqual([]);
  expect(findDates('It ends in 2025. 2. Advance the port').map(({ text }) => text)).toEqual(['2025']);
});

test.each<[string, object | undefined]>([
  ['50∼75%', { kind: 'share', value: 50, to: 75, unit: 'percent' }],
  ['3~4곳', { kind: 'count', value: 3, to: 4 }],
  ['6 or 7 sites', { kind: 'count', value: 6, to: 7, range: 'or', unit: 'sites' }],
  ['2년 8개월', { kind: 'duration', value: 32, unit: 'months', largest: 'years' }],
  ['two years and eight months', { kind: 'duration', value: 32, unit: 'months', largest: 'years' }],
  ['2시간 40분', { kind: 'duration', value: 160, unit: 'minutes', largest: 'hours' }],
  ['400억 원', { kind: 'money', value: 40_000_000_000 }],
  ['4곳과 5곳', undefined],
  ['4~3곳', undefined],
  ['Pier 7', undefined],
])('%s as a whole', (words, expected) => {
  const read = readWhole(words);
  if (expected === undefined) expect(read).toBeUndefined();
  else expect(read).toMatchObject(expected);
});

test('signs that nobody sees are no part of a paragraph, and letters in pieces are joined', () => {
  const [text = ''] = paragraphsOf('빈집\u00a012곳을 \ufeff고치고 광역\u00ad전철을 농소동'.normalize('NFD'));
  expect(text).toBe('빈집 12곳을 고치고 광역전철을 농소동');
  expect(occursIn('빈집\u00a012곳', text)).toBe(true);
});

test('a plain form stands for each other form, place by place', () => {
  const text = '４８３억원(국비 240․시비 243) ’27년 上半期 50∼75%';
  expect(plainForms(text)).toBe("483억원(국비 240·시비 243) '27년 상반기 50~75%");
  expect(plainForms(text)).toHaveLength(text.length);
});

test.each([
  ['이번에 SK텔레콤과 손을 잡는다.', 'SK텔레콤'],
  ['이번에 AI를 쓴다.', 'AI'],
  ['이번에 LG전자 공장을 짓는다.', 'LG전자'],
])('a name in Latin letters and Hangul ends before its particle: %s', (text, name) => {
  expect(findNames(text).map((found) => found.text)).toEqual([name]);
});

test('coverage reads each amount once, durations apart from dates, and numbered lines as names', () => {
  const { left } = coverageOf(aContent(), 'busan-2025', [
    '2호선 1단계는 2조1761억원이었다. 96만7000㎡에 4곳을 1년간, 2027년까지 짓는다.',
  ]);
  expect([...left].flatMap(([, items]) => items.map(({ what, text }) => `${what} ${text}`))).toEqual([
    'names 2호선',
    'names 1단계',
    'numbers 2조1761억',
    'numbers 96만7000',
    'numbers 4',
    'numbers 1',
    'numbers 2027',
    'dates 2027년',
  ]);
});
