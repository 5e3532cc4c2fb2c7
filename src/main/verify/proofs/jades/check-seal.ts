import { formatInstant, instantFrom, parseInstant } from '../../../../shared/lib/instant.ts';
import type { Instant } from '../../../../shared/lib/instant.ts';
import { asString } from '../../../../shared/lib/json.ts';
import type { JsonObject } from '../../../../shared/lib/json.ts';
import { unreachable } from '../../../../shared/lib/unreachable.ts';
import type { Finding } from '../../../../shared/model/check.ts';
import type { CredentialPayload } from '../../../intake/index.ts';
import type { DocumentReader } from '../../documents/reader.ts';
import {
  certifiedKey,
  nameIssuer,
  nameOwner,
  parseBase64Certificate,
} from '../../keys/certificate.ts';
import type { Certificate } from '../../keys/certificate.ts';
import { findOtherUse, findPathFault, findPaths } from '../../keys/certificate-path.ts';
import type { CertificatePath, PathTimes } from '../../keys/certificate-path.ts';
import { asResolution } from '../../keys/fault.ts';
import type { KeyFault } from '../../keys/fault.ts';
import { parseJsonObject } from '../../keys/json-object.ts';
import { describeError } from '../../keys/material.ts';
import type { KeyMaterial } from '../../keys/material.ts';
import type { Recorded } from '../../keys/resolution.ts';
import { judgeAlgorithm, judgeKey } from '../jose/algorithms.ts';
import { readClaims } from '../jose/claims.ts';
import { fitsRawSignature } from '../jose/raw-signature.ts';
import type { ProofResult } from '../proof-result.ts';
import { bindSeal } from './bind-seal.ts';
import { readSeal, readSealSignature } from './read-seal.ts';
import type { SealFault, SealSignature } from './read-seal.ts';
import { findSealingCertificate, listTimeStamps } from './sealing-certificate.ts';
import type { SealingCertificate } from './sealing-certificate.ts';

export interface SealResult extends ProofResult {
  /** What the seal covers; there even where it does not fit. `undefined` when it cannot be read. */
  readonly credential: JsonObject | undefined;
  /** The same without what only the registered claims say of it. */
  readonly stated: JsonObject | undefined;
  /** Under which id the employer knows the owner of the seal, where the issuer is shown to be it. */
  readonly ownerId: string | undefined;
}

/** What all signatures of one document are checked with. */
interface SealContext {
  readonly reader: DocumentReader;
  readonly accepted: readonly Certificate[];
}

/**
 * Checks a document under a JAdES seal: that each signature fits the very text, which certificate made
 * it, whether that leads to one that the employer has accepted, and whether its owner is the issuer.
 *
 * @returns One finding each of `proof`, `algorithm-strength`, `key-resolution` and `issuer-binding` a
 *   signature, as far as it could be followed.
 * @see ETSI TS 119 182-1, and docs/decisions on seals
 */
export function checkSeal(payload: CredentialPayload, reader: DocumentReader): SealResult {
  const seal = readSeal(payload);
  if (!seal.ok) return { ...NOTHING, findings: [reportFault(seal.error)] };
  const signatures = seal.value.signatures.map((written) => readSealSignature(seal.value, written));
  const faults = signatures.flatMap((read) => (read.ok ? [] : [reportFault(read.error)]));
  const [first, ...others] = signatures.flatMap((read) => (read.ok ? [read.value] : []));
  if (first === undefined) return { ...NOTHING, findings: faults };
  // RFC 7797 §3: all signatures of one document read its text alike.
  if (others.some(({ content }) => Buffer.compare(content, first.content) !== 0)) {
    return { ...NOTHING, findings: [...faults, malformed('b64', 'RFC 7797 §3: differs')] };
  }
  return checkContent(first, [first, ...others], faults, {
    reader,
    accepted: readAccepted(reader),
  });
}

const NOTHING = {
  credential: undefined,
  stated: undefined,
  ownerId: undefined,
  provenKeys: [],
} as const;

function readAccepted(reader: DocumentReader): readonly Certificate[] {
  return reader.acceptedCertificates.flatMap((text) => parseBase64Certificate(text) ?? []);
}

function checkContent(
  { content, header }: SealSignature,
  signatures: readonly SealSignature[],
  faults: readonly Finding[],
  context: SealContext,
): SealResult {
  const claims = parseJsonObject(content);
  if (claims === undefined)
    return { ...NOTHING, findings: [...faults, UNREADABLE_PROOF, UNREADABLE] };
  const read = readClaims(claims, 'credential', header, context.reader.instant);
  const checked = signatures.map((signature) => checkSignature(signature, read.document, context));
  const findings = [...faults, ...checked.flatMap((one) => one.findings), ...read.findings];
  const isProven = findings.every(({ outcome }) => outcome === 'pass' || outcome === 'warn');
  return {
    credential: read.document,
    stated: read.stated,
    findings,
    ownerId: isProven ? checked.find(({ ownerId }) => ownerId !== undefined)?.ownerId : undefined,
    provenKeys: isProven ? checked.flatMap(({ key }) => (key === undefined ? [] : [key])) : [],
  };
}

const UNREADABLE_PROOF: Finding = {
  id: 'proof',
  outcome: 'fail',
  code: 'proof.unreadable-document',
};
const UNREADABLE: Finding = {
  id: 'document-structure',
  outcome: 'fail',
  code: 'structure.unreadable',
  detail: 'what is sealed is no JSON object',
};
interface CheckedSignature {
  readonly findings: readonly Finding[];
  readonly ownerId: string | undefined;
  readonly key: ProofResult['provenKeys'][number] | undefined;
}

function checkSignature(
  signature: SealSignature,
  credential: JsonObject,
  context: SealContext,
): CheckedSignature {
  const algorithm = asString(signature.header['alg']) ?? '';
  const judgement = judgeAlgorithm(algorithm);
  if (!judgement.supported) return unkeyed([judgement.proof, judgement.strength]);
  const sealedAt = readSealingTime(signature.header);
  if (sealedAt === 'malformed')
    return unkeyed([malformed('sigT', 'no date and time (TS 119 182-1 §5.2.1)')]);
  const found = findSealingCertificate(signature, context.accepted);
  if (!found.ok) return unkeyed([asResolution(found.error).finding, UNCHECKED]);
  const { certificate } = found.value;
  const key = certifiedKey(certificate);
  if ('unusable' in key) {
    const params = { method: key.unusable };
    const fault = {
      id: 'key-resolution',
      outcome: 'unknown',
      code: 'key.unsupported',
      params,
    } as const;
    return unkeyed([fault, UNCHECKED]);
  }
  const times = { sealedAt, instant: context.reader.instant };
  const resolution = judgePath(found.value, context.accepted, times);
  const isAccepted = resolution.outcome === 'warn';
  const binding = bindSeal(credential, certificate, isAccepted);
  return {
    findings: [
      ...checkFit(signature, algorithm, key),
      ...findFutureSealing(times),
      resolution,
      ...binding.findings,
    ],
    ownerId: binding.ownerId,
    key: {
      ...key,
      id: `x509:sha256:${certificate.sha256}`,
      controller: binding.ownerId ?? '',
      assurance: 'key',
      source: undefined,
      // At a time that it states, its certificate holds already, or the seal is rejected.
      ...(sealedAt === undefined ? { recordedSince: beginningOf(certificate) } : {}),
    },
  };
}

function beginningOf({ notBefore, sha256 }: Certificate): Recorded {
  return { instant: notBefore, where: `notBefore of the certificate, SHA-256 ${sha256}` };
}

function unkeyed(findings: readonly Finding[]): CheckedSignature {
  return { findings, ownerId: undefined, key: undefined };
}

const UNCHECKED: Finding = { id: 'proof', outcome: 'unknown', code: 'proof.not-checked' };

function checkFit(
  { header, unprotected, signingInput, signature }: SealSignature,
  algorithm: string,
  key: KeyMaterial,
): readonly Finding[] {
  const strength = judgeKey(algorithm, key);
  if (strength.code === 'algorithm.key-misfit')
    return [mismatch(`a ${key.type} key for ${algorithm}`), strength];
  if (strength.outcome !== 'pass') return [UNCHECKED, strength];
  try {
    if (!fitsRawSignature({ algorithm, data: signingInput, signature }, key))
      return [mismatch(`JWS ${algorithm}`), strength];
  } catch (cause) {
    return [mismatch(describeError(cause)), strength];
  }
  const stamps = listTimeStamps(unprotected);
  const stamped = stamps.length === 0 ? '' : `, with ${stamps.join(', ')}, which are not checked`;
  const time = asString(header['sigT']);
  const sealed = time === undefined ? '' : `, says it was made at ${time}`;
  const detail = `JAdES ${algorithm}${sealed}${stamped}`;
  return [{ id: 'proof', outcome: 'pass', code: 'proof.valid', detail }, strength];
}

function mismatch(detail: string): Finding {
  return { id: 'proof', outcome: 'fail', code: 'proof.mismatch', detail };
}

/**
 * Whose certificate it is, and whether it leads to an accepted one. It is never more than a `warn`:
 * whether it was withdrawn since is not looked up.
 */
function judgePath(
  { certificate, others }: SealingCertificate,
  accepted: readonly Certificate[],
  times: PathTimes,
): Finding {
  const paths = findPaths(certificate, { accepted, others });
  const judged = paths.map((path) => ({ path, fault: findFault(path, times) }));
  const best = judged.find(({ fault }) => fault === undefined) ?? judged[0];
  if (best === undefined) return judgeUnaccepted(certificate, times);
  if (best.fault !== undefined) return asResolution(best.fault).finding;
  return reportAccepted(best.path);
}

function findFault(path: CertificatePath, times: PathTimes): KeyFault | undefined {
  return findOtherUse(path) ?? findPathFault(path, times);
}

function reportAccepted(path: CertificatePath): Finding {
  const [leaf] = path;
  const anchor = path.at(-1) ?? leaf;
  return {
    id: 'key-resolution',
    outcome: 'warn',
    code: 'certificate.accepted',
    params: { owner: nameOwner(leaf.owner), accepted: nameOwner(anchor.owner) },
    detail: `${path.length} certificate(s) up to the accepted one, SHA-256 ${anchor.sha256}; RFC 5280 §6.3: no CRL and no OCSP answer was looked up`,
  };
}

// What is wrong with it in itself is so whoever accepts it.
function judgeUnaccepted(certificate: Certificate, times: PathTimes): Finding {
  const fault = findFault([certificate], times);
  if (fault?.outcome === 'fail') return asResolution(fault).finding;
  return {
    id: 'key-resolution',
    outcome: 'unknown',
    code: 'certificate.not-accepted',
    params: { owner: nameOwner(certificate.owner), authority: nameIssuer(certificate) },
    detail: `SHA-256 ${certificate.sha256}, issued by ${certificate.x509.issuer.replaceAll('\n', ', ')}`,
  };
}

const LATEST_SECOND = 8.64e12;

/** `sigT`, or `iat` in its place since version 1.2.1. @see ETSI TS 119 182-1 §5.2.1, §5.1.11 */
function readSealingTime({ sigT, iat }: JsonObject): Instant | undefined | 'malformed' {
  if (sigT === undefined && iat === undefined) return undefined;
  if (sigT !== undefined) return parseInstant(asString(sigT) ?? '') ?? 'malformed';
  const isTime = typeof iat === 'number' && Math.abs(iat) <= LATEST_SECOND;
  return isTime ? instantFrom(iat * 1000) : 'malformed';
}

/** Clocks of issuers may be ahead of ours by this much. */
const CLOCK_SKEW_MS = 5 * 60 * 1000;

function findFutureSealing({ sealedAt, instant }: PathTimes): readonly Finding[] {
  if (sealedAt === undefined || sealedAt <= instant + CLOCK_SKEW_MS) return [];
  const params = { created: formatInstant(sealedAt) };
  const detail = `sigT is after ${formatInstant(instant)}, at which this was judged`;
  return [{ id: 'proof', outcome: 'warn', code: 'proof.created-in-future', params, detail }];
}

function reportFault({ kind, field, detail }: SealFault): Finding {
  switch (kind) {
    case 'malformed':
      return malformed(field, detail);
    case 'unsupported':
      return {
        id: 'proof',
        outcome: 'unknown',
        code: 'proof.unsupported',
        params: { type: field },
        detail,
      };
    case 'detached':
      return { id: 'proof', outcome: 'fail', code: 'seal.detached', detail };
    default:
      return unreachable(kind);
  }
}

function malformed(field: string, detail: string): Finding {
  return { id: 'proof', outcome: 'fail', code: 'proof.malformed', params: { field }, detail };
}
