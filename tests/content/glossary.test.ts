import { describe, expect, test } from 'vitest';
import { anOutside, aNamed, issuesOf, textsOf, told, written, type Raw } from '../builders.ts';

const PATH = 'content/glossary.yaml';
const flood = aNamed('measure', { id: 'flood', printed: 'maintaining flood-prone areas' });

const aTerm = (changes: Raw = {}): Raw => ({
  id: 'improving',
  name: { en: 'Putting in order', ko: '정비', also: ['improvement'] },
  explanation: 'The areas are to flood no longer.',
  claims: ['busan/flood'],
  slips: [{ printed: 'maintaining', means: 'improving', claims: ['busan/flood'] }],
  ...changes,
});
const wrong = (...terms: unknown[]): string[] =>
  issuesOf({ claims: [flood], files: { [PATH]: written({ terms }).text } }).map(({ file, field, rule }) =>
    `${file === PATH ? '' : file} ${field} ${rule}`.trim(),
  );

describe('what passes', () => {
  test.each<[string, Raw[]]>([
    ['a full term', [aTerm()]],
    ['a bare one', [{ id: 'ax', name: { en: 'AX' }, explanation: 'A word.', claims: ['naju/sixteen'] }]],
    ['a number of a claim, bound', [aTerm({ explanation: 'Here are {naju/sixteen}.' })]],
    ['a number of its own name', [aTerm({ name: { en: 'Season 2' }, explanation: 'Season 2 is a round.' })]],
    ['a number from outside', [aTerm({ explanation: 'There are 120.', outside: anOutside() })]],
  ])('%s', (_, terms) => {
    expect(wrong(...terms)).toEqual([]);
  });

  test('no glossary at all', () => {
    expect(issuesOf({ claims: [flood] })).toEqual([]);
    expect([...textsOf().keys()]).not.toContain(PATH);
  });
});

describe('what does not', () => {
  const other = (changes: Raw): Raw => aTerm({ id: 'other', name: { en: 'Other' }, ...changes });
  test.each<[string, unknown[], string[]]>([
    ['a naked number', [aTerm({ explanation: 'There are 120.' })], ['terms[0].explanation naked-number']],
    [
      'a naked number in a meaning',
      [aTerm({ slips: [{ printed: 'maintaining', means: 'sixteen works', claims: ['busan/flood'] }] })],
      ['terms[0].slips[0].means naked-number'],
    ],
    ['a claim that is not there', [aTerm({ claims: ['busan/flod'] })], ['terms[0].claims[0] unknown-claim']],
    ['a claim without its profile', [aTerm({ claims: ['flood'] })], ['terms[0].claims[0] unknown-claim']],
    [
      'a claim that is not there, in a slip',
      [aTerm({ slips: [{ printed: 'maintaining', means: 'improving', claims: ['busan/flod'] }] })],
      ['terms[0].slips[0].claims[0] unknown-claim'],
    ],
    [
      'a claim that is not there, in the text',
      [aTerm({ explanation: 'As {busan/flod} says.' })],
      ['terms[0].explanation unknown-claim'],
    ],
    [
      'a claim named again',
      [aTerm({ claims: ['busan/flood', 'busan/flood'] })],
      ['terms[0].claims[1] duplicate-claim'],
    ],
    ['an id that stands already', [aTerm(), other({ id: 'improving' })], ['terms[1].id duplicate-id']],
    [
      'a name that stands already, otherwise written',
      [aTerm(), other({ name: { en: 'putting-in order', ko: '복합' } })],
      ['terms[1].name.en duplicate-term'],
    ],
    [
      'Hangul that stands already',
      [aTerm(), other({ name: { en: 'B', ko: '정비' } })],
      ['terms[1].name.ko duplicate-term'],
    ],
    [
      'a short form that is another’s name',
      [aTerm(), other({ name: { en: 'B', also: ['Improvement'] } })],
      ['terms[1].name.also[0] duplicate-term'],
    ],
    [
      'words that no claim prints',
      [aTerm({ slips: [{ printed: 'mantaining', means: 'improving', claims: ['busan/flood'] }] })],
      ['terms[0].slips[0].printed slip-not-printed'],
    ],
    [
      'words that are part of a word',
      [aTerm({ slips: [{ printed: 'maintain', means: 'improve', claims: ['busan/flood'] }] })],
      ['terms[0].slips[0].printed slip-not-printed'],
    ],
    ['a misspelt field', [aTerm({ explenation: 'It is.' })], ['terms[0].explenation unknown-field']],
    ['no claim', [aTerm({ claims: [] })], ['terms[0].claims invalid-claims']],
    ['a term that is no record', ['AX'], ['terms[0] invalid-value']],
  ])('%s', (_, terms, expected) => {
    expect(wrong(...terms)).toEqual(expected);
  });

  test('is told with what to type', () => {
    const slips = [{ printed: 'mantaining', means: 'improving', claims: ['busan/flood'] }];
    const said = told(issuesOf({ claims: [flood], files: { [PATH]: written({ terms: [aTerm({ slips })] }).text } }));
    expect(said).toMatch(/^content\/glossary\.yaml:\d+:\d+ {2}slip-not-printed {2}terms\[0\]\.slips\[0\]\.printed: /);
    expect(said).toContain('they print “maintaining flood-prone areas”');
    expect(said).toContain('copy the words letter for letter');
  });
});
