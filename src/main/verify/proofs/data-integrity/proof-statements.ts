import { formatInstant, instantFrom, parseInstant } from '../../../../shared/lib/instant.ts';
import type { Instant } from '../../../../shared/lib/instant.ts';
import { asArray, asString, isJsonObject } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import { parseLocalDate } from '../../checks/local-dates.ts';
import { decodeMultibase } from '../../keys/multibase.ts';
import type { KeyPurpose } from '../../keys/resolution.ts';
import { isUnencoded, parseDetachedJws } from './detached-jws.ts';

/** What a proof says about itself, and against what that is held. */
export interface ProofStatements {
  /** The id of the key that is said to have signed; `undefined` when none is named. */
  readonly verificationMethod: string | undefined;
  /** `undefined` when it is not written in the one way that its suite fixes. */
  readonly signature: Uint8Array | undefined;
  /** What is wrong with what the proof says; empty when nothing is. */
  readonly faults: readonly Finding[];
  /** `validity-period`: that its own time is over, which says nothing against what it signed. */
  readonly over: readonly Finding[];
  /** Beside the verdict on the signature; none when there is nothing to remark. */
  readonly remark: Finding | undefined;
}

export interface ProofExpectation {
  readonly purpose: KeyPurpose;
  readonly instant: Instant;
  readonly challenge?: string | undefined;
  /** The multibase prefix of `proofValue`, or `jws`: were it free, one signature could be written in two ways. */
  readonly form: 'z' | 'u' | 'jws';
}

/** Clocks of issuers may be ahead of ours by this much. */
const CLOCK_SKEW_MS = 5 * 60 * 1000;

/**
 * Reads a proof's own statements and judges those that need no key.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/#proofs
 */
export function readProofStatements(
  proof: JsonObject,
  document: JsonObject,
  expected: ProofExpectation,
): ProofStatements {
  const verificationMethod = readMethod(proof);
  const signature = readSignature(proof, expected.form);
  const faults = [
    ...(verificationMethod === undefined ? [malformed('verificationMethod')] : []),
    ...(signature === undefined ? [malformed(expected.form === 'jws' ? 'jws' : 'proofValue')] : []),
    ...judgePurpose(proof, expected),
    ...findTimeFaults(proof),
    ...judgeContext(proof, document),
  ];
  const remark = remarkOnTime(proof, expected.instant);
  const over = findEnd(proof, expected.instant);
  return { verificationMethod, signature, faults, over, remark };
}

export function malformed(field: string, detail?: string): Finding {
  return {
    id: 'proof',
    outcome: 'fail',
    code: 'proof.malformed',
    params: { field },
    ...(detail === undefined ? {} : { detail }),
  };
}

function readMethod({ verificationMethod: method }: JsonObject): string | undefined {
  return asString(isJsonObject(method) ? method['id'] : method);
}

function readSignature(
  { proofValue, jws }: JsonObject,
  form: ProofExpectation['form'],
): Uint8Array | undefined {
  if (form === 'jws') {
    const parsed = parseDetachedJws(jws);
    return parsed !== undefined && isUnencoded(parsed) ? parsed.signature : undefined;
  }
  if (typeof proofValue !== 'string' || !proofValue.startsWith(form)) return undefined;
  return decodeMultibase(proofValue);
}

function judgePurpose(
  { proofPurpose, challenge }: JsonObject,
  expected: ProofExpectation,
): readonly Finding[] {
  if (typeof proofPurpose !== 'string') return [malformed('proofPurpose')];
  if (proofPurpose !== expected.purpose) {
    return [
      {
        id: 'proof',
        outcome: 'fail',
        code: 'proof.wrong-purpose',
        params: { purpose: proofPurpose },
        detail: `expected ${expected.purpose}`,
      },
    ];
  }
  if (expected.challenge === undefined || challenge === expected.challenge) return [];
  return [malformed('challenge', 'it is not the one that was asked for')];
}

function findTimeFaults(proof: JsonObject): readonly Finding[] {
  return (['created', 'expires'] as const)
    .filter((name) => proof[name] !== undefined && readTime(proof, name) === undefined)
    .map((name) => malformed(name));
}

function findEnd(proof: JsonObject, instant: Instant): readonly Finding[] {
  const end = readTime(proof, 'expires');
  if (end === undefined || instant <= end) return [];
  const params = { until: formatInstant(end) };
  return [{ id: 'validity-period', outcome: 'fail', code: 'proof.expired', params }];
}

/** Proofs from before Data Integrity may lack the zone, as some signers have it: that is read as if in UTC. */
function readTime(proof: JsonObject, name: 'created' | 'expires'): Instant | undefined {
  const text = asString(proof[name]) ?? '';
  const exact = parseInstant(text);
  return exact ?? (proof['type'] === 'DataIntegrityProof' ? undefined : parseLocalDate(text));
}

/**
 * A signature from after the instant that is judged at is odd, and no proof of anything: judging as of
 * a day before the credential was made is such a case, and its validity period answers that.
 */
function remarkOnTime(proof: JsonObject, instant: Instant): Finding | undefined {
  const time = readTime(proof, 'created');
  if (time === undefined || time <= instantFrom(instant + CLOCK_SKEW_MS)) return undefined;
  return {
    id: 'proof',
    outcome: 'warn',
    code: 'proof.created-in-future',
    params: { created: formatInstant(time) },
    detail: `created is after ${formatInstant(instant)}, at which this was judged`,
  };
}

/**
 * A Data Integrity proof's own context must be what the document's begins with; older proofs know no such rule.
 *
 * @see https://www.w3.org/TR/vc-di-eddsa/#verify-proof-eddsa-rdfc-2022
 */
function judgeContext(proof: JsonObject, document: JsonObject): readonly Finding[] {
  if (!hasOtherContext(proof, document) || proof['type'] !== 'DataIntegrityProof') return [];
  return [malformed('@context', "the document's @context does not begin with it")];
}

/** Whether a proof has a context of its own that is not what the document's begins with. */
export function hasOtherContext(proof: JsonObject, document: JsonObject): boolean {
  if (proof['@context'] === undefined) return false;
  const own = asArray(proof['@context']).map((entry) => JSON.stringify(entry));
  const whole = asArray(document['@context']).map((entry) => JSON.stringify(entry));
  return own.length === 0 || own.some((entry, index) => entry !== whole[index]);
}
