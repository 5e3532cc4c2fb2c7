import { createHash } from 'node:crypto';
import { parseInstant } from '../../../../shared/lib/instant.ts';
import { asArray, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../../shared/lib/json.ts';
import { err, ok } from '../../../../shared/lib/result.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import { findContextSets } from '../../contexts/context-set.ts';
import type { ContextSet } from '../../contexts/context-set.ts';
import { canonicalise } from '../../jsonld/canonicalise.ts';
import {
  describeContextIssues,
  findContextIssues,
  findContextOrderIssues,
  findUnknownContexts,
} from '../../jsonld/context-integrity.ts';
import { describeCause } from '../../jsonld/describe-cause.ts';
import type { DataIntegrityOptions } from '../data-integrity/options.ts';
import { findPreviousProofs } from '../data-integrity/proof-chain.ts';
import { malformed, readProofStatements } from '../data-integrity/proof-statements.ts';
import type { ProofStatements } from '../data-integrity/proof-statements.ts';
import type { ProofResult } from '../proof-result.ts';
import { readChainRecord } from './chain-record.ts';
import type { ChainRecord } from './chain-record.ts';
import { checkIssuingAddress } from './issuing-address.ts';
import { parseMerkleProof } from './proof-value.ts';
import type { Anchor, MerkleProof } from './proof-value.ts';

/** Whether all of a document's proofs are of the kind that `checkMerkleProofs` is for. */
export function hasMerkleProofs(json: JsonObject): boolean {
  const proofs = asArray(json['proof']);
  return proofs.length > 0 && proofs.every((proof) => isJsonObject(proof) && isMerkleProof(proof));
}

function isMerkleProof({ type, cryptosuite }: JsonObject): boolean {
  if (type === 'DataIntegrityProof') return cryptosuite === 'merkle-proof-2019';
  return type === 'MerkleProof2019';
}

/**
 * Checks proofs that a document was recorded on a blockchain (Blockcerts 3): that what was recorded is
 * this document, that the chain's own record says so, and that it was the issuer who recorded it. The
 * chain's record comes from the documents; without it, nothing is better than unknown.
 *
 * What is recorded is the document alone: nothing covers what a proof says of itself, such as when it
 * was created. Never rejects.
 *
 * @see https://w3c-ccg.github.io/lds-merkle-proof-2019/
 */
export async function checkMerkleProofs(
  json: JsonObject,
  options: DataIntegrityOptions,
): Promise<ProofResult> {
  try {
    return await checkAll(json, options);
  } catch (cause) {
    const detail = describeCause(cause);
    const findings: readonly Finding[] = [
      { id: 'proof', outcome: 'unknown', code: 'proof.uncovered', detail },
    ];
    return { findings, provenKeys: [] };
  }
}

async function checkAll(json: JsonObject, options: DataIntegrityOptions): Promise<ProofResult> {
  const sets = findContextSets(json, options.extraContexts);
  // A context that was published with several contents: the newest counts, unless an older one fits.
  const outcomes = await Promise.all(sets.map((contexts) => checkUnder(contexts, json, options)));
  const findings = outcomes.find(isUnchanged) ?? outcomes[0] ?? [];
  const isBound = findings.some(({ id, outcome }) => id === 'issuer-binding' && outcome === 'pass');
  const hostedBy = isBound ? options.expectedController : undefined;
  return { findings, provenKeys: [], hostedBy };
}

function isUnchanged(findings: readonly Finding[]): boolean {
  return findings.every(({ code }) => code !== 'merkle.changed');
}

async function checkUnder(
  contexts: ContextSet,
  { proof, ...document }: JsonObject,
  options: DataIntegrityOptions,
): Promise<readonly Finding[]> {
  const subject = { document, proofs: asArray(proof), contexts };
  const checks = subject.proofs.map((entry) => checkProof(entry, subject, options));
  const findings = await Promise.all(checks);
  return [...(await checkIntegrity(document, contexts)), ...findings.flat()];
}

/** What a proof is checked against. */
interface Subject {
  /** Without its proofs. */
  readonly document: JsonObject;
  /** All that it has. */
  readonly proofs: readonly JsonValue[];
  readonly contexts: ContextSet;
}

function notAvailable(url: string): Finding {
  const params = { url };
  return { id: 'context-integrity', outcome: 'unknown', code: 'context.not-available', params };
}

async function checkIntegrity(
  document: JsonObject,
  contexts: ContextSet,
): Promise<readonly Finding[]> {
  const unknown = findUnknownContexts(document, contexts);
  if (unknown.length > 0) return unknown.map(notAvailable);
  const made = await canonicalise(document, { contexts, digest: 'sha256' });
  const issues = await findContextIssues(document, made.ok ? made.value : undefined, contexts);
  return describeContextIssues([...findContextOrderIssues(document), ...issues]);
}

async function checkProof(
  entry: JsonValue,
  subject: Subject,
  options: DataIntegrityOptions,
): Promise<readonly Finding[]> {
  if (!isJsonObject(entry)) return [malformed('proof')];
  const merkle = parseMerkleProof(entry['proofValue']);
  const statements = readStatements(entry, subject.document, options);
  const tree = merkle && (await judgeTree(entry, merkle, subject));
  const wrong = [...statements.faults.filter(isNews), ...(tree ?? [malformed('proofValue')])];
  // What cannot be this document's proof is not asked after: no record could make it good.
  if (merkle === undefined || wrong.length > 0) {
    return [
      ...statements.over,
      ...wrong,
      ...checkAddress(statements, undefined, options),
      strengthOf(merkle),
    ];
  }
  const records = merkle.anchors.map((anchor) => checkAnchor(anchor, merkle, options));
  const remark = [
    ...statements.over,
    ...(statements.remark === undefined ? [] : [statements.remark]),
  ];
  const addresses = records.flatMap(({ record }) => checkAddress(statements, record, options));
  return [...records.map(({ finding }) => finding), ...remark, ...addresses, strengthOf(merkle)];
}

/** Older issuing software writes times without a zone, and means UTC. */
function readStatements(
  proof: JsonObject,
  document: JsonObject,
  { purpose, instant, challenge }: DataIntegrityOptions,
): ProofStatements {
  const times = ['created', 'expires'].flatMap((field) => {
    const time = proof[field];
    return typeof time === 'string' && isUnzoned(time) ? [[field, `${time}Z`] as const] : [];
  });
  const zoned = { ...proof, ...Object.fromEntries(times) };
  return readProofStatements(zoned, document, { purpose, instant, challenge, form: 'z' });
}

function isUnzoned(time: string): boolean {
  return parseInstant(time) === undefined && parseInstant(`${time}Z`) !== undefined;
}

// That the value is malformed, its own reader says.
function isNews({ params }: Finding): boolean {
  return params?.['field'] !== 'proofValue';
}

/** What keeps a proof from being of this document; nothing, when its tree holds it. */
async function judgeTree(
  proof: JsonObject,
  { targetHash, merkleRoot, path }: MerkleProof,
  subject: Subject,
): Promise<readonly Finding[]> {
  const own = await hashDocument(proof, targetHash, subject);
  const reached = path.reduce((hash, { side, hash: other }) => {
    return sha256(Buffer.concat(side === 'left' ? [other, hash] : [hash, other]));
  }, targetHash);
  return [
    ...(own.ok ? [] : [own.error]),
    ...(own.ok && !own.value.equals(targetHash)
      ? [mismatch('merkle.changed', own.value, targetHash)]
      : []),
    ...(reached.equals(merkleRoot) ? [] : [mismatch('merkle.broken-path', reached, merkleRoot)]),
  ];
}

/**
 * The hash of the canonical document or, in a chain, of it with the proofs that this was added to. Some
 * issuing software adds proofs to earlier ones without saying so: then those that stand before count.
 */
async function hashDocument(
  proof: JsonObject,
  targetHash: Buffer,
  subject: Subject,
): Promise<Result<Buffer, Finding>> {
  const previous = findPreviousProofs(proof, subject.proofs);
  if (!previous.ok) {
    const detail = previous.error;
    return err({ id: 'proof', outcome: 'fail', code: 'proof.chain-broken', detail });
  }
  const hash = await hashWith(previous.value, subject);
  const earlier = subject.proofs.slice(0, subject.proofs.indexOf(proof)).filter(isJsonObject);
  const isSettled = !hash.ok || hash.value.equals(targetHash) || previous.value.length > 0;
  if (isSettled || earlier.length === 0) return hash;
  const added = await hashWith(earlier, subject);
  return added.ok && added.value.equals(targetHash) ? added : hash;
}

async function hashWith(
  proofs: readonly JsonObject[],
  { document, contexts }: Subject,
): Promise<Result<Buffer, Finding>> {
  const whole = proofs.length === 0 ? document : { ...document, proof: proofs };
  const unknown = findUnknownContexts(whole, contexts);
  // Blockcerts are recorded without the direction of their texts, which we do not show either.
  const made =
    unknown.length > 0
      ? err(`not known: ${unknown.join(', ')}`)
      : await canonicalise(whole, { contexts, digest: 'sha256', direction: 'left-out' });
  if (made.ok) return ok(sha256(made.value.nquads));
  return err({ id: 'proof', outcome: 'unknown', code: 'proof.uncovered', detail: made.error });
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}

function mismatch(code: Finding['code'], met: Buffer, expected: Buffer): Finding {
  const detail = `${met.toString('hex')}, not ${expected.toString('hex')}`;
  return { id: 'proof', outcome: 'fail', code, detail };
}

interface Recorded {
  readonly finding: Finding;
  /** Set when the chain's record is of this proof. */
  readonly record: ChainRecord | undefined;
}

function checkAnchor(
  anchor: Anchor,
  { merkleRoot }: MerkleProof,
  { reader }: DataIntegrityOptions,
): Recorded {
  const id = 'proof';
  if (anchor.kind === 'mock') {
    return { finding: { id, outcome: 'unknown', code: 'merkle.test-only' }, record: undefined };
  }
  const { chain } = anchor;
  if (anchor.kind === 'unfamiliar') return unavailable(chain, 'a chain that is not known');
  const read = readChainRecord(anchor.id, reader);
  if (!read.ok) return unavailable(chain, `${anchor.id}: ${read.error}`);
  const { source } = read.value;
  if (read.value.merkleRoot !== merkleRoot.toString('hex')) {
    const detail = `${read.value.merkleRoot}, not ${merkleRoot.toString('hex')}`;
    const params = { chain };
    const code = 'merkle.record-differs';
    return { finding: { id, outcome: 'fail', code, params, detail, source }, record: undefined };
  }
  const finding = { id, outcome: 'pass', code: 'merkle.recorded', params: { chain } } as const;
  return { finding: { ...finding, detail: anchor.id, source }, record: read.value };
}

function unavailable(chain: string, detail: string): Recorded {
  const code = 'merkle.record-unavailable';
  return {
    finding: { id: 'proof', outcome: 'unknown', code, params: { chain }, detail },
    record: undefined,
  };
}

function checkAddress(
  { verificationMethod }: ProofStatements,
  record: ChainRecord | undefined,
  { purpose, reader, keys, expectedController }: DataIntegrityOptions,
): readonly Finding[] {
  const { resolution, binding } = checkIssuingAddress({
    verificationMethod,
    issuerId: expectedController,
    record,
    purpose,
    reader,
    keys,
  });
  return [resolution, binding];
}

function strengthOf(merkle: MerkleProof | undefined): Finding {
  const id = 'algorithm-strength';
  if (merkle === undefined) return { id, outcome: 'unknown', code: 'algorithm.not-checked' };
  return { id, outcome: 'pass', code: 'algorithm.strong', params: { algorithm: 'SHA-256' } };
}
