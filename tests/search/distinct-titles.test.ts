import { expect, test } from 'vitest';
import { withDistinctTitles } from '../../src/search/index/distinct-titles.ts';
import type { RecordDraft } from '../../src/search/index/record.ts';

const draft = (title: string, ids: string, place: string, head = false): RecordDraft => ({
  url: ids,
  title,
  content: '',
  names: [],
  ids,
  own: [],
  place: [],
  notes: '',
  filters: { place: [place], theme: [], kind: [] },
  head,
  exact: [],
});

test('titles that several records share say the place, else the words of the id; a page keeps its own', () => {
  const drafts = [
    draft('Honam', 'honam', 'naju'),
    draft('Honam', 'honam', 'gwangju'),
    draft('Drones', 'field drones', 'changwon'),
    draft('Drones', 'complex drones', 'changwon'),
    draft('Naju', 'naju city', 'naju'),
    draft('Naju', 'naju', 'naju', true),
    draft('Port', 'port', 'busan'),
  ];
  const titles = withDistinctTitles(drafts, (place) => place.toUpperCase()).map(({ title }) => title);
  expect(titles).toEqual([
    'Honam · NAJU',
    'Honam · GWANGJU',
    'Drones · CHANGWON · field drones',
    'Drones · CHANGWON · complex drones',
    'Naju · NAJU',
    'Naju',
    'Port',
  ]);
});
