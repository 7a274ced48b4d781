/** The collections, read and checked by content/loader.ts. */
import { defineCollection } from 'astro:content';
import { contentLoader, recordsState } from '../content/loader.ts';
import { profile } from '../core/schema/profile.ts';
import { theme } from '../core/schema/theme.ts';

export const collections = {
  profiles: defineCollection({ loader: contentLoader('profiles'), schema: profile }),
  themes: defineCollection({ loader: contentLoader('themes'), schema: theme }),
  /** Whether all else, which pages take from the register, is sound while one edits; a build stops where it is not. */
  records: defineCollection({ loader: contentLoader('records'), schema: recordsState }),
};
