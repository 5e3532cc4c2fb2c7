import { asString } from '../../../shared/lib/json.ts';
import type { JsonObject } from '../../../shared/lib/json.ts';
import type { Finding } from '../../../shared/model/check.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { statusFinding } from '../status/status-finding.ts';
import { nameOlderVersion, readHostedAddress, readVerificationKind } from './assertion.ts';
import { httpsAddress, isSameAddress, readBadgeObject, withoutEmpty } from './badge-object.ts';
import type { BadgeObject } from './badge-object.ts';
import type { CheckedBadge } from './checked-badge.ts';
import { findDifference } from './compare-copy.ts';
import { readIssuance, whereabouts } from './issuance.ts';
import type { Issuance } from './issuance.ts';
import { judgeScope } from './scope.ts';
import { isSaidToBeRevoked } from './structure.ts';

/**
 * Checks a hosted badge. The file is only a pointer: what counts is the assertion that is shown at
 * its address, provided that this is where the issuer keeps its badges.
 *
 * @param file The assertion in the file.
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#hosted-badges
 */
export function checkHostedBadge(file: JsonObject, reader: DocumentReader): CheckedBadge {
  const copy = withoutEmpty(file);
  const where = readHostedAddress(copy);
  const read = readAssertion(copy, where, reader);
  const shown = read?.outcome === 'found' && !isBareRevocation(read.json) ? read.json : undefined;
  const assertion = shown ?? copy;
  const issuance = readIssuance(assertion, reader);
  const url = where === undefined ? undefined : httpsAddress(where);
  const proof = judgeProof(copy, read, issuance);
  const findings = [
    ...reportCoverage(shown),
    proof,
    readVerificationKind(copy) === 'signed' ? KEY_UNKNOWN : NEEDS_NO_KEY,
    judgeBinding(url, issuance),
    { id: 'algorithm-strength', outcome: 'skipped', code: 'hosted.no-algorithm' } as const,
    judgeStatus(where, read),
  ];
  const hostedBy = proof.outcome === 'pass' ? url : undefined;
  return { assertion, authentic: shown, issuance, findings, provenKeys: [], hostedBy };
}

// That there is no key is no fault: whether the badge is shown, its proof says.
const NEEDS_NO_KEY: Finding = { id: 'key-resolution', outcome: 'pass', code: 'hosted.no-key' };
const KEY_UNKNOWN: Finding = { id: 'key-resolution', outcome: 'unknown', code: 'key.not-checked' };

type Read = BadgeObject | undefined;

/** `undefined`: there is nowhere to look, or nothing of it would count. */
function readAssertion(copy: JsonObject, where: string | undefined, reader: DocumentReader): Read {
  if (where === undefined || readVerificationKind(copy) === 'signed') return undefined;
  return readBadgeObject(where, reader, { purpose: 'hosted-assertion', allowNoId: true });
}

function judgeProof(copy: JsonObject, read: Read, issuance: Issuance): Finding {
  const where = readHostedAddress(copy) ?? '';
  if (readVerificationKind(copy) === 'signed') {
    return { ...PROOF, outcome: 'fail', code: 'hosted.signature-missing' };
  }
  if (read === undefined || read.outcome === 'no-address') {
    const detail = where === '' ? 'it has no address' : `its address is ${where}`;
    return { ...PROOF, outcome: 'fail', code: 'proof.none', detail };
  }
  if (read.outcome !== 'found') return reportNotShown(where, read);
  const { json, source } = read;
  if (isBareRevocation(json)) {
    return { ...PROOF, outcome: 'unknown', code: 'hosted.gone', params: { where }, source };
  }
  if (readVerificationKind(json) === 'signed') {
    const code = 'hosted.meant-to-be-signed';
    return { ...PROOF, outcome: 'unknown', code, params: { where }, source };
  }
  const field = findContradiction(where, json) ?? findDifference(copy, json, issuance);
  if (field !== undefined) {
    return { ...PROOF, outcome: 'fail', code: 'hosted.changed', params: { field }, source };
  }
  return { ...PROOF, outcome: 'pass', code: 'hosted.shown', source };
}

// An assertion of 2.0 says by its id where it is kept; one of 1.x by `verify.url`.
function findContradiction(where: string, shown: JsonObject): string | undefined {
  if (asString(shown['id']) !== undefined || nameOlderVersion(shown) === undefined)
    return undefined;
  const own = readHostedAddress(shown);
  return own === undefined || isSameAddress(own, where) ? undefined : 'verify.url';
}

/** Whoever revokes an assertion need not leave anything else of it: then nothing confirms the file. */
function isBareRevocation(shown: JsonObject): boolean {
  return isSaidToBeRevoked(shown) && shown['badge'] === undefined;
}

const PROOF = { id: 'proof' } as const;

function reportNotShown(
  where: string,
  read: Exclude<BadgeObject, { readonly outcome: 'found' | 'no-address' }>,
): Finding {
  const more = whereabouts(read, { where });
  if (read.outcome === 'another') {
    const outcome = read.isMoved ? 'unknown' : 'fail';
    return { ...PROOF, outcome, code: 'hosted.another', ...more };
  }
  if (read.outcome === 'gone')
    return { ...PROOF, outcome: 'unknown', code: 'hosted.gone', ...more };
  if (read.outcome === 'unreadable') {
    return { ...PROOF, outcome: 'unknown', code: 'hosted.unreadable', ...more };
  }
  const code = /^http:/iu.test(where) ? 'hosted.insecure' : 'hosted.unavailable';
  return { ...PROOF, outcome: 'unknown', code, ...more };
}

/** Whether the issuer keeps its badges where this one is kept. */
function judgeBinding(url: string | undefined, issuance: Issuance): Finding {
  const { profile, issuerFinding } = issuance;
  if (issuerFinding !== undefined) return issuerFinding;
  if (profile === undefined || url === undefined) {
    return { id: 'issuer-binding', outcome: 'unknown', code: 'binding.not-checked' };
  }
  const scope = judgeScope(url, profile);
  const params = { issuer: profile.id, where: url };
  const more = {
    id: 'issuer-binding',
    params,
    detail: scope.rule,
    source: profile.source,
  } as const;
  if (scope.outcome === 'inside') return { ...more, outcome: 'pass', code: 'hosted.in-scope' };
  return scope.outcome === 'outside'
    ? { ...more, outcome: 'fail', code: 'hosted.out-of-scope' }
    : { ...more, outcome: 'unknown', code: 'hosted.scope-unreadable' };
}

/** A file that is only a pointer is not judged by how complete it is. */
function reportCoverage(shown: JsonObject | undefined): readonly Finding[] {
  const coverage = { id: 'context-integrity', outcome: 'skipped' } as const;
  if (shown !== undefined) return [{ ...coverage, code: 'hosted.whole' }];
  const code = 'hosted.not-whole';
  return [
    { id: 'document-structure', outcome: 'skipped', code },
    { ...coverage, code },
  ];
}

/** @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#revoking-hosted */
function judgeStatus(where: string | undefined, read: Read): Finding {
  if (read?.outcome === 'gone') {
    return statusFinding('fail', 'status.revoked', {}, { detail: read.detail });
  }
  if (read?.outcome !== 'found') {
    const params = { where: where ?? 'no address' };
    const more = read === undefined ? {} : { detail: read.detail };
    return statusFinding('unknown', 'status.hosted-unavailable', params, more);
  }
  const { json, source } = read;
  if (isSaidToBeRevoked(json)) {
    const reason = asString(json['revocationReason']);
    const detail = reason === undefined ? 'no revocationReason' : `revocationReason: ${reason}`;
    return statusFinding('fail', 'status.revoked', {}, { detail, source });
  }
  const { revoked } = json;
  if (revoked === undefined || revoked === false || revoked === 'false') {
    return statusFinding('pass', 'status.current', {}, { source });
  }
  return statusFinding('unknown', 'status.malformed', { field: 'revoked' }, { source });
}
