import { expect, test } from 'vitest';
import { beyondTitle, excerptOf } from '../../src/search/query/excerpt.ts';
import type { Ranked } from '../../src/search/query/rank.ts';

type Matched = Ranked['matched'];
const by = (why: Matched[number]['why'], ...shown: string[]): Matched => [
  { queryTerm: { typed: '', alternatives: [] }, why, shown },
];
const marked = (text: string, matched: Matched): string =>
  excerptOf(text, matched)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['The second subway line', by('word', 'subway'), 'The second [subway] line'],
  ['Six nurseries open', by('word', 'nursery'), 'Six [nurseries] open'],
  ['A car plant is built', by('synonym', 'car factory', 'car plant'), 'A [car plant] is built'],
  ['창원국가산업단지는 크다', by('part', '산업단지'), '[창원국가산업단지는] 크다'],
  ['The draft gives KRW 1.927 trillion.', by('number', '1조 9270억'), 'The draft gives [KRW 1.927 trillion].'],
  ['<b>port</b>', by('word', 'port'), '<b>[port]</b>'],
  ['nothing here', by('word', 'port'), 'nothing here'],
])('%s', (text, matched, wanted) => {
  expect(marked(text, matched)).toBe(wanted);
});

test('a long text is cut around its marks', () => {
  const text = `${'filler words '.repeat(60)}the columbarium ${'more words '.repeat(60)}`;
  const shown = marked(text, by('word', 'columbarium'));
  expect(shown).toContain('[columbarium]');
  expect(shown.length).toBeLessThan(270);
  expect(shown.startsWith('… ')).toBe(true);
});

test('of a long text, the stretch that holds the most marks is shown, not the first', () => {
  const text = `One port. ${'filler words '.repeat(40)}The port, a port and its port. ${'more words '.repeat(40)}`;
  const shown = marked(text, by('word', 'port'));
  expect(shown).toContain('The [port], a [port] and its [port].');
  expect(shown).not.toContain('One');
});

test('an excerpt does not say again the sentence that is the title', () => {
  const content = 'The harbour has 10 works. All piers.';
  expect(beyondTitle({ title: 'The harbour has 10 works', content })).toBe('All piers.');
  expect(beyondTitle({ title: 'The harbour', content })).toBe(content);
});
