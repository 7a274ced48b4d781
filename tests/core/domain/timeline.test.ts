/** What stands on the line of time, and as what. */
import { expect, test } from 'vitest';
import type { Register } from '../../../src/core/domain/register.ts';
import { buildSeries } from '../../../src/charts/build-series.ts';
import { keyOf, timelineOf } from '../../../src/core/domain/timeline.ts';
import type { ChartSpec } from '../../../src/core/schema/chart.ts';
import { aContent, aDate, aNamed, issuesOf, type Raw } from '../../builders.ts';

/** A date whose sentence holds no figure of its own. */
const someDate = (changes: Raw): Raw => aDate({ statement: 'The draft dates it.', ...changes });
const planned = (deadline: unknown, changes: Raw = {}): Raw => ({
  plan: { kind: 'promise', promise: 'Open {new-port}.', deadline, reported: 'planned', ...changes },
});
const CLAIMS: Raw[] = [
  aNamed('project', { id: 'pier', ...planned({ date: '2027', basis: 'printed' }) }),
  aNamed('project', { id: 'open', ...planned('none-stated', { promise: 'Open another port.' }) }),
  aNamed('project', {
    id: 'early',
    ...planned(
      { date: '2026-03', basis: 'inferred', reasoning: 'Counted to 2026.' },
      { promise: 'Begin early.', announced: { date: '2025-10', basis: 'printed' } },
    ),
  }),
  someDate({ id: 'pier-year', value: '2027', date_basis: 'printed', part_of: 'pier', printed: 'in 2027' }),
  someDate({ id: 'pier-other-year', value: '2026', date_basis: 'printed', part_of: 'pier', printed: 'from 2026' }),
  someDate({ id: 'storm', value: '2007', date_basis: 'printed', name: { en: 'The storm' }, printed: 'of 2007' }),
  someDate({ id: 'published-again', value: '2025-11-11', printed: 'Nov. 11' }),
];

function registerWith(claims: readonly Raw[] = CLAIMS): Register {
  expect(issuesOf({ claims })).toEqual([]);
  return aContent({ claims }).register;
}

const told = (register: Register, place?: string): string[] =>
  timelineOf(register, place).map((entry) => `${entry.dated.date} ${entry.kind} ${keyOf(entry)}`);

test('tells documents, deadlines and what is only told of apart, by date', () => {
  expect(told(registerWith(), 'busan')).toEqual([
    '2007 event busan/storm',
    '2025-11-10 announced busan/published',
    '2025-11-11 event busan/published-again',
    '2026 event busan/pier-other-year',
    '2026-03 due busan/early',
    '2027 due busan/pier',
  ]);
});

test('puts a claim that only dates a plan with the plan', () => {
  const pier = timelineOf(registerWith()).find(({ claim }) => claim?.id === 'pier');
  expect(pier?.stated.map(({ id }) => id)).toEqual(['pier-year']);
});

test('says when a promise was announced: as told, else with its document', () => {
  const announced = timelineOf(registerWith()).flatMap(({ claim, announced: on }) =>
    on === undefined ? [] : [`${claim?.id ?? ''} ${on.date} ${on.basis}`],
  );
  expect(announced).toEqual(['early 2025-10 printed', 'pier 2025-11-10 inferred']);
});

test('fills figures into promises, and calls dates by name, else by what is stated', () => {
  const words = Object.fromEntries(timelineOf(registerWith()).map((entry) => [keyOf(entry), entry.words]));
  expect(words).toMatchObject({
    'busan/pier': 'Open Jinhae New Port.',
    'busan/storm': 'The storm',
    'busan/published-again': 'The draft dates it.',
    'busan/published': 'Press release on the strategy',
  });
});

test('keeps a document whose own date no claim states', () => {
  expect(told(registerWith(), 'naju')).toEqual(['2025-11-10 announced naju/busan-2025']);
});

test('orders dates that begin together by how vague they are, then by place', () => {
  const printed = ['1 January 2026', 'in 2026', 'January 2026'];
  const claims = ['2026-01-01', '2026', '2026-01'].map((value, i) =>
    someDate({ id: `date-${i}`, value, date_basis: 'printed', printed: printed[i] }),
  );
  const dates = timelineOf(registerWith(claims)).map(({ dated, place }) => `${dated.date} ${place.id}`);
  expect(dates).toEqual(['2025-11-10 busan', '2025-11-10 naju', '2026 busan', '2026-01 busan', '2026-01-01 busan']);
});

test('leaves out what belongs to records that are not sound, and says nothing of it', () => {
  const claims = [
    aDate({ id: 'odd', source: 'nowhere', printed: 'odd' }),
    aNamed('project', {
      id: 'lost',
      ...planned({ date: '2027', basis: 'printed' }, { kind: 'promise', promise: 'Do {nothing-there}.' }),
    }),
  ];
  const { register } = aContent({ claims });
  expect(told(register, 'busan')).toEqual(['2025-11-10 announced busan/published', '2027 due busan/lost']);
  expect(timelineOf(register).at(-1)?.words).toBe('Do {nothing-there}.');
});

test('a chart of a profile draws that place alone, one across places all of them', () => {
  const register = registerWith();
  const spec: ChartSpec = { id: 'line', form: 'dates', caveats: [] };
  const lanes = (profile: string | undefined): string[] => {
    const { series, problems } = buildSeries(spec, register, profile);
    expect(problems).toEqual([]);
    return series.form === 'dates' ? series.lanes.map(({ label, deadlines }) => `${label} ${deadlines.length}`) : [];
  };
  expect(lanes('busan')).toEqual(['Busan 2']);
  expect(lanes(undefined)).toEqual(['Busan 2', 'Naju 0']);
});
