/** Wiring only: which files are which collection. The shapes live in schema/, the rules in checks/. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { profile } from '../core/schema/profile.ts';
import { theme } from '../core/schema/theme.ts';

export const collections = {
  profiles: defineCollection({
    loader: glob({
      base: 'content/profiles',
      pattern: '*/profile.mdx',
      generateId: ({ entry }) => entry.replace(/\/profile\.mdx$/, ''),
    }),
    schema: profile,
  }),
  themes: defineCollection({
    loader: glob({ base: 'content/themes', pattern: '*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: theme,
  }),
};
