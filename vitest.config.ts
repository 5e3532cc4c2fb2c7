import { defineConfig } from 'vitest/config';

// The built command line opens no window: nothing in it goes by what is shown in time.
const COMMAND_LINE = 'test/e2e/{cli*,verify-fresh}.test.ts';

export default defineConfig({
  test: {
    // Left to itself it keeps a core free, which of two is half.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{shared,main,tools,architecture}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['test/renderer/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['test/{conformance,fuzz}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'cli',
          include: [COMMAND_LINE],
          environment: 'node',
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [COMMAND_LINE],
          environment: 'node',
          pool: 'forks',
          fileParallelism: false,
          // After the others, and alone: it goes by what a window shows in time.
          sequence: { groupOrder: 1 },
          // A second is little for a window on a machine that others use too.
          expect: { poll: { timeout: 5000 } },
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
