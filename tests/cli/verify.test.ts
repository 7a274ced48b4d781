/** verify, as a maintainer types it: of all originals, or of those that one has. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sealVerified } from '../../src/content/verified-record.ts';
import { aClaim, aLedger, aSource, LEDGER, SOURCE, VERIFIED, without, written } from '../builders.ts';
import { runHere, type Ran } from './run-here.ts';
import { rulesIn, TestTree } from './tree.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const TEXTS = { busan: 'Nothing.\nIt has KRW 2 trillion.\n', ulsan: 'It has KRW 3 trillion.\n' };
const record = (text: string, ...lines: string[]): string => sealVerified('', sha256(text), lines, text).text;
const BUSAN = record(TEXTS.busan, '¶2 KRW 2 trillion');
const ULSAN = record(TEXTS.ulsan, '¶1 KRW 3 trillion');
const OTHER = 'seeds/verified/ulsan-2026.txt';

let tree: TestTree;
beforeEach(() => {
  tree = new TestTree();
  const source = (document: string, text: string): string =>
    written(aSource({ document, sha256: sha256(text), paragraphs: text.trim().split('\n').length })).text;
  tree.write(SOURCE, source('busan.txt', TEXTS.busan));
  tree.write('seeds/ulsan-2026.yaml', source('ulsan.txt', TEXTS.ulsan));
  tree.write(LEDGER, aLedger([aClaim({ paragraphs: [2], printed: 'KRW 2 trillion' })]));
  const claim = aClaim({ source: 'ulsan-2026', paragraphs: [1], printed: 'KRW 3 trillion' });
  tree.write('content/profiles/naju/claims.yaml', aLedger([claim]));
  tree.write('originals/ulsan.txt', TEXTS.ulsan);
  tree.write(VERIFIED, BUSAN);
});
afterEach(() => tree.remove());

test('all documents: what is seen is recorded, and what was only recorded is not', async () => {
  tree.write('originals/busan.txt', TEXTS.busan);
  tree.write(VERIFIED, record('gone', '¶1 KRW 9'));
  tree.write('seeds/verified/gone-2020.txt', record('gone', '¶1 KRW 9'));
  expect(await tree.run('verify.ts')).toEqual({
    code: 0,
    out: 'Verified: 2 printed numbers and names of 2 originals, each in its paragraph.\nwrote  seeds/verified/busan-2025.txt\nwrote  seeds/verified/ulsan-2026.txt\nremoved  seeds/verified/gone-2020.txt\n',
    err: '',
  });
  expect([tree.read(VERIFIED), tree.read(OTHER)]).toEqual([BUSAN, ULSAN]);
});

test('no record is judged by a ledger that cannot be read', async () => {
  tree.write('originals/busan.txt', TEXTS.busan);
  tree.write(LEDGER, 'claims:\n  - id: [\n');
  for (const words of [[], ['busan-2025'], ['--frozen']]) {
    const { code, out, err } = await tree.run('verify.ts', ...words);
    expect([code, out, rulesIn(err)]).toEqual([1, '', ['yaml']]);
    expect(err).toContain('seeds/verified/ is unchanged');
  }
  expect(tree.read(VERIFIED)).toBe(BUSAN);
  expect(rulesIn((await tree.run('coverage.ts')).err)).toEqual(['yaml']);
});

test('one document of several, when the others are not there', async () => {
  const { code, out } = await tree.run('verify.ts', 'ulsan-2026');
  expect({ code, out }).toEqual({
    code: 0,
    out: 'Verified: 1 printed number or name of 1 original, each in its paragraph.\nwrote  seeds/verified/ulsan-2026.txt\n',
  });
  expect([tree.read(VERIFIED), tree.read(OTHER)]).toEqual([BUSAN, ULSAN]);
  expect((await tree.run('verify.ts', 'ulsan-2026')).out).not.toContain('wrote');
});

test('one document takes with it what was recorded of it and stands there no longer', async () => {
  tree.write(OTHER, record(TEXTS.ulsan, '¶1 KRW 4 trillion'));
  await tree.run('verify.ts', 'ulsan-2026');
  expect([tree.read(VERIFIED), tree.read(OTHER)]).toEqual([BUSAN, ULSAN]);
});

test('a public page of which no copy is kept is passed over, and that is told', async () => {
  tree.write('originals/busan.txt', TEXTS.busan);
  const page = { ...without(aSource(), 'document', 'sha256', 'paragraphs'), page: { seen: '2026-11-28' } };
  tree.write('seeds/paper-2026.yaml', written(page).text);
  const said = without(aClaim({ source: 'paper-2026', passage: 'KRW 2 trillion' }), 'paragraphs');
  tree.write(LEDGER, aLedger([aClaim({ id: 'x', paragraphs: [2], printed: 'KRW 2 trillion' }), said]));
  const { code, out } = await tree.run('verify.ts');
  expect(code).toBe(0);
  expect(out).toContain(
    'of 2 originals, each in its paragraph.\nPassed over: 1 source with a public page alone, and 1 claim of it.',
  );
  const covered = await tree.run('coverage.ts');
  expect(covered.out).toContain('Passed over: 1 source with a public page alone and no original.');
  expect(covered.out).not.toContain('paper-2026:');
});

test('what is not sound is told, and nothing recorded', async () => {
  const { code, err } = await tree.run('verify.ts');
  expect({ code, rules: rulesIn(err) }).toEqual({ code: 1, rules: ['no-original'] });
  expect(err).toContain('1 error in the content; seeds/verified/ is unchanged.');
  expect(tree.read(VERIFIED)).toBe(BUSAN);
});

test('a document that is not the one recorded is refused, and its record kept', async () => {
  tree.write('originals/busan.txt', 'Another text altogether.\n');
  const { code, err } = await tree.run('verify.ts');
  expect(code).toBe(1);
  expect(rulesIn(err)).toEqual(expect.arrayContaining(['fingerprint', 'paragraph-count']));
  expect(tree.read(VERIFIED)).toBe(BUSAN);
});

test('without originals it says plainly that there were none to read', async () => {
  const nothing = (...words: string[]): Promise<Ran> =>
    runHere('src/cli/commands/verify.ts', [...words, ...tree.flags], tree.root, '');
  expect(await nothing()).toMatchObject({
    code: 0,
    out: expect.stringContaining('had no originals to read') as string,
  });
  // Who asks for certain documents is not to take silence for a yes.
  expect(await nothing('ulsan-2026')).toMatchObject({ code: 1 });
});

test('frozen, the record is compared and never written', async () => {
  const { code, err } = await tree.run('verify.ts', 'ulsan-2026', '--frozen');
  expect({ code, err }).toEqual({
    code: 1,
    err: 'seeds/verified/ulsan-2026.txt is not what the originals show: run npm run verify and commit it.\n',
  });
  expect(tree.read(VERIFIED)).toBe(BUSAN);
});

test.each([
  [['ulsn-2026'], 'There is no source "ulsn-2026"; did you mean ulsan-2026?'],
  [['--forzen'], "error: unknown option '--forzen'\n(Did you mean --frozen?)"],
])('%j is refused, and says what to type', async (args, words) => {
  const { code, err } = await tree.run('verify.ts', ...args);
  expect({ code, first: err.slice(0, words.length) }).toEqual({ code: 2, first: words });
});
