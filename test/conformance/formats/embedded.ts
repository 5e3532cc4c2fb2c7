import { createHash } from 'node:crypto';
import canonicalizeJson from 'canonicalize';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import type { JsonObject, JsonValue } from '../../../src/shared/lib/json.ts';
import {
  disclose,
  makeSelectiveIssuer,
  signBase,
} from '../../main/verify/proofs/data-integrity/selective/disclosing.ts';
import type { SelectiveSuite } from '../../main/verify/proofs/data-integrity/selective/disclosing.ts';
import { makeKey } from '../../main/verify/keys/made-keys.ts';
import { signLegacy } from '../../main/verify/proofs/data-integrity/detached.ts';
import { makeIssuer, sign } from '../../main/verify/proofs/data-integrity/signing.ts';
import type { Suite, TestIssuer } from '../../main/verify/proofs/data-integrity/signing.ts';
import { makeBadge } from '../../main/verify/signed-credentials.ts';
import { asFile, jsonRefusal } from './row.ts';
import type { FormatRow, Refusal } from './row.ts';

/** Data Integrity, in each of its suites. */

const DIGITAL_BAZAAR = '@digitalbazaar';
const CREATED = '2026-03-01T10:00:00Z';
const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

const ANY: Readonly<Record<string, Refusal>> = {
  'another name': jsonRefusal('proof.mismatch', (c) => (c.name = 'Doctor of everything')),
  'another purpose': jsonRefusal('proof.wrong-purpose', (c) => {
    for (const proof of [c.proof].flat()) proof.proofPurpose = 'authentication';
  }),
  'no signature': jsonRefusal('proof.none', (c) => delete c.proof),
  'another issuer': jsonRefusal('binding.foreign-key', (c) => {
    c.issuer.id = 'did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi';
  }),
};

/** Of those that cover statements and no text. */
const GRAPH: Readonly<Record<string, Refusal>> = {
  ...ANY,
  'a word that nothing defines': jsonRefusal('context.undefined-term', (c) => {
    c.credentialSubject.achievement.honours = 'First class';
  }),
};

function rowOf(suite: Suite, format: string, more: JsonObject = {}): FormatRow {
  const make = async () => {
    const issuer = await makeIssuer(suite);
    return asFile(await sign(makeBadge(issuer.id, more), issuer));
  };
  return { format, signer: DIGITAL_BAZAAR, make, refusals: GRAPH };
}

const [V2, OPEN_BADGES] = makeBadge('did:example:any')['@context'] as readonly string[];

const OF_GRAPHS = [
  rowOf('eddsa-rdfc-2022', 'eddsa-rdfc-2022'),
  rowOf('P-256', 'ecdsa-rdfc-2019, P-256'),
  rowOf('P-384', 'ecdsa-rdfc-2019, P-384'),
  rowOf('Ed25519Signature2020', 'Ed25519Signature2020', {
    '@context': [V2!, OPEN_BADGES!, ED25519_2020],
  }),
];

const JCS = [
  ['eddsa-jcs-2022', 'Ed25519', 'sha256'],
  ['ecdsa-jcs-2019', 'P-256', 'sha256'],
  ['ecdsa-jcs-2019', 'P-384', 'sha384'],
] as const;

/** With canonical JSON, keys and proofs by packages that are not ours. */
async function makeJcsIssuer([name, curve, digest]: (typeof JCS)[number]): Promise<TestIssuer> {
  const keyPair =
    curve === 'Ed25519'
      ? await Ed25519Multikey.generate()
      : await EcdsaMultikey.generate({ curve });
  const id = `did:key:${keyPair.publicKeyMultibase}`;
  const keyId = `${id}#${keyPair.publicKeyMultibase}`;
  Object.assign(keyPair, { controller: id, id: keyId });
  const hash = (json: JsonValue) =>
    createHash(digest)
      .update(canonicalizeJson(json) ?? '')
      .digest();
  const cryptosuite = {
    name,
    requiredAlgorithm: curve,
    canonize: () => Promise.reject(new Error('not of this suite')),
    createVerifier: () => Promise.reject(new Error('only signs')),
    createVerifyData: ({ document, proof }: Record<'document' | 'proof', JsonObject>) =>
      Promise.resolve(Buffer.concat([hash(proof), hash(document)])),
  };
  const suite = new DataIntegrityProof({ signer: keyPair.signer(), date: CREATED, cryptosuite });
  const context = makeBadge(id)['@context'];
  return { id, keyId, suite: Object.assign(suite, { proof: { '@context': context } }) };
}

const OF_TEXT = JCS.map((kind): FormatRow => {
  const make = async () => {
    const issuer = await makeJcsIssuer(kind);
    return asFile(await sign(makeBadge(issuer.id), issuer));
  };
  const signer = `canonicalize, ${DIGITAL_BAZAAR}`;
  return { format: `${kind[0]}, ${kind[1]}`, signer, make, refusals: ANY };
});

const SELECTIVE = (['ecdsa-sd-2023', 'bbs-2023'] as const).map((suite): FormatRow => {
  const make = async () => asFile(await disclose(await signWhole(suite), suite));
  const refusals: FormatRow['refusals'] = {
    ...GRAPH,
    'the holder’s own copy': {
      code: 'proof.not-disclosed',
      change: async () => asFile(await signWhole(suite)),
    },
  };
  return { format: `${suite}, derived`, signer: DIGITAL_BAZAAR, make, refusals };
});

async function signWhole(suite: SelectiveSuite): Promise<JsonObject> {
  const issuer = await makeSelectiveIssuer(suite);
  const mandatory = ['/issuer', '/name', '/validFrom', '/validUntil'];
  return signBase(makeBadge(issuer.id), issuer, mandatory);
}

const LEGACY = (
  [
    ['Ed25519Signature2018', 'EdDSA', 'Ed25519'],
    ['RsaSignature2018', 'PS256', 'RSA'],
    ['JsonWebSignature2020', 'ES256', 'P-256'],
    ['JsonWebSignature2020', 'EdDSA', 'Ed25519'],
  ] as const
).map(([type, alg, keyType]): FormatRow => {
  const more = { type: ['VerifiableCredential'], credentialSubject: { id: 'did:example:ann' } };
  const refusals: FormatRow['refusals'] = {
    ...ANY,
    'a word that nothing defines': jsonRefusal('context.undefined-term', (c) => {
      c.honours = 'First class';
    }),
  };
  const make = async () => asFile(await signLegacy({ type, alg, key: makeKey(keyType), more }));
  return { format: `${type}, ${alg}`, signer: 'jose', make, refusals };
});

const PROOF_ID = 'urn:uuid:277f7b2a-3567-4182-b0e1-199441fae5fb';

/** Two proofs of one issuer's; in a chain, the second covers the first. */
async function signTwice(isChain: boolean): Promise<JsonObject> {
  const keyPair = await Ed25519Multikey.generate();
  const id = `did:key:${keyPair.publicKeyMultibase}`;
  Object.assign(keyPair, { controller: id, id: `${id}#${keyPair.publicKeyMultibase}` });
  const suiteOf = (cryptosuite: object, proof: object) => {
    const suite = new DataIntegrityProof({ signer: keyPair.signer(), date: CREATED, cryptosuite });
    return { id, keyId: '', suite: Object.assign(suite, { proof }) };
  };
  const first = await sign(makeBadge(id), suiteOf(eddsaRdfc, { id: PROOF_ID }));
  if (!isChain) return sign(first, suiteOf(eddsaRdfc, {}));
  const { canonize, ...rest } = eddsaRdfc as {
    canonize: (input: JsonObject, options: object) => Promise<string>;
  };
  const over = (input: JsonObject, options: object) =>
    canonize('issuer' in input ? { ...input, proof: first['proof'] } : input, options);
  return sign(first, suiteOf({ ...rest, canonize: over }, { previousProof: PROOF_ID }));
}

const SEVERAL: readonly FormatRow[] = [
  {
    format: 'a set of proofs',
    signer: DIGITAL_BAZAAR,
    make: async () => asFile(await signTwice(false)),
    refusals: {
      ...GRAPH,
      'one more that does not fit': jsonRefusal('proof.mismatch', (c) => {
        c.proof.push({ ...c.proof[0], created: '2024-01-01T00:00:00Z' });
      }),
    },
  },
  {
    format: 'a chain of proofs',
    signer: DIGITAL_BAZAAR,
    make: async () => asFile(await signTwice(true)),
    refusals: {
      ...GRAPH,
      'without the first': jsonRefusal('proof.chain-broken', (c) => c.proof.shift()),
    },
  },
];

export const EMBEDDED: readonly FormatRow[] = [
  ...OF_GRAPHS,
  ...OF_TEXT,
  ...SELECTIVE,
  ...LEGACY,
  ...SEVERAL,
];
