import { expect, test } from 'vitest';
import { toFileName } from '../../../src/shared/lib/file-name.ts';

test.each([
  ['Who proves what it asks for', 'Who proves what it asks for'],
  ['Zoë O’Brien (b. 1990)', 'Zoë O’Brien (b. 1990)'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['a:b*c?', 'a_b_c_'],
  ['...', ''],
  ['x'.repeat(100), 'x'.repeat(80)],
])('%s is %s', (text, name) => {
  expect(toFileName(text)).toBe(name);
});
