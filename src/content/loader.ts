/** The loader of all content collections. A file is an entry, so that the order within ledgers and lists is kept. */
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import type { Change } from '../core/schema/change.ts';
import { ledger } from '../core/schema/claim.ts';
import type { Profile } from '../core/schema/profile.ts';
import type { Source } from '../core/schema/source.ts';
import type { Theme } from '../core/schema/theme.ts';
import { checkedContent, contentChanged } from './checked-content.ts';
import { formatIssue, type Issue } from './issue.ts';
import type { ParsedContent, ParsedRecord } from './parsed-content.ts';

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly filePath?: string;
  readonly deferredRender?: boolean;
}

const wholeFile = ({ id, file, record }: ParsedRecord<Profile | Theme | Source | Change>): Entry[] =>
  record === undefined
    ? []
    : [{ id, data: { ...record }, filePath: file.path, ...(file.prose && { deferredRender: true }) }];

const list = (id: string, key: string, drafts: readonly ParsedRecord<unknown>[]): Entry[] =>
  drafts.slice(0, 1).map(({ file }) => ({
    id,
    data: { [key]: drafts.flatMap(({ record }) => record ?? []) },
    filePath: file.path,
  }));

const ENTRIES = {
  profiles: ({ profiles }) => profiles.flatMap(wholeFile),
  claims: ({ claims }) =>
    [...Map.groupBy(claims, ({ profile }) => profile)].flatMap(([id, drafts]) =>
      list(id, 'claims', drafts).map((entry) => ({
        ...entry,
        data: { ...entry.data, lines: drafts.map(({ file, at }) => file.locate(at).line) },
      })),
    ),
  themes: ({ themes }) => themes.flatMap(wholeFile),
  sources: ({ sources }) => sources.flatMap(wholeFile),
  glossary: ({ terms }) => list('glossary', 'terms', terms),
  figures: ({ figures }) => list('figures', 'figures', figures),
  kinds: ({ kinds }) => list('kinds', 'kinds', kinds),
  changes: ({ changes }) => changes.flatMap(wholeFile),
  forwards: ({ forwards }) => list('forwards', 'forwards', forwards),
  published: ({ published }) =>
    [...published].map(([id, { claims }]) => ({
      id,
      data: {
        claims: [...claims.values()].map(({ id, since, label, themes, held }) => ({ id, since, label, themes, held })),
      },
    })),
} satisfies Record<string, (content: ParsedContent) => Entry[]>;

/** In milliseconds: editors write a file in several steps, and Git many files at once. */
const CALM = 50;

/**
 * Fills a collection with the checked content. In a build, throws where there are issues; while one edits, they are the
 * entry of the collection `issues`, and the other collections stay as they were.
 */
export function contentLoader(collection: keyof typeof ENTRIES | 'issues'): Loader {
  return {
    name: 'cheongsajin-content',
    load({ config, store, watcher }) {
      const root = fileURLToPath(config.root);
      const fill = (): void => {
        const { content, issues } = checkedContent(root);
        const unsound = describeIssues(root, issues);
        if (unsound !== undefined && watcher === undefined) throw Object.assign(new Error(unsound.message), unsound);
        if (collection === 'issues') {
          store.clear();
          if (unsound !== undefined) store.set({ id: 'unsound', data: unsound });
        } else if (unsound === undefined) {
          store.clear();
          for (const entry of ENTRIES[collection](content)) store.set(entry);
        }
      };
      fill();
      let pending: NodeJS.Timeout | undefined;
      watcher?.on('all', (_, path) => {
        if (!/^(?:content|seeds)$/.test(relative(root, path).split(sep)[0] ?? '')) return;
        contentChanged();
        clearTimeout(pending);
        pending = setTimeout(fill, CALM);
      });
      return Promise.resolve();
    },
  };
}

/** A ledger, with the line on which each of its claims begins. */
export const ledgerWithLines = ledger.extend({ lines: z.array(z.int()) });

/** Every issue in one error, at the position of the first: Astro's error page opens it in the editor. */
export const unsoundContent = z.strictObject({
  message: z.string(),
  loc: z.strictObject({ file: z.string(), line: z.number(), column: z.number() }),
});

function describeIssues(root: string, issues: readonly Issue[]): z.output<typeof unsoundContent> | undefined {
  const [first] = issues;
  if (first === undefined) return undefined;
  const count = issues.length === 1 ? 'one error' : `${issues.length} errors`;
  return {
    message: `The content is unsound: ${count}.\n\n${issues.map(formatIssue).join('\n')}`,
    loc: { file: join(root, first.file), line: first.line, column: first.column },
  };
}
