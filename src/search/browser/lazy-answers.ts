/** Loads the lazy entry and the engine once, for the search page and the search box alike. */
import type { Engine } from './engine.ts';
import { getTable, MissingFile, siteBase } from './get.ts';

type AnswersModule = typeof import('./answers-entry.ts');

export interface LoadedAnswers extends AnswersModule {
  readonly engine: Engine;
}

let loaded: Promise<LoadedAnswers> | undefined;

/** Rejects if engine or vocabulary cannot be loaded; the next call tries again, as the reader may be back online. */
export function openAnswers(): Promise<LoadedAnswers> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** Runs `ask`; once more with the index opened anew if a file of it is gone, as it is in a page that was open over a build. */
export async function withAnswers<T>(ask: (answers: LoadedAnswers) => Promise<T>): Promise<T> {
  try {
    return await ask(await openAnswers());
  } catch (error) {
    if (!(error instanceof MissingFile)) throw error;
    loaded = undefined;
    return ask(await openAnswers());
  }
}

async function load(): Promise<LoadedAnswers> {
  const base = siteBase();
  // Side by side: on a slow line each wait for the host counts more than the bytes.
  const [module, table] = await Promise.all([import('./answers-entry.ts'), getTable(base)]);
  return { ...module, engine: await module.openEngine(base, table) };
}
