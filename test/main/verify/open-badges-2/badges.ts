import { CompactSign, exportPKCS8, exportSPKI, generateKeyPair } from 'jose';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import type { CredentialDocument } from '../../../../src/main/intake/index.ts';
import type {
  DocumentAnswer,
  GatheredDocuments,
} from '../../../../src/main/verify/documents/answer.ts';
import type { VerifyOutcome } from '../../../../src/main/verify/index.ts';
import { found, verify } from '../signed-credentials.ts';

/** An issuer of Open Badges 2.0, with everything that its host shows. */

export const HOST = 'https://uni.example';
export const ASSERTION_URL = `${HOST}/assertions/1`;
export const BADGE_URL = `${HOST}/badges/welding`;
export const PROFILE_URL = `${HOST}/issuer`;
export const KEY_URL = `${HOST}/keys/1`;
export const LIST_URL = `${HOST}/revoked`;

const CONTEXT = 'https://w3id.org/openbadges/v2';

export function makeAssertion(more: JsonObject = {}): JsonObject {
  return {
    '@context': CONTEXT,
    type: 'Assertion',
    id: ASSERTION_URL,
    recipient: { type: 'email', hashed: false, identity: 'ada@example.org' },
    badge: BADGE_URL,
    issuedOn: '2026-01-01T00:00:00+00:00',
    expires: '2026-12-31T00:00:00Z',
    verification: { type: 'HostedBadge' },
    ...more,
  };
}

export function makeBadgeClass(more: JsonObject = {}): JsonObject {
  return {
    '@context': CONTEXT,
    type: 'BadgeClass',
    id: BADGE_URL,
    name: 'Welding',
    description: 'Joins metal.',
    image: `${HOST}/welding.png`,
    criteria: { narrative: 'Weld a frame.' },
    tags: ['metal'],
    alignment: [{ targetName: 'Arc welding', targetUrl: 'https://skills.example/arc' }],
    issuer: PROFILE_URL,
    ...more,
  };
}

export function makeProfile(more: JsonObject = {}): JsonObject {
  return {
    '@context': CONTEXT,
    type: 'Profile',
    id: PROFILE_URL,
    name: 'University',
    url: HOST,
    email: 'badges@uni.example',
    ...more,
  };
}

export interface Shown {
  readonly assertion?: JsonObject;
  readonly badgeClass?: JsonObject;
  readonly profile?: JsonObject;
  readonly more?: GatheredDocuments;
}

/** What the issuer's host shows; `more` replaces any of it. */
export function showAt({ assertion, badgeClass, profile, more }: Shown = {}): GatheredDocuments {
  return {
    [ASSERTION_URL]: found(assertion ?? makeAssertion()),
    [BADGE_URL]: found(badgeClass ?? makeBadgeClass()),
    [PROFILE_URL]: found(profile ?? makeProfile()),
    ...more,
  };
}

export function unavailable(reason: 'offline' | 'not-found' | 'gone'): DocumentAnswer {
  return { outcome: 'unavailable', reason, detail: `HTTP ${reason}` };
}

export function verifyHosted(
  json: JsonObject,
  documents: GatheredDocuments = showAt(),
  at?: string,
): Promise<VerifyOutcome> {
  const document: CredentialDocument = {
    format: 'ob2-hosted',
    path: '',
    payload: { kind: 'json', json },
  };
  return verify(document, documents, at);
}

export function verifySigned(
  compact: string,
  documents: GatheredDocuments,
): Promise<VerifyOutcome> {
  const document: CredentialDocument = {
    format: 'ob2-signed',
    path: '',
    payload: { kind: 'jws', compact },
  };
  return verify(document, documents);
}

/** A key of the given kind, as it is published, and what signs with it. */
export async function makeKey(algorithm = 'RS256') {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const publicKeyPem = await exportSPKI(publicKey);
  const privateKeyPem = await exportPKCS8(privateKey);
  const sign = (payload: JsonObject) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: algorithm })
      .sign(privateKey);
  const document = (more: JsonObject = {}): JsonObject => ({
    '@context': CONTEXT,
    type: 'CryptographicKey',
    id: KEY_URL,
    owner: PROFILE_URL,
    publicKeyPem,
    ...more,
  });
  return { sign, document, publicKeyPem, privateKeyPem };
}

export type BadgeKey = Awaited<ReturnType<typeof makeKey>>;

export function makeSignedAssertion(more: JsonObject = {}): JsonObject {
  return makeAssertion({
    id: 'urn:uuid:5d0b1c1e-3b0e-4c34-9c53-0d6d9b5b4b0a',
    verification: { type: 'SignedBadge', creator: KEY_URL },
    ...more,
  });
}

/** What the host of an issuer that signs shows. */
export function showSigner(key: BadgeKey, shown: Shown = {}): GatheredDocuments {
  const profile = makeProfile({ publicKey: KEY_URL, ...shown.profile });
  return showAt({ ...shown, profile, more: { [KEY_URL]: found(key.document()), ...shown.more } });
}
