import { CREDENTIAL_LIMITS } from '../../../../shared/limits.ts';
import { asArray, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import { findContextSets } from '../../contexts/context-set.ts';
import type { ContextSet } from '../../contexts/context-set.ts';
import {
  describeContextIssues,
  findContextIssues,
  findContextOrderIssues,
  findUnknownContexts,
} from '../../jsonld/context-integrity.ts';
import type { ContextIssue } from '../../jsonld/context-issue.ts';
import { describeCause } from '../../jsonld/describe-cause.ts';
import type { ProofResult } from '../proof-result.ts';
import { checkProof } from './check-proof.ts';
import type { ProofCheck, ProofSubject } from './check-proof.ts';
import { judgeCoSigners } from './co-signers.ts';
import { findCryptosuite } from './cryptosuites.ts';
import { findOptionIssues } from './option-shape.ts';
import type { DataIntegrityOptions } from './options.ts';
import { proofOptions, unsecured } from './signed-bytes.ts';
import type { Unsecured } from './signed-bytes.ts';

/**
 * Checks the proofs embedded in a credential or presentation, each against the document without all
 * of them (in a chain, with those before it), and that everything in it is what those proofs cover. None of the findings hides another:
 * one proof that fails is not outweighed by one that fits.
 *
 * Never rejects: what cannot be checked is `unknown`.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/#verify-proof
 */
export async function checkDataIntegrityProofs(
  json: JsonObject,
  options: DataIntegrityOptions,
): Promise<ProofResult> {
  try {
    return await checkAll(json, options);
  } catch (cause) {
    return notChecked(describeCause(cause));
  }
}

function notChecked(detail: string): ProofResult {
  const uncovered = { outcome: 'unknown', code: 'proof.uncovered', detail } as const;
  return {
    findings: [
      { id: 'context-integrity', ...uncovered },
      { id: 'proof', ...uncovered },
      { id: 'key-resolution', outcome: 'unknown', code: 'key.not-checked' },
      { id: 'issuer-binding', outcome: 'unknown', code: 'binding.not-checked' },
      { id: 'algorithm-strength', outcome: 'unknown', code: 'algorithm.not-checked' },
    ],
    provenKeys: [],
  };
}

async function checkAll(json: JsonObject, options: DataIntegrityOptions): Promise<ProofResult> {
  const { proof, ...document } = json;
  const proofs = asArray(proof);
  if (proofs.length === 0) {
    return { findings: [{ id: 'proof', outcome: 'fail', code: 'proof.none' }], provenKeys: [] };
  }
  if (proofs.length > CREDENTIAL_LIMITS.proofs) {
    return notChecked(`${proofs.length} proofs; at most ${CREDENTIAL_LIMITS.proofs} are looked at`);
  }
  const contextSets = findContextSets(json, options.extraContexts);
  const unknownContexts = findUnknownContexts(json, contextSets[0]);
  const subject = { unsecured: unsecured(document), proofs, contextSets, unknownContexts };
  const each = await Promise.all(proofs.map((entry) => checkProof(entry, subject, options)));
  const checks = judgeCoSigners(each, options.isIssued === true);
  const integrity = await checkIntegrity(subject, proofs.filter(isJsonObject), checks);
  return {
    findings: [...integrity, ...checks.flatMap(({ findings }) => findings)],
    provenKeys: checks.flatMap(({ provenKey }) => (provenKey === undefined ? [] : [provenKey])),
  };
}

function notAvailable(url: string): Finding {
  return {
    id: 'context-integrity',
    outcome: 'unknown',
    code: 'context.not-available',
    params: { url },
  };
}

/** Judges the document under each set of contexts that a proof fits, or the newest where none does. */
async function checkIntegrity(
  { unsecured: document, contextSets, unknownContexts }: ProofSubject,
  proofs: readonly JsonObject[],
  checks: readonly ProofCheck[],
): Promise<readonly Finding[]> {
  const graphs = proofs.filter((proof) => coverageOf(proof) === 'graph');
  if (graphs.length === 0) return [withoutGraph(proofs)];
  if (unknownContexts.length > 0) return unknownContexts.map(notAvailable);
  const fitted = checks.flatMap(({ fittedContexts }) => fittedContexts ?? []);
  const sets = fitted.length === 0 ? [contextSets[0]] : [...new Set(fitted)];
  const issues = await Promise.all(sets.map((set) => findIssues(document, graphs, set)));
  return describeContextIssues([...findContextOrderIssues(document.document), ...issues.flat()]);
}

/** What a proof covers: the document's whole text, its graph of statements, or something unknown. */
function coverageOf(proof: JsonObject): 'text' | 'graph' | 'unknown' {
  const choice = findCryptosuite(proof);
  if (choice.kind === 'unsupported' && choice.isRegistered) return 'unknown';
  if (choice.kind !== 'supported') return 'graph';
  return choice.suite.canonicalisation === 'jcs' ? 'text' : 'graph';
}

function withoutGraph(proofs: readonly JsonObject[]): Finding {
  const id = 'context-integrity';
  return proofs.length > 0 && proofs.every((proof) => coverageOf(proof) === 'text')
    ? { id, outcome: 'skipped', code: 'context.not-applicable' }
    : { id, outcome: 'unknown', code: 'proof.uncovered' };
}

async function findIssues(
  subject: Unsecured,
  proofs: readonly JsonObject[],
  contexts: ContextSet,
): Promise<readonly ContextIssue[]> {
  const { document } = subject;
  const canonical = await subject.canonical({ contexts, digest: 'sha256' });
  const own = await findContextIssues(
    document,
    canonical.ok ? canonical.value : undefined,
    contexts,
  );
  // Contexts that cannot be processed say the same of each proof.
  if (!canonical.ok) return own;
  const ofProofs = await Promise.all(
    proofs.map((proof) => findOptionIssues(proofOptions(proof, document), contexts)),
  );
  const inProofs = ofProofs.flat().map((issue) => ({ ...issue, term: `proof.${issue.term}` }));
  return [...own, ...inProofs];
}
