import { basename } from 'node:path';
import { readCredentials } from '../../src/main/intake/index.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { readVectorBytes } from './offered-documents.ts';
import type { VectorRow } from './vectors.ts';

/** What intake may say of a file whose name begins so; of the others (`i_`) either will do. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  y_: ['not-a-credential'],
  n_: ['not-json', 'empty-file'],
  i_: ['not-json', 'not-a-credential', 'unknown-file-type'],
};

/** JSONTestSuite: text that must, must not, or may be read as JSON. None of it is a credential. */
export async function judgeJsonText(row: VectorRow): Promise<readonly ConformanceCase[]> {
  const { path, source: suite } = row;
  const name = basename(path);
  const wanted = WANTED[name.slice(0, 2)];
  if (wanted === undefined) return [];
  const { documents, problems } = await readCredentials(name, readVectorBytes(path));
  const given = documents.length > 0 ? 'a credential' : (problems[0]?.code ?? 'nothing');
  return [{ suite, path, wanted: wanted.join(' or '), given, agrees: wanted.includes(given) }];
}
