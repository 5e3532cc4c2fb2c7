import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { SignJWT, UnsecuredJWT } from 'jose';
import signatures from 'jsonld-signatures';
import { loadPackagedContext } from './contexts.ts';
import type { KeyPair } from '@digitalbazaar/ed25519-multikey';
import type { JWTPayload } from 'jose';
import type { SampleIssuer } from './issuers.ts';

/** A credential before it is signed; the fields that signing and the faults touch. */
export interface UnsignedCredential {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly string[];
  readonly issuer: { readonly id: string; readonly type: readonly string[]; readonly name: string };
  readonly [field: string]: unknown;
}

const { AssertionProofPurpose, AuthenticationProofPurpose } = signatures.purposes;

function suiteOf(issuer: Extract<SampleIssuer, { kind: 'data-integrity' }>): object {
  const signer = issuer.keyPair.signer();
  if (issuer.suite === 'Ed25519Signature2020') return new Ed25519Signature2020({ signer });
  const cryptosuite = issuer.suite === 'ecdsa-rdfc-2019' ? ecdsaRdfc : eddsaRdfc;
  return new DataIntegrityProof({ signer, cryptosuite });
}

/** Signs with an embedded proof, through an implementation that is not ours. */
export async function signEmbedded<Document extends object>(
  document: Document,
  issuer: Extract<SampleIssuer, { kind: 'data-integrity' }>,
  documentLoader = loadPackagedContext,
): Promise<Document & { readonly proof: object }> {
  return await signatures.sign(document, {
    suite: suiteOf(issuer),
    purpose: new AssertionProofPurpose(),
    documentLoader,
  });
}

/** Wraps a credential in a presentation that its holder signs. */
export async function signPresentation(
  credential: object,
  holder: KeyPair,
  domain?: string,
): Promise<Readonly<Record<string, unknown>>> {
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: holder.controller,
    verifiableCredential: [credential],
  };
  return await signatures.sign(presentation, {
    suite: new DataIntegrityProof({ signer: holder.signer(), cryptosuite: eddsaRdfc }),
    purpose: new AuthenticationProofPurpose({ challenge: 'touchstone-samples', domain }),
    documentLoader: loadPackagedContext,
  });
}

function seconds(dateTime: unknown): number | undefined {
  return typeof dateTime === 'string' ? Math.floor(Date.parse(dateTime) / 1000) : undefined;
}

/** The registered claims of Open Badges 3.0 §8.2.3 beside the credential itself. */
function claimsOf(credential: UnsignedCredential, subjectId: string | undefined): JWTPayload {
  const claims = {
    iss: credential.issuer.id,
    jti: credential.id,
    sub: subjectId,
    nbf: seconds(credential['validFrom']),
    exp: seconds(credential['validUntil']),
  };
  const stated = Object.entries(claims).filter(([, value]) => value !== undefined);
  return { ...credential, ...Object.fromEntries(stated) };
}

/** Signs as a compact JWS. @see https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof */
export async function signJwt(
  credential: UnsignedCredential,
  subjectId: string | undefined,
  issuer: Extract<SampleIssuer, { kind: 'jose' }>,
): Promise<string> {
  return await new SignJWT(claimsOf(credential, subjectId))
    .setProtectedHeader({ alg: issuer.algorithm, kid: issuer.kid, typ: 'JWT' })
    .sign(issuer.privateKey);
}

/** The same claims with `alg: none`, as a forger would try. */
export function leaveUnsigned(
  credential: UnsignedCredential,
  subjectId: string | undefined,
): string {
  return new UnsecuredJWT(claimsOf(credential, subjectId)).encode();
}
