import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { safeLookups } from './eslint.lookups.js';
import { rooms } from './eslint.rooms.js';

// English prose: a capitalised word with more after it, or one of these beside another word. Other strings are names.
const SMALL_WORDS =
  'and of the to in by no not with from for is are as at on or than each all more which that their its';
const SMALL = SMALL_WORDS.replaceAll(' ', '|');
const PROSE = `/^[^\\w<]*[A-Z][a-z]+[ ,.:…]|(?:^|[ (,;:“])(?:${SMALL}) | (?:${SMALL})(?:$|[ ,.;:)”])/`;
/** Messages of errors speak to those who build the site, and imports to nobody. */
const UNSEEN = ':not(NewExpression[callee.name=/Error$/] *, ImportDeclaration > *)';
const FORMATS = {
  selector: "MemberExpression[object.name='Intl'], CallExpression[callee.property.name=/^toLocale/]",
  message: 'Values are formatted by src/strings, in the language of the site.',
};
const WORDS = [
  `Literal[value=${PROSE}]${UNSEEN}`,
  `TemplateElement[value.raw=${PROSE}]${UNSEEN}`,
  'JSXText[value=/[A-Za-z]{2}/]',
  'JSXAttribute[name.name=/^(?:aria-label|title|alt|placeholder)$/] > Literal[value=/^[A-Z]|\\w /]',
].map((selector) => ({ selector, message: 'What a reader sees comes from src/strings.' }));

export default tseslint.config(
  globalIgnores(['dist', 'docs/examples', '.astro', '.*-staging', '.*-last', '.cache', 'node_modules', 'test-results']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers and booleans read well in messages; everything else must be turned into words on purpose.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Rooms may import types of some rooms, and an import of types alone must be seen as one.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
    },
  },
  ...astro.configs['flat/recommended'],
  {
    files: ['src/**/*.ts', 'src/**/*.astro'],
    ignores: ['src/strings/**', 'src/core/values/plain-decimal.ts'],
    rules: { 'no-restricted-syntax': ['error', FORMATS] },
  },
  {
    files: ['charts', 'exports', 'site', 'client', 'search/browser'].flatMap((room) => [
      `src/${room}/**/*.ts`,
      `src/${room}/**/*.astro`,
    ]),
    // What may not be drawn is told to those who write content.
    ignores: ['src/charts/series-builder.ts', 'src/charts/series-checks.ts', 'src/charts/forms/*/series.ts'],
    rules: { 'no-restricted-syntax': ['error', FORMATS, ...WORDS] },
  },
  ...rooms,
  ...safeLookups,
  // A test that is left out looks green.
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(skip|only|todo|fails|fixme)$/]',
          message: 'A test runs, or is removed.',
        },
      ],
    },
  },
  // Node's own names, for the one configuration file that Astro wants in JavaScript.
  {
    files: ['**/*.mjs', 'src/cli/**/*.js'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  // A browser's, for the one script that no bundler makes.
  {
    files: ['src/client/first.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        localStorage: 'readonly',
        location: 'readonly',
        requestAnimationFrame: 'readonly',
      },
    },
  },
);
