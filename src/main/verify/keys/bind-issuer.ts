import type { CheckParams, Finding } from '../../../shared/model/check.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { hostedDidUrl, isDid } from './did.ts';
import { isSameId, parseHttpsUrl } from './key-document.ts';
import { describeSilence, findListing } from './listing.ts';
import type { Listing, Undecided } from './listing.ts';
import type { KeyPurpose, ResolvedKey } from './resolution.ts';
import { isOwnHost } from './shared-host.ts';

/**
 * Checks that the key is the issuer's (or, for a presentation, the holder's): it stands in the
 * issuer's own document, or the host that vouches for it is the issuer's own.
 *
 * A DID's key belongs to that DID: under another issuer's name it fails, unless that issuer's own
 * document lists it, and is `unknown` until that document can be had. A did:key or did:jwk is its own
 * document, which lists one key. A key on the issuer's own HTTPS host is the issuer's, unless the
 * issuer's own document lists its keys and not this one, or may, since it was not asked for. One on another
 * host, or on one that many share, is `unknown` as long as the issuer's own document cannot be had.
 *
 * @param issuerId `undefined` when none is named, which fails.
 * @see https://www.w3.org/TR/did-1.0/#referring-to-verification-methods (in another DID's document)
 * @see https://www.w3.org/TR/vc-data-model-2.0/#issuer
 */
export function bindIssuer(
  issuerId: string | undefined,
  key: ResolvedKey,
  reader: DocumentReader,
  purpose: KeyPurpose = 'assertionMethod',
): Finding {
  if (issuerId === undefined)
    return { id: 'issuer-binding', outcome: 'fail', code: 'binding.no-issuer' };
  const params = { issuer: issuerId, signer: key.controller };
  if (isSameId(key.controller, issuerId)) return owned(params, key.source, 'the key is its own');
  const listing = findListing(issuerId, key, purpose, reader);
  // Many issuers can share a host: one that lists its keys is taken at its word.
  const mayListOthers = ['lacks', 'unreadable', 'open'].includes(listing.outcome);
  if (isOwnHost(issuerId, key.controller) && !mayListOthers) {
    return owned(params, key.source, `the key is kept on its own host, at ${key.controller}`);
  }
  return judgeListing(listing, issuerId, key);
}

function judgeListing(listing: Listing, issuerId: string, key: ResolvedKey): Finding {
  const params = { issuer: issuerId, signer: key.controller };
  const { outcome, source } = listing;
  if (outcome === 'listed') return owned(params, source, `its own document lists ${key.id}`);
  if (outcome === 'lacks') {
    return foreign(params, source, `its own document does not list ${key.id}`);
  }
  const why = `its own document ${describeSilence(outcome)}`;
  return mayBeItsOwn(issuerId, key.controller, outcome)
    ? unconfirmed(params, `the key is kept at ${key.controller}, and ${why}`)
    : foreign(params, source, why);
}

/**
 * Whether a key that the issuer's own document was not seen to list could still be the issuer's: any
 * could, where that document, which may refer to keys of others, cannot be had or read. Where it
 * speaks of no keys, one at an HTTPS URL could, and that of a DID of the same host.
 */
function mayBeItsOwn(issuerId: string, controller: string, outcome: Undecided): boolean {
  if (!isDid(issuerId) && !isDid(controller)) return true;
  const hasDocument = isDid(issuerId) || parseHttpsUrl(issuerId) !== undefined;
  if (outcome !== 'silent' && hasDocument) return true;
  return isSameOrigin(issuerId, hostedDidUrl(controller) ?? controller);
}

/** Whether both are HTTPS URLs of one scheme, host and port. */
function isSameOrigin(one: string, other: string): boolean {
  const origin = parseHttpsUrl(one)?.origin;
  return origin !== undefined && origin === parseHttpsUrl(other)?.origin;
}

/** Where there is no key of now whose owner could be told. */
export const BINDING_NOT_CHECKED: Finding = {
  id: 'issuer-binding',
  outcome: 'unknown',
  code: 'binding.not-checked',
};

/**
 * What `bindIssuer` found of a key that its owner had before: it may be another's; that it is the issuer's
 * own is not so any more.
 */
export function asOfFormerKey(binding: Finding): Finding {
  return binding.outcome === 'pass' ? BINDING_NOT_CHECKED : binding;
}

/**
 * The key as far as it proves the issuer it was bound to: `domain` when that issuer is a did:web, a
 * did:webvh or an HTTPS URL, because then its own host answered for the key; `key` for any other.
 *
 * @param issuerId One that `bindIssuer` passed with this key.
 */
export function asBoundKey(key: ResolvedKey, issuerId: string): ResolvedKey {
  const isDomain = hostedDidUrl(issuerId) !== undefined || parseHttpsUrl(issuerId) !== undefined;
  return { ...key, assurance: isDomain ? 'domain' : 'key' };
}

function owned(params: CheckParams, source: string | undefined, detail: string): Finding {
  return {
    id: 'issuer-binding',
    outcome: 'pass',
    code: 'binding.own-key',
    params,
    detail,
    ...(source === undefined ? {} : { source }),
  };
}

function foreign(params: CheckParams, source: string | undefined, detail: string): Finding {
  return {
    id: 'issuer-binding',
    outcome: 'fail',
    code: 'binding.foreign-key',
    params,
    detail,
    ...(source === undefined ? {} : { source }),
  };
}

function unconfirmed(params: CheckParams, detail: string): Finding {
  return { id: 'issuer-binding', outcome: 'unknown', code: 'binding.unconfirmed', params, detail };
}
