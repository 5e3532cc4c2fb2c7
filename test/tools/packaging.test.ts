import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SQLITE = join(ROOT, 'node_modules/better-sqlite3');
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

/** What of a package goes with the app, of the files that `wanted` finds. */
function keptOf(name: string, wanted: string): readonly string[] {
  const left = packaging.files.filter((pattern) => pattern.startsWith('!'));
  const folder = join('node_modules', name);
  return globSync(wanted, { cwd: join(ROOT, folder) })
    .toSorted()
    .filter((file) => !left.some((one) => matchesGlob(join(folder, file), one.slice(1))));
}

const COMPUTERS = [
  'darwin-arm64',
  'darwin-x64',
  'linux-arm64',
  'linux-x64',
  'win32-arm64',
  'win32-x64',
];

test('what is left out is built for telephones, or for another runtime, and nothing that a computer needs', () => {
  expect(keptOf('sodium-native', 'prebuilds/*/*')).toEqual(
    COMPUTERS.map((platform) => join('prebuilds', platform, 'sodium-native.node')),
  );
  expect(keptOf('better-sqlite3', 'prebuilds/*')).toEqual(
    COMPUTERS.map((platform) => join('prebuilds', `${platform}.node`)),
  );
});

test('no source of SQLite goes along, and all that loads what is built of it', () => {
  expect(keptOf('better-sqlite3', '{deps,src}/*')).toEqual([]);
  expect(keptOf('better-sqlite3', 'lib/*.js')).toEqual(
    globSync('lib/*.js', { cwd: SQLITE }).toSorted(),
  );
});

test('of the typefaces for Chinese, Japanese and Korean those files go along that reports draw from', () => {
  for (const name of ['@fontsource/noto-sans-kr', '@fontsource/noto-sans-sc']) {
    const files = keptOf(name, 'files/*');
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => !file.endsWith('-400-normal.woff'))).toEqual([]);
    expect(keptOf(name, '{package,unicode}.json')).toHaveLength(2);
  }
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
