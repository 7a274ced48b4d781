/**
 * Prose that need not be compiled again: that of a file whose text is as it was, and all that the plugins of
 * `content/remark/` read for it.
 */
import { writeFileSync } from 'node:fs';
import type { ViteUserConfig } from 'astro';
import { notingPage } from '../../core/values/reads.ts';
import { readParts } from '../../exports/keep.ts';

interface KnownProse {
  /** Of the text and of all that it read. */
  readonly digest: string;
  readonly reads: readonly string[];
  readonly compiled: object;
}

interface KeptProse {
  readonly plugin: NonNullable<ViteUserConfig['plugins']>[number];
  /** Keeps what this build asked for, and forgets all else. */
  readonly save: () => void;
}

/** `file`: where it is kept; `digestOfAll`: of texts, and of what stands under keys that were read. */
export function keptProse(
  file: string,
  digestOfAll: (reads: readonly string[], ...texts: readonly string[]) => string,
): KeptProse {
  const known = new Map(Object.entries(readParts(file)) as [string, KnownProse][]);
  const asked = new Map<string, KnownProse>();
  const wrapped = new WeakSet<object>();
  let latest: Promise<unknown> = Promise.resolve();
  const recall = async (path: string, text: string, compile: () => unknown): Promise<object> => {
    const last = asked.get(path) ?? known.get(path);
    if (last?.digest === digestOfAll(last?.reads ?? [], path, text)) {
      asked.set(path, last);
      return last.compiled;
    }
    const noted = await notingPage(async () => (await compile()) as object);
    const reads = [...noted.reads].toSorted();
    asked.set(path, { digest: digestOfAll(reads, path, text), reads, compiled: noted.value });
    return noted.value;
  };
  return {
    plugin: {
      name: 'kept-prose',
      configResolved({ plugins }) {
        const compiler = plugins.find(({ name }) => name === '@mdx-js/rolldown')?.transform;
        if (typeof compiler !== 'object' || wrapped.has(compiler)) return;
        wrapped.add(compiler);
        const { handler } = compiler;
        compiler.handler = function (text, path, ...more) {
          // One after the other, as each notes what it reads; none of them waits for anything.
          const result = latest.then(() => recall(path, text, () => handler.call(this, text, path, ...more)));
          latest = result.catch(() => undefined);
          return result;
        };
      },
    },
    save: () => writeFileSync(file, JSON.stringify(Object.fromEntries(asked))),
  };
}
