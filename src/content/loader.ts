/**
 * The loader of the collections: profiles and themes, whose prose Astro renders from their files, and one entry of all else.
 * Records are not handed to Astro, which would validate each once more and hold it three times: as its store, as the text
 * of a module, and as the data of that module. Pages take them from checked-content.ts.
 */
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import type { Profile } from '../core/schema/profile.ts';
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

const wholeFile = ({ id, file, record }: ParsedRecord<Profile | Theme>): Entry[] =>
  record === undefined ? [] : [{ id, data: { ...record }, filePath: file.path, deferredRender: true }];

const ENTRIES = {
  profiles: ({ profiles }) => profiles.flatMap(wholeFile),
  themes: ({ themes }) => themes.flatMap(wholeFile),
} satisfies Record<string, (content: ParsedContent) => Entry[]>;

/** What all records are at the moment: their edition, by whose change Astro's pages are loaded anew, and what is wrong. */
export const recordsState = z.strictObject({
  edition: z.int(),
  /** Every issue in one error, at the position of the first: Astro's error page opens it in the editor. */
  unsound: z
    .strictObject({
      message: z.string(),
      loc: z.strictObject({ file: z.string(), line: z.number(), column: z.number() }),
    })
    .optional(),
});

/** In milliseconds: editors write a file in several steps, and Git many files at once. */
const CALM = 50;

/**
 * Fills a collection with the checked content. In a build, throws where there are issues; while one edits, they are in the
 * entry of the collection `records`, and the other collections stay as they were.
 */
export function contentLoader(collection: keyof typeof ENTRIES | 'records'): Loader {
  return {
    name: 'cheongsajin-content',
    load({ config, store, watcher }) {
      const root = fileURLToPath(config.root);
      let edition = 0;
      const fill = (): void => {
        const { content, issues } = checkedContent(root);
        const unsound = describeIssues(root, issues);
        if (unsound !== undefined && watcher === undefined) throw Object.assign(new Error(unsound.message), unsound);
        if (collection === 'records') {
          store.set({ id: 'state', data: { edition: (edition += 1), ...(unsound && { unsound }) } });
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

function describeIssues(root: string, issues: readonly Issue[]): z.output<typeof recordsState>['unsound'] {
  const [first] = issues;
  if (first === undefined) return undefined;
  const count = issues.length === 1 ? 'one error' : `${issues.length} errors`;
  return {
    message: `The content is unsound: ${count}.\n\n${issues.map(formatIssue).join('\n')}`,
    loc: { file: join(root, first.file), line: first.line, column: first.column },
  };
}
