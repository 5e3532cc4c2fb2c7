import type { JsonObject } from '../../../shared/lib/json.ts';

const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const KEYWORDS = { id: '@id', type: '@type' } as const;

/** Our own term tables for Comprehensive Learner Record 2.0, as its specification defines the terms. */
const ASSOCIATION: JsonObject = {
  '@id': `${CLR}Association`,
  '@context': {
    associationType: { '@id': `${CLR}AssociationType` },
    sourceId: { '@id': `${CLR}sourceId`, '@type': 'xsd:anyURI' },
    targetId: { '@id': `${CLR}targetId`, '@type': 'xsd:anyURI' },
  },
};

/** @see https://www.imsglobal.org/spec/clr/v2p0/ */
export const CLR_2_0_0: JsonObject = {
  '@context': {
    ...KEYWORDS,
    ClrCredential: { '@id': `${CLR}ClrCredential`, '@context': KEYWORDS },
    ClrSubject: clrSubject('https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#', {}),
    Association: ASSOCIATION,
  },
};

/** 2.0.1 moved Open Badges' vocabulary, and added `partial` and the subject's `identifier`. */
export const CLR_2_0_1: JsonObject = {
  '@context': {
    ...KEYWORDS,
    ClrCredential: {
      '@id': `${CLR}ClrCredential`,
      '@context': { ...KEYWORDS, partial: { '@id': `${CLR}partial`, '@type': 'xsd:boolean' } },
    },
    ClrSubject: clrSubject('https://purl.imsglobal.org/spec/vc/ob/vocab.html#', {
      identifier: { '@id': `${CLR}identifier-1`, '@type': 'obi:Identifier', '@container': '@set' },
    }),
    Association: ASSOCIATION,
  },
};

function clrSubject(openBadges: string, added: JsonObject): JsonObject {
  return {
    '@id': `${CLR}ClrSubject`,
    '@context': {
      ...KEYWORDS,
      cred: 'https://www.w3.org/2018/credentials#',
      obi: openBadges,
      achievement: setOf(`${CLR}achievement`, 'obi:Achievement'),
      association: setOf(`${CLR}association`, `${CLR}Association`),
      verifiableCredential: setOf(`${CLR}verifiableCredential`, 'cred:verifiableCredential'),
      ...added,
    },
  };
}

function setOf(iri: string, type: string): JsonObject {
  return { '@id': iri, '@type': type, '@container': '@set' };
}
