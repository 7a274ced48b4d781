import { defineConfig } from 'vitest/config';

/** Tests of the built site: they read the folders that `npm test` has just built. */
export default defineConfig({
  test: { include: ['tests/site/**/*.test.ts'], testTimeout: 60_000, maxWorkers: '100%' },
});
