import { describe, expect, test } from 'vitest';
import { readFault, rootOf } from '../../../src/shared/lib/fault.ts';

const ROOT = rootOf(import.meta.url.replace('/test/', '/src/'));
const NAME = 'Amara Okafor';

function thrown(message: string): Error {
  try {
    throw new TypeError(message);
  } catch (cause) {
    return cause as Error;
  }
}

/** An error with a stack as it could be told from another process. */
function withStack(message: string, ...frames: readonly string[]): Error {
  const error = new Error(message);
  error.stack = `Error: ${message}\n${frames.map((frame) => `    at ${frame}`).join('\n')}`;
  return error;
}

describe('readFault', () => {
  test('says which kind of error and where in our files, the innermost first', () => {
    const { error, frames } = readFault(thrown('no'), ROOT);
    expect(error).toBe('TypeError');
    expect(frames[0]).toMatch(/^test\/shared\/lib\/fault\.test\.ts:\d+:\d+$/u);
  });

  test.each([
    ['says it', `${NAME} is no function`],
    ['says it over several lines', `no\n    at ${NAME} (/home/${NAME}/cv.pdf:1:1)`],
    ['says it as if it were a place of ours', `no\n    at x (file://${ROOT}${NAME}.js:1:1)`],
    [
      'says it as if it were a file of ours',
      `no\n    at x (file://${ROOT}src/Amara-Okafor.ts:1:1)\n    at y (${ROOT}src/Amara.ts:2:2)`,
    ],
  ])('an error that names somebody and %s is told without', (_, message) => {
    const told = JSON.stringify(readFault(thrown(message), ROOT));
    expect(told).not.toMatch(/Amara|Okafor/u);
    expect(told).toContain('fault.test.ts');
  });

  test('what an error is called, its code, and a message that was changed tell nobody’s name', () => {
    const named = Object.assign(thrown('no'), { name: NAME, code: NAME });
    expect(readFault(named, ROOT)).toMatchObject({ error: 'Error' });
    const changed = withStack('no', `x (file://${ROOT}src/Amara.ts:1:1)`);
    changed.message = 'something else';
    expect(readFault(changed, ROOT).frames).toEqual([]);
    expect(readFault(NAME, ROOT)).toEqual({ error: 'a thrown string', frames: [] });
  });

  test('keeps the code of what Node and SQLite throw', () => {
    const full = Object.assign(thrown('no'), { name: 'SqliteError', code: 'SQLITE_FULL' });
    expect(readFault(full, ROOT).error).toBe('SqliteError (SQLITE_FULL)');
    const missing = Object.assign(new Error('no'), { code: 'ENOENT' });
    expect(readFault(missing, ROOT).error).toBe('Error (ENOENT)');
  });

  test.each([
    ['a module', 'f (file:///opt/T%20S/out/main/a.js:1:2)', 'out/main/a.js:1:2'],
    ['one without a function', 'file:///opt/T%20S/out/main/a.js:1:2', 'out/main/a.js:1:2'],
    [
      'a package',
      'f (file:///opt/T%20S/node_modules/@a/b/c.mjs:3:4)',
      'node_modules/@a/b/c.mjs:3:4',
    ],
    [
      'Node',
      'process.x (node:internal/process/task_queues:103:5)',
      'node:internal/process/task_queues:103:5',
    ],
    ['a file elsewhere', `f (file:///home/${NAME}/out/main/a.js:1:2)`, undefined],
    [
      'code out of a text',
      'eval (eval at f (file:///opt/T%20S/out/a.js:1:2), <anonymous>:1:1)',
      undefined,
    ],
    ['a way out of our folder', 'f (file:///opt/T%20S/../../home/Amara/a.js:1:2)', undefined],
  ])('of %s the place is told only where it is ours or Node’s', (_, frame, place) => {
    const { frames } = readFault(withStack('no', frame), '/opt/T%20S/');
    expect(frames).toEqual(place === undefined ? [] : [place]);
  });

  test('twelve places at most', () => {
    const frames = Array.from({ length: 20 }, (_, at) => `file:///opt/out/a.js:${at}:1`);
    expect(readFault(withStack('no', ...frames), '/opt/').frames).toHaveLength(12);
  });
});
