import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Real test data from public repositories, beside the project or where the environment says. */
const VECTORS = process.env['TOUCHSTONE_VECTORS'] ?? resolve('../shared/vectors');

export const HAS_VECTORS = existsSync(VECTORS);

/** The text of one of them; none of it is ever copied into the project. */
export function readVector(path: string, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  return readFileSync(join(VECTORS, path), encoding);
}
