import { judgeCanonicalJson, judgeCanonicalRdf } from './canonical-suites.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { judgeCredentialRow } from './credential-suites.ts';
import { judgeJsonText } from './json-suite.ts';
import { judgeSignatures } from './signature-suite.ts';
import { readManifest } from './vectors.ts';
import type { VectorRow } from './vectors.ts';

/** How the files of a suite are judged; those of all others are credentials. */
const JUDGES: Readonly<
  Record<
    string,
    (row: VectorRow) => readonly ConformanceCase[] | Promise<readonly ConformanceCase[]>
  >
> = {
  'c2sp-wycheproof': judgeSignatures,
  'cyberphone-jcs': judgeCanonicalJson,
  'nst-jsontestsuite': judgeJsonText,
  'w3c-rdf-canon': judgeCanonicalRdf,
};

/** Puts every file of which its source says something to our verification, suite by suite. */
export async function runSuites(): Promise<readonly ConformanceCase[]> {
  const cases: ConformanceCase[] = [];
  for (const row of readManifest()) {
    const judge = JUDGES[row.source] ?? judgeCredentialRow;
    cases.push(...(await judge(row)));
  }
  return cases.toSorted((one, other) => compare(one.path, other.path));
}

/** By code unit, so that the order is the same everywhere. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
