/** YAML can hold more than data: bombs, tags, circles. Each is an issue or reads as plain data; none breaks the run. */
import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../src/content/issue.ts';
import { groupByCollection } from '../../src/content/reader/read-files.ts';
import { readYaml } from '../../src/content/reader/source-file.ts';
import { aClaim, aLedger, issuesOf, LEDGER, SOURCE, textsOf } from '../builders.ts';

const record = aLedger([aClaim({ id: 'extra' })]);
const bomb = (letters: string): string =>
  letters
    .split(' ')
    .map(
      (letter, i) =>
        `${letter}: &${letter} [${Array<string>(9)
          .fill(i === 0 ? 'x' : `*${letters[i - 1] ?? ''}`)
          .join(', ')}]`,
    )
    .join('\n');

const HOSTILE: readonly (readonly [string, string])[] = [
  ['an alias bomb', bomb('a b c d e f g h i j')],
  [
    'an alias bomb of fields',
    'a: &a { x: 1 }\nb: &b { p: *a, q: *a, r: *a }\nc: &c { p: *b, q: *b, r: *b }\nd: &d { p: *c, q: *c, r: *c }\ne: { p: *d, q: *d, r: *d }',
  ],
  ['very many aliases', `claims:\n  - &a { id: x }\n${'  - *a\n'.repeat(5000)}`],
  ['a list that holds itself', 'claims: &a [*a]'],
  ['fields that hold themselves', 'claims:\n  - &a { id: *a, kind: *a }'],
  ['a claim that holds itself', 'claims:\n  - &a\n    id: x\n    kind: remark\n    notes: [*a]'],
  ['an alias to nothing', 'claims: *nope'],
  ['a key twice', 'claims:\n  - id: x\n    id: y'],
  ['the whole list twice', `${record}${record}`],
  ['a tab', 'claims:\n\t- id: x'],
  ['a function', 'claims:\n  - id: !!js/function "function () { return 1 }"'],
  ['a regular expression', 'claims:\n  - id: !!js/regexp /a/'],
  ['an unknown tag', 'claims:\n  - id: !evil x'],
  ['a Python object', 'claims: !!python/object/apply:os.system ["id"]'],
  ['bytes', 'claims:\n  - id: !!binary aGVsbG8='],
  ['a set', 'claims: !!set { a, b }'],
  ['an ordered map', 'claims: !!omap [a: 1]'],
  ['another version of YAML', '%YAML 1.1\n---\nclaims:\n  - id: yes\n    <<: { kind: remark }'],
  ['a tag of its own', '%TAG ! tag:evil.example:\n---\nclaims: !x []'],
  ['a merge key', 'claims:\n  - <<: { id: x }\n    kind: remark'],
  ['a merge of an alias', 'a: &a { id: x }\nclaims:\n  - <<: *a'],
  ['__proto__', 'claims:\n  - __proto__: { polluted: true }\n    kind: remark'],
  ['__proto__ at the top', '__proto__: { polluted: true }\nclaims: []'],
  ['__proto__ in quotes', 'claims:\n  - "__proto__": { polluted: true }'],
  ['__proto__ in escapes', 'claims:\n  - "\\u005f_proto__": { polluted: true }\n    kind: remark'],
  ['constructor', 'claims:\n  - constructor: { prototype: { polluted: true } }\n    kind: remark'],
  ['names that objects have', 'claims:\n  - toString: 1\n    hasOwnProperty: 2\n    valueOf: 3\n    kind: remark'],
  ['a kind that objects have', 'claims:\n  - kind: constructor\n    id: x'],
  [
    'names of that kind in a derivation',
    'claims:\n  - kind: share\n    id: x\n    derivation: { from: { __proto__: y, constructor: y, tostring: y }, arithmetic: constructor }',
  ],
  ['a NUL byte', 'claims:\n  - id: "a\u0000b"'],
  ['an escaped NUL byte', 'claims:\n  - id: "a\\0b"'],
  ['nothing but NUL bytes', '\u0000'.repeat(100)],
  ['escapes of the terminal', 'claims:\n  - "\\e[31m": 1\n    kind: "\\e]0;title\\a"'],
  ['direction marks', 'claims:\n  - "\u202Eid": x\n    kind: "\u2066remark"'],
  ['a very long word', `claims:\n  - id: ${'x'.repeat(3_000_000)}`],
  ['a very long key', `claims:\n  - ? "${'x'.repeat(1_000_000)}"\n    : 1`],
  ['a very long claim in braces', `claims:\n  - kind: remark\n    statement: "a {${'x'.repeat(1_000_000)}}"`],
  ['very many braces', `claims:\n  - kind: remark\n    statement: "${'{a|b}'.repeat(300)}${'{'.repeat(300)}"`],
  ['ten thousand brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['ten thousand open brackets', '['.repeat(10_000)],
  ['ten thousand braces', `claims: ${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}`],
  ['a thousand brackets', `claims: ${'['.repeat(700)}${']'.repeat(700)}`],
  ['ten thousand dashes', `${'- '.repeat(10_000)}x`],
  ['ever deeper lines', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['deep within a claim', `claims:\n  - id: x\n    kind: remark\n    notes: ${'['.repeat(500)}${']'.repeat(500)}`],
  ['two documents', 'claims: []\n---\nclaims: []'],
  ['keys that are lists', 'claims:\n  - ? [a, b]\n    : 1'],
  ['keys that are numbers', 'claims:\n  - 1: a\n    2: b'],
  ['a key that is null', 'claims:\n  - null: a\n    ? : b'],
  ['a number without end', 'claims:\n  - { id: x, kind: share, value: .inf, unit: percent }'],
  ['no number', 'claims:\n  - { id: x, kind: share, value: .nan, unit: percent }'],
  ['a number beyond reach', 'claims:\n  - { id: x, kind: money, value: 1e999, unit: KRW }'],
  ['octal and hexadecimal', 'claims:\n  - { id: 0x1F, kind: 0o17 }'],
  ['HTML', '<!DOCTYPE html><html><script>alert(1)</script></html>'],
  ['JSON that breaks off', '{"claims": [{"id": "x"'],
  ['binary', Array.from({ length: 256 }, (_, i) => String.fromCharCode(i)).join('')],
  ['a lone surrogate', 'claims:\n  - id: "\\ud800"'],
  ['a carriage return alone', 'claims:\r  - id: x'],
  ['nothing', ''],
  ['only a comment', '# nothing'],
  ['only a mark', '---\n...\n'],
  ['null', 'null'],
  ['a list', '- id: x'],
  ['a word', 'hello'],
  ['a number', '42'],
  ['truth', 'true'],
  ['claims that are null', 'claims:'],
  ['claims that are a word', 'claims: x'],
  ['claims that are fields', 'claims: { id: x }'],
  ['no claims at all', 'claims: []'],
  ['claims of anything', 'claims: [null, 1, x, [], {}, true]'],
];

/** Control characters but line breaks, and direction marks: what would steer a terminal. */
const STEERING = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

describe('in a ledger, an issue and no more', () => {
  test.each(HOSTILE)('%s', (_, text) => {
    const start = performance.now();
    const issues = issuesOf({ files: { 'content/profiles/naju/claims.yaml': text } });
    const own = issues.filter(({ file }) => file === 'content/profiles/naju/claims.yaml');
    expect(own.length).toBeGreaterThan(0);
    const lines = text.split(/\r?\n/).length;
    for (const issue of own) {
      const shown = formatIssue(issue);
      expect(issue.line).toBeGreaterThanOrEqual(1);
      expect(issue.line).toBeLessThanOrEqual(lines + 1);
      expect(issue.column).toBeGreaterThanOrEqual(1);
      expect(shown.length).toBeLessThan(4000);

      expect(shown).not.toMatch(STEERING);
      expect(shown).not.toMatch(/\[object|\n\s+at |undefined/);
    }
    expect(issues.some(({ rule }) => rule === 'rule-crashed')).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('a sound ledger with one odd thing in it', () => {
  const path = 'content/profiles/naju/claims.yaml';
  const sound = textsOf().get(path) ?? '';
  test.each<[string, string, string[]]>([
    ['a tag', sound.replace('"sixteen"', '!!js/function "sixteen"'), ['yaml']],
    ['a tag of YAML itself', sound.replace('"sixteen"', '!!binary "c2l4dGVlbg=="'), ['yaml']],
    ['a merge key', sound.replace('    kind:', '    <<: { position: 1 }\n    kind:'), ['unknown-field']],
    [
      'a merge key of YAML 1.1',
      `%YAML 1.1\n---\n${sound.replace('    kind:', '    <<: { position: 1 }\n    kind:')}`,
      ['yaml'],
    ],
    ['__proto__', sound.replace('    kind:', '    __proto__: { position: 1 }\n    kind:'), ['unknown-field']],
    ['constructor', sound.replace('    kind:', '    constructor: { position: 1 }\n    kind:'), ['unknown-field']],
    ['a key twice', sound.replace('    kind:', '    id: "other"\n    kind:'), ['yaml']],
  ])('%s', (_, text, rules) => {
    expect(text).not.toBe(sound);
    const own = issuesOf({ files: { [path]: text } }).filter(({ file }) => file === path);
    expect(own.map(({ rule }) => rule).filter((rule) => rule !== 'no-profile')).toEqual(rules);
  });

  test('__proto__ where any name may stand', () => {
    const issues = issuesOf({
      claims: [aClaim({ id: 'x' })],
      files: {
        [path]: sound.replace(
          '    kind:',
          '    derivation:\n      from:\n        __proto__: "sixteen"\n      arithmetic: "1"\n    kind:',
        ),
      },
    });
    expect(issues.find(({ value }) => value === '__proto__')).toMatchObject({ rule: 'unknown-field', line: 5 });
  });
});

describe('read as what it means', () => {
  const sound = textsOf().get('content/profiles/naju/claims.yaml') ?? '';
  test.each<[string, string]>([
    ['a byte order mark', `\uFEFF${sound}`],
    ['Windows line ends', sound.replaceAll('\n', '\r\n')],
    ['a mark before the document', `---\n${sound}`],
    ['comments', `# The ledger\n${sound}# The end\n`],
    ['no line end at the end', sound.trimEnd()],
    ['JSON', JSON.stringify(readYaml('x', sound).file.data)],
    ['an alias used once', sound.replace('"busan-2025"', '&s "busan-2025"')],
    ['empty lines', sound.replaceAll('\n', '\n\n')],
  ])('%s', (_, text) => {
    expect(issuesOf({ files: { 'content/profiles/naju/claims.yaml': text } })).toEqual([]);
  });

  test('an unquoted year or day is the date it says', () => {
    expect(
      issuesOf({ files: { [SOURCE]: (textsOf().get(SOURCE) ?? '').replace('"2025-11-10"', '2025-11-10') } }),
    ).toEqual([]);
    expect(issuesOf({ files: { [SOURCE]: (textsOf().get(SOURCE) ?? '').replace('"2025-11-10"', '2025') } })).toEqual(
      [],
    );
  });
});

describe('places', () => {
  test('after Windows line ends', () => {
    const text = (textsOf().get(LEDGER) ?? '').replace('kind: "ratio"', 'kind: "ration"');
    const line = text.slice(0, text.indexOf('ration')).split('\n').length;
    expect(
      issuesOf({ files: { [LEDGER]: text.replaceAll('\n', '\r\n') } }).find(({ rule }) => rule === 'unknown-value')
        ?.line,
    ).toBe(line);
  });

  test('of a field in a block, a list, a nested list, and of one that is missing', () => {
    const { file } = readYaml('x', '# first\na:\n  b:\n    - c: 1\n    - - d\n      - e\n');
    expect(file.locate(['a', 'b', 0, 'c'])).toEqual({ line: 4, column: 7 });
    expect(file.locate(['a', 'b', 1, 1])).toEqual({ line: 6, column: 9 });
    expect(file.locate(['a', 'missing', 'more'])).toEqual({ line: 2, column: 1 });
    expect(file.locate([])).toEqual({ line: 2, column: 1 });
  });

  test('in frontmatter count from the top of the file', () => {
    const { file } = readYaml('x', 'a: 1\nb: 2\n', 2);
    expect(file.locate(['b'])).toEqual({ line: 3, column: 1 });
  });
});

describe('file names are ids', () => {
  const yaml = textsOf().get(SOURCE) ?? '';
  test.each<[string, string, string]>([
    ['capitals', 'content/themes/Ports.mdx', 'ports'],
    ['blanks', 'content/themes/urban transport.mdx', 'urban-transport'],
    ['underscores', 'seeds/busan_2025.yaml', 'busan-2025'],
    ['Hangul', 'content/profiles/부산/profile.mdx', 'busan'],
    ['letters that cannot be romanised', 'content/profiles/釜山/profile.mdx', ''],
    ['accents', 'content/profiles/séoul/claims.yaml', 'seoul'],
    ['dots', 'seeds/busan.2025.yaml', 'busan-2025'],
    ['hyphens at the ends', 'content/themes/-ports-.mdx', 'ports'],
    ['two hyphens', 'content/themes/a--b.mdx', 'a-b'],
    ['__proto__', 'content/profiles/__proto__/profile.mdx', 'proto'],
    ['a backslash', 'content/themes/a\\b.mdx', 'a-b'],
    ['a page of a list', 'content/profiles/2/profile.mdx', '2-1'],
    ['an order of a list', 'content/profiles/hangul/profile.mdx', 'hangul-1'],
    ['two places', 'content/profiles/naju-and-busan/profile.mdx', 'naju-busan'],
    ['the end of two places', 'content/profiles/naju-and/profile.mdx', 'naju'],
    ['a device of Windows', 'content/themes/con.mdx', 'con-1'],
    ['too many letters', `content/themes/${'x'.repeat(65)}.mdx`, 'x'.repeat(64)],
  ])('%s', (_, path, better) => {
    const issue = groupByCollection([[path, yaml]]).issues.find(({ rule }) => rule === 'file-name');
    expect(issue).toMatchObject({ file: path, line: 1, column: 1 });
    expect(issue?.remedy).toBe(better === '' ? 'rename it' : `rename it, e.g. to "${better}"`);
  });

  test.each([
    'content/themes/ports.md',
    'content/themes/ports.MDX',
    'content/themes/ports.yaml',
    'content/themes/ports/index.mdx',
    'content/profiles/busan/Profile.mdx',
    'content/profiles/busan/claims.yml',
    'content/profiles/busan/claims.json',
    'content/profiles/busan/notes.txt',
    'content/profiles/profile.mdx',
    'content/profiles/a/b/profile.mdx',
    'content/pages/about.mdx',
    'seeds/busan-2025.yml',
    'seeds/004_b55ea16b6c29f58d.txt',
    'seeds/more/busan-2025.yaml',
    'content/.DS_Store',
  ])('%s is read by nothing, and so refused', (path) => {
    expect(groupByCollection([[path, '']]).issues).toMatchObject([{ file: path, rule: 'stray-file' }]);
  });

  test('every path that is used passes', () => {
    expect(groupByCollection([...textsOf(), ['content/README.md', ''], ['seeds/README.md', '']]).issues).toEqual([]);
  });

  test('bytes that are no text', () => {
    expect(groupByCollection([[SOURCE, `${yaml}# caf\uFFFD`]]).issues).toMatchObject([
      { rule: 'encoding', line: yaml.split('\n').length },
    ]);
  });
});
