import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Packaging {
  readonly asar: boolean;
  readonly files: readonly string[];
  readonly asarUnpack: readonly string[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly fileAssociations: readonly Association[];
  readonly mac: { readonly fileAssociations: readonly Association[] };
  readonly linux: { readonly fileAssociations: readonly Association[] };
  readonly win?: unknown;
}

interface Association {
  readonly ext: string;
  readonly rank?: string;
  readonly mimeType?: string;
}

const packaging = JSON.parse(read('electron-builder.json')) as Packaging;

test('the packaged app reads its code from one archive, whose content is checked', () => {
  expect(packaging.asar).toBe(true);
  const taken = packaging.files.filter((pattern) => !pattern.startsWith('!'));
  expect(taken).toEqual(['out', 'resources', 'package.json']);
  // What the system loads itself cannot be in the archive, and nothing else is outside.
  expect(packaging.asarUnpack).toEqual(['**/*.node']);
  expect(packaging.electronFuses).toMatchObject({
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  });
});

test('what is left out is built for telephones, or for another runtime, and nothing that a computer needs', () => {
  const left = packaging.files.filter((pattern) => pattern.startsWith('!'));
  const prebuilds = join(ROOT, 'node_modules/sodium-native/prebuilds');
  const built = globSync('*/*', { cwd: prebuilds }).toSorted();
  const patterns = left.map((pattern) => pattern.slice(1));
  const kept = built.filter((file) => {
    const path = join('node_modules/sodium-native/prebuilds', file);
    return !patterns.some((pattern) => matchesGlob(path, pattern));
  });
  expect(kept).toEqual(
    ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-arm64', 'win32-x64'].map(
      (platform) => join(platform, 'sodium-native.node'),
    ),
  );
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

test('opens workspaces, and may be asked to open badges without taking them from anybody', () => {
  const { fileAssociations, mac, linux, win } = packaging;
  expect(fileAssociations.map(({ ext, rank }) => [ext, rank])).toEqual([['touchstone', 'Owner']]);
  expect(mac.fileAssociations.map(({ ext, rank }) => [ext, rank])).toEqual([
    ['json', 'Alternate'],
    ['png', 'Alternate'],
    ['svg', 'Alternate'],
  ]);
  // A type in a desktop entry is an offer: which program is first, the person decides.
  expect(linux.fileAssociations.map(({ mimeType }) => mimeType)).toEqual([
    'application/json',
    'image/png',
    'image/svg+xml',
  ]);
  // The installer for Windows would make it the first program for each type that it is given.
  expect(win).toBeUndefined();
});
