/** What `npm test` and the pull requests’ job run, in this order: each is a script of package.json. */
export const STEPS = [
  'check',
  'test:originals',
  'typecheck',
  'lint',
  'test:unit',
  'test:build',
  'test:site',
  'test:e2e',
] as const;

/** Left out where `test:build` failed. */
export const NEEDS_SITE: readonly string[] = ['test:site', 'test:e2e'];
