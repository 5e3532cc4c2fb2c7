import type { JsonObject } from '../../../shared/lib/json.ts';

const VOCABULARY = 'https://w3id.org/citizenship#';
const NODE: JsonObject = { '@version': 1.1, '@protected': true };
const SHOWN: JsonObject = {
  name: 'http://schema.org/name',
  description: 'http://schema.org/description',
  identifier: 'http://schema.org/identifier',
  image: { '@id': 'http://schema.org/image', '@type': '@id' },
};

/** Our own term table for the first Citizenship Vocabulary, of the residence card that wallets show. @see https://w3c-ccg.github.io/citizenship-vocab/ */
export const CITIZENSHIP_V1: JsonObject = {
  '@context': {
    ...NODE,
    ...SHOWN,
    PermanentResidentCard: {
      '@id': `${VOCABULARY}PermanentResidentCard`,
      '@context': { ...NODE, id: '@id', type: '@type', ...SHOWN },
    },
    PermanentResident: {
      '@id': `${VOCABULARY}PermanentResident`,
      '@context': {
        ...NODE,
        id: '@id',
        type: '@type',
        ctzn: VOCABULARY,
        schema: 'http://schema.org/',
        xsd: 'http://www.w3.org/2001/XMLSchema#',
        birthCountry: 'ctzn:birthCountry',
        birthDate: { '@id': 'schema:birthDate', '@type': 'xsd:dateTime' },
        commuterClassification: 'ctzn:commuterClassification',
        familyName: 'schema:familyName',
        gender: 'schema:gender',
        givenName: 'schema:givenName',
        lprCategory: 'ctzn:lprCategory',
        lprNumber: 'ctzn:lprNumber',
        residentSince: { '@id': 'ctzn:residentSince', '@type': 'xsd:dateTime' },
      },
    },
    Person: 'http://schema.org/Person',
  },
};
