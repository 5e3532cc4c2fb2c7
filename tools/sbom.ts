/** `npm run sbom`: writes a bill of materials (CycloneDX) to stdout. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { readPackages, writeBillOfMaterials } from './supply/packages.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const { version } = z.object({ version: z.string() }).parse(JSON.parse(read('package.json')));
const bill = writeBillOfMaterials(readPackages(read('package-lock.json')), version);
process.stdout.write(`${JSON.stringify(bill, undefined, 2)}\n`);
