import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { proseGuard } from './src/content/remark/prose-guard.ts';
import { remarkClaimPositions } from './src/content/remark/claim-positions.ts';
import { recompileProse } from './src/content/remark/recompile-prose.ts';
import { remarkSentenceCitations } from './src/content/remark/sentence-citations.ts';
import { remarkTermLinks } from './src/content/remark/term-links.ts';
import { layerStyles } from './src/site/layer-styles.ts';

// The base path and the public address are the only things a host may want to change; see README.md.
const site = process.env.SITE_URL;

/** What every page runs, the script of their layout with all that it imports, is one file and not a chain of them. */
const SCRIPTS = { groups: [{ name: 'every', test: /\/layouts\/BaseLayout\.astro\?/ }] };

export default defineConfig({
  ...(site ? { site } : {}),
  base: process.env.BASE_PATH || '/',
  srcDir: './src/site',
  trailingSlash: 'always',
  // Line breaks between elements are no text, as in JSX: what Prettier breaks stays one sentence.
  compressHTML: 'jsx',
  // No inline styles and no inline code, so that a strict content security policy holds.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    plugins: [recompileProse(), layerStyles()],
    // Names of scripts stand in every page.
    environments: {
      client: {
        build: { rolldownOptions: { output: { entryFileNames: 'assets/[hash].js', codeSplitting: SCRIPTS } } },
      },
    },
    build: {
      assetsInlineLimit: 0,
      // So that a script takes from src/strings/index.ts what it says, and none of the rest.
      rolldownOptions: {
        treeshake: { moduleSideEffects: [{ test: /\/src\/(?:core|strings)\//, sideEffects: false }] },
      },
    },
  },
  devToolbar: { enabled: false },
  // Editors complete and check the frontmatter of profiles and themes; see .vscode/settings.json.
  experimental: { contentIntellisense: true },
  integrations: [
    mdx({
      // The default processor leaves emphasis next to Hangul unread; this one does not. The guard sees the prose as it is
      // about to be compiled; after it come only the links to the glossary, and the places of claims.
      processor: unified({
        remarkPlugins: [remarkCjkFriendly, proseGuard, remarkTermLinks, remarkClaimPositions, remarkSentenceCitations],
        smartypants: false,
      }),
    }),
  ],
});
