/** The check as a maintainer meets it: with many mistakes, in many files. */
import { afterAll, expect, test } from 'vitest';
import { LEDGER, PROFILE, SOURCE, THEME } from '../builders.ts';
import { TestTree } from './tree.ts';

const tree = new TestTree();
afterAll(() => tree.remove());

function edit(file: string, from: string | RegExp, to: string): void {
  const text = tree.read(file);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to edit in ${file}: ${String(from)}`);
  tree.write(file, changed);
}

test('every mistake is told in one run, each with place, value, rule and remedy, and no stack trace', async () => {
  const naju = 'content/profiles/naju/claims.yaml';
  edit(LEDGER, 'statement: ', 'statment: ');
  edit(LEDGER, 'id: "marine-projects"', 'id: "marine-budget"');
  edit(LEDGER, 'source: "busan-2025"', 'source: "busan-2052"');
  edit(LEDGER, 'printed: "KRW 500 billion"', 'printed: "KRW 505 billion"');
  edit(naju, '- "ports"', '- "harbours"');
  edit('content/profiles/naju/profile.mdx', 'date: "2025-11-10"', 'date: "2025-02-30"');
  edit(PROFILE, /\n$/, '\n\nThe city names twenty-three projects and 1,200 homes.\n');
  edit(THEME, /\n$/, '\n\nIt has <Claim id="busan/marine-budgt" />.\n');
  tree.write(
    'seeds/unread-2020.yaml',
    tree
      .read(SOURCE)
      .replace(/document: .*/, 'document: other.txt')
      .replace(/sha256: .*/, `sha256: ${'f'.repeat(64)}`),
  );

  const { code, out } = await tree.run('check.ts');
  expect(code).toBe(1);
  expect(out).not.toMatch(/\n\s+at .+:\d+:\d+/);
  const issues = out.trimEnd().split('\n').slice(0, -2);
  for (const issue of issues) {
    expect(issue).toMatch(/^\S+:\d+:\d+ {2}[a-z0-9-]+ {2}\S.*: .+ — .+; .+$/);
  }
  const places = issues.map((issue) => {
    const [, file = '', line = '', column = ''] = /^(\S+?):(\d+):(\d+) /.exec(issue) ?? [];
    return `${file} ${line.padStart(5, '0')} ${column.padStart(5, '0')}`;
  });
  expect(places).toEqual(places.toSorted());
  expect(out).toMatch(new RegExp(`^${issues.length} errors in the content\\.$`, 'm'));
  const told = (file: string, rule: string, value: string): boolean =>
    issues.some((issue) => issue.startsWith(file) && issue.includes(`  ${rule}  `) && issue.includes(value));
  const expected: [string, string, string][] = [
    [LEDGER, 'unknown-field', 'write "statement:"'],
    [LEDGER, 'duplicate-id', '"marine-budget"'],
    [LEDGER, 'unknown-source', 'write "busan-2025"'],
    [LEDGER, 'not-in-paragraph', '"KRW 505 billion"'],
    [naju, 'unknown-theme', '"harbours"'],
    ['content/profiles/naju/profile.mdx', 'invalid-date', '2025-02-30'],
    [PROFILE, 'naked-number', '"twenty-three"'],
    [PROFILE, 'naked-number', '"1,200"'],
    [THEME, 'unknown-claim', 'write "busan/marine-budget"'],
    ['seeds/unread-2020.yaml', 'duplicate-source', 'busan-2025 describes the same document'],
  ];
  expect(
    expected.filter((row) => !told(...row)),
    out.slice(0, 6000),
  ).toEqual([]);
});
