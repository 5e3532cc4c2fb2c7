import { asString, isJsonObject } from '../../../shared/lib/json.ts';
import type { JsonObject, JsonValue } from '../../../shared/lib/json.ts';
import { decideVerdict } from '../../../shared/model/verdict.ts';
import type { CredentialPayload } from '../../intake/index.ts';
import type { SecuredCredential } from '../credential/secured-credential.ts';
import { readId, readObjects, readTypes } from '../credential/text.ts';
import { parseHttpsUrl } from '../keys/key-document.ts';
import { parseCompactJws } from '../proofs/jose/compact-jws.ts';

/** An item of `linked_dids`, with the DID that it is about; read, not believed. */
export interface LinkageItem {
  readonly did: string;
  readonly payload: CredentialPayload;
}

/** Reads an item of `linked_dids`: a credential as a JWT, or with an embedded proof. */
export function readLinkageItem(item: JsonValue): LinkageItem | undefined {
  if (isJsonObject(item)) {
    const did = readId(item['issuer']);
    return did === undefined ? undefined : { did, payload: { kind: 'json', json: item } };
  }
  const jws = typeof item === 'string' ? parseCompactJws(item) : undefined;
  const did = jws?.ok === true ? asString(jws.value.payload?.['iss']) : undefined;
  if (did === undefined || typeof item !== 'string') return undefined;
  return { did, payload: { kind: 'jws', compact: item } };
}

/**
 * Why a Domain Linkage Credential, taken out of what secures it, does not link `did` to `origin`;
 * `undefined` when it does.
 *
 * @see https://identity.foundation/.well-known/resources/did-configuration/#domain-linkage-credential
 */
export function findLinkageFault(
  { credential, findings }: SecuredCredential,
  did: string,
  origin: string,
): string | undefined {
  if (credential === undefined) return 'the linkage credential cannot be read';
  const bad = findings.find(({ outcome }) => outcome === 'fail' || outcome === 'unknown');
  if (decideVerdict(findings) !== 'verified') {
    return `the linkage credential does not hold (${bad?.code ?? 'not verified'})`;
  }
  return findContentFault(credential, did, origin);
}

function findContentFault(credential: JsonObject, did: string, origin: string): string | undefined {
  if (!readTypes(credential).includes('DomainLinkageCredential')) {
    return 'it is no DomainLinkageCredential';
  }
  if (readId(credential['issuer']) !== did) return 'the linkage is issued by another DID';
  const subjects = readObjects(credential['credentialSubject']);
  const [subject] = subjects;
  if (subject === undefined || subjects.length > 1) return 'the linkage has not one subject';
  if (subject['id'] !== did) return `the linkage is about ${JSON.stringify(subject['id'])}`;
  if (!isOrigin(asString(subject['origin']), origin)) {
    return `the linkage is for ${JSON.stringify(subject['origin'])}`;
  }
  if (credential['expirationDate'] === undefined && credential['validUntil'] === undefined) {
    return 'the linkage has no end, which it must have';
  }
  // Whether it was withdrawn is not followed from here, so such a one proves nothing.
  return credential['credentialStatus'] === undefined ? undefined : 'the linkage may be withdrawn';
}

// An origin has no path; a "/" is what a serialiser adds.
function isOrigin(text: string | undefined, origin: string): boolean {
  const url = parseHttpsUrl(text ?? '');
  if (url === undefined || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return false;
  return url.origin === origin;
}
