import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  findUnpermitted,
  readPackages,
  writeBillOfMaterials,
  writeLicences,
} from '../../../tools/supply/packages.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const packages = readPackages(read('package-lock.json'));

test('all that is shipped is under a permissive licence', () => {
  expect(packages.filter(({ isShipped }) => isShipped).length).toBeGreaterThan(50);
  expect(findUnpermitted(packages)).toEqual([]);
  const strict = { ...packages[0]!, isShipped: true, licence: 'GPL-3.0-only' };
  expect(findUnpermitted([strict])).toEqual([strict]);
});

test('the page of licences is what the lock file says', () => {
  expect(read('docs/licenses/README.md')).toBe(writeLicences(packages));
});

test('no package runs a script on installing but those that were looked at', () => {
  const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: object };
  const known = [...Object.keys(allowScripts), 'better-sqlite3-multiple-ciphers'];
  const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript);
  expect(scripted.length).toBeGreaterThan(0);
  expect(scripted.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});

test('the bill of materials names each package once, with its hash', () => {
  const bill = writeBillOfMaterials(packages, '1.0.0') as {
    readonly components: readonly { readonly purl: string; readonly hashes: readonly object[] }[];
  };
  const urls = bill.components.map(({ purl }) => purl);
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls).toContain(
    'pkg:npm/%40noble/curves@' + packages.find(({ name }) => name === '@noble/curves')!.version,
  );
  expect(bill.components.find(({ purl }) => purl.includes('/zod@'))?.hashes).toEqual([
    { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/u) },
  ]);
});
