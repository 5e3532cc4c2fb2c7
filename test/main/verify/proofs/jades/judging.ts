import type { CredentialPayload } from '../../../../../src/main/intake/index.ts';
import type { GatheredDocuments } from '../../../../../src/main/verify/documents/answer.ts';
import { verifyCredential } from '../../../../../src/main/verify/index.ts';
import type { VerifyOutcome } from '../../../../../src/main/verify/index.ts';
import { parseInstant } from '../../../../../src/shared/lib/instant.ts';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
import type { Finding } from '../../../../../src/shared/model/check.ts';
import { certify, certifySealer, seal } from './sealing.ts';
import type { Certified, SealOptions, Sealed } from './sealing.ts';

/** A university, the authority that certified it, and the root above; and what is made of their seals. */

export const NOW = '2026-06-01T00:00:00Z';

export const root = await certify();
export const authority = await certify({ name: 'C=EE, O=Authority, CN=Authority', issuer: root });
export const sealer = await certifySealer({ issuer: authority });
export const CHAIN = [sealer, authority];

export async function judge(
  document: JsonObject | string,
  accepted: readonly Certified[],
  given: { readonly now?: string; readonly documents?: GatheredDocuments } = {},
): Promise<VerifyOutcome> {
  const { now = NOW, documents = {} } = given;
  const payload: CredentialPayload =
    typeof document === 'string'
      ? { kind: 'jws', compact: document }
      : { kind: 'json', json: document };
  const instant = parseInstant(now);
  if (instant === undefined) throw new Error(`${now} is no time.`);
  return await verifyCredential({
    document: { format: 'edc-json', path: '', payload },
    instant,
    checkedAt: now,
    documents,
    acceptedCertificates: accepted.map(({ base64 }) => base64),
  });
}

export function codesOf({ verification }: VerifyOutcome, id: Finding['id']): readonly string[] {
  return verification.checks
    .filter((check) => check.id === id)
    .map(({ outcome, code }) => `${outcome} ${code}`);
}

export async function sealed(options: SealOptions = {}): Promise<Sealed> {
  return seal(sealer, { chain: CHAIN, ...options });
}
