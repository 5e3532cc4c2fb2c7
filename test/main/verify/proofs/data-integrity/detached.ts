import { createHash } from 'node:crypto';
import { FlattenedSign } from 'jose';
import { findContextSets } from '../../../../../src/main/verify/contexts/context-set.ts';
import { canonicalise } from '../../../../../src/main/verify/jsonld/canonicalise.ts';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import type { MadeKey } from '../../keys/made-keys.ts';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const JWS_2020 = 'https://w3id.org/security/suites/jws-2020/v1';
const OB_302 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json';
export const HEADER = { b64: false, crit: ['b64'] };

interface Legacy {
  readonly type: 'Ed25519Signature2018' | 'RsaSignature2018' | 'JsonWebSignature2020';
  readonly alg: string;
  readonly key: MadeKey;
  /** What the document has beside or instead of what it has. */
  readonly more?: JsonObject;
  readonly created?: string;
}

/** Signs as these suites do, with the JWS of an independent implementation. */
export async function signLegacy(
  { type, alg, key, more, created }: Legacy,
  header: JsonObject = HEADER,
): Promise<JsonObject> {
  const { document, proof, payload } = await hashLegacy(type, key, more, created);
  const { protected: head, signature } = await new FlattenedSign(payload)
    .setProtectedHeader({ ...header, alg })
    .sign(key.privateKey);
  return { ...document, proof: { ...proof, jws: `${head}..${signature}` } };
}

/** The hash of the proof's options, then that of the document. */
export async function hashLegacy(
  type: string,
  key: MadeKey,
  more: JsonObject = {},
  created = '2022-05-27T15:08:03Z',
) {
  const context = [V1, OB_302, ...(type === 'JsonWebSignature2020' ? [JWS_2020] : [])];
  const document: JsonObject = {
    '@context': context,
    id: 'urn:uuid:0d0d3c1b-5a3e-4a40-9c75-3f2f38b1cf6a',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Welding, level 2',
    issuer: { id: key.didKey, type: ['Profile'] },
    issuanceDate: '2022-05-01T00:00:00Z',
    credentialSubject: { id: 'did:example:somebody', type: ['AchievementSubject'] },
    ...more,
  };
  const proof = {
    type,
    created,
    verificationMethod: `${key.didKey}#${key.multikey}`,
    proofPurpose: 'assertionMethod',
  };
  const [contexts] = findContextSets(document);
  const parts = [{ '@context': context, ...proof }, document].map(async (part) => {
    const canonical = await canonicalise(part, { contexts, digest: 'sha256' });
    if (!canonical.ok) throw new Error(canonical.error);
    return createHash('sha256').update(canonical.value.nquads).digest();
  });
  return { document, proof, payload: Buffer.concat(await Promise.all(parts)) };
}
