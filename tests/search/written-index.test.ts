/** What the build makes sure of before a search index is put in place. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'cborg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { trySearch } from '../../src/cli/build/try-search.ts';
import { buildLexicon } from '../../src/search/index/build-lexicon.ts';
import { installedPagefind, KNOWN_PAGEFIND, refuseOtherPagefind } from '../../src/search/index/pagefind-version.ts';
import type { SearchRecord } from '../../src/search/index/record.ts';
import { closePagefind, packBatch, pagefindFiles, readBatch, textOf } from '../../src/search/index/index-batch.ts';
import { transcodeIndex } from '../../src/search/index/transcode-index.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';

const labels = Object.fromEntries(
  ['place', 'theme', 'kind', 'basis', 'year', 'source', 'citations'].map((name) => [name, new Map()]),
) as unknown as Parameters<typeof writeIndex>[2];

const record = (title: string): SearchRecord => ({
  url: `about/#${title}`,
  title,
  content: `What is said of ${title}.`,
  names: [],
  ids: '',
  own: [],
  place: [],
  notes: '',
  asked: [],
  asks: [],
  terms: [],
  filters: { place: [], theme: [], kind: [] },
  traits: [],
  romanisedWords: [],
  caveats: [],
  said: '',
});

describe('the version of Pagefind', () => {
  test('is the one that is installed', () => {
    expect(installedPagefind()).toBe(KNOWN_PAGEFIND);
  });

  test.each(['1.5.2', '1.6.1', 'none'])('%s is refused in one line that says what to do', (version) => {
    expect(() => refuseOtherPagefind(version, 'the package')).toThrow(
      /^Pagefind .+ \(the package\) is not the version .+ npm ci$/,
    );
  });

  test('is read in the written index too', () => {
    const list = encode(['1.5.2', [], []]);
    const content = Buffer.concat([Buffer.from('pagefind_dcd'), list]);
    expect(() => packBatch(new Map([['a.pf_meta', content]]), [])).toThrow('Pagefind 1.5.2');
  });
});

test('batches come to the index of all their records at once', async () => {
  const records = ['harbour', 'café', 'cafe', '항만', 'càfe', 'nursery'].map((title, at) => ({
    ...record(title),
    names: at === 1 ? ['harbour'] : [],
    ids: at === 3 ? 'nursery' : '',
  }));
  const batch = async (numbers: readonly number[]) => {
    const texts = numbers.flatMap((at) => records.slice(at, at + 1)).map(textOf);
    return { ...readBatch(packBatch(await pagefindFiles(texts), texts)), numbers };
  };
  const joined = async (...parts: readonly (readonly number[])[]) =>
    transcodeIndex(
      await Promise.all(parts.map(batch)),
      records,
      [Buffer.from('engine'), Buffer.from('packed')],
      labels,
      [],
    ).files;
  try {
    const whole = await joined([0, 1, 2, 3, 4, 5]);
    expect(whole.length).toBeGreaterThan(10);
    expect(await joined([0, 3], [1, 4], [2, 5])).toEqual(whole);
    expect(await joined([4], [0, 1, 2, 5], [3])).toEqual(whole);
  } finally {
    await closePagefind();
  }
});

describe('the written index', () => {
  const records = [...['harbour', '항만', 'nursery'].map(record), { ...record('rooftop'), content: '' }];
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cheongsajin-index-'));
    await writeIndex(records, buildLexicon(records, { groups: [] }), labels, folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('finds its own records', async () => {
    await expect(trySearch(records, folder)).resolves.toBeUndefined();
  });

  test('stops the build when it does not find one of them', async () => {
    await expect(trySearch([...records, record('lighthouse')], folder)).rejects.toThrow(/does not find about\/#/);
  });

  test('stops the build when its engine cannot be called', async () => {
    const [build = ''] = readdirSync(join(folder, 'pagefind'));
    writeFileSync(join(folder, 'pagefind', build, 'engine.wasm'), 'other');
    await expect(trySearch(records, folder)).rejects.toThrow();
  });
});
