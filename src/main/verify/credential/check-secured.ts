import { asArray } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import { joinLists } from '../../../shared/lib/join-lists.ts';
import { andThen } from '../../../shared/lib/pending.ts';
import type { Pending } from '../../../shared/lib/pending.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { CheckId } from '../../../shared/model/verdict.ts';
import type { CredentialPayload } from '../../intake/index.ts';
import { checkDocumentStructure } from '../checks/document-structure.ts';
import { guarded, guardedNow } from '../checks/guarded.ts';
import { readLocalDates } from '../checks/local-dates.ts';
import type { ZonedDates } from '../checks/local-dates.ts';
import { checkValidityPeriod } from '../checks/validity-period.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { bindIssuer } from '../keys/bind-issuer.ts';
import { resolveKey } from '../keys/resolve-key.ts';
import { checkDataIntegrityProofs } from '../proofs/data-integrity/check-data-integrity-proofs.ts';
import { checkSeal } from '../proofs/jades/check-seal.ts';
import type { SealResult } from '../proofs/jades/check-seal.ts';
import { isEuropeanSeal, isJsonJws } from '../proofs/jades/read-seal.ts';
import { checkJwtProof } from '../proofs/jose/check-jwt-proof.ts';
import { checkMerkleProofs, hasMerkleProofs } from '../proofs/merkle/check-merkle-proofs.ts';
import type { ProofResult } from '../proofs/proof-result.ts';
import { checkSdJwt } from '../proofs/sd-jwt/check-sd-jwt.ts';
import type { SdJwtResult } from '../proofs/sd-jwt/check-sd-jwt.ts';
import { isSdJwt } from '../proofs/sd-jwt/parse-sd-jwt.ts';
import type { SecuredCredential } from './secured-credential.ts';
import { shareParts } from './shared-parts.ts';
import { readId } from './text.ts';
import { checkWrittenBeside } from './written-beside.ts';

type Proven = ProofResult &
  Pick<SdJwtResult, 'credential' | 'stated'> &
  Partial<Pick<SdJwtResult, 'model' | 'holderKey' | 'presentedTo'>> &
  Pick<SecuredCredential, 'sealOwner'>;

/**
 * Takes a Verifiable Credential out of what secures it, and finds out everything that can be without
 * its status: proof, keys, issuer, what the proof covers, structure and validity period. A credential
 * in a JWT that has embedded proofs too must pass both.
 */
export function checkSecured(
  payload: CredentialPayload,
  reader: DocumentReader,
): Pending<SecuredCredential> {
  const proving =
    payload.kind === 'json'
      ? proveJson(shareParts(payload.json), reader)
      : proveCompact(payload.compact, reader);
  return andThen(proving, (proven) => {
    const secured = complete(proven, reader);
    const written = checkWrittenBeside(payload, secured.credential);
    if (written.length === 0) return secured;
    const kept = secured.findings.filter(
      (finding) => finding !== WHOLE_TEXT || !hasOf(finding.id, written),
    );
    return { ...secured, findings: [...kept, ...written] };
  });
}

function complete(proven: Proven, reader: DocumentReader): SecuredCredential {
  const { provenKeys, holderKey, presentedTo, hostedBy, sealOwner, model } = proven;
  const dated = proven.credential === undefined ? undefined : readLocalDates(proven.credential);
  const own = dated === undefined ? [] : checkContent(dated, model, reader);
  const findings = mergeFindings(proven.findings, own);
  const credential = dated?.credential;
  return { credential, provenKeys, holderKey, presentedTo, hostedBy, sealOwner, findings };
}

function checkContent(
  { credential, zoneless }: ZonedDates,
  model: Proven['model'],
  reader: DocumentReader,
): readonly Finding[] {
  const period = () => [checkValidityPeriod(credential, reader.instant)];
  // What claims must have that are no Verifiable Credential, their own reader has said.
  const structure = () =>
    model === 'sd-jwt-vc' ? [] : checkDocumentStructure(credential, zoneless);
  return joinLists([
    guardedNow('document-structure', structure),
    guardedNow('validity-period', period),
  ]);
}

// Where the proof has shown a fault of structure or time, that the rest is in order is no news.
function mergeFindings(proven: readonly Finding[], own: readonly Finding[]): readonly Finding[] {
  const merged = [...proven];
  for (const finding of own) {
    if (finding.outcome !== 'pass' || !hasOf(finding.id, proven)) merged.push(finding);
  }
  for (const id of MUST_BE_SEEN) {
    if (!hasOf(id, merged)) merged.push({ id, outcome: 'unknown', code: UNCHECKED[id] });
  }
  return merged;
}

function hasOf(id: CheckId, findings: readonly Finding[]): boolean {
  for (const finding of findings) if (finding.id === id) return true;
  return false;
}

function proveJson(json: JsonObject, reader: DocumentReader): Pending<Proven> {
  if (isJsonJws(json)) return proveWithin(proveSeal({ kind: 'json', json }, reader), reader);
  if (asArray(json['proof']).length === 0) {
    return { credential: json, stated: json, provenKeys: [], findings: [NO_PROOF] };
  }
  const embedded = proveEmbedded(json, { issuerId: readId(json['issuer']), reader });
  return andThen(embedded, ({ findings, provenKeys, hostedBy }) => ({
    credential: json,
    stated: json,
    findings,
    provenKeys,
    hostedBy,
  }));
}

const NO_PROOF: Finding = { id: 'proof', outcome: 'fail', code: 'proof.none' };

interface Embedding {
  readonly issuerId: string | undefined;
  readonly reader: DocumentReader;
  /** Whether the issuer has signed the proofs too. */
  readonly isIssued?: boolean;
}

function proveEmbedded(
  json: JsonObject,
  { issuerId, reader, isIssued = false }: Embedding,
): Pending<ProofResult> {
  let provenKeys: ProofResult['provenKeys'] = [];
  let hostedBy: ProofResult['hostedBy'];
  const check = hasMerkleProofs(json) ? checkMerkleProofs : checkDataIntegrityProofs;
  const findings = guarded('proof', () => {
    const result = check(json, {
      purpose: 'assertionMethod',
      expectedController: issuerId,
      instant: reader.instant,
      reader,
      keys: { resolveKey, bindIssuer },
      isIssued,
    });
    return andThen(result, (checked) => {
      ({ provenKeys, hostedBy } = checked);
      return checked.findings;
    });
  });
  return andThen(findings, (found) => ({ findings: found, provenKeys, hostedBy }));
}

function proveCompact(compact: string, reader: DocumentReader): Pending<Proven> {
  const signed = proveToken(compact, reader);
  const { credential } = signed;
  if (credential === undefined) return proveWithin(signed, reader);
  return proveWithin({ ...signed, credential: shareParts(credential) }, reader);
}

/**
 * A credential in a token or under a seal that has embedded proofs too must pass both: these over what
 * it said before it was put in there, so without what the token's claims say in its members' place.
 */
function proveWithin(signed: Proven, reader: DocumentReader): Pending<Proven> {
  const { credential, stated } = signed;
  if (stated === undefined || asArray(stated['proof']).length === 0) {
    return { ...signed, findings: [...signed.findings, WHOLE_TEXT] };
  }
  const issuerId = readId(credential?.['issuer']);
  // Whatever secures it has a proven key only where everything about its proof holds.
  const isIssued = signed.provenKeys.length > 0;
  return andThen(proveEmbedded(stated, { issuerId, reader, isIssued }), (embedded) => ({
    ...signed,
    findings: [...signed.findings, ...embedded.findings],
    provenKeys: [...signed.provenKeys, ...embedded.provenKeys],
  }));
}

function proveToken(compact: string, reader: DocumentReader): Proven {
  if (isSdJwt(compact)) return checkSdJwt(compact, reader);
  if (isEuropeanSeal(compact)) return proveSeal({ kind: 'jws', compact }, reader);
  const { instant } = reader;
  return checkJwtProof(compact, {
    purpose: 'assertionMethod',
    reader,
    instant,
    kind: 'credential',
  });
}

function proveSeal(payload: CredentialPayload, reader: DocumentReader): Proven {
  let result: SealResult = {
    credential: undefined,
    stated: undefined,
    ownerId: undefined,
    provenKeys: [],
    findings: [],
  };
  const crashed = guardedNow('proof', () => {
    result = checkSeal(payload, reader);
    return [];
  });
  const { ownerId: sealOwner, findings, ...rest } = result;
  return { ...rest, sealOwner, findings: [...findings, ...crashed] };
}

const WHOLE_TEXT: Finding = {
  id: 'context-integrity',
  outcome: 'skipped',
  code: 'context.not-applicable',
};

const UNCHECKED = {
  'document-structure': 'structure.unreadable',
  'context-integrity': 'proof.uncovered',
  proof: 'proof.not-checked',
  'key-resolution': 'key.not-checked',
  'issuer-binding': 'binding.not-checked',
  'algorithm-strength': 'algorithm.not-checked',
} as const satisfies Partial<Record<CheckId, Finding['code']>>;

/** Of each of these that nothing was found of, that is said, so that its absence is seen; none of them passes. */
const MUST_BE_SEEN = [
  'document-structure',
  'context-integrity',
  'proof',
  'key-resolution',
  'issuer-binding',
  'algorithm-strength',
] as const satisfies readonly (keyof typeof UNCHECKED)[];
