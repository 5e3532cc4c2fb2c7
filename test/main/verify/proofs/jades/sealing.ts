import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { FlattenedSign, GeneralSign } from 'jose';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';

/** Seals that independent libraries have made: certificates by `@peculiar/x509`, signatures by `jose`. */

x509.cryptoProvider.set(crypto);

export interface CertifiedOptions {
  readonly name?: string;
  readonly issuer?: Certified;
  /** Signs the certificate instead of the issuer, who is still named. */
  readonly signer?: Certified;
  readonly isAuthority?: boolean;
  readonly pathLength?: number;
  readonly keyUsage?: number;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly keys?: CryptoKeyPair;
  readonly hash?: string;
  readonly extensions?: readonly x509.Extension[];
}

export interface Certified {
  readonly name: string;
  readonly keys: CryptoKeyPair;
  /** Base64 of the DER, as `x5c` and the accepted certificates have it. */
  readonly base64: string;
  readonly der: Uint8Array;
}

const { digitalSignature, keyEncipherment, keyCertSign, cRLSign } = x509.KeyUsageFlags;

export const ES256: EcKeyGenParams & EcdsaParams = {
  name: 'ECDSA',
  namedCurve: 'P-256',
  hash: 'SHA-256',
};

export const RSA: RsaHashedKeyGenParams = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};

export async function makeKeys(
  algorithm: EcKeyGenParams | RsaHashedKeyGenParams = ES256,
): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

/** A certificate: an authority's unless it says otherwise, and self-signed unless an issuer is named. */
export async function certify(options: CertifiedOptions = {}): Promise<Certified> {
  const {
    name = 'C=EE, O=Root, CN=Root',
    issuer,
    signer,
    isAuthority = true,
    pathLength,
  } = options;
  const keys = options.keys ?? (await makeKeys());
  const own = { name, keys };
  const signingKey = (signer ?? issuer ?? own).keys.privateKey;
  const usage = options.keyUsage ?? (isAuthority ? keyCertSign | cRLSign : digitalSignature);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: '01',
    subject: name,
    issuer: (issuer ?? own).name,
    notBefore: new Date(options.notBefore ?? '2025-01-01T00:00:00Z'),
    notAfter: new Date(options.notAfter ?? '2030-01-01T00:00:00Z'),
    signingAlgorithm: { ...signingKey.algorithm, hash: options.hash ?? 'SHA-256' },
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new x509.BasicConstraintsExtension(isAuthority, pathLength, true),
      new x509.KeyUsagesExtension(usage, true),
      ...(options.extensions ?? []),
    ],
  });
  const der = new Uint8Array(certificate.rawData);
  return { name, keys, der, base64: Buffer.from(der).toString('base64') };
}

export const UNIVERSITY =
  'C=EE, O=Example University, CN=Example University e-seal, 2.5.4.97=NTREE-12345678';

/** The certificate of the one who seals. */
export function certifySealer(options: CertifiedOptions = {}): Promise<Certified> {
  return certify({ name: UNIVERSITY, isAuthority: false, ...options });
}

/** A use that lets nobody sign. */
export const KEY_ENCIPHERMENT = keyEncipherment;

/** Uses of an authority and of one that seals. */
export const CERTIFICATE_SIGNING = keyCertSign;
export const TEXT_SIGNING = digitalSignature;

/** An extension that nobody knows, critical where it is not said otherwise. */
export function makeExtension(
  id: string,
  isCritical = true,
  content = new Uint8Array([5, 0]),
): x509.Extension {
  return new x509.Extension(id, isCritical, content);
}

/** The ends for which a certificate's key is. */
export function forUses(
  uses: readonly (keyof typeof x509.ExtendedKeyUsage)[],
  isCritical = false,
): x509.Extension {
  return new x509.ExtendedKeyUsageExtension(
    uses.map((use) => x509.ExtendedKeyUsage[use]),
    isCritical,
  );
}

/** An EDC in the terms of the European Learning Model, invented. */
export function makeEuropean(more: JsonObject = {}): JsonObject {
  return {
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'http://data.europa.eu/snb/model/context/edc-ap',
    ],
    id: 'urn:credential:0f1c7d8e-7c3a-4a39-8b0a-3f2d1c0b9a88',
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    issuer: {
      id: 'urn:epass:org:1',
      type: 'Organisation',
      legalName: { en: 'Example University', et: 'Näidisülikool' },
      registration: {
        id: 'urn:epass:legalIdentifier:1',
        type: 'LegalIdentifier',
        notation: '12345678',
        spatial: { id: 'http://publications.europa.eu/resource/authority/country/EST' },
      },
    },
    issuanceDate: '2026-01-10T00:00:00Z',
    validFrom: '2026-01-10T00:00:00Z',
    credentialSubject: {
      id: 'urn:epass:person:1',
      type: 'Person',
      fullName: { en: 'Amara Okafor' },
      contactPoint: { emailAddress: { id: 'mailto:amara@example.org', type: 'Mailbox' } },
      hasClaim: {
        id: 'urn:epass:learningAchievement:1',
        type: 'LearningAchievement',
        title: { et: 'Andmeteadus', en: 'Data Science' },
        specifiedBy: {
          type: 'Qualification',
          learningOutcome: [
            {
              type: 'LearningOutcome',
              title: { en: 'Analyses data' },
              relatedESCOSkill: [
                {
                  id: 'http://data.europa.eu/esco/skill/2b92a5b2-6758-4ee3-9fb4-b6387a55cc8f',
                  type: 'Concept',
                  inScheme: { id: 'http://data.europa.eu/esco/skill', type: 'ConceptScheme' },
                  prefLabel: { en: 'perform data analysis' },
                },
              ],
            },
          ],
        },
      },
    },
    ...more,
  };
}

export const SEALED_AT = '2026-01-12T07:12:23Z';

export interface SealOptions {
  readonly credential?: JsonObject;
  readonly header?: JsonObject;
  readonly unprotected?: JsonObject;
  readonly algorithm?: string;
  /** Whose certificate is named, where it is not the signer's. */
  readonly chain?: readonly Certified[];
}

/** Everything that `jose` must let pass so that a header may demand it. */
const CRITICAL = { sigT: true, 'x5t#o': true, sigD: true, sigPId: true, odd: true };

/** In the flattened serialisation. */
export type Sealed = JsonObject & { readonly payload: string };

/** Seals as the Commission's tools do: flattened, the text as it is (RFC 7797), `sigT` demanded. */
export async function seal(signer: Certified, options: SealOptions = {}): Promise<Sealed> {
  const { credential = makeEuropean(), chain = [signer], algorithm = 'ES256' } = options;
  const jws = new FlattenedSign(Buffer.from(JSON.stringify(credential))).setProtectedHeader({
    alg: algorithm,
    typ: 'jose+json',
    x5c: chain.map(({ base64 }) => base64),
    b64: false,
    sigT: SEALED_AT,
    crit: ['b64', 'sigT'],
    ...options.header,
  });
  if (options.unprotected !== undefined) jws.setUnprotectedHeader(options.unprotected);
  const signed = await jws.sign(signer.keys.privateKey, { crit: CRITICAL });
  const isPlain = options.header?.['b64'] === true;
  const payload = isPlain ? signed.payload : JSON.stringify(credential);
  return { ...signed, payload } as Sealed;
}

/** The general serialisation, with as many signatures as signers; its text in base64url. */
export async function sealTogether(
  signers: readonly Certified[],
  credential: JsonObject = makeEuropean(),
): Promise<JsonObject> {
  const jws = new GeneralSign(Buffer.from(JSON.stringify(credential)));
  for (const { base64, keys } of signers) {
    jws
      .addSignature(keys.privateKey, { crit: CRITICAL })
      .setProtectedHeader({ alg: 'ES256', x5c: [base64], sigT: SEALED_AT, crit: ['sigT'] });
  }
  return (await jws.sign()) as unknown as JsonObject;
}
