/** What builds keep is what they would make. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compress } from '../../src/cli/build/compress.ts';
import { askedFor, clearKept, digestOf, kept, keptFolder, KeptResults, keptText } from '../../src/exports/keep.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cheongsajin-keep-'));
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (text: string): Promise<Uint8Array> => Promise.resolve(Buffer.from(text));

test('a thing is made once for its digest', async () => {
  const make = vi.fn(() => bytes('made'));
  for (let time = 0; time < 2; time += 1) expect(Buffer.from(await kept(digestOf('a'), make)).toString()).toBe('made');
  expect(make).toHaveBeenCalledOnce();
  expect(Buffer.from(await kept(digestOf('b'), () => bytes('other'))).toString()).toBe('other');
  await expect(kept(digestOf('c'), () => Promise.reject(new Error('cannot')))).rejects.toThrow('cannot');
  expect(readdirSync(keptFolder(), { recursive: true }).filter((name) => name.toString().length > 10)).toHaveLength(2);
});

test('a text is made once for its digest', () => {
  const make = vi.fn(() => '청사진');
  for (let time = 0; time < 2; time += 1) expect(keptText(digestOf('a'), make)).toBe('청사진');
  expect(make).toHaveBeenCalledOnce();
});

test('no two lists of parts have one digest', () => {
  const all = [['ab'], ['a', 'b'], ['a', '', 'b'], ['1 ab'], []].map((parts) => digestOf(...parts));
  expect(new Set(all).size).toBe(all.length);
});

test('what is a month old and was not asked for is cleared', async () => {
  const names = ['old and asked for', 'old', 'new'];
  for (const name of names) await kept(digestOf(name), () => bytes(name));
  const paths = names.map((name) => join(keptFolder(), digestOf(name).slice(0, 2), digestOf(name)));
  for (const path of paths.slice(0, 2)) utimesSync(path, 0, 0);
  for (const name of names.slice(1)) askedFor().delete(digestOf(name));
  clearKept(Date.now());
  expect(paths.map((path) => existsSync(path))).toEqual([true, false, true]);
});

test('files are packed into the same bytes whether or not they were before', async () => {
  const site = join(folder, 'site');
  const packed = async (): Promise<string[]> => {
    rmSync(site, { recursive: true, force: true });
    mkdirSync(site);
    writeFileSync(join(site, 'a.html'), '<p>One word after another. '.repeat(200));
    await compress(site, () => undefined);
    return ['a.html.br', 'a.html.gz'].map((name) => readFileSync(join(site, name), 'base64'));
  };
  const [first, again] = [await packed(), await packed()];
  rmSync(keptFolder(), { recursive: true });
  expect(again).toEqual(first);
  expect(await packed()).toEqual(first);
});

test('of much text what a reader waits for is packed at its best, and the rest quickly', async () => {
  const text = Array.from({ length: 3000 }, (_, i) => `${(i * 7919) % 1000} places and ${(i * 31) % 97} plans`).join(
    ', ',
  );
  const sizeOf = async (file: string, much: number): Promise<number> => {
    const site = join(folder, `site-${much}`);
    mkdirSync(join(site, file, '..'), { recursive: true });
    writeFileSync(join(site, file), text);
    await compress(site, () => undefined, much);
    return readFileSync(join(site, `${file}.br`)).length;
  };
  const best = await sizeOf('data.json', 1e9);
  expect(await sizeOf('data.json', 1)).toBeGreaterThan(best);
  expect(await sizeOf('profiles/busan/index.html', 1)).toBe(best);
});

test('small results are kept together, those that were asked for, and under all that they depend on', () => {
  const ask = (code: string, inputs: readonly string[]): string[] => {
    const made: string[] = [];
    const results = new KeptResults<{ readonly of: string }>('lengths', code);
    for (const input of inputs) {
      const { of } = results.recall(input, () => {
        made.push(input);
        return { of: input };
      });
      expect(of).toBe(input);
    }
    results.save();
    return made;
  };
  expect(ask('code', ['a', 'b'])).toEqual(['a', 'b']);
  expect(ask('code', ['a', 'c'])).toEqual(['c']);
  expect(ask('code', ['a', 'b', 'c'])).toEqual(['b']);
  expect(ask('other code', ['a'])).toEqual(['a']);
  const files = readdirSync(join(keptFolder(), 'pages', 'lengths')).map((part) =>
    join(keptFolder(), 'pages', 'lengths', part),
  );
  for (const file of files) writeFileSync(file, '{"half');
  expect(ask('other code', ['a'])).toEqual(['a']);
  // What is as it was is not written once more.
  for (const file of files) utimesSync(file, 0, 0);
  expect(ask('other code', ['a'])).toEqual([]);
  expect(files.filter((file) => statSync(file).mtimeMs === 0)).toHaveLength(1);
});
