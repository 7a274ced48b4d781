import { expect, test } from 'vitest';
import { withDistinctTitles } from '../../src/search/index/distinct-titles.ts';
import type { RecordDraft } from '../../src/search/index/record.ts';

const draft = (title: string, ids: string, place: string, head = false, content = ''): RecordDraft => ({
  url: ids,
  title,
  content,
  names: [],
  ids,
  own: [],
  place: [],
  notes: '',
  filters: { place: [place], theme: [], kind: [] },
  head,
  exact: [],
});

test('titles that several records share say the place, else are what the record says; never its id', () => {
  const drafts = [
    draft('Honam', 'honam', 'naju'),
    draft('Honam', 'honam', 'gwangju'),
    draft('Drones', 'field drones', 'changwon', false, 'Drones are a field. More.'),
    draft('Drones', 'complex drones', 'changwon', false, 'Drones are the focus.'),
    draft('Naju', 'naju city', 'naju', false, 'The article is about Naju.'),
    draft('Naju', 'naju', 'naju', true),
    draft('Port', 'port', 'busan'),
    draft('Pier', 'pier north', 'busan', false, 'A pier.'),
    draft('Pier', 'pier south', 'busan', false, 'A pier.'),
    draft('first stage', 'stage', 'busan'),
    draft('“second” stage', 'stage', 'busan'),
  ];
  const titled = withDistinctTitles(drafts, (place) => place.charAt(0).toUpperCase() + place.slice(1));
  expect(titled.map(({ title }) => title)).toEqual([
    'Honam · Naju',
    'Honam · Gwangju',
    'Drones are a field',
    'Drones are the focus',
    'The article is about Naju',
    'Naju',
    'Port',
    'A pier',
    'A pier · 2',
    'First stage',
    '“Second” stage',
  ]);
  // It is found by what it was called, too.
  expect(titled[2]?.subject).toBe('Drones: field drones');
});
