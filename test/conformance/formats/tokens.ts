import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { JsonObject } from '../../../src/shared/lib/json.ts';
import { issue, makeKeyOwner, present } from '../../main/verify/proofs/sd-jwt/issued.ts';
import { makeNestedBadge, makeRecord } from '../../main/verify/learner-records.ts';
import { makeBadge } from '../../main/verify/signed-credentials.ts';
import { asFile, changeToken, encodePart, refusal, textOf, tokenRefusal } from './row.ts';
import type { FormatRow, Handed, Refusal } from './row.ts';

/** Credentials as JOSE has them: JWTs, envelopes of them, and SD-JWTs. */

const JOSE = 'jose';

async function makeJoseIssuer(alg: string) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const id = `did:jwk:${encodePart(await exportJWK(publicKey))}`;
  const signClaims = (claims: object, typ = 'JWT') =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg, kid: `${id}#0`, typ }).sign(privateKey);
  return { id, signClaims };
}

const STRANGER = 'did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi';

const ANY: Readonly<Record<string, Refusal>> = {
  'another claim': tokenRefusal('proof.mismatch', (c) => (c.name = 'Doctor of everything')),
  'another iss': tokenRefusal('binding.issuer-differs', (c) => (c.iss = STRANGER)),
  'no algorithm': refusal('proof.none', (good) => {
    const [header, claims] = changeToken(textOf(good), (_, h) => (h.alg = 'none')).split('.');
    return { file: `${header}.${claims}.` };
  }),
  'the algorithm of a shared secret': tokenRefusal(
    'algorithm.shared-secret',
    (_, h) => (h.alg = 'HS256'),
  ),
  'a header that must be understood': tokenRefusal('proof.malformed', (_, h) => {
    h.crit = ['exp'];
  }),
};

function tokenRow(format: string, alg: string, claimsOf: (id: string) => object): FormatRow {
  const make = async () => {
    const { id, signClaims } = await makeJoseIssuer(alg);
    return { file: await signClaims(claimsOf(id), format === 'vc+jwt' ? 'vc+jwt' : 'JWT') };
  };
  return { format: `${format}, ${alg}`, signer: JOSE, make, refusals: ANY };
}

const plain = (id: string): JsonObject => ({ ...makeBadge(id), type: ['VerifiableCredential'] });

/** VC 1.1 §6.3.1: the credential in `vc`, its dates and parties as claims. */
function wrapped(id: string): object {
  const { issuer: _, validFrom: __, validUntil: ___, ...badge } = plain(id);
  const vc = { ...badge, '@context': ['https://www.w3.org/2018/credentials/v1'] };
  return { iss: id, nbf: 1_767_225_600, exp: 1_798_675_200, vc };
}

const JWTS = [
  ...['ES256', 'ES384', 'ES512', 'RS256', 'PS256', 'EdDSA'].map((alg) =>
    tokenRow('Open Badges 3.0 as JWT', alg, makeBadge),
  ),
  tokenRow('vc+jwt', 'ES256', plain),
  {
    ...tokenRow('VC 1.1 as JWT', 'ES256', wrapped),
    // Its issuer stands in `iss` only, so that there is nothing which that could contradict.
    refusals: {
      ...ANY,
      'another iss': tokenRefusal('binding.foreign-key', (c) => (c.iss = STRANGER)),
    },
  },
  tokenRow('CLR 2.0 as JWT', 'ES256', (id) => makeRecord(id, [])),
];

const V2 = 'https://www.w3.org/ns/credentials/v2';

function envelopeOf(token: string, kind: 'vc' | 'vp'): JsonObject {
  const type = kind === 'vc' ? 'EnvelopedVerifiableCredential' : 'EnvelopedVerifiablePresentation';
  return { '@context': V2, id: `data:application/${kind}+jwt,${token}`, type };
}

async function makeToken(): Promise<string> {
  const { id, signClaims } = await makeJoseIssuer('ES256');
  return signClaims(plain(id), 'vc+jwt');
}

/** The same, for tokens within an envelope. */
function inEnvelope({ code, change }: Refusal): Refusal {
  return refusal(code, async (good) => {
    const { id } = JSON.parse(textOf(good)) as { readonly id: string };
    const [start = '', token = ''] = id.split(',');
    const bad = textOf(await change({ file: token }));
    return asFile({ ...(JSON.parse(textOf(good)) as JsonObject), id: `${start},${bad}` });
  });
}

async function present2(kind: 'jwt' | 'envelope'): Promise<Handed> {
  const holder = await makeJoseIssuer('EdDSA');
  const presentation = {
    '@context': [V2],
    type: ['VerifiablePresentation'],
    holder: holder.id,
    verifiableCredential: [envelopeOf(await makeToken(), 'vc')],
  };
  const token = await holder.signClaims(presentation, 'vp+jwt');
  return kind === 'jwt' ? { file: token } : asFile(envelopeOf(token, 'vp'));
}

/** What is wrong with the credential in it is wrong with the presentation too. */
const IN_PRESENTATION = Object.fromEntries(
  Object.entries(ANY).map(([what, { code, change }]) => {
    const changed = async (good: Handed) => {
      const inner = textOf(await change({ file: await makeToken() }));
      const file = changeToken(textOf(good), (claims) => {
        claims.verifiableCredential = [envelopeOf(inner, 'vc')];
      });
      return { file };
    };
    return [what, refusal(code, changed)];
  }),
);

const ENVELOPES: readonly FormatRow[] = [
  {
    format: 'EnvelopedVerifiableCredential',
    signer: JOSE,
    make: async () => asFile(envelopeOf(await makeToken(), 'vc')),
    refusals: Object.fromEntries(
      Object.entries(ANY).map(([what, one]) => [what, inEnvelope(one)] as const),
    ),
  },
  {
    format: 'vp+jwt',
    signer: JOSE,
    make: () => present2('jwt'),
    refusals: IN_PRESENTATION,
  },
  {
    format: 'EnvelopedVerifiablePresentation',
    signer: JOSE,
    make: () => present2('envelope'),
    refusals: Object.fromEntries(
      Object.entries(IN_PRESENTATION).map(([what, one]) => [what, inEnvelope(one)] as const),
    ),
  },
];

const VCT = 'https://types.example/degree';

const SD_JWT: Readonly<Record<string, Refusal>> = {
  'another claim': tokenRefusal('proof.mismatch', (c) => (c.vct = 'https://types.example/doctor')),
  'a part that nobody signed': refusal('sd-jwt.not-signed', (good) =>
    withDisclosure(good, ['salt', 'grade', 'A']),
  ),
  'a part twice': refusal('sd-jwt.repeated', (good) => {
    const [jwt, first, ...rest] = textOf(good).split('~');
    return { file: [jwt, first, first, ...rest].join('~') };
  }),
  'a part that is none': refusal('sd-jwt.malformed', (good) => withDisclosure(good, ['salt'])),
  'another hash': tokenRefusal('sd-jwt.hash-refused', (c) => (c['_sd_alg'] = 'md5')),
};

/** With one disclosure more, in front of the others. */
function withDisclosure(good: Handed, disclosure: readonly string[]): Handed {
  const [jwt, ...rest] = textOf(good).split('~');
  return { file: [jwt, encodePart(disclosure), ...rest].join('~') };
}

const SD_JWTS: readonly FormatRow[] = [
  {
    format: 'SD-JWT VC',
    signer: '@sd-jwt',
    make: async () => {
      const owner = makeKeyOwner();
      const claims = { iss: owner.did, vct: VCT, email: 'ann@example.org', degree: 'BSc' };
      return { file: await issue(claims, owner) };
    },
    refusals: SD_JWT,
  },
  {
    format: 'SD-JWT VC with key binding',
    signer: '@sd-jwt',
    make: async () => {
      const [owner, holder] = [makeKeyOwner(), makeKeyOwner()];
      const claims = { iss: owner.did, vct: VCT, cnf: { jwk: holder.jwk }, degree: 'BSc' };
      return { file: await present(await issue(claims, owner), holder, { degree: true }) };
    },
    refusals: {
      ...SD_JWT,
      'a part withheld after the holder signed': refusal('sd-jwt.holder-mismatch', (good) => {
        const [jwt, , ...rest] = textOf(good).split('~');
        return { file: [jwt, ...rest].join('~') };
      }),
      'a binding that is no binding': refusal('sd-jwt.holder-malformed', (good) => ({
        file: `${textOf(good)}x.y`,
      })),
    },
  },
];

/** A learner record with a badge in it as a token, which is signed by another issuer. */
const NESTED: FormatRow = {
  format: 'CLR 2.0 as JWT, with a badge as JWT in it',
  signer: JOSE,
  make: () => makeNested((token) => token),
  refusals: {
    ...ANY,
    'the badge changed before the record was signed': refusal('nested.rejected', () =>
      makeNested((token) => changeToken(token, (c) => (c.name = 'Doctor'))),
    ),
    'a badge that is encrypted': refusal('nested.unconfirmed', () =>
      makeNested(() => `${encodePart({ alg: 'dir', enc: 'A256GCM' })}..AAAA.AAAA.AAAA`),
    ),
  },
};

async function makeNested(change: (token: string) => string): Promise<Handed> {
  const [university, guild] = [await makeJoseIssuer('ES256'), await makeJoseIssuer('EdDSA')];
  const token = await guild.signClaims(makeNestedBadge(guild.id, 'Welding'));
  return { file: await university.signClaims(makeRecord(university.id, [change(token)])) };
}

export const TOKENS: readonly FormatRow[] = [...JWTS, ...ENVELOPES, ...SD_JWTS, NESTED];
