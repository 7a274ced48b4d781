import { defineConfig } from 'vitest/config';

/** Tests of the built site, which read the folders that `npm run test:build` has built, and of builds that fail. */
export default defineConfig({
  test: {
    include: ['tests/site/**/*.test.ts', 'tests/build/**/*.test.ts'],
    testTimeout: 60_000,
    maxWorkers: '100%',
    // As in vitest.config.ts: each of these files reads all content, and what is loaded is read by the next as well.
    isolate: false,
    reporters: ['default', ['json', { outputFile: '.cache/site.json' }]],
  },
});
