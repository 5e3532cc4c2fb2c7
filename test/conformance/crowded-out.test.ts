import { expect, test } from 'vitest';
import type { DocumentRequest, DocumentSource } from '../../src/main/verify/documents/answer.ts';
import { verifyWithDocuments } from '../../src/main/verify/documents/gather.ts';
import { allowKinds } from '../../src/main/verify/documents/network-kinds.ts';
import { verifyCredential } from '../../src/main/verify/index.ts';
import { CREDENTIAL_LIMITS } from '../../src/shared/limits.ts';
import { parseInstant } from '../../src/shared/lib/instant.ts';
import type { NetworkKind } from '../../src/shared/model/network.ts';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import {
  NOW,
  decidingFaultsOf,
  found,
  makeBadge,
  makeJwtSigner,
} from '../main/verify/signed-credentials.ts';

/**
 * A badge in the name of an issuer whose profile lists its keys, signed with a key that somebody put onto the
 * same host. It may ask for so much else that the profile is not asked for any more.
 */

const ISSUER = 'https://uni.example/issuer';
const UPLOADED = 'https://uni.example/uploads/key';

const forger = await makeJwtSigner();
const university = await makeJwtSigner();

const jwkOf = (did: string) =>
  JSON.parse(Buffer.from(did.slice('did:jwk:'.length), 'base64url').toString()) as JsonObject;

const HOSTED: Readonly<Record<string, JsonObject>> = {
  [ISSUER]: { id: ISSUER, type: 'Profile', jwks: { keys: [jwkOf(university.id)] } },
  [UPLOADED]: { keys: [{ ...jwkOf(forger.id), kid: 'k' }] },
};

function openSource() {
  const asked: string[] = [];
  const source: DocumentSource = {
    resolve: ({ id }: DocumentRequest) => {
      asked.push(id);
      const json = HOSTED[id];
      return Promise.resolve(
        json === undefined
          ? { outcome: 'unavailable', reason: 'not-found', detail: id }
          : found(json),
      );
    },
  };
  return { asked, source };
}

/** Endorsements, each of which wants two documents; what comes of them moves no verdict. */
async function endorse(count: number): Promise<readonly string[]> {
  const each = Array.from({ length: count }, (_, index) =>
    forger.signClaims(
      makeBadge(`did:web:e${index}.evil.example`, {
        type: ['VerifiableCredential', 'EndorsementCredential'],
        credentialStatus: {
          type: '1EdTechRevocationList',
          id: `https://e${index}.evil.example/revoked`,
        },
      }),
      { kid: `did:web:e${index}.evil.example#k` },
    ),
  );
  return Promise.all(each);
}

async function judge(more: JsonObject, allow?: readonly NetworkKind[]) {
  const claims = { ...makeBadge(ISSUER), ...more };
  const compact = await forger.signClaims(claims, { kid: `${UPLOADED}#k` });
  const { asked, source } = openSource();
  const request = {
    document: { format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } },
    instant: parseInstant(NOW)!,
    checkedAt: NOW,
  } as const;
  const network = allow === undefined ? source : allowKinds(source, allow);
  const outcome = await verifyWithDocuments(request, network, verifyCredential);
  if (!('verification' in outcome)) throw new Error('no outcome');
  return { outcome, asked };
}

test('is rejected by what the profile lists', async () => {
  const { outcome, asked } = await judge({});
  expect(asked).toContain(ISSUER);
  expect(decidingFaultsOf(outcome)).toEqual(['issuer-binding fail binding.foreign-key']);
  expect(outcome.verification.verdict).toBe('rejected');
});

test('is not verified where it has the profile crowded out', async () => {
  const { outcome, asked } = await judge({ endorsementJwt: await endorse(40) });
  expect(asked).toHaveLength(CREDENTIAL_LIMITS.documents);
  expect(asked).not.toContain(ISSUER);
  expect(decidingFaultsOf(outcome)).toEqual(['issuer-binding unknown binding.unconfirmed']);
  expect(outcome.verification.verdict).toBe('unconfirmed');
});

test('is rejected though it names the profile as what may not be looked up', async () => {
  const list = { type: '1EdTechRevocationList', id: ISSUER };
  const type = ['VerifiableCredential', 'EndorsementCredential'];
  const endorsement = makeBadge(forger.id, { type, credentialStatus: list });
  const endorsementJwt = [await forger.signClaims(endorsement)];
  const { outcome, asked } = await judge({ endorsementJwt }, ['issuer-keys']);
  expect(asked).toContain(ISSUER);
  expect(decidingFaultsOf(outcome)).toEqual(['issuer-binding fail binding.foreign-key']);
});
