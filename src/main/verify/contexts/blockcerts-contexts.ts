import type { JsonObject } from '../../../shared/lib/json.ts';

/** Our own term tables for Blockcerts 3, as its schemas define the terms. */
const KEYWORDS = { id: '@id', type: '@type' } as const;
const PREFIXES = {
  bc: 'https://w3id.org/blockcerts#',
  schema: 'https://schema.org/',
  sec: 'https://w3id.org/security#',
} as const;

const OLDER_PREFIXES = {
  ...PREFIXES,
  cp: 'https://w3id.org/chainpoint#',
  vc: 'https://www.w3.org/2018/credentials/v1',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const CREDENTIAL: JsonObject = {
  BlockcertsCredential: 'bc:BlockcertsCredential',
  introductionUrl: reference('bc:introductionUrl'),
  metadata: 'bc:metadata',
};

/** Words of proofs and keys, which Blockcerts 3.0 and 3.1 define for themselves. */
const PROOF: JsonObject = {
  CryptographicKey: 'sec:Key',
  domain: 'sec:domain',
  nonce: 'sec:nonce',
  proofValue: 'sec:proofValue',
  assertionMethod: { ...reference('sec:assertionMethod'), '@container': '@set' },
  authentication: { ...reference('sec:authenticationMethod'), '@container': '@set' },
  proofPurpose: { '@id': 'sec:proofPurpose', '@type': '@vocab' },
  verificationMethod: reference('sec:verificationMethod'),
  created: time('https://purl.org/dc/terms/created'),
  challenge: 'sec:challenge',
  expires: time('sec:expiration'),
};

const NAMES: JsonObject = {
  name: text('schema:name'),
  description: text('schema:description'),
};

const MERKLE_PROOF: JsonObject = { MerkleProof2019: 'sec:MerkleProof2019' };

const SUBJECT: JsonObject = {
  email: text('schema:email'),
  url: text('schema:url'),
  image: text('schema:image'),
  criteria: text('schema:criteria'),
  claim: text('schema:claim'),
};

const BLOCKCERTS_3_1: JsonObject = {
  ...KEYWORDS,
  ...OLDER_PREFIXES,
  ...CREDENTIAL,
  display: display(text),
  ...PROOF,
  ...NAMES,
  ...SUBJECT,
  publicKey: text('sec:publicKey'),
};

const BLOCKCERTS_3: JsonObject = { ...BLOCKCERTS_3_1, ...MERKLE_PROOF };

/**
 * As `v3` was at first, with three words as references, like those of the beta. No copy of it was
 * found: it was worked out from a certificate whose hash on its chain is that of this content only.
 */
const BLOCKCERTS_3_AT_FIRST: JsonObject = {
  ...BLOCKCERTS_3,
  publicKey: reference('sec:publicKey'),
  url: reference('schema:url'),
  image: reference('schema:image'),
};

const BLOCKCERTS_3_0_BETA: JsonObject = {
  ...KEYWORDS,
  ...OLDER_PREFIXES,
  ...MERKLE_PROOF,
  ...CREDENTIAL,
  display: display(reference),
  ...PROOF,
  ...NAMES,
  email: text('schema:email'),
  publicKey: reference('sec:publicKey'),
  url: reference('schema:url'),
  image: reference('schema:image'),
};

const BLOCKCERTS_3_2: JsonObject = {
  ...KEYWORDS,
  ...PREFIXES,
  ...CREDENTIAL,
  BlockcertsIssuerProfile: 'bc:BlockcertsIssuerProfile',
  display: display(text),
  ...SUBJECT,
  publicKey: { '@id': 'sec:publicKey', '@context': { created: text('bc:created') } },
  revocationList: text('bc:revocationList'),
};

const BLOCKCERTS = 'https://w3id.org/blockcerts/';

type Published = readonly [url: string, contents: readonly JsonObject[]];

/** The contexts of Blockcerts 3, each with the contents that it was published with, newest first. */
export const BLOCKCERTS_CONTEXTS: readonly Published[] = [
  [`${BLOCKCERTS}v3.0-beta`, [{ '@context': BLOCKCERTS_3_0_BETA }]],
  [`${BLOCKCERTS}v3`, [{ '@context': BLOCKCERTS_3 }, { '@context': BLOCKCERTS_3_AT_FIRST }]],
  [`${BLOCKCERTS}v3.1`, [{ '@context': BLOCKCERTS_3_1 }]],
  [`${BLOCKCERTS}v3.2`, [{ '@context': BLOCKCERTS_3_2 }]],
];

function text(iri: string): JsonObject {
  return { '@id': iri };
}

function reference(iri: string): JsonObject {
  return { '@id': iri, '@type': '@id' };
}

function time(iri: string): JsonObject {
  return { '@id': iri, '@type': 'xsd:dateTime' };
}

function display(term: (iri: string) => JsonObject): JsonObject {
  return {
    '@id': 'bc:display',
    '@context': {
      ...KEYWORDS,
      contentMediaType: term('bc:contentMediaType'),
      contentEncoding: term('bc:contentEncoding'),
      content: term('bc:content'),
    },
  };
}
