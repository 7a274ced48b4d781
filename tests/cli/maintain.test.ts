/** new, locate and coverage, as a maintainer types them. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { aSource, LEDGER, SOURCE, written } from '../builders.ts';
import { rulesIn, TestTree } from './tree.ts';

const TEXT =
  '\uFEFFUlsan plans.\r\n\r\n  \nIt has KRW 1.927 trillion for twelve projects in 2027.\nTwelve projects more.\n';
const SHA = createHash('sha256').update(TEXT).digest('hex');

let tree: TestTree;
beforeEach(() => {
  tree = new TestTree();
  tree.write('originals/ulsan.txt', TEXT);
});
afterEach(() => tree.remove());

const ULSAN = ['profile', 'ulsan', '--source', 'ulsan-2026', '--document', 'originals/ulsan.txt'];
const FILES = ['content/profiles/ulsan/profile.mdx', 'content/profiles/ulsan/claims.yaml', 'seeds/ulsan-2026.yaml'];

describe('npm run new', () => {
  test('a profile with its ledger and its source: the check has only to say what is left to write', async () => {
    const { code, out } = await tree.run('new.ts', ...ULSAN);
    expect(code).toBe(0);
    for (const file of FILES) expect(out).toContain(`wrote  ${file}`);
    expect(parse(tree.read(FILES[2] ?? ''))).toMatchObject({ document: 'ulsan.txt', sha256: SHA, paragraphs: 3 });
    const check = await tree.run('check.ts');
    const rules = rulesIn(check.out);
    expect(rules.length).toBeGreaterThan(30);
    expect(rules.filter((rule) => rule !== 'to-fill')).toEqual(['prose-length']);
    for (const file of FILES) expect(check.out).toContain(`${file}:`);
    expect(check.out).toContain('; write decimal degrees north');
  });

  test('a profile of a source that is there takes its date', async () => {
    await tree.run('new.ts', 'profile', 'gimhae', '--source', 'busan-2025', '--name', 'Gimhae', '--kind', 'city');
    expect(tree.read('content/profiles/gimhae/profile.mdx')).toContain(
      "date: '2025-11-10'".replaceAll("'", '').slice(6),
    );
    expect(rulesIn((await tree.run('check.ts')).out).filter((rule) => rule !== 'to-fill')).toEqual(['prose-length']);
  });

  test.each([
    ['source', ['ulsan-2026', '--document', 'originals/ulsan.txt'], []],
    ['theme', ['water', '--name', 'Water'], ['prose-length']],
    ['claim', ['busan', '--kind', 'money', '--id', 'x'], []],
    ['claim', ['busan', '--kind', 'project', '--id', 'x', '--theme', 'ports'], []],
    ['claim', ['busan', '--kind', 'date', '--id', 'x'], []],
    ['claim', ['busan', '--kind', 'remark', '--id', 'x'], []],
    ['claim', ['busan', '--kind', 'rank', '--id', 'x'], []],
  ])('a %s %j', async (what, args, others) => {
    expect(await tree.run('new.ts', what, ...args)).toMatchObject({ code: 0, err: '' });
    const rules = rulesIn((await tree.run('check.ts')).out);
    expect(rules).toContain('to-fill');
    expect(rules.filter((rule) => rule !== 'to-fill')).toEqual(others);
  });

  test('a document by its name in the folder of originals', async () => {
    expect(await tree.run('new.ts', 'source', 'ulsan-2026', '--document', 'ulsan.txt')).toMatchObject({ code: 0 });
    expect(parse(tree.read('seeds/ulsan-2026.yaml'))).toMatchObject({ document: 'ulsan.txt', sha256: SHA });
  });

  test('a theme stands behind the last', async () => {
    await tree.run('new.ts', 'theme', 'water');
    expect(tree.read('content/themes/water.mdx')).toContain('\norder: 2\n');
  });

  test('a claim joins its ledger behind what stands there, comments and all', async () => {
    const before = `# Of Busan\n${tree.read(LEDGER)}  # to come\n`;
    tree.write(LEDGER, before);
    const { code } = await tree.run(
      'new.ts',
      'claim',
      'busan',
      '--kind',
      'count',
      '--id',
      'x',
      '--paragraph',
      '3,4',
      '--printed',
      'a: "b"',
    );
    expect(code).toBe(0);
    const after = tree.read(LEDGER);
    expect(after.startsWith(before.trimEnd())).toBe(true);
    const { claims } = parse(after) as { claims: Record<string, unknown>[] };
    expect(claims.at(-1)).toMatchObject({
      id: 'x',
      kind: 'count',
      source: 'busan-2025',
      paragraphs: [3, 4],
      printed: 'a: "b"',
    });
  });

  test('nothing is overwritten, and nothing is half written', async () => {
    tree.write('seeds/ulsan-2026.yaml', written(aSource()).text);
    tree.write('content/profiles/ulsan/claims.yaml', 'claims: []\n');
    const { code, err } = await tree.run('new.ts', 'profile', 'ulsan', '--source', 'ulsan-2026');
    expect({ code, first: err.split('\n')[0] }).toEqual({
      code: 2,
      first: 'content/profiles/ulsan/claims.yaml already exists; nothing was written',
    });
    expect(() => tree.read('content/profiles/ulsan/profile.mdx')).toThrow('ENOENT');
    expect(tree.read('content/profiles/ulsan/claims.yaml')).toBe('claims: []\n');
  });

  test('where a file stands in place of a folder, nothing is written, and no stack is traced', async () => {
    tree.write('content/profiles/ulsan', 'a file');
    const { code, out, err } = await tree.run('new.ts', ...ULSAN);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/content\/profiles\/ulsan is a file, where a folder is needed: rename it\n/);
    expect(err).not.toMatch(/\n\s+at /);
    expect(() => tree.read('seeds/ulsan-2026.yaml')).toThrow('ENOENT');
    expect(tree.read('content/profiles/ulsan')).toBe('a file');
  });

  test.each([
    [[], 'profile, source, theme or claim? For example: npm run new -- profile ulsan'],
    [['theme'], 'Its id? For example: npm run new -- theme water'],
    [['theme', '물'], 'e.g. mul'],
    [['profile', '울산', '--source', 'ulsan-2026'], 'e.g. ulsan'],
    [['profil', 'x'], 'did you mean profile?'],
    [['source', 'x'], '--document is missing'],
    [['profile', 'Ulsan City', '--source', 'ulsan-2026'], 'e.g. ulsan-city'],
    [['profile', 'ulsan', '--source', 'ulsan-2026'], '--document is missing. seeds/ulsan-2026.yaml does not exist yet'],
    [['profile', 'ulsan'], '--source is missing'],
    [['profile', 'ulsan', '--source', 'busan-2025', '--kind', 'town'], 'there is no kind "town"'],
    [['source', 'x', '--document', 'nowhere.txt'], 'there is no file nowhere.txt'],
    [['source', 'x', '--document', 'seeds/busan-2025.yaml'], 'ends in .txt'],
    [['claim', 'busan', '--kind', 'mony', '--id', 'x'], 'did you mean money?'],
    [['claim', 'busan', '--kind', 'money'], '--id is missing'],
    [['claim', 'busan', '--kind', 'money', '--id', 'marine-budget'], 'has a claim "marine-budget" already'],
    [['claim', 'busn', '--kind', 'money', '--id', 'x'], 'did you mean busan?'],
    [['claim', 'busan', '--kind', 'money', '--id', 'x', '--theme', 'seas'], 'there is no theme "seas"'],
    [['claim', 'busan', '--kind', 'money', '--id', 'x', '--theme', 'port'], 'did you mean ports?'],
    [['claim', 'busan', '--kind', 'money', '--id', 'x', '--paragraph', '31'], 'has 30 paragraphs, and no 31'],
    [['claim', 'busan', '--kind', 'money', '--id', 'x', '--paragraph', 'two'], 'must be a number from 1'],
    [['theme', 'water', '--document', 'x'], 'A new theme takes no --document'],
    [['theme', 'water', 'land'], 'flags only'],
  ])('%j is refused, and says what to type', async (args, words) => {
    const { code, err, out } = await tree.run('new.ts', ...args);
    expect(err).toContain(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('npm run locate', () => {
  test.each([
    ['12', 'twelve projects', '12', '[2]'],
    ['twelve', 'Twelve projects', '12', '[3]'],
    ['1927000000000', 'KRW 1.927 trillion', '1927000000000', '[2]'],
    ['1조 9,270억 원', 'KRW 1.927 trillion', '1927000000000', '[2]'],
    ['1.927 trillion won', 'KRW 1.927 trillion', '1927000000000', '[2]'],
    ['2027', '"2027"', '"2027"', '[2]'],
  ])('%s', async (figure, printed, value, paragraphs) => {
    const { code, out } = await tree.run('locate.ts', 'originals/ulsan.txt', figure);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}¶2 {2}….+…$/m);
    expect(out).toMatch(
      new RegExp(`\\n    value: ${value}\\n(?:.*\\n){1,3}    paragraphs: \\${paragraphs}\\n    printed: ${printed}\\n`),
    );
  });

  test.each([
    ['50~75%', ['kind: share', 'value: 50', 'to: 75', 'unit: percent', 'printed: 50∼75%']],
    ['2년 8개월', ['kind: duration', 'value: 32', 'unit: months', 'largest: years']],
    ["'28. 4. 22.", ['kind: date', 'value: 2028-04-22', 'printed: ’28. 4. 22.']],
    ['내년 상반기', ['kind: date', 'printed: 내년 상반기']],
  ])('%s, a range, a time in two units or a date', async (figure, fields) => {
    tree.write('originals/ulsan.txt', '감면 50∼75%, 2년 8개월 만에, ’28. 4. 22.부터 내년 상반기까지.\n');
    const { out } = await tree.run('locate.ts', 'originals/ulsan.txt', figure);
    expect(out.split('\n').map((line) => line.trim())).toEqual(expect.arrayContaining(fields));
  });

  test('the stub is a claim that the check can read', async () => {
    await tree.run('new.ts', ...ULSAN);
    const { out: located } = await tree.run('locate.ts', 'ulsan-2026', 'KRW 1.927 trillion');
    const stub = located.split('\n#')[1]?.replace(/^.*\n/, '') ?? '';
    tree.write(LEDGER, tree.read(LEDGER) + stub.replace('TO FILL (a readable id', 'x #'));
    const { out } = await tree.run('check.ts');
    const own = out.split('\n').filter((line) => line.startsWith(LEDGER));
    expect(rulesIn(own.join('\n'))).toEqual(['to-fill', 'to-fill', 'to-fill', 'not-in-paragraph']);
  });

  test('a name, in capitals or not; and which claim carries it', async () => {
    tree.write('originals/busan.txt', `${'x\n'.repeat(11)}The Named Thing costs KRW 2 trillion.\n`);
    expect((await tree.run('locate.ts', 'busan-2025', 'KRW 2 trillion')).out).toContain(
      'carried by busan/marine-budget',
    );
    expect((await tree.run('locate.ts', 'busan.txt', 'named thing')).out).toMatch(
      /# Named Thing: no claim[\s\S]+printed: Named Thing\n/,
    );
  });

  test.each([
    [['ulsan.txt', '99'], 1, 'No paragraph contains "99" in any known form.\n'],
    [['ulsan.txt', '1.927'], 1, 'Did you mean this: npm run locate -- ulsan.txt "1.927 trillion"'],
    [['ulsan.txt', 'Projcts'], 1, 'Did you mean this: npm run locate -- ulsan.txt "projects"'],
    [['12', 'busan-2025'], 2, 'The document comes first: npm run locate -- busan-2025 "12"'],
    [['ulsan.txt'], 2, 'needs a document and a number'],
    [['busan-2052', '1'], 2, 'did you mean busan-2025?'],
    [['busan-2025', '1'], 2, 'the folder of originals has no busan.txt'],
  ])('%j', async (args, code, words) => {
    const ran = await tree.run('locate.ts', ...args);
    expect(ran.out + ran.err).toContain(words);
    expect(ran.code).toBe(code);
  });
});

describe('npm run coverage', () => {
  const claims = (printed: string): string =>
    written({ claims: [{ id: 'x', printed, source: 'busan-2025', paragraphs: [1] }] }).text;

  test('tells what is left and the share that is carried; names are a hint', async () => {
    tree.write('originals/busan.txt', 'Busan has 5 ports by 2027 for Ahn Deok-geun.\n');
    tree.write('content/profiles/naju/claims.yaml', claims('5 ports'));
    const { code, out } = await tree.run('coverage.ts', 'busan-2025');
    expect(code).toBe(1);
    expect(out).toContain('busan-2025: numbers 50% (1 of 2), dates 0% (0 of 1), names 0% (0 of 1)');
    expect(out).toMatch(/^ {2}¶1 {2}number {2}2027 {2}…/m);
    expect(out).toMatch(/^ {2}¶1 {2}name {4}Ahn Deok-geun {2}…/m);
    tree.write('content/profiles/naju/claims.yaml', claims('5 ports by 2027'));
    expect(await tree.run('coverage.ts')).toMatchObject({
      code: 0,
      out: 'busan-2025: numbers 100% (2 of 2), dates 100% (1 of 1), names 0% (0 of 1)\n',
    });
  });

  test('an exception explains, until nothing needs it', async () => {
    tree.write('originals/busan.txt', '1.Ports\n');
    tree.write(
      'seeds/exceptions.yaml',
      written({ exceptions: [{ source: 'busan-2025', paragraphs: [1], text: '1.', reason: 'A list.' }] }).text,
    );
    expect(await tree.run('coverage.ts')).toMatchObject({
      code: 0,
      out: expect.stringContaining('(0 and 1 explained of 1)') as string,
    });
    tree.write('originals/busan.txt', 'Ports\n');
    const { code, out } = await tree.run('coverage.ts');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^seeds\/exceptions\.yaml:4:\d+ {2}unneeded-exception {2}exceptions\[0\]\.paragraphs\[0\]: "1\." — /m,
    );
  });

  test('who holds one document of several measures that one', async () => {
    tree.write('originals/ulsan.txt', 'Ulsan plans.\n');
    tree.write('seeds/ulsan-2026.yaml', written(aSource({ document: 'ulsan.txt', sha256: 'a'.repeat(64) })).text);
    const { code, out, err } = await tree.run('coverage.ts');
    expect({ code, out }).toEqual({
      code: 2,
      out: 'ulsan-2026: no numbers, no dates, no names\n',
    });
    expect(err).toContain('busan-2025: the folder of originals has no busan.txt\n');
  });

  test('a document that is not there is no coverage', async () => {
    expect(await tree.run('coverage.ts')).toMatchObject({
      code: 2,
      err: expect.stringContaining('has no busan.txt') as string,
    });
    expect(tree.read(SOURCE)).toContain('busan.txt');
  });
});

test.each([
  ['new.ts', ['theme', 'water'], 0],
  ['locate.ts', ['originals/ulsan.txt', 'twelve'], 0],
  ['check.ts', ['--format', 'json'], 1],
  ['coverage.ts', [], 2],
] as const)('%s %j is the same in a process of its own', async (command, args, code) => {
  tree.write(LEDGER, tree.read(LEDGER).replace('statement:', 'statment:'));
  const spawned = tree.spawn(command, ...args);
  expect(spawned.code).toBe(code);
  tree.write('content/themes/water.mdx', undefined);
  await expect(tree.run(command, ...args)).resolves.toEqual(spawned);
});
