/** What a file of results says of each number besides the number. */
import { afterEach, expect, test, vi } from 'vitest';
import type { ResultContent } from '../../src/search/browser/engine.ts';
import { resultsCsv } from '../../src/search/browser/results-csv.ts';
import { routes } from '../../src/core/domain/routes.ts';

const FILES: Readonly<Record<string, unknown>> = {
  '/api/v1/claims.json': {
    claims: [
      {
        id: 'place/budget',
        statement: 'A.',
        value: 2,
        printed: '2',
        basis: 'printed',
        marks: ['draft'],
        source: 'doc',
      },
      { id: 'place/sum', statement: 'B.', value: 5, printed: null, basis: 'derived', marks: ['ours'], source: 'doc' },
    ],
  },
  '/api/v1/sources.json': { sources: [{ id: 'doc', date: { value: '2025-11-10' } }] },
};

const result = (id: string): ResultContent => ({
  href: `https://example.org/${routes.claim({ profile: 'place', id })}`,
  title: id,
  content: '',
  notes: '',
  kind: ['claim', 'Statement'],
  said: '',
  asks: [],
  caveats: [],
  places: [['place', 'Place']],
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('tells the basis and the caveats of each number, and credits the document with what it prints alone', async () => {
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(Response.json(FILES[url])));
  const permalink = 'https://example.org/search/?q=x';
  const shown = [result('budget'), result('sum')];
  const csv = await resultsCsv({ query: 'x', permalink, shown, total: 2 }, '/');
  const rows = csv.split('\r\n').map((line) => line.split(','));
  const [head = []] = rows;
  expect(rows[1]?.slice(head.indexOf('Query'))).toEqual(['x', permalink]);
  const read = (id: string): string[] => {
    const row = rows.find(([first]) => first === id) ?? [];
    return ['basis', 'caveats', 'source', 'date'].map((name) => row[head.indexOf(name)] ?? '');
  };
  expect(read('place/budget')).toEqual(['printed', 'draft', 'doc', '2025-11-10']);
  expect(read('place/sum')).toEqual(['derived', 'ours', '', '']);
});
