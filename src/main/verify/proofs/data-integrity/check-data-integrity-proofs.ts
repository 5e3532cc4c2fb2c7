import { CREDENTIAL_LIMITS } from '../../../../shared/limits.ts';
import { asArray, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { allOf, andThen } from '../../../../shared/lib/pending.ts';
import { joinLists } from '../../../../shared/lib/join-lists.ts';
import type { Pending } from '../../../../shared/lib/pending.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import { findContextSets, findContextUrls } from '../../contexts/context-set.ts';
import type { ContextSet } from '../../contexts/context-set.ts';
import {
  describeContextIssues,
  findContextIssues,
  findContextOrderIssues,
  findUnknownContexts,
} from '../../jsonld/context-integrity.ts';
import type { ContextIssue } from '../../jsonld/context-issue.ts';
import { describeCause } from '../../jsonld/describe-cause.ts';
import type { ResolvedKey } from '../../keys/resolution.ts';
import type { ProofResult } from '../proof-result.ts';
import { setAsideBaseProofs } from './base-proofs.ts';
import { checkProof } from './check-proof.ts';
import type { ProofCheck, ProofSubject } from './check-proof.ts';
import { judgeCoSigners } from './co-signers.ts';
import { findCryptosuite } from './cryptosuites.ts';
import { findOptionIssues } from './option-shape.ts';
import type { DataIntegrityOptions } from './options.ts';
import { unsecured } from './signed-bytes.ts';
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
export function checkDataIntegrityProofs(
  json: JsonObject,
  options: DataIntegrityOptions,
): Pending<ProofResult> {
  try {
    const result = checkAll(json, options);
    return result instanceof Promise ? result.catch(giveUp) : result;
  } catch (cause) {
    return giveUp(cause);
  }
}

function giveUp(cause: unknown): ProofResult {
  return notChecked(describeCause(cause));
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

function checkAll(json: JsonObject, options: DataIntegrityOptions): Pending<ProofResult> {
  const { proof, ...document } = json;
  const proofs = asArray(proof);
  if (proofs.length === 0) {
    return { findings: [{ id: 'proof', outcome: 'fail', code: 'proof.none' }], provenKeys: [] };
  }
  if (proofs.length > CREDENTIAL_LIMITS.proofs) {
    return notChecked(`${proofs.length} proofs; at most ${CREDENTIAL_LIMITS.proofs} are looked at`);
  }
  const named = findContextUrls(json);
  const contextSets = findContextSets(json, options.extraContexts, named);
  const unknownContexts = findUnknownContexts(json, contextSets[0], named);
  const subject = { unsecured: unsecured(document), proofs, contextSets, unknownContexts };
  const each = allOf(proofs.map((entry) => checkProof(entry, subject, options)));
  return andThen(each, (checked) => {
    const judged = judgeCoSigners(checked, options.isIssued === true);
    const checks = setAsideBaseProofs(judged, proofs);
    const integrity = checkIntegrity(subject, proofs.filter(isJsonObject), checks);
    return andThen(integrity, (findings) => gather(findings, checks));
  });
}

function gather(integrity: readonly Finding[], checks: readonly ProofCheck[]): ProofResult {
  const findings = [...integrity];
  const provenKeys: ResolvedKey[] = [];
  for (const check of checks) {
    findings.push(...check.findings);
    if (check.provenKey !== undefined) provenKeys.push(check.provenKey);
  }
  return { findings, provenKeys };
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
function checkIntegrity(
  { unsecured: document, contextSets, unknownContexts }: ProofSubject,
  proofs: readonly JsonObject[],
  checks: readonly ProofCheck[],
): Pending<readonly Finding[]> {
  const graphs = proofs.filter((proof) => coverageOf(proof) === 'graph');
  if (graphs.length === 0) return [withoutGraph(proofs)];
  if (unknownContexts.length > 0) return unknownContexts.map(notAvailable);
  const sets = fittedSets(checks, contextSets[0]);
  return andThen(allOf(sets.map((set) => findIssues(document, graphs, set))), (issues) =>
    describeContextIssues(joinLists([findContextOrderIssues(document.document), ...issues])),
  );
}

function fittedSets(checks: readonly ProofCheck[], newest: ContextSet): readonly ContextSet[] {
  const sets: ContextSet[] = [];
  for (const { fittedContexts: set } of checks) {
    if (set !== undefined && !sets.includes(set)) sets.push(set);
  }
  return sets.length === 0 ? [newest] : sets;
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

function findIssues(
  subject: Unsecured,
  proofs: readonly JsonObject[],
  contexts: ContextSet,
): Pending<readonly ContextIssue[]> {
  return andThen(subject.canonical({ contexts, digest: 'sha256' }), (canonical) => {
    const made = canonical.ok ? canonical.value : undefined;
    const own = findContextIssues(subject.document, made, contexts);
    // Contexts that cannot be processed say the same of each proof.
    if (!canonical.ok) return own;
    const ofProofs = allOf(proofs.map((proof) => findOptionIssues(proof, subject, contexts)));
    return andThen(allOf([own, andThen(ofProofs, asProofIssues)]), joinLists);
  });
}

function asProofIssues(ofProofs: readonly (readonly ContextIssue[])[]): readonly ContextIssue[] {
  return joinLists(ofProofs).map((issue) => ({ ...issue, term: `proof.${issue.term}` }));
}
