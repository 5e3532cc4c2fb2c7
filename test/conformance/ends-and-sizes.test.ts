import { createList } from '@digitalbazaar/vc-bitstring-status-list';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/shared/lib/json.ts';
import { changed, makeIssuer, sign } from '../main/verify/proofs/data-integrity/signing.ts';
import {
  asDocument,
  entryOf,
  faultsOf,
  found,
  makeBadge,
  makeJwtSigner,
  verify,
} from '../main/verify/signed-credentials.ts';

/** What a verifier must do by single clauses of the specifications, with what is signed by others. */

const END = '2026-05-01T00:00:00Z';

test('a proof that sets itself an end holds until then, has lapsed after it, and is rejected once it was changed', async () => {
  const issuer = await makeIssuer();
  Object.assign(issuer.suite, { proof: { expires: END } });
  const signed = await sign(makeBadge(issuer.id), issuer);
  const judge = async (json: JsonObject, at: string) => {
    const outcome = await verify(asDocument(json), {}, at);
    return [outcome.verification.verdict, ...faultsOf(outcome)];
  };
  expect(await judge(signed, END)).toEqual(['verified']);
  expect(await judge(signed, '2026-05-01T00:00:01Z')).toEqual([
    'lapsed',
    'validity-period fail proof.expired',
  ]);
  const later = changed(signed, 'proof.expires', () => '2027-05-01T00:00:00Z');
  expect(await judge(later, '2026-05-01T00:00:01Z')).toEqual([
    'rejected',
    'proof fail proof.mismatch',
  ]);
});

test.each([
  [undefined, undefined, 'verified', []],
  [2, 2, 'verified', []],
  [undefined, 2, 'unconfirmed', ['status unknown status.list-invalid']],
  [2, 1, 'unconfirmed', ['status unknown status.list-invalid']],
  ['2', '2', 'verified', []],
] as const)(
  'a list of entries as long as they are said to be is read: %s in the credential, %s in the list',
  async (ofEntry, ofList, verdict, faults) => {
    const signer = await makeJwtSigner();
    const url = 'https://issuer.example/status/1';
    const bits = await createList({ length: 2 * 131_072 });
    // Of two bits, entry 3 stands at 6 and 7.
    bits.setStatus(5, true);
    const list = {
      ...makeBadge(signer.id, { type: ['VerifiableCredential', 'BitstringStatusListCredential'] }),
      credentialSubject: {
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: await bits.encode(),
        statusSize: ofList,
      },
    };
    const entry = { ...entryOf(url, 3), ...(ofEntry === undefined ? {} : { statusSize: ofEntry }) };
    const badge = makeBadge(signer.id, { credentialStatus: entry });
    const payload = { kind: 'jws', compact: await signer.signClaims(badge) } as const;
    const documents = { [url]: found(await signer.signClaims(list)) };
    const outcome = await verify({ format: 'ob3-jwt', path: '', payload }, documents);
    expect(faultsOf(outcome)).toEqual(faults);
    expect(outcome.verification.verdict).toBe(verdict);
  },
);
