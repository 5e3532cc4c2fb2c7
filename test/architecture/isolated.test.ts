import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const TESTS = join(import.meta.dirname, '..');

test('a test that replaces a module says so in its name, and has its modules for itself', () => {
  const files = globSync('{shared,main,tools,renderer,conformance,fuzz}/**/*.test.{ts,tsx}', {
    cwd: TESTS,
  });
  const replacing = files.filter((file) =>
    /\bvi\.(?:doM|m)ock\(/u.test(readFileSync(join(TESTS, file), 'utf8')),
  );
  expect(replacing.length).toBeGreaterThan(0);
  expect(replacing.filter((file) => !file.endsWith('.isolated.test.ts'))).toEqual([]);
});
