import { defineConfig } from 'vitest/config';

export default defineConfig({
  // All processors: most of a test's time goes into starting what it needs.
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/fidelity/count-quotes.ts', 'test/prepare-postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: '100%',
  },
});
