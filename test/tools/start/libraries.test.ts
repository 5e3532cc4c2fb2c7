import { expect, test } from 'vitest';
import { describeMissing, parseMissing } from '../../../tools/start/libraries.ts';

const LDD = `
	linux-vdso.so.1 (0x00007ffd3a5f6000)
	libnss3.so => not found
	libsmime3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1c2e000000)
	libown.so.7 => not found
`;

test('names each library that is missing, and the packages of those that are known', () => {
  const missing = parseMissing(LDD);

  expect(missing).toEqual(['libnss3.so', 'libsmime3.so', 'libown.so.7']);
  expect(describeMissing(missing)).toBe(
    'Electron cannot start: this system lacks libnss3.so, libsmime3.so, libown.so.7. On Debian or Ubuntu: apt-get install libnss3',
  );
});

test('finds nothing missing where all is there', () => {
  expect(parseMissing(LDD.replaceAll('not found', '/lib/there.so'))).toEqual([]);
});
