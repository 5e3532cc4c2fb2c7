import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Real test data from public repositories, beside the project or where the environment says. */
const VECTORS = process.env['TOUCHSTONE_VECTORS'] ?? resolve('../shared/vectors');

export const HAS_VECTORS = existsSync(VECTORS);

/** The text of one of them; none of it is ever copied into the project. */
export function readVector(path: string, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  return readFileSync(join(VECTORS, path), encoding);
}

/** Says on the test's own output how many cases are left out where there are no vectors. */
export function reportLeftOut(subject: string, cases: number): void {
  if (HAS_VECTORS) return;
  console.warn(`${subject}: ${cases} cases left out, because there are no vectors at ${VECTORS}.`);
}

/** One row of the manifest of credentials from outside; its README says what each column holds. */
export interface VectorRow {
  readonly path: string;
  readonly source: string;
  readonly format: string;
  readonly vcdm: string;
  readonly proof: string;
  readonly verificationMethod: string;
  readonly statusType: string;
  readonly expected: string;
  readonly expectedBasis: string;
  /** An independent check of the signature only, e.g. `eddsa-rdfc-2022:valid via did:key`. */
  readonly measured: string;
}

/** Every row of the manifest; none where there are no vectors. */
export function readManifest(): readonly VectorRow[] {
  if (!HAS_VECTORS) return [];
  const [, ...rows] = parseCsv(readVector('manifest.csv'));
  return rows.map((cells) => {
    const cell = (index: number): string => cells[index] ?? '';
    return {
      path: cell(0),
      source: cell(1),
      format: cell(2),
      vcdm: cell(3),
      proof: cell(4),
      verificationMethod: cell(5),
      statusType: cell(6),
      expected: cell(7),
      expectedBasis: cell(8),
      measured: cell(9),
    };
  });
}

/** RFC 4180: cells may be quoted, and hold commas, doubled quotes and line breaks then. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const { groups } of text.matchAll(
    /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r?\n|$)/gu,
  )) {
    const { quoted, plain, end } = groups ?? {};
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}
