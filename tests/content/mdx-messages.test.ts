/** Slips that MDX cannot read, in the words of who wrote them. */
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { mdxFault } from '../../src/content/reader/mdx-messages.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** Where the parser says that it stumbled, as the reader of MDX takes it, and what is told of it. */
function told(row: string): string {
  try {
    parser.parse(row);
  } catch (error) {
    const { reason, place } = error as { reason: string; place?: { column?: number; start?: { column: number } } };
    const named = reason.startsWith('Expected a closing tag') ? /\(\d+:(\d+)/.exec(reason)?.[1] : undefined;
    const { column, message, remedy } = mdxFault(reason, row, Number(named ?? place?.start?.column ?? place?.column));
    return `${column} ${message}; ${remedy}`;
  }
  throw new Error(`can be read: ${row}`);
}

test.each([
  [
    'It has <Claim id="jobs">.',
    '8 <Claim id="jobs"> is not closed; write <Claim id="jobs" /> for the number, or <Claim id="jobs">words</Claim>',
  ],
  ['It has <Claim id="jobs>jobs</Claim> in <Claim id="year" />.', '8 a quote is not closed; write <Claim id="jobs">'],
  ['It has <Claim id="jobs /> in <Claim id="year" />.', '8 a quote is not closed; write <Claim id="jobs" />'],
  ['It has <Claim "jobs" />.', '8 the name of the attribute is missing; write <Claim id="jobs" />'],
  [
    'It has <Claim id="jobs">jobs<Claim>.',
    '29 <Claim> names no claim, and is not closed; write </Claim> where it is to close one',
  ],
  [
    'An <Term ko="혁신도시">Innovation City.',
    '4 <Term> is not closed; write </Term> after the words: <Term ko="혁신도시">Innovation City</Term>',
  ],
  ['It has <Claim id=jobs />.', '18 the value of id is not in quotes; write id="jobs"'],
  ['It has <Claim id=“jobs” />.', '18 the quotes are not straight quotes; write id="jobs"'],
  ['It <Claim id="a">has</claim> it.', '21 </claim> closes <Claim>; write </Claim>'],
  ['It has</Claim> it.', '7 </Claim> closes nothing; remove it, or open it where the words begin'],
  [
    'One.<br>Two.',
    '5 prose may contain no HTML and no component other than Claim, Term and Chart, and <br> is not closed; begin a new paragraph with an empty line',
  ],
  [
    'Less than <5 of them.',
    '11 "<" begins a component, but no component follows; write it in words, such as “less than”',
  ],
  ['At <= most.', '4 "<" begins a component, but no component follows; write it in words, such as “less than”'],
  ['See <https://ulsan.go.kr/a>.', '5 a URL in < and > is not a link here; write [words](https://ulsan.go.kr/a)'],
  ['Ask <a@ulsan.go.kr>.', '5 a URL in < and > is not a link here; write [words](mailto:a@ulsan.go.kr)'],
  [
    'It <!-- later --> has.',
    '4 prose may not contain comments; remove it; write what is left to do in the pull request',
  ],
  ['<!DOCTYPE html>', '1 prose may not contain HTML; remove it'],
  [
    'It has { of them.',
    '8 a brace begins code, and prose may not contain code; bind a number with <Claim id="…" />, and write every other brace in words',
  ],
  [
    'It has {a b}.',
    '8 a brace begins code, and prose may not contain code; bind a number with <Claim id="…" />, and write every other brace in words',
  ],
  [
    'export of cars',
    '8 a paragraph that begins with "import" or "export" would be read as code; begin it with another word',
  ],
])('%s', (row, fault) => {
  expect(told(row)).toBe(fault);
});

test('what none of these explains is told in the words of the parser', () => {
  expect(mdxFault('Something else', 'words', 3)).toEqual({
    column: 3,
    message: 'Something else',
    remedy: 'close every <Claim … /> with "/>", and write "<" and "{" in words: prose is plain text and components',
  });
});
