import type { JsonObject } from '../../../shared/lib/json.ts';

/** Words with what they stand for. */
type Terms = Readonly<Record<string, string>>;

const PREFIXES: Terms = {
  extensions: 'https://w3id.org/openbadges/extensions#',
  obi: 'https://w3id.org/openbadges#',
  cred: 'https://w3id.org/credentials#',
  dc: 'http://purl.org/dc/terms/',
  schema: 'http://schema.org/',
  sec: 'https://w3id.org/security#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Types, and the words of the validation of extensions. */
const BARE: Terms = {
  ...inPrefix('obi', [
    'Assertion',
    'BadgeClass',
    'Criteria',
    'Evidence',
    'Extension',
    'FrameValidation',
    'IdentityObject',
    'Image',
    'HostedBadge',
    'Issuer',
    'Profile',
    'RevocationList',
    'SignedBadge',
    'TypeValidation',
    'VerificationObject',
    'validatesType',
    'validation',
    'validationFrame',
    'validationSchema',
  ]),
  AlignmentObject: 'schema:AlignmentObject',
  CryptographicKey: 'sec:Key',
  Endorsement: 'cred:Credential',
  hosted: 'obi:HostedBadge',
  signed: 'obi:SignedBadge',
  verify: 'verification',
};

/** Members whose values are text. */
const TEXTS: Terms = {
  ...inPrefix('schema', [
    'caption',
    'description',
    'email',
    'genre',
    'name',
    'targetDescription',
    'targetName',
    'targetUrl',
    'telephone',
    'version',
  ]),
  ...inPrefix('obi', [
    'allowedOrigins',
    'audience',
    'endorsementComment',
    'narrative',
    'revocationReason',
    'salt',
    'targetCode',
    'uid',
    'verificationProperty',
  ]),
  identity: 'obi:identityHash',
  publicKeyPem: 'sec:publicKeyPem',
  revokedAssertions: 'obi:revoked',
  startsWith: 'http://purl.org/dqm-vocabulary/v1/dqm#startsWith',
  tags: 'schema:keywords',
  targetFramework: 'schema:educationalFramework',
};

/** Members that point to something else. */
const LINKS: Terms = {
  ...inPrefix('obi', [
    'alignment',
    'badge',
    'criteria',
    'evidence',
    'issuer',
    'recipient',
    'revocationList',
  ]),
  ...inPrefix('schema', ['author', 'image', 'url']),
  ...inPrefix('sec', ['owner', 'publicKey']),
  claim: 'cred:claim',
  creator: 'dc:creator',
  endorsement: 'cred:credential',
  related: 'dc:relation',
  verification: 'obi:verify',
};

const TIMES: Terms = {
  created: 'dc:created',
  expires: 'sec:expiration',
  issuedOn: 'obi:issueDate',
};
const BOOLEANS: Terms = inPrefix('obi', ['hashed', 'revoked']);

/**
 * Our own term table for Open Badges 2.0, as its specification defines the terms.
 *
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#jsonld
 */
export const OPEN_BADGES_2: JsonObject = {
  '@context': {
    id: '@id',
    type: '@type',
    ...PREFIXES,
    ...BARE,
    ...typed(TEXTS, undefined),
    ...typed(LINKS, '@id'),
    ...typed(TIMES, 'xsd:dateTime'),
    ...typed(BOOLEANS, 'xsd:boolean'),
  },
};

function inPrefix(prefix: string, words: readonly string[]): Terms {
  return Object.fromEntries(words.map((word) => [word, `${prefix}:${word}`]));
}

function typed(terms: Terms, type: string | undefined): JsonObject {
  const more = type === undefined ? {} : { '@type': type };
  return Object.fromEntries(
    Object.entries(terms).map(([word, iri]) => [word, { '@id': iri, ...more }]),
  );
}
