import { createList } from '@digitalbazaar/vc-bitstring-status-list';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import {
  asDocument,
  entryOf,
  faultsOf,
  found,
  makeBadge,
  makeJwtSigner,
  makeSigner,
  sign,
  signList,
  verify,
} from '../signed-credentials.ts';
import type { Signer } from '../signed-credentials.ts';

/** Lists that independent implementations have made and signed, in each way in which issuers write one. */

const URL_1 = 'https://uni.example/status/1';

/** Of a list as the Recommendation has it, `u` and base64url, its other forms. */
const FORMS: readonly (readonly [string, (encoded: string) => string])[] = [
  ['with its prefix', (encoded) => encoded],
  ['in base64url without prefix', (encoded) => encoded.slice(1)],
  [
    'in base64 with padding',
    (encoded) => Buffer.from(encoded.slice(1), 'base64url').toString('base64'),
  ],
];

describe('a Bitstring Status List', () => {
  let issuer: Signer;

  beforeAll(async () => {
    issuer = await makeSigner();
  });

  async function makeWritten(write: (encoded: string) => string): Promise<JsonObject> {
    const { proof: _, ...list } = await signList(issuer, { url: URL_1, set: [7] });
    const subject = list['credentialSubject'] as JsonObject;
    const encodedList = write(subject['encodedList'] as string);
    return sign({ ...list, credentialSubject: { ...subject, encodedList } }, issuer);
  }

  async function check(index: number, list: JsonObject) {
    const credentialStatus = entryOf(URL_1, index);
    const badge = await sign(makeBadge(issuer.id, { credentialStatus }), issuer);
    const outcome = await verify(asDocument(badge), { [URL_1]: found(list) });
    return [outcome.verification.verdict, ...faultsOf(outcome)];
  }

  test.each(FORMS)('%s says which badge is revoked, and which is not', async (_, write) => {
    const list = await makeWritten(write);
    expect(await check(3, list)).toEqual(['verified']);
    expect(await check(7, list)).toEqual(['lapsed', 'status fail status.revoked']);
  });

  test.each(FORMS)('%s that was changed says nothing', async (_, write) => {
    const list = await makeWritten(write);
    const empty = (await signList(issuer, { url: URL_1 }))['credentialSubject'] as JsonObject;
    const none = write(empty['encodedList'] as string);
    const subject = list['credentialSubject'] as JsonObject;
    const changed = { ...list, credentialSubject: { ...subject, encodedList: none } };
    expect(await check(7, changed)).toEqual(['unconfirmed', 'status unknown status.list-invalid']);
  });

  test('in another multibase says nothing', async () => {
    const list = await makeWritten((encoded) => `m${encoded.slice(1)}`);
    expect(await check(3, list)).toEqual(['unconfirmed', 'status unknown status.list-invalid']);
  });
});

describe('a Status List 2021', () => {
  test.each(FORMS)('%s says which badge is revoked, and which is not', async (_, write) => {
    const issuer = await makeJwtSigner();
    const list = await createList({ length: 131_072 });
    list.setStatus(7, true);
    const contexts = [
      'https://www.w3.org/ns/credentials/v2',
      'https://w3id.org/vc/status-list/2021/v1',
    ];
    const token = await issuer.signClaims({
      '@context': contexts,
      id: URL_1,
      type: ['VerifiableCredential', 'StatusList2021Credential'],
      issuer: issuer.id,
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: {
        id: `${URL_1}#list`,
        type: 'StatusList2021',
        statusPurpose: 'revocation',
        encodedList: write(await list.encode()),
      },
    });
    const check = async (index: number) => {
      const credentialStatus = { ...entryOf(URL_1, index), type: 'StatusList2021Entry' };
      const compact = await issuer.signClaims(makeBadge(issuer.id, { credentialStatus }));
      const document = { format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } } as const;
      return faultsOf(await verify(document, { [URL_1]: found(token) }));
    };
    expect(await check(3)).toEqual([]);
    expect(await check(7)).toEqual(['status fail status.revoked']);
  });
});
