/** The house stands on one-way imports: values → schema → domain → checks, charts → corpus, images, components → pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', '..', 'src');

/** What each room may import from, beside itself. `type:` lets only types through. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  values: [],
  schema: ['values'],
  domain: ['schema', 'values'],
  checks: ['domain', 'schema', 'values'],
  charts: ['domain', 'schema', 'values'],
  images: ['charts', 'domain', 'schema', 'values', 'strings'],
  strings: ['type:domain', 'type:schema', 'type:values'],
  search: ['values', 'schema', 'domain', 'strings'],
  corpus: ['checks', 'domain', 'schema', 'values'],
  'content.config': ['schema'],
  components: ['charts', 'domain', 'schema', 'values', 'strings'],
  layouts: ['components', 'charts', 'domain', 'schema', 'values', 'strings', 'styles', 'search'],
  pages: [
    'layouts',
    'components',
    'corpus',
    'charts',
    'images',
    'domain',
    'schema',
    'values',
    'strings',
    'search',
    'scripts',
  ],
  built: ['values'],
  commands: [
    'built',
    'checks',
    'charts',
    'corpus',
    'domain',
    'schema',
    'values',
    'strings',
    'search',
    'integrations',
    'layouts',
  ],
  integrations: ['checks', 'domain', 'schema', 'values'],
  scripts: ['components', 'domain', 'schema', 'values', 'strings'],
  styles: [],
  env: ['domain'],
};

/** Words from the wider world that a room may not use, with the reason. */
const PURE = ['values', 'schema', 'domain', 'charts'];
const MARKUP = ['components', 'layouts'];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : /\.(?:ts|mts|js|mjs|astro)$/.test(entry.name) ? [path] : [];
  });
}

/** Import statements, re-exports and dynamic imports, wherever they stand in a file. */
export function importsIn(file: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const statements = [
    ...code.matchAll(/\b(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\sfrom\s*)?(['"])([^'"\n]+)\2/g),
  ].map(([whole, type, , from]) => {
    const names = /\{([^}]*)\}/
      .exec(whole)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const allTypes =
      names !== undefined &&
      names.length > 0 &&
      names.every((name) => name.startsWith('type ')) &&
      !/import\s+\w+\s*,/.test(whole);
    return { file, from: from ?? '', typeOnly: type !== undefined || allTypes };
  });
  const dynamic = [...code.matchAll(/\bimport\s*\(\s*(['"`])([^'"`]+)\1/g)].map(([, , from]) => ({
    file,
    from: from ?? '',
    typeOnly: false,
  }));
  const required = [...code.matchAll(/\brequire\s*\(\s*(['"`])([^'"`]+)\1/g)].map(([, , from]) => ({
    file,
    from: from ?? '',
    typeOnly: false,
  }));
  const urls = [...code.matchAll(/<script[^>]*\ssrc=(['"])(\.[^'"]+)\1/g)].map(([, , from]) => ({
    file,
    from: from ?? '',
    typeOnly: false,
  }));
  return [...statements, ...dynamic, ...required, ...urls];
}

const roomOf = (path: string): string => path.split('/')[0]?.replace(/\.(?:d\.ts|ts|mjs|astro)$/, '') ?? '';

/** What is wrong with one import; `undefined` when nothing is. */
export function faultOf({ file, from, typeOnly }: Import): string | undefined {
  const room = roomOf(file);
  const may = MAY[room];
  if (may === undefined) return `${file}: src/${room} has no place in the order of imports`;
  if (!from.startsWith('.')) {
    if (PURE.includes(room) && /^(?:node:|fs$|path$|os$|child_process$|http)/.test(from))
      return `${file} imports ${from}: no I/O here`;
    if (room !== 'charts' && room !== 'integrations' && /^(?:d3(?:-|$)|topojson|world-atlas)/.test(from))
      return `${file} imports ${from}: drawing belongs to charts`;
    if (from === 'astro:content' && room !== 'corpus' && room !== 'content.config')
      return `${file} imports ${from}: corpus.ts is the only door to the content`;
    if (room !== 'images' && /^(?:svgo|@resvg\/|@expo-google-fonts\/)/.test(from))
      return `${file} imports ${from}: pictures are made in images`;
    if ([...PURE, 'images', 'checks', 'search', 'commands', 'strings'].includes(room) && /^astro(?::|\/|$)/.test(from))
      return `${file} imports ${from}: pages and components speak to Astro`;
    if (MARKUP.includes(room) && /^(?:node:|zod$|yaml$)/.test(from))
      return `${file} imports ${from}: markup comes from props`;
    return undefined;
  }
  const target = normalize(join(file, '..', from))
    .split(sep)
    .join('/');
  if (target.startsWith('..')) return `${file} imports ${from}: outside of src`;
  const to = roomOf(target);
  if (to === room || may.includes(to) || (typeOnly && may.includes(`type:${to}`))) return undefined;
  return `${file} imports ${from}: ${room} may import ${may.length === 0 ? 'nothing of the house' : may.join(', ')}`;
}

const files = sources(SRC).map((path) => ({
  file: relative(SRC, path).split(sep).join('/'),
  text: readFileSync(path, 'utf8'),
}));

test('every import points one way', () => {
  const imports = files.flatMap(({ file, text }) => importsIn(file, text));
  expect(imports.length).toBeGreaterThan(200);
  expect(imports.flatMap((entry) => faultOf(entry) ?? [])).toEqual([]);
});

test('every import is found that a file has', () => {
  const missed = files.flatMap(({ file, text }) => {
    const lines = text.split('\n').filter((row) => /^\s*(?:import\s|\} from\s)/.test(row) && /['"];?\s*$/.test(row));
    const found = importsIn(file, text).length;
    return found >= lines.length ? [] : [`${file}: ${found} of ${lines.length}`];
  });
  expect(missed).toEqual([]);
});

test('the same input gives the same output: no clock, no chance', () => {
  const loose =
    /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.(?:randomUUID|getRandomValues)\b|\bTemporal\.Now\b/;
  const pure = [...PURE, 'images', 'checks', 'components', 'layouts', 'pages', 'strings', 'corpus'];
  const found = files
    .filter(({ file, text }) => pure.includes(roomOf(file)) && loose.test(text))
    .map(({ file }) => file);
  expect(found).toEqual([]);
});

test('no import goes in a circle', () => {
  const graph = new Map(
    files.map(({ file, text }) => [
      file,
      importsIn(file, text)
        .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
        .map(({ from }) =>
          normalize(join(file, '..', from))
            .split(sep)
            .join('/'),
        ),
    ]),
  );
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')];
    if (done.has(file)) return [];
    const circles = (graph.get(file) ?? []).flatMap((next) => walk(next, [...path, file]));
    done.add(file);
    return circles;
  };
  expect([...graph.keys()].flatMap((file) => walk(file, []))).toEqual([]);
});

describe('the test itself', () => {
  test.each<[string, string, string]>([
    ['values looking up', 'values/a.ts', "import { x } from '../schema/id.ts';"],
    ['values reading files', 'values/a.ts', "import { readFileSync } from 'node:fs';"],
    ['schema looking up', 'schema/a.ts', "import type { X } from '../domain/register.ts';"],
    ['domain drawing', 'domain/a.ts', "import { scaleLinear } from 'd3-scale';"],
    ['domain asking the checks', 'domain/a.ts', "import {\n  a,\n  b,\n} from '../checks/run.ts';"],
    ['a chart asking the corpus', 'charts/a.ts', "export * from '../corpus.ts';"],
    ['a chart asking for a picture', 'charts/a.ts', "import { rasterise } from '../images/rasterise.ts';"],
    ['a component making a picture', 'components/A.astro', "---\nimport { Resvg } from '@resvg/resvg-wasm';\n---\n"],
    ['a picture asking the corpus', 'images/a.ts', "import { loadRegister } from '../corpus.ts';"],
    ['checks asking a chart', 'checks/rules/a.ts', "import '../../charts/figure.ts';"],
    ['a component asking the corpus', 'components/A.astro', "---\nimport { loadRegister } from '../corpus.ts';\n---\n"],
    ['a component asking a page', 'components/A.astro', "---\nimport Page from '../pages/index.astro';\n---\n"],
    [
      'a page asking the content past the door',
      'pages/index.astro',
      "---\nimport { getCollection } from 'astro:content';\n---\n",
    ],
    ['a command asking a page', 'commands/a.ts', "const page = await import('../pages/index.astro');"],
    ['strings running code of the domain', 'strings/en.ts', "import { routes } from '../domain/routes.ts';"],
    ['search asking the checks', 'search/a.ts', "import { readContent } from '../checks/read.ts';"],
    ['a room nobody planned', 'utils/a.ts', "import { x } from './b.ts';"],
    ['a way out of the house', 'values/a.ts', "import { aClaim } from '../builders.ts';"],
  ])('sees %s', (_, file, text) => {
    const found = importsIn(file, text);
    expect(found).toHaveLength(1);
    expect(found.flatMap((entry) => faultOf(entry) ?? [])).toHaveLength(1);
  });

  test.each<[string, string, string]>([
    ['a neighbour', 'values/a.ts', "import { x } from './b.ts';"],
    [
      'types for strings',
      'strings/en.ts',
      "import type { X } from '../domain/register.ts';\nimport { type Y } from '../schema/note.ts';",
    ],
    ['D3 in charts', 'charts/a.ts', "import { scaleLinear } from 'd3-scale';"],
    ['a comment', 'values/a.ts', "// import { x } from '../pages/a.ts';\n/* import '../checks/run.ts' */"],
    [
      'deep within a room',
      'checks/rules/a.ts',
      "import { x } from '../issue.ts';\nimport { y } from '../../values/id.ts';",
    ],
  ])('lets pass %s', (_, file, text) => {
    expect(importsIn(file, text).flatMap((entry) => faultOf(entry) ?? [])).toEqual([]);
  });
});
