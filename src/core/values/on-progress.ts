/** Tells how many of a number of things are done. Work calls it as it goes, and knows nothing of who listens. */
export type OnProgress = (done: number, total: number) => void;

/** For work that nobody watches. */
export const ignoreProgress: OnProgress = () => undefined;
