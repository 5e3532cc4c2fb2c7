import type { ConformanceCase } from './conformance-case.ts';
import { DATA_MODEL_REASONS } from './data-model-reasons.ts';

/** Why we say otherwise of some files than their source, or than an independent check. */
export interface Reason {
  readonly reason: string;
  readonly folder: string;
  /** Each whole, with `#proof` where it is about what was measured. */
  readonly files: readonly string[];
}

const INSPECTOR = '1edtech-public-validator';
const FIXTURES = 'digitalcredentials-vc-test-fixtures';
const JOSE_COSE = 'w3c-vc-jose-cose-test-suite/tests/input';

const OPEN_BADGES: readonly Reason[] = [
  {
    reason: 'its issuer is a `urn:uuid`, which is nowhere to look a key up',
    folder: `${INSPECTOR}/inspector-clr/src/test/resources/clr20`,
    files: ['simple_v1.json'],
  },
  {
    reason: 'the profile of its issuer names itself by a `urn:uuid`, not by where it is shown',
    folder: `${INSPECTOR}/inspector-vc/src/test/resources/ob20`,
    files: ['warning-issuer-non-http.json'],
  },
  {
    reason: 'they warn of it too: its badge class names itself by another address',
    folder: `${INSPECTOR}/inspector-vc/src/test/resources/ob20`,
    files: ['warning-with-redirection.json'],
  },
  {
    reason: 'signed with a did:key that the issuer named, an HTTPS address, does not list',
    folder: `${INSPECTOR}/inspector-vc/src/test/resources/ob30`,
    files: ['simple-did-key-method.json'],
  },
];

const VALID_STATUS = 'didKey/mixedRegistry-validStatus-noExpiry.json';
const WEB_STATUS = [
  'didWeb/legacy-validStatus-noExpiry.json',
  'didWeb/oidf-revokedStatus-noExpiry.json',
  'didWeb/oidf-validStatus-noExpiry.json',
];

const CONSORTIUM: readonly Reason[] = [
  {
    reason:
      'its status list is by another issuer, for whom its own does not vouch, and too short besides',
    folder: `${FIXTURES}/verifiableCredentials/v1`,
    files: [
      ...['bothSignatureTypes', 'dataIntegrityProof', 'ed25519'].flatMap((kind) =>
        [VALID_STATUS, ...WEB_STATUS].map((file) => `${kind}/${file}`),
      ),
      'bothSignatureTypes/didWeb/legacy-revokedStaus-noExpiry.json',
      'dataIntegrityProof/didWeb/legacy-revokedStatus-noExpiry.json',
      'ed25519/didWeb/legacy-revokedStatus-noExpiry.json',
    ],
  },
  {
    reason: 'the file is empty',
    folder: `${FIXTURES}/verifiableCredentials/v1/ed25519/didKey`,
    files: ['legacy-noStatus-noExpiry.json'],
  },
  {
    reason: 'a good credential, and no status list; as a list it is refused (status.test.ts)',
    folder: `${FIXTURES}/statusLists/didkey-ed25519Signature2020`,
    files: ['missingBitStringType'],
  },
];

const BLOCKCERTS: readonly Reason[] = [
  {
    reason: 'made to be canonicalised: it lacks what a credential must have',
    folder: 'blockcerts-cert-schema/tests/normalization/v3/fixtures',
    files: ['v3-custom-context.json'],
  },
  {
    reason: 'an issuer’s profile, under contexts of Blockcerts that are not bundled',
    folder: 'blockcerts-cert-verifier-js/test/fixtures',
    files: ['issuer-blockcerts.json#proof'],
  },
  {
    reason: 'a presentation of nothing',
    folder: 'blockcerts-cert-verifier-js/test/fixtures/v3',
    files: ['vp-eddsa-rdfc-2022.json'],
  },
  {
    reason: 'of a draft, under contexts that are not bundled as they were then',
    folder: 'blockcerts-cert-verifier-js/test/fixtures/v3',
    files: [
      'blockcerts-3.0-beta-did-ethereum-ropsten.json',
      'blockcerts-3.0-beta.json',
      'testnet-v3-custom-context.json',
    ],
  },
  {
    reason:
      'its hash is not the one in its proof, under the contexts of Blockcerts that are bundled',
    folder: 'blockcerts-cert-verifier-js/test/fixtures/v3',
    files: ['testnet-v3--no-did.json'],
  },
  {
    reason: 'its hash fits, but its subjects have the keyword `@language`, which no hash covers',
    folder: 'blockcerts-cert-verifier-js/test/fixtures/v3',
    files: ['mocknet-vc-v2-credential-subject-array.json'],
  },
];

const JSON_TEXT: readonly Reason[] = [
  {
    reason: 'refused before it is parsed: control characters, so it is no text',
    folder: 'nst-jsontestsuite/test_parsing',
    files: [
      'n_array_spaces_vertical_tab_formfeed.json',
      'n_multidigit_number_then_00.json',
      'n_string_backslash_00.json',
      'n_string_unescaped_ctrl_char.json',
      'n_structure_null-byte-outside-string.json',
    ],
  },
  {
    reason: 'refused before it is parsed: nested deeper than any credential',
    folder: 'nst-jsontestsuite/test_parsing',
    files: ['n_structure_100000_opening_arrays.json', 'n_structure_open_array_object.json'],
  },
];

const CANONICAL: readonly Reason[] = [
  {
    reason: 'given up: more blank nodes that resemble each other than the limit on work allows',
    folder: 'w3c-rdf-canon/tests/rdfc10',
    files: ['test044-in.nq#test044c', 'test045-in.nq#test045c', 'test046-in.nq#test046c'],
  },
];

const DATA_INTEGRITY: readonly Reason[] = [
  {
    reason:
      'the signature fits (see its #proof), but the issuer that it names is not whose key it is',
    folder: 'w3c-vc-di-ecdsa/TestVectors',
    files: [
      'ecdsa-rdfc-2019-p256/employ/signedECDSAP256.json',
      'ecdsa-rdfc-2019-p384/employ/signedECDSAP384.json',
    ],
  },
  {
    reason:
      'the signature fits (see its #proof), but the issuer that it names is not whose key it is',
    folder: 'w3c-vc-di-eddsa/TestVectors',
    files: ['eddsa-rdfc-2022/employ/signedDataInt.json'],
  },
];

const JOSE: readonly Reason[] = [
  {
    reason: 'COSE is not read',
    folder: JOSE_COSE,
    files: ['credential-cose-minimal.txt', 'presentation-cose-single.txt'],
  },
  {
    reason: 'its P-256 key is not among the vectors',
    folder: JOSE_COSE,
    files: [
      'credential-jose-minimal.txt',
      'credential-jose-minimal.txt#proof',
      'presentation-jose-multiple.txt',
      'presentation-jose-multiple.txt#proof',
    ],
  },
  {
    reason: 'well signed with a key of its issuer; the suite tries another key of the same issuer',
    folder: JOSE_COSE,
    files: ['credential-jose-unknown-extensions.txt'],
  },
  {
    reason: 'well signed, and refused for its `typ`, as the suite wants it to be',
    folder: JOSE_COSE,
    files: [
      'credential-jose-bad-media-type.txt#proof',
      'credential-sdjwt-bad-media-type.txt#proof',
    ],
  },
  {
    reason:
      'measured was the signature of the presentation; ours is the proof of the credential in it',
    folder: JOSE_COSE,
    files: [
      'presentation-jose-bad-credential.txt#proof',
      'presentation-jose-bad-media-type.txt#proof',
      'presentation-sdjwt-bad-credential.txt#proof',
      'presentation-sdjwt-bad-media-type.txt#proof',
    ],
  },
];

export const REASONS: readonly Reason[] = [
  ...OPEN_BADGES,
  ...CONSORTIUM,
  ...BLOCKCERTS,
  ...JSON_TEXT,
  ...CANONICAL,
  ...DATA_INTEGRITY,
  ...JOSE,
  ...DATA_MODEL_REASONS,
];

export function findReason({ path }: Pick<ConformanceCase, 'path'>): Reason | undefined {
  return REASONS.find(({ folder, files }) => files.some((file) => `${folder}/${file}` === path));
}
