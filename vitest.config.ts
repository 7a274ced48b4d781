import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The libraries as the site is built with them; made for development, some check themselves at every step.
  ssr: { resolve: { conditions: ['module', 'node'], externalConditions: ['node'] } },
  test: {
    include: ['tests/**/*.test.ts'],
    // These look at a built site, at it in a browser, or build; test:site and test:e2e run them.
    exclude: ['tests/site/**', 'tests/e2e/**', 'tests/build/**'],
    environment: 'node',
    // The second is what npm test counts.
    reporters: ['default', ['json', { outputFile: '.cache/unit.json' }]],
    // By default one core is left idle, of two.
    maxWorkers: '100%',
    // To load the modules anew for each file took a quarter of the time; tests put back what they change.
    isolate: false,
    // A busy machine is no fault of the test; what must be quick says so itself.
    testTimeout: 30_000,
  },
});
