import type { Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { readMdx } from '../../../src/content/reader/read-mdx.ts';
import { linkTerms } from '../../../src/core/domain/term-links.ts';
import { termFinder } from '../../../src/core/domain/term-words.ts';
import { term, type Term } from '../../../src/core/schema/glossary.ts';
import { aContent, aNamed, type Raw } from '../../builders.ts';

const aTerm = (id: string, name: Raw, more: Raw = {}): Term =>
  term.parse({ id, name, explanation: 'It is.', claims: ['busan/other'], ...more });

const AX = aTerm('ax', { en: 'AX', also: ['AI transformation'] });
const ZONE = aTerm('ftz', { en: 'FTZ', ko: '자유무역지역', also: ['free trade zone'] }, { claims: ['busan/masan'] });
const CITY = aTerm('city', { en: 'Innovation City', ko: '혁신도시' });
const SEASON = aTerm('season', { en: 'Innovation City Season', ko: '혁신도시 시즌' });
const WINNING = aTerm('winning', { en: 'Winning' }, { everyday: true, claims: ['busan/won'] });
const MIXED = aTerm('mixed', { en: 'Mixed-use', ko: '복합' });
const TERMS = [AX, ZONE, CITY, SEASON, WINNING, MIXED];

const { register } = aContent({
  claims: [
    aNamed('facility', { id: 'masan', name: { en: 'Masan Free Trade Zone' } }),
    aNamed('facility', { id: 'kunsan', name: { en: 'Kunsan Free Trade Zone' } }),
    aNamed('event', { id: 'won', name: { en: 'Winning the games' } }),
  ],
});

/** The prose with its links as `[words](term)`, marks as `(term)` and marked terms as `<words>(term)`. */
function linked(text: string, terms: readonly Term[] = TERMS): string {
  const prose = readMdx('a.mdx', `---\na: b\n---\n\n${text}`).file.prose;
  if (prose === undefined) throw new Error('no prose');
  linkTerms(prose, { register, terms }, 'busan');
  return shown(prose);
}

function shown(prose: Root): string {
  visit(prose, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node) => {
    const element = node as MdxJsxTextElement;
    const value = (name: string): string | undefined => {
      const found = element.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === name);
      return typeof found?.value === 'string' ? found.value : undefined;
    };
    const words = toString(element);
    const to = element.name === 'TermLink' ? value('id') : value('entry');
    const told =
      element.name === 'TermLink'
        ? `${words === '' ? '' : `[${words}]`}(${to ?? ''})`
        : element.name === 'Term'
          ? `<${words}>${to === undefined ? '' : `(${to})`}`
          : `{${words === '' ? (value('id') ?? '') : words}}`;
    element.children = [{ type: 'text', value: told }];
  });
  return prose.children
    .filter(({ type }) => type !== 'yaml')
    .map((node) => toString(node))
    .join(' ¶ ');
}

describe('finding terms in words', () => {
  const found = (text: string): string[] =>
    termFinder(TERMS)(text).map(({ term: one, start, end }) => `${one.id}: ${text.slice(start, end)}`);

  test.each<[string, string[]]>([
    ['AX and an AI Transformation', ['ax: AX', 'ax: AI Transformation']],
    ['ax, MAX, AXE and FAX', []],
    ['Free Trade Zones, free-trade zone', ['ftz: Free Trade Zones', 'ftz: free-trade zone']],
    ['a free\ntrade zone over lines', ['ftz: free\ntrade zone']],
    ['FTZs', ['ftz: FTZs']],
    ['ftz', []],
    ['Innovation Cities', ['city: Innovation Cities']],
    ['Innovation City Season 2 of an Innovation City', ['season: Innovation City Season', 'city: Innovation City']],
    ['of mixed use', ['mixed: mixed use']],
    ['혁신도시', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('no terms, no finds', () => {
    expect(termFinder([])('AX')).toEqual([]);
  });

  test('a name is no pattern', () => {
    expect(
      termFinder([aTerm('tf', { en: 'T/F (team)' }), aTerm('any', { en: 'A.X' })])('AAX, T/F (team)'),
    ).toHaveLength(1);
  });
});

describe('linking the first use', () => {
  test.each<[string, string, string]>([
    ['once, and no later one', 'An AX. Of AX.\n\nMore AX.', 'An [AX](ax). Of AX. ¶ More AX.'],
    ['of several terms', 'AX in an FTZ, with AX.', '[AX](ax) in an [FTZ](ftz), with AX.'],
    ['within emphasis and lists', '- Of *AX*\n- of AX', 'Of [AX](ax)of AX'],
    ['not in a heading', '## An AX\n\nThe AX.', 'An AX ¶ The [AX](ax).'],
    ['not in a link', '[an AX](/about/) and an AX', 'an AX and an [AX](ax)'],
    ['not in quotation marks', 'It prints “an AX”, an "AX". The AX.', 'It prints “an AX”, an "AX". The [AX](ax).'],
    ['not an everyday word', 'Winning is all.', 'Winning is all.'],
    [
      'on a marked term before plain words of its paragraph',
      'A free trade zone, <Term ko="자유무역지역">zone for trade</Term>.',
      'A free trade zone, <zone for trade>(ftz).',
    ],
    [
      'but not on one of a later paragraph',
      'An FTZ.\n\nA <Term ko="자유무역지역">zone</Term>.',
      'An [FTZ](ftz). ¶ A <zone>.',
    ],
    ['a marked term that no entry explains', 'A <Term ko="도시">city</Term>.', 'A <city>.'],
  ])('%s', (_, text, expected) => {
    expect(linked(text)).toBe(expected);
  });
});

describe('words that are a link to a claim already', () => {
  test.each<[string, string, string]>([
    ['get a mark behind them', 'The <Claim id="growth">AX plan</Claim> is.', 'The {AX plan}(ax) is.'],
    ['none where plain words are near', '<Claim id="growth">AX</Claim>, that is AX.', '{AX}, that is [AX](ax).'],
    ['a name whose claim the entry names', 'At <Claim id="masan" />.', 'At {masan}(ftz).'],
    ['not a name that holds the words by chance', 'At <Claim id="kunsan" />.', 'At {kunsan}.'],
    ['the name of a claim that is overwritten', 'At <Claim id="masan">a place</Claim>.', 'At {a place}.'],
    ['an everyday word that the entry has in mind', 'By <Claim id="won">winning</Claim>.', 'By {winning}(winning).'],
    ['an everyday word elsewhere', 'By <Claim id="growth">winning</Claim>.', 'By {winning}.'],
    ['an unknown claim', 'At <Claim id="nowhere">AX</Claim>.', 'At {AX}.'],
    ['on a line of its own', '<Claim id="growth">AX</Claim>\n\nAX', '{AX}(ax) ¶ AX'],
  ])('%s', (_, text, expected) => {
    expect(linked(text)).toBe(expected);
  });
});
