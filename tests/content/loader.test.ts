/** The loader of the collections, as Astro calls it: once in a build, and with a watcher while one edits. */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { checkedContent, contentChanged } from '../../src/content/checked-content.ts';
import { contentLoader } from '../../src/content/loader.ts';
import { LEDGER, PROFILE, THEME } from '../builders.ts';
import { TestTree } from '../cli/tree.ts';

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly filePath?: string;
  readonly deferredRender?: boolean;
}

let tree: TestTree;
let reads: MockInstance<typeof console.error>;
beforeEach(() => {
  tree = new TestTree();
  vi.stubEnv('CHEONGSAJIN_DEBUG', 'reads');
  reads = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  tree.remove();
  vi.unstubAllEnvs();
  reads.mockRestore();
});

const breakLedger = (): void => tree.write(LEDGER, tree.read(LEDGER).replace('statement: ', 'statment: '));

/** Loads one collection; returns its entries, which change with it. */
async function load(
  collection: Parameters<typeof contentLoader>[0],
  watcher?: EventEmitter,
): Promise<ReadonlyMap<string, Entry>> {
  const store = new Map<string, Entry>();
  await contentLoader(collection).load({
    config: { root: pathToFileURL(`${tree.root}/`) },
    store: { clear: () => store.clear(), set: (entry: Entry) => store.set(entry.id, entry) },
    watcher,
  } as unknown as LoaderContext);
  return store;
}

/** Writes a file as an editor does, and tells the watcher; resolves when the collections have taken it in. */
async function edit(watcher: EventEmitter, path: string, text: string | undefined): Promise<void> {
  tree.write(path, text);
  watcher.emit('all', 'change', join(tree.root, path));
  await new Promise((resolve) => setTimeout(resolve, 200));
}

test('profiles and themes are entries, whose prose is rendered from their files; all else is one that says it is sound', async () => {
  expect((await load('profiles')).get('busan')).toMatchObject({ filePath: PROFILE, deferredRender: true });
  expect((await load('themes')).get('ports')).toMatchObject({ filePath: THEME, deferredRender: true });
  expect([...(await load('records'))]).toEqual([['state', { id: 'state', data: { edition: 1 } }]]);
  checkedContent(tree.root);
  expect(reads.mock.calls.flat()).toEqual([expect.stringMatching(/^content: read (\d+) of \1 files$/)]);
});

test('a build stops at unsound content with all issues, and the position of the first', async () => {
  breakLedger();
  tree.write(THEME, tree.read(THEME).replace('order: ', 'ordre: '));
  const file = join(tree.root, LEDGER);
  await expect(load('themes')).rejects.toMatchObject({
    message: expect.stringMatching(/statment[^]*ordre/) as string,
    loc: { file, line: expect.any(Number) as number, column: expect.any(Number) as number },
  });
  const line =
    tree
      .read(LEDGER)
      .split('\n')
      .findIndex((text) => text.includes('statment')) + 1;
  await expect(load('themes')).rejects.toMatchObject({ loc: { file, line } });
});

test('while one edits, only the changed file is read, and all collections have it', async () => {
  const watcher = new EventEmitter();
  const [themes, profiles, records] = [
    await load('themes', watcher),
    await load('profiles', watcher),
    await load('records', watcher),
  ];
  const before = profiles.get('busan');
  reads.mockClear();
  await edit(watcher, THEME, tree.read(THEME).replace(/en: "?Ports/, '$&moved'));
  expect(JSON.stringify(themes.get('ports'))).toContain('Portsmoved');
  expect(profiles.get('busan')).toEqual(before);
  expect(reads.mock.calls.flat()).toEqual([expect.stringMatching(/^content: read 1 of \d+ files$/)]);
  // Of a ledger, Astro has nothing: that its pages are stale, the edition tells.
  expect(records.get('state')?.data).toEqual({ edition: 2 });
  await edit(watcher, LEDGER, tree.read(LEDGER).replace('statement: ', '$&Now '));
  expect(records.get('state')?.data).toEqual({ edition: 3 });
});

test('while one edits, an error is told, and goes when it is mended; other entries stay', async () => {
  const watcher = new EventEmitter();
  const [records, themes] = [await load('records', watcher), await load('themes', watcher)];
  const sound = tree.read(LEDGER);
  const before = themes.get('ports');
  await edit(watcher, LEDGER, sound.replace('statement: ', 'statment: '));
  expect(records.get('state')?.data).toMatchObject({ unsound: { loc: { file: join(tree.root, LEDGER) } } });
  expect(themes.get('ports')).toBe(before);
  await edit(watcher, LEDGER, sound);
  expect(records.get('state')?.data).toEqual({ edition: 3 });
});

test('new and removed files are noticed', async () => {
  const watcher = new EventEmitter();
  const records = await load('records', watcher);
  await edit(watcher, 'content/stray.txt', 'x');
  const file = join(tree.root, 'content/stray.txt');
  expect(records.get('state')?.data).toMatchObject({ unsound: { loc: { file } } });
  await edit(watcher, 'content/stray.txt', undefined);
  expect(records.get('state')?.data).toEqual({ edition: 3 });
});

test('what lies outside the content is no change of it', async () => {
  const watcher = new EventEmitter();
  await load('themes', watcher);
  reads.mockClear();
  await edit(watcher, 'src/a.ts', 'x');
  expect(reads).not.toHaveBeenCalled();
});

test('whoever asks between a change and its being taken in has the new content', () => {
  const before = checkedContent(tree.root);
  expect(checkedContent(tree.root)).toBe(before);
  breakLedger();
  contentChanged();
  expect(checkedContent(tree.root).issues).not.toEqual([]);
});
