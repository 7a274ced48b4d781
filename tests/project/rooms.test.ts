/** The arrow of imports is held by the linter (eslint.rooms.js) and by knip; here each of their rules is seen to fail. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import astro from 'eslint-plugin-astro';
import { ESLint, type Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import tseslint from 'typescript-eslint';
import { ROOT } from '../../src/cli/shared/workspace.ts';
import { rooms, ROOMS } from '../../eslint.rooms.js';

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfigFile: true,
  baseConfig: [
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
    ...astro.configs['flat/base'],
    ...rooms,
  ] as Linter.Config[],
});

/** What the linter says of a made-up file of src; the files that it imports are real. */
async function faultsOf(file: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath: join(ROOT, 'src', file) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId ?? 'no rule'}: ${message}`));
}

const inFrontmatter = (text: string): string => `---\n${text}\n---\n<p>A</p>\n`;

test('every room of src is named, and every named room is there', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).flatMap(({ name }) =>
    name === 'core' || name === 'search' || name === 'cli'
      ? readdirSync(join(ROOT, 'src', name)).map((inner) => `${name}/${inner}`)
      : [name],
  );
  const named = Object.keys(ROOMS);
  expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
  expect(named.filter((room) => !folders.includes(room) && !room.startsWith('site/'))).toEqual([]);
});

describe('an import against the arrow', () => {
  test.each<[string, string, string]>([
    ['values looking up', 'core/values/a.ts', "import { id } from '../schema/id.ts';"],
    ['schema looking up', 'core/schema/a.ts', "import type { Register } from '../domain/register.ts';"],
    ['domain drawing', 'core/domain/a.ts', "import { scaleLinear } from 'd3-scale';"],
    [
      'domain asking the content',
      'core/domain/a.ts',
      "import {\n  runRules,\n} from '../../content/rules/run-rules.ts';",
    ],
    ['strings running code of the domain', 'strings/en/a.ts', "import { routes } from '../../core/domain/routes.ts';"],
    ['content making pictures', 'content/a.ts', "import '../exports/card.ts';"],
    ['a chart asking for a picture', 'charts/a.ts', "export * from '../exports/card-png.ts';"],
    ['a chart asking for the content', 'charts/a.ts', "import { parseContent } from '../content/parsed-content.ts';"],
    [
      'an export asking for the content',
      'exports/a.ts',
      "import { parseContent } from '../content/parsed-content.ts';",
    ],
    ['a query asking the index', 'search/query/a.ts', "import { buildLexicon } from '../index/build-lexicon.ts';"],
    ['a query asking the register', 'search/query/a.ts', "import { routes } from '../../core/domain/routes.ts';"],
    [
      'the index asking the content',
      'search/index/a.ts',
      "import { parseContent } from '../../content/parsed-content.ts';",
    ],
    ['the browser asking the index', 'search/browser/a.ts', "import { searchRecords } from '../index/records.ts';"],
    ['the browser asking the register', 'search/browser/a.ts', "import { routes } from '../../core/domain/routes.ts';"],
    ['a client asking a component', 'client/a.ts', "import { href } from '../site/components/site.ts';"],
    ['a component asking a page', 'site/components/A.astro', inFrontmatter("import Page from '../pages/index.astro';")],
    ['a component asking for content', 'site/components/A.astro', inFrontmatter("import '../register.ts';")],
    ['a layout asking for content', 'site/layouts/A.astro', inFrontmatter("import '../register.ts';")],
    [
      'a page asking a command',
      'site/pages/a.astro',
      inFrontmatter("import { ROOT } from '../../cli/shared/workspace.ts';"),
    ],
    ['a page asking the reader', 'site/pages/a.astro', inFrontmatter("import '../../content/parsed-content.ts';")],
    [
      "a page's script asking the index",
      'site/pages/a.astro',
      "<script>\n  import { searchRecords } from '../../search/index/records.ts';\n  searchRecords();\n</script>\n",
    ],
    ['a command asking a page', 'cli/commands/a.ts', "const page = await import('../../site/pages/index.astro');"],
    ['a helper asking a command', 'cli/shared/a.ts', "import { serve } from '../commands/serve.ts';"],
    ['a way out to the tests', 'core/values/a.ts', "import { aClaim } from '../../../tests/builders.ts';"],
    ['a file that is not there', 'core/values/a.ts', "import { a } from './nowhere.ts';"],
    ['a required file', 'core/values/a.ts', "const x = require('../schema/id.ts');"],
  ])('%s', async (_, file, text) => {
    expect(await faultsOf(file, text)).toEqual([expect.stringMatching(/^boundaries\/dependencies: /)]);
  });
});

describe('a package that is not of the room', () => {
  test.each<[string, string, string]>([
    ['values reading files', 'core/values/a.ts', "import { readFileSync } from 'node:fs';"],
    ['schema reading files', 'core/schema/a.ts', "import fs from 'fs';"],
    ['domain reading files', 'core/domain/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['a chart reading files', 'charts/a.ts', "import { readFileSync } from 'node:fs';"],
    ['a query reading files', 'search/query/a.ts', "import { join } from 'node:path';"],
    ['a component reading files', 'site/components/A.astro', inFrontmatter("import { readFileSync } from 'node:fs';")],
    ['a page reading files', 'site/pages/a.astro', inFrontmatter("import { readFileSync } from 'node:fs';")],
    ['D3 in a component', 'site/components/A.astro', inFrontmatter("import { max } from 'd3-array';")],
    ['D3 in an export', 'exports/a.ts', "import { max } from 'd3-array';"],
    ['the map in a page', 'site/pages/a.astro', inFrontmatter("import { feature } from 'topojson-client';")],
    [
      'a picture in a component',
      'site/components/A.astro',
      inFrontmatter("import { Resvg } from '@resvg/resvg-wasm';"),
    ],
    ['pixels in a chart', 'charts/a.ts', "import { Resvg } from '@resvg/resvg-wasm';"],
    ['a font in a layout', 'site/layouts/A.astro', inFrontmatter("import '@expo-google-fonts/ibm-plex-mono';")],
    ['Zod in a component', 'site/components/A.astro', inFrontmatter("import { z } from 'zod';")],
    ['YAML in a layout', 'site/layouts/A.astro', inFrontmatter("import { parse } from 'yaml';")],
    [
      'collections past the door',
      'site/pages/a.astro',
      inFrontmatter("import { getCollection } from 'astro:content';"),
    ],
    ['collections in a component', 'site/components/a.ts', "import type { CollectionEntry } from 'astro:content';"],
    ['Astro in a chart', 'charts/a.ts', "import type { AstroConfig } from 'astro';"],
    ['Astro in the search', 'search/index/a.ts', "import { glob } from 'astro/loaders';"],
  ])('%s', async (_, file, text) => {
    expect(await faultsOf(file, text)).toEqual([expect.stringMatching(/^boundaries\/dependencies: /)]);
  });
});

test('a room that nobody planned', async () => {
  expect(await faultsOf('utils/a.ts', 'export const a = 1;')).toEqual([
    expect.stringMatching(/^boundaries\/no-unknown-files: /),
  ]);
});

describe('no clock, no chance', () => {
  const loose = [
    'Date.now()',
    'new Date()',
    'new Date',
    'Date()',
    'Math.random()',
    'performance.now()',
    'crypto.randomUUID()',
    'globalThis.crypto.getRandomValues(new Uint8Array(1))',
    'Temporal.Now.instant()',
  ];
  test.each(loose)('%s', async (code) => {
    expect(await faultsOf('core/domain/a.ts', `export const a = ${code};`)).toEqual([
      expect.stringMatching(/^rooms\/no-clock: /),
    ]);
  });

  test.each([
    'core/values',
    'core/schema',
    'strings/en',
    'content/rules',
    'charts',
    'exports',
    'search/index',
    'search/query',
    'site',
    'site/components',
  ])('in %s', async (room) => {
    expect(await faultsOf(`${room}/a.ts`, 'export const a = Date.now();')).toHaveLength(1);
  });

  test('in markup', async () => {
    expect(await faultsOf('site/pages/a.astro', '<p>{Date.now()}</p>')).toHaveLength(1);
  });
});

describe('what is let pass', () => {
  test.each<[string, string, string]>([
    ['a neighbour', 'core/values/a.ts', "import { slug } from './slug.ts';"],
    ['types for strings', 'strings/en/a.ts', "import type { Claim } from '../../core/schema/claim.ts';"],
    ['D3 in charts', 'charts/a.ts', "import { scaleLinear } from 'd3-scale';"],
    ['a comment', 'core/values/a.ts', "// import { x } from '../../site/register.ts';"],
    ['deep within a room', 'content/rules/each/a.ts', "import type { Issue } from '../../issue.ts';"],
    ['a day that is given', 'core/domain/a.ts', 'export const a = new Date(0);'],
    ['the door', 'site/register.ts', "import { getCollection } from 'astro:content';"],
    ["a page's script", 'site/pages/a.astro', "<script>\n  import '../../client/hash-focus.ts';\n</script>\n"],
    ['a clock in the reader’s browser', 'client/a.ts', 'export const today = new Date();'],
  ])('%s', async (_, file, text) => {
    expect(await faultsOf(file, text)).toEqual([]);
  });
});

describe('knip', () => {
  /** The project's own rules, for another project. */
  const RULES = readFileSync(join(ROOT, 'knip.jsonc'), 'utf8')
    .replace(/"entry": \[[^]*?\]/, '"entry": ["index.ts"]')
    .replace(/"project": \[[^]*?\]/, '"project": ["**/*.ts"]');

  /** What knip prints of a project with these files, and whether it is content. */
  function knip(files: Readonly<Record<string, string>>): { passes: boolean; out: string } {
    const folder = mkdtempSync(join(tmpdir(), 'cheongsajin-knip-'));
    try {
      for (const [path, text] of Object.entries({
        'package.json': '{ "name": "made-up", "type": "module", "dependencies": { "nobody": "1.0.0" } }',
        'knip.jsonc': RULES,
        ...files,
      })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const args = [
        join(ROOT, 'node_modules/knip/bin/knip.js'),
        '--directory',
        folder,
        '--no-config-hints',
        '--no-progress',
      ];
      const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      return { passes: status === 0, out: stdout };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test('names files, exports, types, dependencies and circles', () => {
    const { passes, out } = knip({
      'index.ts': "import { a } from './a.ts';\nconsole.log(a);\n",
      'a.ts':
        "import { b } from './b.ts';\nexport const a = b;\nexport const unused = 1;\nexport type Unused = string;\n",
      'b.ts': "import { a } from './a.ts';\nexport const b = (): unknown => a;\n",
      'dead.ts': 'export const c = 1;\n',
    });
    expect(passes).toBe(false);
    for (const found of [
      /Unused files[^]*dead\.ts/,
      /nobody/,
      /unused +a\.ts/,
      /Unused +type +a\.ts/,
      /[Cc]ircular[^]*a\.ts/,
    ])
      expect(out).toMatch(found);
  });

  test('a circle of types is none', () => {
    const { out } = knip({
      'index.ts': "import { a } from './a.ts';\nconsole.log(a);\n",
      'a.ts': "import { b } from './b.ts';\nexport type A = string;\nexport const a = b;\n",
      'b.ts': "import type { A } from './a.ts';\nexport const b: A = '';\n",
    });
    expect(out).not.toMatch(/ircular/);
  });
});
