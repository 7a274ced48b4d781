/** Titles that are computed, so that they stay true as the content grows. */
import { expect, test } from 'vitest';
import { chartsIn } from '../../../src/core/domain/charts.ts';
import { aContent, aMatrixChart, aPromise, type Raw } from '../../builders.ts';

const by = (basis: string, themes: readonly string[]): Raw => ({
  themes,
  plan: {
    kind: 'promise',
    promise: `Create jobs, ${basis}`,
    deadline: { date: '2027', basis, ...(basis === 'inferred' ? { reasoning: 'From the term.' } : {}) },
    reported: 'planned',
  },
});

/** The titles of a chart of all themes, and of one of all dates, where these are promised. */
function titles(promises: readonly Raw[]): string[] {
  const { register } = aContent({ claims: promises });
  const [theme] = register.themes.values();
  if (theme === undefined) throw new Error('no theme');
  const themes = ['ports', 'jobs', 'youth'].map(
    (id) => [id, { ...theme, id, name: { ...theme.name, en: id } }] as const,
  );
  const figures = [aMatrixChart(), { id: 'line', form: 'dates', caveats: [] }] as unknown as typeof register.figures;
  return chartsIn({ ...register, themes: new Map(themes), figures }).flatMap(({ title, within }) =>
    within === undefined ? title : [],
  );
}

test('say which themes have most promises and fewest, and how many deadlines are printed', () => {
  const one = aPromise('one', 10, by('printed', ['ports']));
  const two = aPromise('two', 20, by('inferred', ['ports', 'jobs']));
  expect(titles([])).toEqual(['Promises by theme', '0 of 0 promises have a printed deadline']);
  expect(titles([one, two])).toEqual(['Most promises: ports; fewest: youth', '1 of 2 promises has a printed deadline']);
  expect(titles([one])).toEqual(['Most promises: ports; fewest: 2 themes', '1 of 1 promise has a printed deadline']);
});
