import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Packaging {
  readonly asar: boolean;
  readonly files: readonly string[];
  readonly asarUnpack: readonly string[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
}

const packaging = JSON.parse(read('electron-builder.json')) as Packaging;

test('the packaged app reads its code from one archive, whose content is checked', () => {
  expect(packaging.asar).toBe(true);
  expect(packaging.files).toEqual(['out', 'resources', 'package.json']);
  // What the system loads itself cannot be in the archive, and nothing else is outside.
  expect(packaging.asarUnpack).toEqual(['**/*.node']);
  expect(packaging.electronFuses).toMatchObject({
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  });
});

test('every fuse is set, and none to what it lets in', () => {
  expect(packaging.electronFuses).toEqual({
    runAsNode: true,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('the one fuse that is on has its reason: the verifier is a process of Node', () => {
  // Once it is not, the fuse is to be turned off.
  expect(read('src/main/verify/pool/channel.ts')).toContain("ELECTRON_RUN_AS_NODE: '1'");
});
