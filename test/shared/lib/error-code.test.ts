import { expect, test } from 'vitest';
import { errorCodeOf } from '../../../src/shared/lib/error-code.ts';

test.each([
  ['an error with a code', Object.assign(new Error('gone'), { code: 'ENOENT' }), 'ENOENT'],
  ['an error with a number', Object.assign(new Error('gone'), { code: 5 }), '5'],
  ['an error without one', new Error('ENOENT'), ''],
  ['what only looks like an error', { code: 'ENOENT' }, ''],
  ['nothing', undefined, ''],
])('of %s', (_, cause, code) => {
  expect(errorCodeOf(cause)).toBe(code);
});
