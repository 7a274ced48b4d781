/** Corrections apart from news, each with what readers and feeds are told of it. */
import { expect, test } from 'vitest';
import { chartsIn } from '../../../src/core/domain/charts.ts';
import { fillTemplate } from '../../../src/core/domain/format-claim.ts';
import {
  correctionsOf,
  formerAnchors,
  formerIds,
  newsOf,
  wasAndNow,
  type History,
} from '../../../src/core/domain/history.ts';
import { aContent, aLaterPage, aReport } from '../../builders.ts';

const content = aContent(aLaterPage([aReport()]));
const { register } = content;
const lines = (profile: string, since: string, without: readonly string[] = []) =>
  content.claims.flatMap((draft) =>
    draft.profile === profile && !without.includes(draft.id)
      ? [{ id: draft.id, since, label: draft.id, themes: ['ports'], held: {} }]
      : [],
  );
const REPORT = content.claims.find(({ record }) => record?.outcome !== undefined)?.id ?? '';

const history = (changes: Partial<History> = {}): History => ({
  changes: [],
  forwards: [],
  published: new Map([
    ['busan', lines('busan', '2026-11-22', [REPORT])],
    ['naju', lines('naju', '2026-11-23')],
  ]),
  ...changes,
});

test('a profile is news once, and a later document with what it reports', () => {
  expect(newsOf(register, history(), '2026-12-01').map(({ id, day }) => `${day} ${id}`)).toEqual([
    expect.stringMatching(/^2026-12-01 document-busan-/),
    '2026-11-23 profile-naju',
    '2026-11-22 profile-busan',
  ]);
  const [document] = newsOf(register, history(), '2026-12-01');
  expect(document?.reports.map(({ id }) => id)).toEqual([REPORT]);
  expect(document?.themes).toEqual(['ports']);
});

test('where nothing was published yet, all of it is news of the day', () => {
  expect(newsOf(register, history({ published: new Map() }), '2026-12-01').map(({ id }) => id)).toEqual([
    'profile-busan',
    'profile-naju',
  ]);
});

const change = (changes: object = {}): History['changes'][number] => ({
  id: '2026-11-28-growth',
  date: '2026-11-28',
  claims: ['busan/growth'],
  what: 'A slip.',
  why: 'our-mistake',
  was: { value: '2600', qualifier: null },
  now: { value: '2.7', qualifier: 'about' },
  ...changes,
});

test('a correction says what, why, what stood there and what stands there now, the newest first', () => {
  const corrections = correctionsOf(
    register,
    history({ changes: [change({ date: '2026-11-27', id: 'a' }), change()] }),
  );
  expect(corrections.map(({ id }) => id)).toEqual(['2026-11-28-growth', 'a']);
  expect(corrections[0]).toMatchObject({
    title: 'Correction, Busan: 2.7 times',
    text: 'A slip. Our mistake. Was: value 2,600, qualifier none; now: value 2.7, qualifier about.',
    path: 'profiles/busan/statements/#growth',
    places: ['busan'],
    themes: ['ports'],
  });
});

test('a correction says outcomes and dates as the pages do, and ends in one full stop', () => {
  const told = (was: object | string, now: object | string) => wasAndNow(change({ was, now }));
  expect(told({ outcome: 'kept', happened: '2025-09' }, { outcome: 'under-way', happened: null })).toBe(
    'Was: outcome done, happened September 2025; now: outcome under way, happened none.',
  );
  expect(told({ plan: 'promise', deadline: 'none-stated' }, { plan: 'vision', deadline: '2026' })).toBe(
    'Was: plan promise, deadline not stated; now: plan aspiration, deadline 2026.',
  );
  // As printed stays as printed.
  expect(told({ printed: '2025-09' }, { printed: '2025' })).toBe('Was: printed 2025-09; now: printed 2025.');
  expect(told('It was so.', 'It is so.')).toBe('Was: It was so; now: It is so.');
});

test('a withdrawn claim is still called by its name, and belongs to its place and themes', () => {
  const gone = { id: 'gone', since: '2026-11-22', label: 'The old pier', themes: ['jobs'], held: {} };
  const told = history({
    changes: [change({ claims: ['busan/gone'], was: undefined, now: undefined, withdrawn: true })],
    published: new Map([['busan', [gone]]]),
  });
  expect(correctionsOf(register, told)[0]).toMatchObject({
    title: 'Withdrawn, Busan: The old pier',
    places: ['busan'],
    themes: ['jobs'],
  });
  expect(formerAnchors(told, 'profiles/busan/statements/')).toMatchObject([
    { anchor: 'gone', label: 'The old pier', to: undefined },
  ]);
  expect(formerAnchors(told, 'profiles/naju/statements/')).toEqual([]);
});

test('a renamed claim keeps its old anchor and tells its old id; the words of a page have a place', () => {
  const told = history({
    forwards: [{ from: 'profiles/busan/statements/#rose', to: 'profiles/busan/statements/#growth' }],
    changes: [change({ claims: undefined, page: 'profiles/naju/', was: 'One', now: 'Another' })],
  });
  expect(formerAnchors(told, 'profiles/busan/statements/')).toMatchObject([
    { anchor: 'rose', to: 'profiles/busan/statements/#growth' },
  ]);
  expect(formerIds(told, { profile: 'busan', id: 'growth' })).toEqual(['busan/rose']);
  expect(correctionsOf(register, told)[0]).toMatchObject({
    path: 'profiles/naju/',
    places: ['naju'],
    text: 'A slip. Our mistake. Was: One; now: Another.',
  });
  const [theme] = register.themes.values();
  if (theme === undefined) throw new Error('the content has no theme');
  const ofTheme = change({ claims: undefined, page: `themes/${theme.id}/`, was: 'One', now: 'Another' });
  expect(correctionsOf(register, history({ changes: [ofTheme] }))[0]?.title).toBe(`Correction, ${theme.name.en}`);
  const [chart] = chartsIn(register);
  if (chart === undefined) throw new Error('the content has no chart');
  const ofChart = change({ claims: undefined, page: `figures/${chart.id}/`, was: 'One', now: 'Another' });
  expect(correctionsOf(register, history({ changes: [ofChart] }))[0]?.title).toBe(
    `Correction, “${fillTemplate(register, chart.title, chart.within)}”`,
  );
});
