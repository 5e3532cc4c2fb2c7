import type { JsonObject } from '../../../shared/lib/json.ts';

const VOCABULARY = 'https://identity.foundation/.well-known/resources/did-configuration/#';

/**
 * Our own term table for Domain Linkage Credentials.
 *
 * @see https://identity.foundation/.well-known/resources/did-configuration/#linked-data
 */
export const DID_CONFIGURATION_V1: JsonObject = {
  '@context': {
    '@version': 1.1,
    '@protected': true,
    LinkedDomains: `${VOCABULARY}LinkedDomains`,
    DomainLinkageCredential: `${VOCABULARY}DomainLinkageCredential`,
    origin: `${VOCABULARY}origin`,
    linked_dids: `${VOCABULARY}linked_dids`,
  },
};
