import { CompactSign } from 'jose';
import type { CompactJWSHeaderParameters } from 'jose';
import type { JsonObject, JsonValue } from '../../../../../src/shared/lib/json.ts';
import type { Finding } from '../../../../../src/shared/model/check.ts';
import { checkJwtProof } from '../../../../../src/main/verify/proofs/jose/check-jwt-proof.ts';
import type { MadeKey } from '../../keys/made-keys.ts';
import { NOW, readerOf } from '../../keys/made-keys.ts';

export type Documents = Readonly<Record<string, JsonValue | string>>;

/** Signs `payload` as the independent library does. */
export function sign(
  payload: JsonValue | Uint8Array,
  key: MadeKey,
  header: CompactJWSHeaderParameters,
): Promise<string> {
  const bytes = payload instanceof Uint8Array ? payload : Buffer.from(JSON.stringify(payload));
  return new CompactSign(bytes).setProtectedHeader(header).sign(key.privateKey);
}

/** A badge of Open Badges 3.0 by `issuer`, as the claims of §8.2. */
export function badgeClaims(issuer: string): JsonObject {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'https://uni.example/credentials/1',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'University' },
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: '2027-01-01T00:00:00Z',
    name: 'Welding',
    credentialSubject: {
      id: 'did:example:ada',
      type: ['AchievementSubject'],
      achievement: { id: 'urn:uuid:1', type: ['Achievement'], name: 'Welding' },
    },
    iss: issuer,
    jti: 'https://uni.example/credentials/1',
    sub: 'did:example:ada',
    nbf: 1_767_225_600,
    exp: 1_798_761_600,
  };
}

export function check(
  compact: string,
  documents: Documents = {},
  kind: 'credential' | 'presentation' = 'credential',
) {
  const purpose = kind === 'credential' ? 'assertionMethod' : 'authentication';
  const options = { purpose, reader: readerOf(documents), instant: NOW, kind } as const;
  return checkJwtProof(compact, options);
}

/** `id outcome code` of each finding that is no pass; empty when everything holds. */
export function troubles(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ id, outcome, code }) => `${id} ${outcome} ${code}`);
}

/** `compact` with its header and payload changed and its signature kept. */
export function tamper(
  compact: string,
  change: {
    readonly header?: (header: Record<string, unknown>) => object;
    readonly payload?: (payload: Record<string, unknown>) => object;
    readonly signature?: (signature: string) => string;
  },
): string {
  const [header = '', payload = '', signature = ''] = compact.split('.');
  const parts = [rewrite(header, change.header), rewrite(payload, change.payload)];
  return [...parts, change.signature?.(signature) ?? signature].join('.');
}

function rewrite(
  part: string,
  change: ((json: Record<string, unknown>) => object) | undefined,
): string {
  if (change === undefined) return part;
  const json = JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  return encode(change(json));
}

export function encode(json: unknown): string {
  return Buffer.from(JSON.stringify(json)).toString('base64url');
}
