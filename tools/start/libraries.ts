import { spawnSync } from 'node:child_process';

// Debian's packages of the libraries that a small installation lacks most often.
const PACKAGES: ReadonlyMap<string, string> = new Map([
  ['libasound.so.2', 'libasound2'],
  ['libatk-1.0.so.0', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libcairo.so.2', 'libcairo2'],
  ['libcups.so.2', 'libcups2'],
  ['libdbus-1.so.3', 'libdbus-1-3'],
  ['libdrm.so.2', 'libdrm2'],
  ['libgbm.so.1', 'libgbm1'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnspr4.so', 'libnspr4'],
  ['libnss3.so', 'libnss3'],
  ['libnssutil3.so', 'libnss3'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libsmime3.so', 'libnss3'],
  ['libX11.so.6', 'libx11-6'],
  ['libxcb.so.1', 'libxcb1'],
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libXdamage.so.1', 'libxdamage1'],
  ['libXext.so.6', 'libxext6'],
  ['libXfixes.so.3', 'libxfixes3'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
  ['libXrandr.so.2', 'libxrandr2'],
]);

/** The shared libraries that `program` needs and the system has not; none where it cannot be told. */
export function findMissingLibraries(program: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  const { stdout, error } = spawnSync('ldd', [program], { encoding: 'utf8' });
  return error === undefined ? parseMissing(stdout) : [];
}

/** Reads what `ldd` prints. */
export function parseMissing(text: string): readonly string[] {
  return [...text.matchAll(/^\s*(?<library>\S+) => not found$/gmu)].flatMap(
    ({ groups }) => groups?.['library'] ?? [],
  );
}

/** Names the libraries, and Debian's packages for those that we know. */
export function describeMissing(libraries: readonly string[]): string {
  const packages = new Set(libraries.flatMap((library) => PACKAGES.get(library) ?? []));
  const advice =
    packages.size === 0
      ? ''
      : ` On Debian or Ubuntu: apt-get install ${[...packages].toSorted().join(' ')}`;
  return `Electron cannot start: this system lacks ${libraries.join(', ')}.${advice}`;
}
