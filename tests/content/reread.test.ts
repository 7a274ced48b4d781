/** Sentences about all places, once another place has joined their theme. */
import { expect, test } from 'vitest';
import { toReread } from '../../src/content/reread.ts';
import { aContent, anMdx, aTheme, type Raw } from '../builders.ts';

const PROSE = 'Only Busan has a plan for ports. It names some. No document gives a cost.';
const reread = (published: string[], theme: Raw = {}) => {
  const { places, sentences } = toReread(
    aContent({
      files: {
        ...Object.fromEntries(published.map((id) => [`content/published/${id}.jsonl`, ''])),
        'content/themes/ports.mdx': anMdx(aTheme(theme), PROSE),
      },
    }),
  );
  return { places, texts: sentences.filter(({ path }) => path.includes('ports')).map(({ text }) => text) };
};

test('a place that is new to a theme has its sentences about all places read again, and those of its answer', () => {
  expect(reread(['naju'], { answer: 'Ports are named. None has a date.' })).toEqual({
    places: ['busan'],
    texts: ['Only Busan has a plan for ports.', 'No document gives a cost.', 'Ports are named. None has a date.'],
  });
});

test('where every place is published, or none is, there is nothing to read again', () => {
  expect(reread(['naju', 'busan']).texts).toEqual([]);
  expect(reread([])).toEqual({ places: [], texts: [] });
});
