/** Numbers that the texts of a claim may say, since they are its own. */
import { expect, test } from 'vitest';
import { nakedNumber } from '../../src/content/rules/each/naked-number.ts';
import { aClaim, aContent, aCount, aNamed, type Raw } from '../builders.ts';

const naked = (claim: Raw): string[] => nakedNumber.check(aContent({ claims: [claim] })).map(({ message }) => message);

test.each<[string, Raw]>([
  ['a scale as a word', aCount('x', 1000, 'people', { printed: '1천 명', statement: 'It has a thousand people.' })],
  [
    'what is less',
    aClaim({ id: 'x', value: -5_896_000_000, printed: '△5,896백만원', statement: 'Less by KRW 5.896 billion.' }),
  ],
  ['a place in a list', aNamed('pillar', { id: 'x', position: 2, statement: 'The second pillar is of ports.' })],
])('%s', (_, claim) => {
  expect(naked(claim)).toEqual([]);
});

test('another place in a list is no number of its own', () => {
  expect(naked(aNamed('pillar', { id: 'x', position: 3, statement: 'The second pillar is of ports.' }))).toHaveLength(
    1,
  );
});
