import { basename, dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import rdfCanonize from 'rdf-canonize';
import { canonicaliseJson } from '../../src/main/verify/proofs/data-integrity/jcs.ts';
import type { JsonValue } from '../../src/shared/lib/json.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { readVector } from './vectors.ts';
import type { VectorRow } from './vectors.ts';

/** RFC 8785: each file of `input` has its canonical text in `output`. */
export function judgeCanonicalJson({ path, source: suite }: VectorRow): readonly ConformanceCase[] {
  if (!path.includes('/testdata/input/')) return [];
  const json = JSON.parse(readVector(path)) as JsonValue;
  const wanted = readVector(path.replace('/input/', '/output/'));
  return [compared({ suite, path }, canonicaliseJson(json) === wanted)];
}

interface RdfTest {
  readonly id: string;
  readonly type: 'rdfc:RDFC10EvalTest' | 'rdfc:RDFC10MapTest' | 'rdfc:RDFC10NegativeEvalTest';
  readonly action: string;
  readonly result?: string;
  readonly hashAlgorithm?: 'SHA384';
}

/** RDFC-1.0: its manifest says what each data set gives, or that it is a poison that must be given up. */
export async function judgeCanonicalRdf(row: VectorRow): Promise<readonly ConformanceCase[]> {
  if (basename(row.path) !== 'manifest.jsonld') return [];
  const { entries } = JSON.parse(readVector(row.path)) as { readonly entries: readonly RdfTest[] };
  return await Promise.all(entries.map((entry) => judgeRdfTest(entry, row)));
}

async function judgeRdfTest(entry: RdfTest, row: VectorRow): Promise<ConformanceCase> {
  const folder = dirname(row.path);
  const place = { suite: row.source, path: `${folder}/${entry.action}${entry.id}` };
  const outcome = await canonize(readVector(`${folder}/${entry.action}`), entry.hashAlgorithm);
  if (entry.type === 'rdfc:RDFC10NegativeEvalTest') {
    const given = outcome === undefined ? 'given up' : 'canonical form';
    return { ...place, wanted: 'given up', given, agrees: outcome === undefined };
  }
  const wanted = readVector(`${folder}/${entry.result ?? ''}`);
  if (entry.type === 'rdfc:RDFC10EvalTest') return compared(place, outcome?.nquads === wanted);
  return compared(place, isDeepStrictEqual(outcome?.labels, JSON.parse(wanted)));
}

function compared(place: Pick<ConformanceCase, 'suite' | 'path'>, agrees: boolean) {
  const given = agrees ? 'canonical form' : 'something else';
  return { ...place, wanted: 'canonical form', given, agrees };
}

/** With the limits of our own canonicalisation, see src/main/verify/jsonld/canonicalise.ts. */
async function canonize(nquads: string, hashAlgorithm: 'SHA384' | undefined) {
  const canonicalIdMap = new Map<string, string>();
  try {
    const canonical = await rdfCanonize.canonize(nquads, {
      algorithm: 'RDFC-1.0',
      inputFormat: 'application/n-quads',
      format: 'application/n-quads',
      messageDigestAlgorithm: hashAlgorithm === 'SHA384' ? 'sha384' : 'sha256',
      maxWorkFactor: 2,
      canonicalIdMap,
    });
    const labels = [...canonicalIdMap].map(([from, to]) => [withoutSigil(from), withoutSigil(to)]);
    return { nquads: canonical, labels: Object.fromEntries(labels) as Record<string, string> };
  } catch {
    return undefined;
  }
}

function withoutSigil(label: string): string {
  return label.replace(/^_:/u, '');
}
