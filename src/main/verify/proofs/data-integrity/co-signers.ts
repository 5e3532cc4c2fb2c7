import type { Finding } from '../../../../shared/model/check.ts';
import type { ProofCheck } from './check-proof.ts';

/**
 * Judges proofs by others than the issuer once more, beside one that is the issuer's own and holds. A
 * set of proofs is there to let several parties sign one document: what the issuer signed stays what it
 * signed. Who the others are is proven by nothing here, which is said, and none of their keys counts.
 *
 * A proof of theirs that does not hold, or that could not be checked, excuses nothing.
 *
 * @param isIssued Whether the issuer's own signature encloses the document, as a token does.
 * @see https://www.w3.org/TR/vc-data-integrity/#proof-sets
 */
export function judgeCoSigners(
  checks: readonly ProofCheck[],
  isIssued: boolean,
): readonly ProofCheck[] {
  // One that stands alone has nobody beside it.
  if (!isIssued && (checks.length < 2 || !checks.some(isIssuersOwn))) return checks;
  return checks.map((check) =>
    holdsBut(check.findings, 'issuer-binding')
      ? { ...check, findings: check.findings.map(asCoSigned) }
      : check,
  );
}

/** Whether it is a proof by whom the document names, with nothing against it. */
export function isIssuersOwn({ provenKey, findings }: ProofCheck): boolean {
  return provenKey !== undefined && findings.every(isGood);
}

function holdsBut(findings: readonly Finding[], excepted: Finding['id']): boolean {
  return findings.every((finding) => finding.id === excepted || isGood(finding));
}

function isGood({ outcome }: Finding): boolean {
  return outcome === 'pass' || outcome === 'warn';
}

/** An issuer who is not named at all has no co-signers. */
function asCoSigned(finding: Finding): Finding {
  const { code, detail, params } = finding;
  if (code !== 'binding.foreign-key' && code !== 'binding.unconfirmed') return finding;
  const beside = `VC Data Integrity §2.1.1: by ${params?.['signer'] ?? 'another'}, beside the issuer's own proof; ${detail ?? code}`;
  return { ...finding, outcome: 'warn', code: 'binding.co-signed', detail: beside };
}
