import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import * as mdx from 'eslint-plugin-mdx';
import { globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  globalIgnores(['dist', '.astro', '.*-staging', '.cache', 'node_modules', 'test-results']),
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
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
    },
  },
  ...astro.configs['flat/recommended'],
  // Node's own names, for the one configuration file that Astro wants in JavaScript.
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly' } } },
  // The two components that prose may use are given to it by the page.
  {
    ...mdx.flat,
    files: ['**/*.mdx'],
    languageOptions: { ...mdx.flat.languageOptions, globals: { Claim: 'readonly', Term: 'readonly' } },
  },
);
