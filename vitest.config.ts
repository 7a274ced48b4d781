import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // These look at a built site, and at it in a browser; npm test runs them after the build.
    exclude: ['tests/site/**', 'tests/e2e/**'],
    environment: 'node',
    // By default one core is left idle, of two.
    maxWorkers: '100%',
    // A busy machine is no fault of the test; what must be quick says so itself.
    testTimeout: 30_000,
  },
});
