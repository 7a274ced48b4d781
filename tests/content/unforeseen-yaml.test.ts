/** YAML that readers take apart, or that would keep the check busy for hours. */
import { expect, test } from 'vitest';
import { formatIssue, type Issue } from '../../src/content/issue.ts';
import { readFastYaml } from '../../src/content/reader/fast-yaml.ts';
import { lineColumns } from '../../src/content/reader/line-column.ts';
import { aClaim, aLedger, issuesOf, LEDGER, SOURCE, textsOf } from '../builders.ts';

const ledger = textsOf().get(LEDGER) ?? '';
const after = (path: string, text: string): Issue[] => issuesOf({ files: { [path]: text } });
const told = (from: string, to: string): string[] => {
  expect(ledger).toContain(from);
  return after(LEDGER, ledger.replace(from, to)).map(
    ({ line, column, rule, value, message, remedy }) =>
      `${line}:${column} ${rule} ${JSON.stringify(value)} — ${message}; ${remedy}`,
  );
};

test.each([
  ['hexadecimal', '0x14', '20'],
  ['octal', '0o24', '20'],
  ['with a leading zero', '020', '20'],
  ['in powers', '2e1', '20'],
  ['with a plus', '+20', '20'],
  ['beyond all', '1e400', 'the number in digits'],
  ['without end', '.inf', 'the number in digits'],
  ['that is none', '.nan', 'the number in digits'],
])('a number %s', (_, written, meant) => {
  expect(readFastYaml(`value: ${written}\n`)).toBeUndefined();
  expect(readFastYaml(`values: [1,${written}]\n`)).toBeUndefined();
  expect(told('value: 20\n', `value: ${written}\n`)).toEqual([
    `20:12 yaml "${written}" — ${written} is written in a form that YAML parsers read in different ways; write ${meant}, or put it in double quotes where it is a text`,
  ]);
});

test.each(['20', '-20', '0', '0.5', '20.0', '2025', '1927000000000'])('the number %s is plain', (written) => {
  expect(readFastYaml(`value: ${written}\n`)).toEqual({ value: Number(written) });
});

test.each<[name: string, from: string, to: string, fault: string]>([
  [
    'a directive',
    'claims:',
    '%YAML 1.1\n---\nclaims:',
    '1:1 yaml "%YAML 1.1" — a line that begins with % is a YAML directive, which changes how the file is read; remove it, and the line of --- below it',
  ],
  [
    'an alias of nothing',
    'source: "busan-2025"',
    'source: *a',
    '10:13 yaml "*a" — the alias refers to nothing: there is no anchor of this name before it; write the values out instead of repeating them by alias; put a text that begins with * in double quotes',
  ],
  [
    'a list for a key',
    'value: 20\n',
    '? [a]\n    : 20\n',
    '20:7 yaml "[" — there is a list or a record where a field name is expected; write the field name, a colon, a space, and then the value',
  ],
  [
    'a no-break space before a field',
    '    value: 20\n',
    '\u00A0\u00A0\u00A0\u00A0value: 20\n',
    '20:1 yaml "\u00A0" — there is a kind of space here that YAML does not accept as one, such as a no-break space; delete it and type a plain space; the two may look alike in your editor',
  ],
  [
    'a wide blank after a colon',
    'value: 20\n',
    'value:\u300020\n',
    '20:11 yaml "\u3000" — there is a kind of space here that YAML does not accept as one, such as a no-break space; delete it and type a plain space; the two may look alike in your editor',
  ],
  [
    'a key twice, once quoted',
    'value: 20\n',
    'value: 20\n    "value": 21\n',
    '21:5 yaml "value" — "value" is used twice in one record; keep one of the two',
  ],
  [
    'a line without end',
    'value: 20\n',
    `value: ${': '.repeat(100_000)}\n`,
    `20:1 yaml ${JSON.stringify(`    value: ${': '.repeat(100_000)}`)} — the line has 200,011 characters, but at most 20,000 are read; put each entry of a list on a line of its own, and shorten the text: no field takes that many`,
  ],
  [
    'a field of one letter is not taken for any of two',
    'value: 20\n',
    'value: 20\n    k: 1\n',
    expect.stringContaining('21:5 unknown-field 1 — there is no field "k" here; remove it; the fields are') as string,
  ],
])('%s', (_, from, to, fault) => {
  expect(told(from, to)).toEqual([fault]);
});

test('a second document in the file', () => {
  expect(after(LEDGER, `${ledger}---\nclaims: []\n`).map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    'yaml to YAML, the document ends here and another begins',
  ]);
});

test('what is nested beyond the parser is told, and no crash', () => {
  const deep = Array.from({ length: 1800 }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
  for (const text of [`${ledger}${deep}`, `claims: ${'a: '.repeat(6000)}\n`])
    expect(after(LEDGER, text).length).toBeGreaterThan(0);
});

// Each would take minutes or hours, were its time to grow with the square of its length.
test.each<[name: string, text: string]>([
  ['empty lines', `${ledger}${'\n'.repeat(300_000)}`],
  ['trailing spaces', `${ledger}${'\n '.repeat(300_000)}`],
  ['dashes', `claims:\n${'-\n'.repeat(50_000)}`],
  ['distinct keys', `${ledger}${Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join('')}`],
  ['records on lines of their own', `${ledger}${'{a}\n'.repeat(20_000)}`],
  ['texts cut short', `claims:\n${'  - x y # z\n'.repeat(4000)}`],
])('is read in time: %s', (_, text) => {
  expect(after(LEDGER, text).every(({ rule }) => rule !== 'rule-crashed')).toBe(true);
});

test('a list beyond all lists is told once', () => {
  expect(
    after(LEDGER, `claims:\n${'  - x\n'.repeat(5001)}`)
      .filter(({ file }) => file === LEDGER)
      .map(formatIssue)[0],
  ).toContain('invalid-claims  claims: ');
});

test('places of offsets', () => {
  const at = lineColumns('ab\ncd\n\ne', 5);
  expect([0, 1, 2, 3, 6, 7].map((offset) => at(offset))).toEqual([
    { line: 5, column: 1 },
    { line: 5, column: 2 },
    { line: 5, column: 3 },
    { line: 6, column: 1 },
    { line: 7, column: 1 },
    { line: 8, column: 1 },
  ]);
});

test.each([
  ['http://a.kr/', 'an address begins with https:// and a host'],
  ['https://localhost/', 'an address names a public host, as in https://www.busan.go.kr/'],
  ['https://a:b@a.kr/', 'an address may hold no name or password before its host'],
])('why the address %s of a source is refused', (url, message) => {
  const text = textsOf({ source: { link: { url, how: 'Found.' } } }).get(SOURCE) ?? '';
  expect(after(SOURCE, text).map((issue) => issue.message)).toEqual([expect.stringContaining(message)]);
});

test.each([
  ['a reporter with an address', { reporter: 'Kim (kim@busan.kr)' }, 'reporter'],
  ['a document that begins with a dash', { document: '-rf.txt' }, 'document'],
  ['a year no document means', { published: { date: '2520-01', basis: 'printed' } }, 'published.date'],
])('%s', (_, source, field) => {
  expect(issuesOf({ source }).map((issue) => issue.field)).toContain(field);
});

test.each([
  ['a comment', 'It <!-- so --> grows.', '<!--'],
  ['a tag left open', 'It <b grows.', '<b'],
  ['a character reference', 'It&nbsp;grows.', '&nbsp;'],
  ['code', 'It `grows`.', '`'],
  ['emphasis', 'It *grows*.', '*grows*'],
  ['emphasis of another kind', 'It _grows_.', '_grows_'],
  ['a note to oneself', 'It grows TODO.', 'TODO'],
  ['a claim in other brackets', 'It has [marine-projects].', '[marine-projects]'],
  ['a claim in round brackets', 'It has (busan/marine-projects).', '(busan/marine-projects)'],
])('a record would show %s', (_, statement, value) => {
  const claim = aClaim({ id: 'x', statement });
  expect(issuesOf({ claims: [claim] }).map((issue) => `${issue.rule} ${String(issue.value)}`)).toContain(
    `stray-markup ${value}`,
  );
});

test('words in brackets that are no claim are words', () => {
  const statement = 'It grows [year-on-year] (so-called), the R&D of the city, 2*2 aside.';
  expect(issuesOf({ claims: [aClaim({ id: 'x', statement })] }).map(({ rule }) => rule)).not.toContain('stray-markup');
});

test('what cannot be seen is told by its number', () => {
  const issues = after(LEDGER, aLedger([aClaim({ unit: 'KRW\u{E0041}' })]));
  expect(issues.map(formatIssue).join('\n')).toContain('"KRW\\u{e0041}"');
});
