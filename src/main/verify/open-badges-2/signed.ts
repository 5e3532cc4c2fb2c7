import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { judgeAlgorithm } from '../proofs/jose/algorithms.ts';
import { checkSignature } from '../proofs/jose/check-jwt-proof.ts';
import { parseCompactJws } from '../proofs/jose/compact-jws.ts';
import { readVerificationKind } from './assertion.ts';
import { withoutEmpty } from './badge-object.ts';
import type { CheckedBadge } from './checked-badge.ts';
import { readIssuance } from './issuance.ts';
import type { Issuance } from './issuance.ts';
import { checkBadgeRevocation } from './revocation-list.ts';
import { findBadgeKey } from './signing-key.ts';
import type { BadgeSigningKey } from './signing-key.ts';

/**
 * Checks a signed badge: a compact JWS whose payload is the assertion.
 *
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#signed-badges
 */
export function checkSignedBadge(compact: string, reader: DocumentReader): CheckedBadge {
  const jws = parseCompactJws(compact);
  if (!jws.ok) {
    const { field, detail } = jws.error;
    return unreadable({ ...PROOF, code: 'proof.malformed', params: { field }, detail }, reader);
  }
  const { header } = jws.value;
  if (jws.value.payload === undefined) {
    return unreadable({ ...PROOF, code: 'proof.unreadable-document' }, reader);
  }
  const payload = withoutEmpty(jws.value.payload);
  const issuance = readIssuance(payload, reader);
  const algorithm = asString(header['alg']) ?? '';
  const signed = { compact, algorithm, payload };
  const key = findBadgeKey(payload, issuance, reader);
  const proof = prove(signed, key);
  const isProven = [...proof, key.resolution, key.binding].every(
    ({ outcome }) => outcome === 'pass',
  );
  return {
    assertion: payload,
    authentic: payload,
    issuance,
    findings: [
      ...reportKind(payload),
      WHOLE_TEXT,
      ...proof,
      key.resolution,
      key.binding,
      checkBadgeRevocation(payload, issuance.profile, reader),
    ],
    provenKeys: isProven && key.bound !== undefined ? [key.bound] : [],
    hostedBy: undefined,
  };
}

const PROOF = { id: 'proof', outcome: 'fail' } as const;

const WHOLE_TEXT: Finding = {
  id: 'context-integrity',
  outcome: 'skipped',
  code: 'context.not-applicable',
};

interface SignedBadge {
  readonly compact: string;
  readonly algorithm: string;
  readonly payload: JsonObject;
}

/** The `proof` and the `algorithm-strength`. */
function prove({ compact, algorithm }: SignedBadge, key: BadgeSigningKey): readonly Finding[] {
  const judgement = judgeAlgorithm(algorithm);
  if (!judgement.supported) return [judgement.proof, judgement.strength];
  return checkSignature(compact, algorithm, key.material, `JWS ${algorithm}`);
}

// Whoever reads it as hosted would look somewhere else than who reads it as signed.
function reportKind(payload: JsonObject): readonly Finding[] {
  if (readVerificationKind(payload) !== 'hosted') return [];
  const params = { field: 'verification.type' };
  const detail = 'It is signed, and says that it is hosted.';
  return [
    { id: 'document-structure', outcome: 'fail', code: 'structure.contradiction', params, detail },
  ];
}

function unreadable(proof: Finding, reader: DocumentReader): CheckedBadge {
  const issuance: Issuance = { ...readIssuance({}, reader), badgeFindings: [] };
  return {
    assertion: {},
    authentic: undefined,
    issuance,
    findings: [
      { id: 'document-structure', outcome: 'fail', code: 'structure.unreadable' },
      WHOLE_TEXT,
      proof,
      { id: 'key-resolution', outcome: 'unknown', code: 'key.not-checked' },
      { id: 'issuer-binding', outcome: 'unknown', code: 'binding.not-checked' },
      { id: 'algorithm-strength', outcome: 'unknown', code: 'algorithm.not-checked' },
      { id: 'status', outcome: 'unknown', code: 'status.malformed', params: { field: 'JWS' } },
    ],
    provenKeys: [],
    hostedBy: undefined,
  };
}
