import { constants, setPriority } from 'node:os';
import { defineConfig } from 'vitest/config';

// What replaces a module must not do it for other files; the rest share their modules, which are read once.
const ISOLATED = 'test/{main,conformance}/**/*.isolated.test.ts';

// The built command line opens no window: nothing in it goes by what is shown in time.
const COMMAND_LINE = 'test/e2e/{cli*,verify-fresh}.test.ts';

// As the verifier's process does: beside tests that have the processor before it, it would get a tenth of it.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const TIMEOUTS = { testTimeout: 60_000, hookTimeout: 60_000 };
const LONG_TIMEOUTS = { testTimeout: 180_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    // Left to itself it keeps a core free, which of two is half.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{shared,main,tools,architecture}/**/*.test.ts'],
          exclude: [ISOLATED],
          globalSetup: 'test/main/build-processes.ts',
          isolate: false,
          environment: 'node',
          ...TIMEOUTS,
        },
      },
      { test: { name: 'isolated', include: [ISOLATED], environment: 'node', ...TIMEOUTS } },
      {
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          isolate: false,
          environment: 'jsdom',
          setupFiles: ['test/renderer/setup.ts'],
          ...TIMEOUTS,
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['test/{conformance,fuzz}/**/*.test.ts'],
          exclude: [ISOLATED],
          isolate: false,
          environment: 'node',
          ...TIMEOUTS,
        },
      },
      { test: { name: 'cli', include: [COMMAND_LINE], environment: 'node', ...LONG_TIMEOUTS } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [COMMAND_LINE],
          globalSetup: 'test/e2e/take-in-samples.ts',
          environment: 'node',
          pool: 'forks',
          // After the others: it goes by what a window shows in time.
          sequence: { groupOrder: 1 },
          // A second is little for a window on a machine that others use too.
          expect: { poll: { timeout: 20_000 } },
          ...LONG_TIMEOUTS,
        },
      },
    ],
  },
});
