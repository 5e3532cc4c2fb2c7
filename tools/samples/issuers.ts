import { generateKeyPairSync } from 'node:crypto';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { exportJWK } from 'jose';
import type { JWK } from 'jose';
import type { KeyObject } from 'node:crypto';

/** An invented issuer: how it signs, and the documents in which the world finds its key. */
export type SampleIssuer =
  | {
      readonly kind: 'data-integrity';
      readonly suite: 'eddsa-rdfc-2022' | 'ecdsa-rdfc-2019' | 'Ed25519Signature2020';
      readonly id: string;
      readonly name: string;
      readonly keyPair: Ed25519Multikey.KeyPair;
    }
  | {
      readonly kind: 'jose';
      readonly algorithm: 'RS256' | 'ES256' | 'EdDSA';
      readonly id: string;
      readonly name: string;
      readonly kid: string;
      readonly privateKey: KeyObject;
    };

/** What `documents/index.json` will map: each id to its document. */
export type PublishedDocuments = Map<string, unknown>;

async function didWebIssuer(
  host: string,
  name: string,
  suite: 'eddsa-rdfc-2022' | 'ecdsa-rdfc-2019' | 'Ed25519Signature2020',
  published: PublishedDocuments | undefined,
): Promise<SampleIssuer> {
  const id = `did:web:${host}`;
  const keyId = `${id}#key-1`;
  const keyPair =
    suite === 'ecdsa-rdfc-2019'
      ? await EcdsaMultikey.generate({ curve: 'P-256', id: keyId, controller: id })
      : await Ed25519Multikey.generate({ id: keyId, controller: id });
  published?.set(id, {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod: [
      {
        id: keyId,
        type: 'Multikey',
        controller: id,
        publicKeyMultibase: keyPair.publicKeyMultibase,
      },
    ],
    assertionMethod: [keyId],
  });
  return { kind: 'data-integrity', suite, id, name, keyPair };
}

async function didKeyIssuer(name: string): Promise<SampleIssuer> {
  const keyPair = await Ed25519Multikey.generate();
  const id = `did:key:${keyPair.publicKeyMultibase}`;
  keyPair.controller = id;
  keyPair.id = `${id}#${keyPair.publicKeyMultibase}`;
  return { kind: 'data-integrity', suite: 'eddsa-rdfc-2022', id, name, keyPair };
}

async function didJwkIssuer(name: string, algorithm: 'ES256' | 'EdDSA'): Promise<SampleIssuer> {
  const { publicKey, privateKey } =
    algorithm === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('ed25519');
  const jwk = await exportJWK(publicKey);
  const id = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
  return { kind: 'jose', algorithm, id, name, kid: `${id}#0`, privateKey };
}

async function httpsIssuer(
  host: string,
  name: string,
  published: PublishedDocuments,
): Promise<SampleIssuer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const url = `https://${host}/keys.json`;
  const kid = `${url}#2026`;
  const key: JWK = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  published.set(url, { keys: [key] });
  published.set(`https://${host}/issuer`, {
    id: `https://${host}/issuer`,
    type: ['Profile'],
    name,
  });
  return { kind: 'jose', algorithm: 'RS256', id: `https://${host}/issuer`, name, kid, privateKey };
}

export type IssuerKey =
  | 'northgate'
  | 'harbour'
  | 'cloudpath'
  | 'lingua'
  | 'meridian'
  | 'oldmill'
  | 'guild'
  | 'vanished'
  | 'impostor';

/** Makes every issuer with a fresh key; nobody keeps the private halves. */
export async function makeIssuers(
  published: PublishedDocuments,
): Promise<Readonly<Record<IssuerKey, SampleIssuer>>> {
  return {
    northgate: await didWebIssuer(
      'northgate.example',
      'Northgate University',
      'eddsa-rdfc-2022',
      published,
    ),
    harbour: await didWebIssuer(
      'harbour-data.example',
      'Harbour Institute of Data',
      'ecdsa-rdfc-2019',
      published,
    ),
    cloudpath: await httpsIssuer('cloudpath.example', 'CloudPath Academy', published),
    lingua: await didJwkIssuer('Lingua Language School', 'ES256'),
    meridian: await didJwkIssuer('Meridian College of Nursing', 'EdDSA'),
    oldmill: await didWebIssuer(
      'oldmill.example',
      'Old Mill Trade School',
      'Ed25519Signature2020',
      published,
    ),
    guild: await didKeyIssuer('Guild of Agile Practice'),
    // Its DID document is published nowhere.
    vanished: await didWebIssuer(
      'vanished.example',
      'Vanished Bootcamp',
      'eddsa-rdfc-2022',
      undefined,
    ),
    // Signs with its own key and calls itself Northgate.
    impostor: await didKeyIssuer('Northgate University'),
  };
}
