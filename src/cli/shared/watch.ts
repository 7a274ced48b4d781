/** Calls back at once, and again whenever something changes in the folders of content. */
import { watch } from 'node:fs';
import type { Folders } from '../../content/reader/folders.ts';

/** In milliseconds. Editors write a file in several steps, which count as one change. */
const DEBOUNCE = 120;

/** Resolves when the reader presses Ctrl-C, or the process is asked to end. */
export function watchTree({ content, seeds }: Folders, onChange: () => void): Promise<void> {
  return new Promise((resolve) => {
    let pending: NodeJS.Timeout | undefined;
    const run = (): void => {
      try {
        onChange();
      } catch (error) {
        // A file may be deleted between being listed and being read; the next change checks again.
        console.error(error instanceof Error ? error.message : error);
      }
    };
    const watchers = [...new Set([content, seeds])].map((folder) =>
      watch(folder, { recursive: true }, () => {
        clearTimeout(pending);
        pending = setTimeout(run, DEBOUNCE);
      }),
    );
    const end = (): void => {
      clearTimeout(pending);
      for (const watcher of watchers) watcher.close();
      resolve();
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    run();
  });
}
