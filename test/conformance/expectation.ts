import type { VectorRow } from './vectors.ts';

/** What a suite's word on one of its files asks of us. */
export type Expectation =
  /** Good, and all that it takes to know it is at hand. */
  | 'verified'
  /** Good; what confirms it may be missing. */
  | 'not rejected'
  /** Good once, and over. */
  | 'lapsed'
  /** Bad, whatever we say of it but that it is verified. */
  | 'not verified'
  /** Not signed, and shaped as it must be. */
  | 'well-formed'
  /** Not signed, and not shaped as it must be. */
  | 'malformed'
  /** A picture without a badge. */
  | 'no credential'
  /** A credential that is found, of whatever worth. */
  | 'a credential';

/** These are what credentials refer to, or what they are made of, not credentials. */
const NOT_CREDENTIALS =
  /^(?:DID|JSON Schema|JSON-LD|json|OB issuer|OB2 (?:BadgeClass|Rev|Crypt)|PEM|text$|md$|URL)/u;
const DATA_MODEL = 'w3c-vc-data-model-2.0-test-suite';

/** Good credentials of which some part of the proof cannot be had offline are not among these. */
const WITH_DOCUMENTS = [
  '1edtech-public-validator',
  'digitalcredentials-vc-test-fixtures',
  'w3c-vc-jose-cose-test-suite',
];

/** What `row` asks of our verdict; nothing when its source says nothing of it. */
export function expectationOf(row: VectorRow): Expectation | undefined {
  if (row.source === DATA_MODEL) return dataModelExpectation(row);
  if (NOT_CREDENTIALS.test(row.format) || row.path.includes('LICENSE')) return undefined;
  const word = /^[a-z-]+/u.exec(row.expected)?.[0] ?? '';
  switch (word) {
    case 'valid':
    case 'valid-with-warning':
    case 'issuer-unregistered':
      return goodExpectation(row);
    case 'revoked':
    case 'expired':
    case 'suspended':
    case 'not-yet-valid':
      return WITH_DOCUMENTS.includes(row.source) ? 'lapsed' : 'not verified';
    case 'baked':
    case 'url-only':
      return 'a credential';
    case 'unbaked':
      return 'no credential';
    default:
      return BAD.test(word) || UNSIGNED.test(row.expected) ? 'not verified' : undefined;
  }
}

const BAD =
  /^(?:invalid|malformed|tampered|reject|unmatch|mismatch|not-referenced|failing|base|expired-list|list-not-yet-valid)/u;
// What is to be signed by whoever runs the suite is something else: `unsigned input`.
const UNSIGNED = /^unsigned(?:$|\/)/u;

function goodExpectation(row: VectorRow): Expectation {
  const isSecured = row.proof !== '' || /JW[ST]|JAdES|baked|OB2|Blockcerts v[12]/u.test(row.format);
  if (!isSecured && !row.format.startsWith('text/token')) return 'well-formed';
  return WITH_DOCUMENTS.includes(row.source) ? 'verified' : 'not rejected';
}

function dataModelExpectation({ expected }: VectorRow): Expectation | undefined {
  if (expected === 'valid-data-model') return 'well-formed';
  return expected === 'malformed' ? 'malformed' : undefined;
}

/** Of an independent check of the signature: whether all of them fit; nothing when one is not known. */
export function measuredProof({ measured }: VectorRow): boolean | undefined {
  if (measured === '') return undefined;
  const parts = measured.split(/;\s*/u);
  if (parts.every((part) => /(?:^|:)valid\b/u.test(part))) return true;
  return parts.some((part) => /(?:^|:)invalid-/u.test(part)) ? false : undefined;
}
