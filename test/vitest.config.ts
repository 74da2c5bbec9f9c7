import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-once.ts'],
    // The longest tests mostly wait: for a pace, a poll, a browser.
    maxWorkers: 2 * availableParallelism(),
    // Modules hold no state, so the files of a worker share them: loading them for each would be a third of the time.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    coverage: { include: ['src/**/*.ts'], reportsDirectory: 'coverage' },
  },
});
