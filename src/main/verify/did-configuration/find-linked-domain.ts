import type { Pending } from '../../../shared/lib/pending.ts';
import type { LinkedDomain } from '../../../shared/model/credential.ts';
import type { CredentialFacts } from '../../../shared/model/credential.ts';
import type { CredentialPayload } from '../../intake/index.ts';
import type { SecuredCredential } from '../credential/secured-credential.ts';
import type { DocumentReader } from '../documents/reader.ts';
import { hostedDidUrl, isDid } from '../keys/did.ts';
import { parseJsonObject } from '../keys/json-object.ts';
import { parseHttpsUrl } from '../keys/key-document.ts';
import { findLinkageFault, readLinkageItem } from './domain-linkage.ts';

export interface LinkageTools {
  readonly reader: DocumentReader;
  /** Verifies a linkage credential as the credential that it is. */
  readonly verifyLinkage: (payload: CredentialPayload) => Pending<SecuredCredential>;
}

// One DID may be linked again for each of its keys; more than these are no honest configuration.
const MAX_ITEMS = 100;
const MAX_LINKAGES = 4;

/**
 * Looks for the proof that the host of the issuer's home page is the issuer's: the host's DID
 * configuration must hold a credential, signed with the DID's own key, that links the two.
 *
 * @param issuer As the credential names it, under a proof that holds: else nobody has named the page.
 * @returns `undefined` where there is nothing to prove, or no host says anything about it.
 * @see https://identity.foundation/.well-known/resources/did-configuration/#did-configuration-resource-verification
 */
export function findLinkedDomain(
  issuer: CredentialFacts['issuer'],
  tools: LinkageTools,
): Pending<LinkedDomain | undefined> {
  const { id: did, url } = issuer;
  if (url === undefined || did === undefined || !isDid(did)) return undefined;
  const page = parseHttpsUrl(url);
  return page === undefined || isOwnHost(did, page) ? undefined : findLink(did, page, tools);
}

async function findLink(
  did: string,
  page: URL,
  tools: LinkageTools,
): Promise<LinkedDomain | undefined> {
  const { host: domain, origin } = page;
  const id = `${origin}/.well-known/did-configuration.json`;
  const answer = tools.reader.read({ id, purpose: 'did-configuration' });
  if (answer?.outcome !== 'found') {
    const isAbsent = answer?.reason === 'not-found' || answer?.reason === 'gone';
    const why = answer === undefined ? 'not gathered' : `${answer.reason}: ${answer.detail}`;
    return isAbsent ? undefined : { domain, outcome: 'unavailable', detail: `${id}: ${why}` };
  }
  const fault = await findFault(answer.text, { did, origin }, tools);
  return fault === undefined
    ? { domain, outcome: 'linked', detail: `${answer.source} ${id} links ${did}` }
    : { domain, outcome: 'refused', detail: `${id}: ${fault}` };
}

// A did:web or did:webvh has proven its own host by being resolved there.
function isOwnHost(did: string, page: URL): boolean {
  return parseHttpsUrl(hostedDidUrl(did) ?? '')?.host === page.host;
}

async function findFault(
  text: string,
  wanted: { readonly did: string; readonly origin: string },
  { verifyLinkage }: LinkageTools,
): Promise<string | undefined> {
  const linked = parseJsonObject(text)?.['linked_dids'];
  if (!Array.isArray(linked)) return 'no DID configuration: it lacks "linked_dids"';
  const items = linked
    .slice(0, MAX_ITEMS)
    .map(readLinkageItem)
    .filter((item) => item?.did === wanted.did)
    .filter((item) => item !== undefined);
  let fault = `it links other DIDs than ${wanted.did}`;
  for (const { payload } of items.slice(0, MAX_LINKAGES)) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- the first that holds ends it
      const secured = await verifyLinkage(payload);
      const own = findLinkageFault(secured, wanted.did, wanted.origin);
      if (own === undefined) return undefined;
      fault = own;
    } catch {
      fault = 'checking the linkage credential broke down';
    }
  }
  return fault;
}
