/** The fast reader of YAML takes what is plain and leaves the rest; what it takes, it reads as the strict one does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { foldersOf } from '../../src/content/reader/folders.ts';
import { readFastYaml } from '../../src/content/reader/fast-yaml.ts';
import { pathsOf } from '../../src/content/reader/read-files.ts';
import { readStrictly } from '../../src/content/reader/source-file.ts';
import { positionsIn } from '../../src/content/reader/yaml-positions.ts';
import { ROOT } from '../../src/cli/shared/workspace.ts';
import { textsOf } from '../builders.ts';
import { pathsOf as fieldsOf } from './mutations.ts';

const texts = pathsOf(foldersOf(ROOT))
  .filter((path) => /\.(?:yaml|mdx)$/.test(path))
  .map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return { path, text: path.endsWith('.mdx') ? (/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') : text };
  });

const plainly = [...textsOf()]
  .map(([path, text]) => ({ path, text }))
  .filter(({ path }) => path.endsWith('claims.yaml'));
test.each(plainly)('$path is plain, so that it is read fast', ({ text }) => {
  expect(readFastYaml(text)).toBeDefined();
});

test.each(texts)('$path is read alike', ({ path, text }) => {
  const plain = readFastYaml(text);
  const strict = readStrictly(path, text);
  expect(strict.issues).toEqual([]);
  if (plain !== undefined) expect(plain).toStrictEqual(strict.data);
});

test.each([
  ['an escaped quote', 'a: "Capturing \\"Two Rabbits\\" of, growth,"\nb: 1\n'],
  ['a comma before the last quote', 'a: "whose works, too, are to be finished in 2025,"\nb: [x, "y,"]\n'],
])('%s is plain, and read alike', (_, text) => {
  expect(readFastYaml(text)).toBeDefined();
  expect(readFastYaml(text)).toStrictEqual(readStrictly('a.yaml', text).data);
});

/** Beyond so many fields every seventh is looked up: what differs with the place of a field differs for many. */
const MANY = 500;

/** The fields whose place differs when only a part of the text is looked at; one that is missing beside each. */
function misplaced(text: string, data: unknown): string[] {
  const all = fieldsOf(data);
  const some = all.filter((_, i) => all.length <= MANY || i % 7 === 0);
  const fields = [[], ['nothing'], ...some.flatMap((field) => [field, [...field, 'nothing'], [...field, 999]])];
  const places = (isPlain: boolean): string[] => {
    const placeOf = positionsIn(() => text, 2, isPlain);
    return fields.map((field) => `${field.join('.')} ${Object.values(placeOf(field)).join(':')}`);
  };
  const whole = places(false);
  return places(true).filter((place, i) => place !== whole[i]);
}

test.each(texts)('the fields of $path stand where they stand, looked for in a part or in the whole', ({ text }) => {
  const data = readFastYaml(text);
  if (data !== undefined) expect(misplaced(text, data)).toEqual([]);
});

describe('what readers of YAML differ over is left to the strict one', () => {
  test.each([
    ['an empty text', ''],
    ['words alone', 'words'],
    ['a tab', 'a:\n\tb: c'],
    ['an anchor', 'a: &x b\nc: d'],
    ['an alias', 'a: *x'],
    ['a tag', 'a: !!str 1'],
    ['a directive', '%YAML 1.1\n---\na: yes'],
    ['two documents', 'a: b\n---\nc: d'],
    ['a merging key', '<<: { a: b }'],
    ['a key of all records', '__proto__: { a: b }'],
    ['a key spelt in escapes', '"\\u005f_proto__": { a: b }'],
    ['a key that is nothing', 'null: a'],
    ['a missing key', '{ : a }'],
    ['a key that is a list', '[a, b]: c'],
    ['an explicit key', '? a\n: b'],
    ['a number with underscores', 'a: 1_000'],
    ['a binary number', 'a: 0b11'],
    ['a hexadecimal number', 'a: 0x1F'],
    ['an exponent', 'a: 1e3'],
    ['a negative nought', 'a: -0'],
    ['a number without its nought', 'a: -.5'],
    ['a key twice', 'a: b\na: c'],
    ['a quote over two lines', 'a: "b\nc"'],
    ['a bracket at the margin', 'a: [\nb\n]'],
    ['a bracket left open', 'a: [b'],
    ['a comment too close', 'a: "b"#c'],
    ['a character that cannot be seen', 'a: b\u200bc'],
    ['another line end', 'a: b\r\nc: d'],
  ])('%s', (_, text) => {
    expect(readFastYaml(text)).toBeUndefined();
  });
});

/** What makes YAML difficult. */
const BITS = [
  ...[': ', ':', ' :', '::', '- ', '-', ' - ', '-\n', ':\n', ' #', '#', '"', "'", '""', "''", '|', '|-', '|+', '|2'],
  ...[
    '>',
    '>-',
    '>+',
    '{',
    '}',
    '[',
    ']',
    ',',
    ', ',
    '\n',
    '\n  ',
    '\n    ',
    '\n      ',
    '\n\n',
    ' ',
    '  ',
    '~',
    'null',
  ],
  ...['Null', 'yes', 'true', 'TRUE', 'no', '0x1F', '0o7', '0b1', '1_000', '1e3', '1E+5', '.5', '5.', '-0', '-.5', '+1'],
  ...[
    '-.inf',
    '.nan',
    '012',
    '08',
    '1:30',
    '2021-10-25',
    '1,000',
    '94.5%',
    'é',
    '나주',
    '&a',
    '& a',
    '*a',
    '* a',
    '!t',
  ],
  ...['?', '? ', '? a\n: b', '<<: ', '---', '...', '%', '@', '`', '\\n', 'a: b', '- a', 'key:', '"k": v', '[a, b]'],
  ...['{ a: 1 }', 'constructor', '=', '\u00a0', '\u0085', '\r\n', '.', '..'],
];
const SMALL = [
  'a: 1\nb: [x, "y", \'z\']\nc: { d: e, f: "g" }\n',
  'claims:\n  - id: x\n    name: { en: A b, also: [C, "D, e"] }\n    text: >-\n      folded\n      text\n\n      more\n    lines: |\n      kept\n       more\n    value: 12.5\n',
  "a: \"x\"\nb: 'it''s'\nc: plain\n  goes on\n",
  '- a\n-\n  - b\n  - c: d\n    e: f\n',
  'a:\n- b\n- c\nd: # comment\n  e\n',
  'a:\n  [\n    b,\n    { c: d },\n  ]\ne:\n  - {\n      f: g,\n      h: [i],\n    }\n',
];

/**
 * The fuzz is bounded in cases, not in seconds, and grows from one seed: every run, on any machine, tries the same
 * texts. Who changes the reader tries more: FUZZ_CASES=100000.
 */
const CASES = Number(process.env.FUZZ_CASES ?? 4000);

test(
  `of ${CASES} texts with slips, none is taken that the strict reader refuses, reads otherwise or places elsewhere`,
  () => {
    const claims = texts
      .filter(({ path }) => path.endsWith('/claims.yaml'))
      .flatMap(({ text }) => text.split('\n  - id: ').slice(1, 12))
      .map((claim) => `claims:\n  - id: ${claim}`);
    let seed = 1;
    const below = (most: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return Math.floor((seed / 0x80000000) * most);
    };
    const oneOf = (list: readonly string[]): string => list[below(list.length)] ?? '';
    const slip = (text: string): string => {
      const at = below(text.length + 1);
      switch (below(4)) {
        case 0:
          return text.slice(0, at) + text.slice(at + 1 + below(4));
        case 1: {
          const from = below(text.length + 1);
          return text.slice(0, at) + text.slice(from, from + below(12)) + text.slice(at);
        }
        case 2:
          return text.slice(0, at) + oneOf(BITS) + text.slice(at);
        default:
          return text.slice(0, at) + oneOf(BITS) + text.slice(at + below(3));
      }
    };
    const wrong: string[] = [];
    let taken = 0;
    for (let i = 0; i < CASES; i += 1) {
      let text = oneOf(below(3) === 0 ? claims : SMALL);
      for (let slips = 1 + below(3); slips > 0; slips -= 1) text = slip(text);
      const plain = readFastYaml(text);
      if (plain === undefined) continue;
      taken += 1;
      const strict = readStrictly('content/profiles/x/claims.yaml', text);
      if (strict.issues.length > 0 || !isDeepStrictEqual(plain, strict.data)) wrong.push(text);
      else wrong.push(...misplaced(text, plain).map((place) => `${place} in ${text}`));
    }
    expect(wrong).toEqual([]);
    // Were nothing taken, nothing were shown.
    expect(taken).toBeGreaterThan(CASES / 10);
    // As long as it takes: a busy machine is no fault of the reader.
  },
  Infinity,
);
