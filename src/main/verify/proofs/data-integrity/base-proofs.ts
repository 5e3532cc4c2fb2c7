import { isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonValue } from '../../../../shared/lib/json.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import type { ProofCheck } from './check-proof.ts';
import { isIssuersOwn } from './co-signers.ts';

/**
 * Sets aside the base proofs that an issuer adds for its holder, to disclose parts with at another time,
 * beside a proof of its own that holds: that one is for whoever is shown the document, and neither of
 * them covers the other. Alone, or in a chain, a base proof stays what cannot be checked.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/#proof-sets
 * @see https://www.w3.org/TR/vc-di-ecdsa/#create-base-proof-ecdsa-sd-2023
 */
export function setAsideBaseProofs(
  checks: readonly ProofCheck[],
  proofs: readonly JsonValue[],
): readonly ProofCheck[] {
  if (!checks.some(isForHolder) || !checks.some(isIssuersOwn) || proofs.some(isChained)) {
    return checks;
  }
  return checks.map((check) => {
    if (isForHolder(check)) return { ...check, findings: check.findings.filter(isWarning) };
    return isIssuersOwn(check) ? { ...check, findings: check.findings.map(asBesideBase) } : check;
  });
}

/** A fault of a base proof is one all the same. */
function isForHolder({ findings }: ProofCheck): boolean {
  const isUndisclosed = findings.some(({ code }) => code === 'proof.not-disclosed');
  return isUndisclosed && findings.every(({ outcome }) => outcome !== 'fail');
}

function isChained(proof: JsonValue): boolean {
  return isJsonObject(proof) && proof['previousProof'] !== undefined;
}

function isWarning({ outcome }: Finding): boolean {
  return outcome === 'warn';
}

function asBesideBase(finding: Finding): Finding {
  if (finding.id !== 'proof') return finding;
  return {
    ...finding,
    detail: `${finding.detail ?? finding.code}; beside a base proof, for its holder`,
  };
}
