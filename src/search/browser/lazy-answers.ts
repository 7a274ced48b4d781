/** Loads what answers questions: once, on the first focus or keystroke, for the page and the box alike. */
import type { Engine } from './engine.ts';

type Answering = typeof import('./answers-entry.ts');

/** What answers questions, once loaded. */
export interface LoadedAnswers extends Answering {
  readonly engine: Engine;
}

let ready: Promise<LoadedAnswers> | undefined;

/** Rejects when engine or vocabulary cannot be had; the next call tries again, as the reader may be back online. */
export function openAnswers(): Promise<LoadedAnswers> {
  ready ??= load().catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function load(): Promise<LoadedAnswers> {
  const answering = await import('./answers-entry.ts');
  return { ...answering, engine: await answering.openEngine(document.documentElement.dataset.base ?? '/') };
}
