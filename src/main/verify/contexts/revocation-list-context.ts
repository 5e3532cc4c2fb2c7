import type { JsonObject } from '../../../shared/lib/json.ts';

const VOCABULARY = 'https://w3id.org/vc-revocation-list-2020#';
const NODE: JsonObject = { '@protected': true, id: '@id', type: '@type' };

/** Our own term table for Revocation List 2020. @see https://w3c-ccg.github.io/vc-status-rl-2020/ */
export const REVOCATION_LIST_2020: JsonObject = {
  '@context': {
    '@protected': true,
    RevocationList2020Credential: term('RevocationList2020Credential', {
      description: 'http://schema.org/description',
      name: 'http://schema.org/name',
    }),
    RevocationList2020: term('RevocationList2020', { encodedList: `${VOCABULARY}encodedList` }),
    RevocationList2020Status: term('RevocationList2020Status', {
      revocationListCredential: { '@id': `${VOCABULARY}revocationListCredential`, '@type': '@id' },
      revocationListIndex: `${VOCABULARY}revocationListIndex`,
    }),
  },
};

function term(name: string, own: JsonObject): JsonObject {
  return { '@id': `${VOCABULARY}${name}`, '@context': { ...NODE, ...own } };
}
