/** The plan of a profile as a table: what stands in a row, and what in none. */
import { describe, expect, test } from 'vitest';
import { planTable, type PlanPart } from '../../../src/core/domain/plan-table.ts';
import { mustGetProfile } from '../../../src/core/domain/register.ts';
import { aClaim, aContent, aDerived, aNamed, type Raw } from '../../builders.ts';

const promise = (deadline: unknown, more: Raw = {}): Raw => ({
  plan: { kind: 'promise', promise: 'Build.', deadline, reported: 'planned', ...more },
});
const printed = (date: string): Raw => ({ date, basis: 'printed' });
const inferred = (date: string): Raw => ({ date, basis: 'inferred', reasoning: `By ${date}.` });

const CLAIMS = [
  aNamed('pillar', { id: 'harbour' }),
  aNamed('project', { id: 'quay', ...promise(printed('2028')) }),
  aNamed('project', { id: 'crane', ...promise(inferred('2027')) }),
  aNamed('project', { id: 'dock', ...promise(inferred('2027')) }),
  aNamed('project', { id: 'light', ...promise(inferred('2030'), { period: 'published' }) }),
  aClaim({ id: 'budget', value: 3_000_000_000, printed: 'KRW 3 billion', statement: 'It has KRW 3 billion.' }),
  aClaim({ id: 'sold', role: 'output', value: 4_000_000_000, printed: 'KRW 4 billion', statement: 'KRW 4 billion.' }),
  aClaim({ id: 'rent', value: 150_000, per: 'month', printed: '월 15만 원', statement: 'It pays {rent}.' }),
  aDerived({ id: 'own-sum', role: 'budget' }),
  aNamed('achievement', { id: 'done', ...promise('none-stated') }),
  aNamed('remark', { id: 'word' }),
];

function table(parts: readonly Raw[]) {
  const { register } = aContent({ claims: CLAIMS, profile: { outline: { heading: 'The pillars', parts } } });
  const { parts: rows, others } = planTable(register, mustGetProfile(register, 'busan'));
  const told = ({ claim, money, deadlines, projects }: PlanPart) => ({
    part: claim.id,
    money: money.map(({ id }) => id),
    deadlines: deadlines.map(({ claim: { id }, due }) => `${id} ${due.date} ${due.basis}`),
    projects: projects.map(({ id }) => id),
  });
  return { rows: rows.map(told), others: others.map(told).map(({ part }) => part) };
}

describe('a row', () => {
  test('has printed money that is to be spent, of the part or under its projects, and no other', () => {
    const [row] = table([
      { claim: 'harbour', claims: ['sold', 'own-sum', 'rent'], projects: [{ claim: 'quay', claims: ['budget'] }] },
    ]).rows;
    expect(row?.money).toEqual(['budget']);
    expect(row?.projects).toEqual(['quay']);
  });

  test('has each deadline once, the soonest first, with how it is known', () => {
    const [row] = table([
      { claim: 'harbour', projects: [{ claim: 'quay' }, { claim: 'crane' }, { claim: 'dock' }] },
    ]).rows;
    expect(row?.deadlines).toEqual(['crane 2027 inferred', 'quay 2028 printed']);
  });

  test('has the end of a period only where it has no other deadline', () => {
    const under = (...ids: string[]) =>
      table([{ claim: 'harbour', projects: ids.map((claim) => ({ claim })) }]).rows[0];
    expect(under('light')?.deadlines).toEqual(['light 2030 inferred']);
    expect(under('light', 'quay')?.deadlines).toEqual(['quay 2028 printed']);
  });
});

test('what promises nothing, and what is reported as achieved, stands apart', () => {
  const { rows, others } = table([
    { claim: 'done' },
    { claim: 'harbour', projects: [{ claim: 'quay' }] },
    { claim: 'word', claims: ['budget'] },
  ]);
  expect(rows.map(({ part }) => part)).toEqual(['harbour']);
  expect(others).toEqual(['done', 'word']);
});
