/** The collections: each file of content is one entry, read and checked by content/loader.ts. */
import { defineCollection } from 'astro:content';
import { contentLoader, ledgerWithLines, unsoundContent } from '../content/loader.ts';
import { change } from '../core/schema/change.ts';
import { figures } from '../core/schema/figures.ts';
import { forwards } from '../core/schema/forward.ts';
import { glossary } from '../core/schema/glossary.ts';
import { placeKinds } from '../core/schema/place-kind.ts';
import { profile } from '../core/schema/profile.ts';
import { published } from '../core/schema/published.ts';
import { source } from '../core/schema/source.ts';
import { theme } from '../core/schema/theme.ts';

export const collections = {
  profiles: defineCollection({ loader: contentLoader('profiles'), schema: profile }),
  claims: defineCollection({ loader: contentLoader('claims'), schema: ledgerWithLines }),
  themes: defineCollection({ loader: contentLoader('themes'), schema: theme }),
  sources: defineCollection({ loader: contentLoader('sources'), schema: source }),
  glossary: defineCollection({ loader: contentLoader('glossary'), schema: glossary }),
  figures: defineCollection({ loader: contentLoader('figures'), schema: figures }),
  kinds: defineCollection({ loader: contentLoader('kinds'), schema: placeKinds }),
  changes: defineCollection({ loader: contentLoader('changes'), schema: change }),
  forwards: defineCollection({ loader: contentLoader('forwards'), schema: forwards }),
  published: defineCollection({ loader: contentLoader('published'), schema: published }),
  /** What is wrong with the content while one edits; a build stops at it. */
  issues: defineCollection({ loader: contentLoader('issues'), schema: unsoundContent }),
};
