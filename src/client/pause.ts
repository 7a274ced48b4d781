/** Lets the browser answer whoever reads, before long work goes on. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
