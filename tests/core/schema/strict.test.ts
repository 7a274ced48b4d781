import { expect, test } from 'vitest';
import type { z } from 'zod';
import { chart } from '../../../src/core/schema/chart.ts';
import { claim, ledger, NAMED_KINDS, plan, QUANTITY_KINDS, STATED_KINDS } from '../../../src/core/schema/claim.ts';
import { dated, partialDate } from '../../../src/core/schema/dated.ts';
import { claimRef, id } from '../../../src/core/schema/id.ts';
import { name } from '../../../src/core/schema/name.ts';
import { note, NOTE_KINDS } from '../../../src/core/schema/note.ts';
import { outlinePart, profile, relationship } from '../../../src/core/schema/profile.ts';
import { searchWords, synonymGroup } from '../../../src/core/schema/search-words.ts';
import { source } from '../../../src/core/schema/source.ts';
import { line } from '../../../src/core/schema/text.ts';
import { theme } from '../../../src/core/schema/theme.ts';
import { aClaim, aCount, aDate, aNamed, aProfile, aShareChart, aSource, aTheme, type Raw } from '../../builders.ts';

/** Every record shape with a record that it takes. */
const RECORDS: readonly (readonly [string, z.ZodType, Raw])[] = [
  ['claim', claim, aClaim()],
  ['count', claim, aCount('some', 3, 'things')],
  ['date', claim, aDate()],
  ...NAMED_KINDS.map((kind) => [kind, claim, aNamed(kind)] as const),
  ...STATED_KINDS.map((kind) => [kind, claim, aNamed(kind)] as const),
  ['ledger', ledger, { claims: [aClaim()] }],
  ['plan', plan, { kind: 'promise', promise: 'To build.', deadline: 'none-stated', reported: 'planned' }],
  ['profile', profile, aProfile()],
  ['outline part', outlinePart, { claim: 'a' }],
  ['relationship', relationship, { kind: 'editor', text: 'Near.', profile: 'naju' }],
  ...[...(aProfile().charts as Raw[]), aShareChart()].map(
    (spec) => [`chart ${String(spec.form)}`, chart, spec] as const,
  ),
  ['theme', theme, aTheme()],
  ['source', source, aSource()],
  ['name', name, { en: 'Busan' }],
  ['note', note, { kind: 'context', text: 'Known.' }],
  ['printed date', dated, { date: '2025', basis: 'printed' }],
  ['inferred date', dated, { date: '2025', basis: 'inferred', reasoning: 'So.' }],
  ['synonyms', searchWords, { groups: [{ id: 'metro', words: ['metro', 'subway'] }] }],
  ['synonym group', synonymGroup, { id: 'metro', words: ['metro', 'subway'] }],
];

// That a missing field or another type is refused is the library's own work; that a field beyond these is, is our choice.
test.each(RECORDS)('%s is taken when sound, and not with a field beside', (_, schema, record) => {
  expect(schema.safeParse(record).error?.issues).toBeUndefined();
  expect(schema.safeParse({ ...record, also: 1 }).success).toBe(false);
});

test('every kind of claim has a record here', () => {
  const here = new Set(RECORDS.map(([, , record]) => record.kind));
  const kinds = [...NAMED_KINDS, ...STATED_KINDS, 'money', 'count', 'date'];
  expect(kinds.filter((kind) => !here.has(kind))).toEqual([]);
});

test.each<[string, Raw, boolean]>([
  ['whole won', { kind: 'money', value: 950_000, unit: 'KRW', role: 'budget' }, true],
  ['half a won', { kind: 'money', value: 0.5, unit: 'KRW', role: 'budget' }, false],
  ['won beyond exactness', { kind: 'money', value: 1e17, unit: 'KRW', role: 'budget' }, false],
  ['yen', { kind: 'money', value: 1, unit: 'JPY', role: 'budget' }, true],
  ['francs', { kind: 'money', value: 1, unit: 'CHF', role: 'budget' }, false],
  ['a length', { kind: 'length', value: 1.13, unit: 'km' }, true],
  ['no length', { kind: 'length', value: 0, unit: 'km' }, false],
  ['percentage points', { kind: 'share', value: -1.3, unit: 'percentage points' }, true],
  ['a range', { kind: 'share', value: 92, to: 99, unit: 'percent' }, true],
  ['a rate', { kind: 'count', value: 2, unit: 'cars', per: 'household' }, true],
  ['pyeong', { kind: 'area', value: 3.306, unit: 'm2', original: { value: 1, unit: 'pyeong' } }, true],
  ['acres', { kind: 'area', value: 4047, unit: 'm2', original: { value: 1, unit: 'acre' } }, false],
  ['an hour and a half', { kind: 'duration', value: 90, unit: 'minutes', largest: 'hours' }, true],
  ['money in square metres', { kind: 'money', value: 1, unit: 'm2', role: 'budget' }, false],
  ['square metres', { kind: 'area', value: 6_980_000, unit: 'm2' }, true],
  ['no area', { kind: 'area', value: 0, unit: 'm2' }, false],
  ['pyeong', { kind: 'area', value: 10, unit: 'pyeong' }, false],
  ['a share', { kind: 'share', value: 94.5, unit: 'percent' }, true],
  ['a percent sign', { kind: 'share', value: 94.5, unit: '%' }, false],
  ['a ratio', { kind: 'ratio', value: 2.7, unit: 'times' }, true],
  ['no things', { kind: 'count', value: 0, unit: 'deaths' }, true],
  ['how many fewer', { kind: 'count', value: -1572, unit: 'people' }, true],
  ['part of a thing', { kind: 'count', value: 91.2, unit: 'points' }, true],
  ['a rank', { kind: 'rank', value: 1, unit: 'position' }, true],
  ['rank nought', { kind: 'rank', value: 0, unit: 'top' }, false],
  ['half a year', { kind: 'duration', value: 0.5, unit: 'years' }, true],
  ['weeks', { kind: 'duration', value: 2, unit: 'weeks' }, true],
  ['seconds', { kind: 'duration', value: 2, unit: 'seconds' }, false],
  ['no number', { kind: 'share', value: Number.NaN, unit: 'percent' }, false],
  ['without end', { kind: 'share', value: Infinity, unit: 'percent' }, false],
])('a quantity of %s', (_, fields, sound) => {
  expect(QUANTITY_KINDS).toContain(fields.kind);
  expect(claim.safeParse(aClaim(fields)).success).toBe(sound);
});

test.each<[string, unknown, unknown]>([
  ['text', '2025-03', '2025-03'],
  ['a number, as YAML reads a bare year', 2025, '2025'],
  ['a date, as other YAML readers make of a day', new Date('2025-03-06'), '2025-03-06'],
  ['30 February', '2025-02-30', undefined],
  ['part of a year', 2025.5, undefined],
  ['an impossible date', new Date('nonsense'), undefined],
  ['nothing', undefined, undefined],
  ['null', null, undefined],
  ['truth', true, undefined],
])('a partial date from %s', (_, value, expected) => {
  expect(partialDate.safeParse(value).data).toBe(expected);
});

test.each<[string, unknown, boolean]>([
  ['words', 'Some words', true],
  ['Hangul and dashes', '서울 — “so”', true],
  ['at the limit', 'x'.repeat(2000), true],
  ['beyond it', 'x'.repeat(2001), false],
  ['blanks', '   ', false],
  ['a line break', 'a\nb', false],
  ['a tab', 'a\tb', false],
  ['a bell', 'a\u0007', false],
  ['nought', 'a\u0000', false],
  ['an escape', '\u001B[31mred', false],
  ['a direction override', 'a\u202Eb', false],
  ['an isolate', 'a\u2066b', false],
  ['a paragraph separator', 'a\u2029b', false],
])('a line of %s', (_, value, sound) => {
  expect(line.safeParse(value).success).toBe(sound);
});

test.each<[unknown, boolean, boolean]>([
  ['marine-budget', true, true],
  ['busan/marine-budget', false, true],
  ['a/b/c', false, false],
  ['Marine', false, false],
  ['a--b', false, false],
  ['', false, false],
  ['x'.repeat(65), false, true],
  ['x'.repeat(130), false, false],
  [5, false, false],
])('%j as an id, as a reference', (value, asId, asRef) => {
  expect(id.safeParse(value).success).toBe(asId);
  expect(claimRef.safeParse(value).success).toBe(asRef);
});

test('an inferred date needs its reasoning, a printed one has none', () => {
  expect(dated.safeParse({ date: '2025', basis: 'inferred' }).success).toBe(false);
  expect(dated.safeParse({ date: '2025', basis: 'printed', reasoning: 'So.' }).success).toBe(false);
});

test.each(NOTE_KINDS)('a note may be a %s', (kind) => {
  expect(note.safeParse({ kind, text: 'Known.' }).success).toBe(true);
});

test.each<[string, string, boolean]>([
  ['https', 'https://www.busan.go.kr/eng', true],
  ['http', 'http://www.busan.go.kr', false],
  ['another host behind a name', 'https://www.busan.go.kr@evil.example/', false],
  ['a host of the reader’s own network', 'https://127.0.0.1/', false],
  ['javascript', 'javascript:alert(1)', false],
  ['data', 'data:text/html,<script>', false],
  ['a path', '/eng', false],
  ['ftp', 'ftp://busan.go.kr', false],
  ['a line break within', 'https://busan.go.kr/\neng', false],
  ['a blank within', 'https://busan.go.kr/a b', false],
])('a link of %s', (_, url, sound) => {
  expect(source.safeParse(aSource({ link: { url, how: 'Found.' } })).success).toBe(sound);
});
