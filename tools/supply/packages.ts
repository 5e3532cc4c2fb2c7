import { z } from 'zod';

const lockedPackage = z.object({
  version: z.string().optional(),
  name: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});

const lockFile = z.object({ packages: z.record(z.string(), lockedPackage) });

/** One package as the lock file pins it. */
export interface LockedPackage {
  /** As the registry calls it, whatever it is installed as. */
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Whether it is part of what is installed, or only builds and tests it. */
  readonly isShipped: boolean;
  /** `sha512-` and base64. */
  readonly integrity: string | undefined;
  readonly hasInstallScript: boolean;
}

/** Their own files name these licences; the lock file does not. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  // The licence file of each was read.
  '@digitalbazaar/credentials-context': 'BSD-3-Clause AND W3C-20150513',
  'did-context': 'BSD-3-Clause AND W3C-20150513',
  'png-js': 'MIT',
};

/** Of these nothing follows for what is built on them but to keep their notice. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  // Of a typeface: free to embed, not to be sold by itself.
  'OFL-1.1',
  'W3C-20150513',
]);

/** Every package that a `package-lock.json` pins, in the order of names. */
export function readPackages(lock: string): readonly LockedPackage[] {
  const { packages } = lockFile.parse(JSON.parse(lock));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => {
      const name = one.name ?? path.slice(path.lastIndexOf('node_modules/') + 13);
      return {
        name,
        version: one.version ?? '',
        licence: READ_BY_HAND[name] ?? one.license ?? 'unknown',
        isShipped: one.dev !== true && one.devOptional !== true,
        integrity: one.integrity,
        hasInstallScript: one.hasInstallScript === true,
      };
    })
    .toSorted((one, other) =>
      compare(`${one.name} ${one.version}`, `${other.name} ${other.version}`),
    );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Those that are shipped under a licence that is not known to be permissive. */
export function findUnpermitted(packages: readonly LockedPackage[]): readonly LockedPackage[] {
  return packages.filter(
    ({ isShipped, licence }) =>
      isShipped && !licence.split(' AND ').every((one) => PERMISSIVE.has(one)),
  );
}

/** The page of licences. */
export function writeLicences(packages: readonly LockedPackage[]): string {
  const shipped = packages.filter(({ isShipped }) => isShipped);
  const rest = packages.filter(({ isShipped }) => !isShipped);
  const rows = shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const counts = Map.groupBy(rest, ({ licence }) => licence);
  const others = [...counts]
    .toSorted(([one], [other]) => compare(one, other))
    .map(([licence, all]) => `| ${licence} | ${all.length} |`);
  return [
    '# Licences',
    '',
    'Written by `npm run licences` from the lock file; a test holds it to that. What the window bundles',
    '(React, Base UI and the like) is built in, and counted with what builds it.',
    '',
    `## Shipped: ${shipped.length} packages`,
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...rows,
    '',
    `## For building and testing: ${rest.length} packages`,
    '',
    '| licence | packages |',
    '|---|--:|',
    ...others,
    '',
  ].join('\n');
}

/**
 * A bill of materials of everything that the lock file pins.
 *
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function writeBillOfMaterials(packages: readonly LockedPackage[], version: string): object {
  const unique = new Map(packages.map((one) => [urlOf(one), one]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: 'touchstone', version } },
    components: [...unique].map(([purl, one]) => ({
      type: 'library',
      'bom-ref': purl,
      name: one.name,
      version: one.version,
      purl,
      scope: one.isShipped ? 'required' : 'excluded',
      licenses: [licenceOf(one.licence)],
      ...(one.integrity !== undefined && { hashes: [hashOf(one.integrity)] }),
    })),
  };
}

// @see https://github.com/package-url/purl-spec
function urlOf({ name, version }: LockedPackage): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function licenceOf(licence: string): object {
  if (/ (?:AND|OR) /u.test(licence)) return { expression: licence };
  return /^[\w.-]+$/u.test(licence) && licence !== 'unknown'
    ? { license: { id: licence } }
    : { license: { name: licence } };
}

function hashOf(integrity: string): object {
  const [algorithm = '', digest = ''] = integrity.split('-', 2);
  return {
    alg: algorithm.replace(/^sha/u, 'SHA-'),
    content: Buffer.from(digest, 'base64').toString('hex'),
  };
}
