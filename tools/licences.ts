/** `npm run licences`: writes docs/licenses, and is red where something shipped is not permissive. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { findUnpermitted, readPackages, writeLicences } from './supply/packages.ts';

const ROOT = join(import.meta.dirname, '..');
const packages = readPackages(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
mkdirSync(join(ROOT, 'docs/licenses'), { recursive: true });
writeFileSync(join(ROOT, 'docs/licenses/README.md'), writeLicences(packages));
for (const { name, licence } of findUnpermitted(packages)) {
  process.stderr.write(`${name} is shipped under ${licence}.\n`);
  process.exitCode = 1;
}
