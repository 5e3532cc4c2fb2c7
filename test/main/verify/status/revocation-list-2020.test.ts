import { createList } from '@digitalbazaar/vc-bitstring-status-list';
import { expect, test } from 'vitest';
import { faultsOf, found, makeBadge, makeJwtSigner, verify } from '../signed-credentials.ts';

const LIST = 'https://uni.example/status/2020';
const CONTEXT = 'https://w3id.org/vc-revocation-list-2020/v1';
const issuer = await makeJwtSigner();
const stranger = await makeJwtSigner();

async function makeBadgeOf2020(): Promise<string> {
  const badge = makeBadge(issuer.id, {
    credentialStatus: {
      id: `${LIST}#42`,
      type: 'RevocationList2020Status',
      revocationListIndex: '42',
      revocationListCredential: LIST,
    },
  });
  const contexts = [...(badge['@context'] as string[]), CONTEXT];
  return issuer.signClaims({ ...badge, '@context': contexts });
}

async function makeList(set: readonly number[], by = issuer): Promise<string> {
  const list = await createList({ length: 131_072 });
  for (const index of set) list.setStatus(index, true);
  const encodedList = (await list.encode()).replace(/^u/u, '');
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2', CONTEXT],
    id: LIST,
    type: ['VerifiableCredential', 'RevocationList2020Credential'],
    issuer: by.id,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: { id: `${LIST}#list`, type: 'RevocationList2020', encodedList },
  };
  return by.signClaims(credential);
}

async function check(list: string): Promise<readonly string[]> {
  const payload = { kind: 'jws', compact: await makeBadgeOf2020() } as const;
  const document = { format: 'ob3-jwt', path: '', payload } as const;
  return faultsOf(await verify(document, { [LIST]: found(list) }));
}

test('a signed badge is current or revoked by a signed list of 2020', async () => {
  expect(await check(await makeList([7]))).toEqual([]);
  expect(await check(await makeList([42, 45]))).toEqual(['status fail status.revoked']);
});

test('a list by somebody else, or one that was changed, says nothing', async () => {
  const [header, payload] = (await makeList([])).split('.');
  const changed = [header, payload, (await makeList([7])).split('.')[2]].join('.');
  expect(await check(await makeList([], stranger))).toEqual(['status unknown status.list-invalid']);
  expect(await check(changed)).toEqual(['status unknown status.list-invalid']);
});
