/** Slips that YAML cannot read: one fault each, where it stands, with what to type instead. */
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { truncatedTexts, yamlFaults } from '../../src/content/reader/yaml-syntax-errors.ts';

const LEDGER = `claims:
  # Of the port
  - id: budget
    kind: money
    name: { en: The budget }
    statement: The plan gives money.
    value: "2026"
    unit: KRW
    printed: third

  - id: berths
    kind: count
    unit: berths
`;

/** What is told of the ledger with one slip in it, as `line:column value — message; remedy`. */
function told(from: string, to: string): string[] {
  const text = LEDGER.replace(from, to);
  expect(text).not.toBe(LEDGER);
  const { errors, warnings } = parseDocument(text, { prettyErrors: false, schema: 'core', resolveKnownTags: false });
  return yamlFaults(text, [...errors, ...warnings]).map(({ at, value, message, remedy }) => {
    const rows = text.slice(0, at).split('\n');
    return `${rows.length}:${(rows.at(-1)?.length ?? 0) + 1} ${value} — ${message}; ${remedy}`;
  });
}

test('what YAML can read has no faults', () => {
  expect(yamlFaults(LEDGER, parseDocument(LEDGER).errors)).toEqual([]);
});

test.each([
  [
    'one blank too few',
    '    kind: money',
    '   kind: money',
    '4:4 kind: money — the line is indented by 3 spaces, and the field above by 4; indent it by 4 spaces',
  ],
  [
    'one blank too many',
    '    unit: KRW',
    '     unit: KRW',
    '8:6 unit: KRW — the line is indented by 5 spaces, and the field above by 4; indent it by 4 spaces',
  ],
  [
    'a tab',
    '    unit: KRW',
    '\tunit: KRW',
    '8:1 \t — the line is indented with a tab; indent it with spaces, 4 of them, like the field above',
  ],
  [
    'a dash out of line, the first',
    '  - id: budget',
    ' - id: budget',
    '3:2 - id: budget — the dash is indented by 1 space, and those of the other entries by 2; indent it by 2 spaces',
  ],
  [
    'a dash out of line',
    '  - id: berths',
    '- id: berths',
    '11:1 - id: berths — the dash is indented by no spaces, and the first of the list by 2; indent it by 2 spaces',
  ],
  [
    'a dash out of line, of an entry in braces',
    '  - id: berths\n    kind: count\n    unit: berths',
    '- { id: berths, kind: count }',
    '11:1 - { id: berths, kind: count } — the dash is indented by no spaces, and the first of the list by 2; indent it by 2 spaces',
  ],
  [
    'no dash',
    '  - id: budget',
    '    id: budget',
    '3:5 id: budget — the first entry of the list has no dash; write   - id: budget',
  ],
  [
    'no colon',
    'printed: third',
    'printed third',
    '9:5 printed third — a colon and a space are missing after "printed"; write printed: third',
  ],
  [
    'no blank',
    'printed: third',
    'printed:third',
    '9:5 printed:third — a space is missing after the colon of "printed"; write printed: third',
  ],
  [
    'another sign',
    'printed: third',
    'printed = third',
    '9:5 printed = third — a colon and a space are missing after "printed"; write printed: third',
  ],
  [
    'a colon of Korean keyboards',
    'printed: third',
    'printed：third',
    '9:5 printed：third — a colon and a space are missing after "printed"; write printed: third',
  ],
  ['an open quote', '"2026"', '"2026', '7:12 "2026 — " is not closed; write value: "2026"'],
  [
    'quotes that end early',
    'The plan gives money.',
    '"The plan" gives money.',
    '6:16 "The plan" gives money. — the text goes on after “The plan”, where its quotes end; write statement: \'"The plan" gives money.\'',
  ],
  [
    'an apostrophe',
    'The plan gives money.',
    "'The plan's money.'",
    "6:16 'The plan's money.' — the apostrophe after “The plan” ends the text; write statement: \"The plan's money.\"",
  ],
  [
    'a colon in a text',
    'The plan gives',
    'The plan: it gives',
    '6:16 The plan: it gives money. — the text contains ": ", which YAML reads as another field; write statement: "The plan: it gives money."',
  ],
  [
    'a slot at the beginning',
    'The plan',
    '{plan}',
    '6:16 {plan} gives money. — a text that begins with { must be quoted; write statement: "{plan} gives money."',
  ],
  [
    'a star',
    'The plan',
    '*The* plan',
    '6:16 *The* plan gives money. — a text cannot begin with * unless it is quoted; write statement: "*The* plan gives money."',
  ],
  ['a percent sign', 'third', '%', '9:14 % — a text cannot begin with % unless it is quoted; write printed: "%"'],
  [
    'an at sign',
    'third',
    '@third',
    '9:14 @third — a text cannot begin with @ unless it is quoted; write printed: "@third"',
  ],
  [
    'a dash',
    'third',
    '- third',
    '9:14 - third — a text cannot begin with - unless it is quoted; write printed: "- third"',
  ],
  [
    'an arrow',
    'third',
    '> third',
    '9:14 > third — a text cannot begin with > unless it is quoted; write printed: "> third"',
  ],
  [
    'an exclamation',
    'third',
    '!third',
    '9:14 !third — "!third" begins with !, which YAML reads as a type; put the text in double quotes, or remove the type: values are plain text, numbers and lists',
  ],
  [
    'an open brace',
    '{ en: The budget }',
    '{ en: The budget',
    '5:11 { en: The budget — { is not closed; write name: { en: The budget }',
  ],
  [
    'a comma lost in braces',
    '{ en: The budget }',
    '{ en: The budget ko: 예산 }',
    '5:11 { en: The budget ko: 예산 } — a comma is missing before "ko:"; write name: { en: The budget, ko: 예산 }',
  ],
  [
    'a colon in braces',
    '{ en: The budget }',
    '{ en: The budget: all of it, ko: 예산 }',
    '5:11 { en: The budget: all of it, ko: 예산 } — the text contains ": ", which YAML reads as another field; write name: { en: "The budget: all of it", ko: 예산 }; or, where "budget" is a field, put a comma before it',
  ],
  [
    'quotes within quotes in braces',
    '{ en: The budget }',
    '{ en: "The "big" budget", ko: 예산 }',
    '5:11 { en: "The "big" budget", ko: 예산 } — the text goes on after “The ”, where its quotes end; write name: { en: \'The "big" budget\', ko: 예산 }',
  ],
  [
    'quotes within quotes',
    '"2026"',
    '"the year "2026" alone"',
    '7:12 "the year "2026" alone" — the text goes on after “the year ”, where its quotes end; write value: \'the year "2026" alone\'',
  ],
  [
    'two quoted words',
    '"2026"',
    '"2026" and "2027"',
    '7:12 "2026" and "2027" — the text goes on after “2026”, where its quotes end; write value: \'"2026" and "2027"\'',
  ],
  [
    'a comment in a bracket',
    '{ en: The budget }',
    '{ en: The budget #1 }',
    '5:11 { en: The budget #1 } — what follows " #" is a comment, in which the bracket is closed; write name: { en: "The budget #1" }',
  ],
  [
    'a text and fields below it',
    'name: { en: The budget }',
    'name: the budget\n      en: The budget',
    '5:11 the budget — "name" has a value and, below it, fields; remove “the budget”, or name what the fields are of on a line above them; or, where it goes on below, put the whole text in double quotes',
  ],
  [
    'a field that stands twice',
    'unit: KRW',
    'unit: KRW\n    unit: USD',
    '9:5 unit — "unit" is used twice in one record; keep one of the two',
  ],
  [
    'a first line that is gone',
    '  - id: berths\n',
    '',
    '11:5 kind: count — an entry of the list begins here, or a line or two above, and its first line is missing: kind, unit would be used twice; write   - id: with its value above it; or remove what stands twice',
  ],
  [
    'a line two blanks too deep',
    '    unit: KRW',
    '      unit: KRW',
    '8:7 unit: KRW — the line is indented by 6 spaces, and the field above by 4; indent it by 4 spaces',
  ],
  [
    'a quote within braces',
    '{ en: The budget }',
    '{ en: "The budget, ko: "예산" }',
    '5:11 { en: "The budget, ko: "예산" } — the quote before “The budget” is not closed; write name: { en: "The budget", ko: "예산" }',
  ],
  [
    'a last quote within braces',
    '{ en: The budget }',
    '{ en: "The budget }',
    '5:11 { en: "The budget } — the quote before “The budget” is not closed; write name: { en: "The budget" }',
  ],
  [
    'a comma within braces',
    '{ en: The budget }',
    '{ en: "The budget" ko: "예산" }',
    '5:11 { en: "The budget" ko: "예산" } — a comma is missing before "ko:"; write name: { en: "The budget", ko: "예산" }',
  ],
  [
    'a list whose name is gone',
    '    unit: KRW',
    '    unit: KRW\n      - one: 1',
    '9:7 - one: 1 — a list begins here, and "unit" above it has a value already; write the name of the list and a colon, e.g. rows:, on a line of its own above it',
  ],
  [
    'a merge',
    '  - id: berths',
    '<<<<<<< HEAD\n  - id: berths',
    '11:1 <<<<<<< HEAD — there is an unresolved Git merge conflict here; keep what is right of the two versions, and delete the lines of <<<<<<<, ======= and >>>>>>>',
  ],
])('%s', (_, from, to, fault) => {
  expect(told(from, to)).toEqual([fault]);
});

test('two fields that stand twice are two faults', () => {
  expect(told('kind: money', 'kind: money\n    kind: count\n    kind: rank').map((line) => line.split(' ')[0])).toEqual(
    ['5:5', '6:5'],
  );
});

test('what none of these explains is told in the words of the parser', () => {
  // In the words of the parser where it has found what nobody has met before, and else in those for its code.
  expect(yamlFaults('a: b', [{ code: 'IMPOSSIBLE', message: 'Never seen', pos: [0, 1] }])[0]?.message).toBe(
    'Never seen',
  );
  expect(told('third', '"\\q"')).toEqual([
    '9:15 \\ — in double quotes a backslash begins an escape, and this is not a valid one; write \\\\ for a backslash, or put the text in single quotes',
  ]);
});

describe('a comment that would take a text with it', () => {
  const cut = (line: string): string[] =>
    truncatedTexts(`    statement: ${line}\n`).map(({ at, value, remedy }) => `${at} ${value}; ${remedy}`);

  test('is told, with the text whole', () => {
    expect(cut('All # of them')).toEqual([]);
    expect(cut('All parts # of the plan')).toEqual([
      '25 # of the plan; write statement: "All parts # of the plan", or put the comment on a line of its own',
    ]);
  });

  test.each([
    'budget # a permalink',
    '"All parts" # of the plan',
    'All parts#1',
    '[a, b] # two of them',
    '|\n      All parts # of it',
  ])('is none: %s', (line) => expect(cut(line)).toEqual([]));
});
