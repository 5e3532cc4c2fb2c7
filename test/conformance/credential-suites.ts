import { readCredentials } from '../../src/main/intake/index.ts';
import type { VerifyOutcome } from '../../src/main/verify/index.ts';
import { createDocumentReader } from '../../src/main/verify/documents/reader.ts';
import { checkDataIntegrityProofs } from '../../src/main/verify/proofs/data-integrity/check-data-integrity-proofs.ts';
import { instantFrom } from '../../src/shared/lib/instant.ts';
import { asArray, isJsonObject } from '../../src/shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../src/shared/lib/json.ts';
import { unreachable } from '../../src/shared/lib/unreachable.ts';
import type { CheckOutcome } from '../../src/shared/model/verdict.ts';
import { verify } from '../main/verify/signed-credentials.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { expectationOf, measuredProof } from './expectation.ts';
import type { Expectation } from './expectation.ts';
import { fragmentKeys } from './fragment-keys.ts';
import { offerDocuments, offerFor, parseVector, readVectorBytes } from './offered-documents.ts';
import { HAS_VECTORS } from './vectors.ts';
import type { VectorRow } from './vectors.ts';

const NOW = instantFrom(Date.UTC(2026, 5, 1));
const documents = HAS_VECTORS ? offerDocuments() : {};

/** W3C's examples use it; it is no credential's of ours, so it is not bundled. */
const CITIZENSHIP = 'https://w3id.org/citizenship/v4rc1';
const CITIZENSHIP_FILE = 'contexts/w3id.org_citizenship_v4rc1.jsonld';

/** A case for what its source expects of a file, and one for what was measured of its signature. */
export async function judgeCredentialRow(row: VectorRow): Promise<readonly ConformanceCase[]> {
  const expectation = expectationOf(row);
  const measured = measuredProof(row);
  if (expectation === undefined && measured === undefined) return [];
  const seen = await look(row.path, expectation);
  return [
    ...(expectation === undefined ? [] : [judgeExpectation(row, expectation, seen)]),
    ...(measured === undefined ? [] : [await judgeProof(row, measured, seen)]),
  ];
}

/** What intake and verification say of a file. */
interface Seen {
  readonly problem: string | undefined;
  readonly outcomes: readonly VerifyOutcome[];
}

async function look(path: string, expectation: Expectation | undefined): Promise<Seen> {
  const isGood = expectation === 'verified' || expectation === 'not rejected';
  const offered = isGood ? { ...documents, ...offerFor(path) } : documents;
  const read = await readCredentials(path, completed(path));
  const outcomes = await Promise.all(read.documents.map((document) => verify(document, offered)));
  return { problem: read.problems[0]?.code, outcomes };
}

const DATA_MODEL = 'w3c-vc-data-model-2.0-test-suite/';
const ABOUT_ITS_ISSUER = /no-issuer|issuer-(?:null|no-url|object-id)/u;

/** The bytes of a file. Those of the data model's suite are issued by whoever runs it, so it names us. */
function completed(path: string): Uint8Array {
  const isTemplate = path.startsWith(DATA_MODEL) && !ABOUT_ITS_ISSUER.test(path);
  const json = isTemplate ? parseVector(path) : undefined;
  return json === undefined ? readVectorBytes(path) : Buffer.from(JSON.stringify(issued(json)));
}

const US = 'did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi';

function issued(json: JsonObject): JsonObject {
  const inner = json['verifiableCredential'];
  if (Array.isArray(inner)) {
    const all = inner.map((one: JsonValue) => (isJsonObject(one) ? issued(one) : one));
    return { ...json, verifiableCredential: all };
  }
  if (!asArray(json['type']).includes('VerifiableCredential')) return json;
  const { issuer = {} } = json;
  return isJsonObject(issuer) ? { ...json, issuer: { id: US, ...issuer } } : json;
}

function judgeExpectation(
  { path, source: suite }: VectorRow,
  expectation: Expectation,
  seen: Seen,
): ConformanceCase {
  const given = describeSeen(seen);
  return { suite, path, wanted: expectation, given, agrees: isMet(expectation, seen) };
}

function isMet(expectation: Expectation, seen: Seen): boolean {
  const verdicts = seen.outcomes.map(({ verification }) => verification.verdict);
  const isFound = verdicts.length > 0;
  switch (expectation) {
    case 'verified':
    case 'lapsed':
      return isFound && verdicts.every((verdict) => verdict === expectation);
    case 'not rejected':
      return isFound && !verdicts.includes('rejected');
    case 'not verified':
      return !verdicts.includes('verified');
    case 'well-formed':
      return isFound && !hasFlaw(seen);
    case 'malformed':
      return !isFound || hasFlaw(seen);
    case 'no credential':
      return !isFound;
    case 'a credential':
      return isFound;
    default:
      return unreachable(expectation);
  }
}

/** Of what is not signed, its shape is all there is to judge. */
function hasFlaw({ outcomes }: Seen): boolean {
  return outcomes
    .flatMap(({ verification }) => verification.checks)
    .some(
      ({ id, outcome }) =>
        outcome === 'fail' && (id === 'document-structure' || id === 'context-integrity'),
    );
}

function describeSeen({ problem, outcomes }: Seen): string {
  if (outcomes.length === 0) return problem ?? 'nothing found';
  return [...new Set(outcomes.map(({ verification }) => verification.verdict))].join('; ');
}

async function judgeProof(row: VectorRow, fits: boolean, seen: Seen): Promise<ConformanceCase> {
  const json = parseVector(row.path);
  const found = json?.['proof'] === undefined ? proofOf(seen) : await checkEmbedded(json);
  const wanted = fits ? 'proof: pass' : 'proof: not pass';
  const agrees = fits ? found === 'pass' : found !== 'pass';
  const given = `proof: ${found}`;
  return { suite: row.source, path: `${row.path}#proof`, wanted, given, agrees };
}

type ProofOutcome = CheckOutcome | 'none';
const WORST_FIRST = ['fail', 'unknown', 'skipped', 'warn', 'pass'] as const;

function worst(outcomes: readonly CheckOutcome[]): ProofOutcome {
  return WORST_FIRST.find((outcome) => outcomes.includes(outcome)) ?? 'none';
}

function proofOf({ outcomes }: Seen): ProofOutcome {
  const checks = outcomes.flatMap(({ verification }) => verification.checks);
  return worst(checks.filter(({ id }) => id === 'proof').map(({ outcome }) => outcome));
}

/** With the keys that the independent check used: those that the proof names, whoever's they are. */
async function checkEmbedded(json: JsonObject): Promise<ProofOutcome> {
  const [first] = asArray(json['proof']).filter(isJsonObject);
  const isHolders = first?.['proofPurpose'] === 'authentication';
  const { findings } = await checkDataIntegrityProofs(json, {
    purpose: isHolders ? 'authentication' : 'assertionMethod',
    expectedController: undefined,
    instant: NOW,
    reader: createDocumentReader(documents, NOW),
    keys: fragmentKeys,
    extraContexts: extraContexts(),
  });
  return worst(findings.filter(({ id }) => id === 'proof').map(({ outcome }) => outcome));
}

function extraContexts(): ReadonlyMap<string, JsonObject> {
  const citizenship = parseVector(CITIZENSHIP_FILE);
  return new Map(citizenship === undefined ? [] : [[CITIZENSHIP, citizenship]]);
}
