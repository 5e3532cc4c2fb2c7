import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { describe, expect, test } from 'vitest';
import { makeKey } from '../../keys/made-keys.ts';
import { signLegacy } from './detached.ts';
import { changed, check, faultsOf, makeBadge, sign } from './signing.ts';

const EARLY = { ...eddsaRdfc, name: 'eddsa-2022' };
/** Without a hash of its own, the library takes SHA-256, as it did for P-384 before it had one. */
const FORMER = { ...ecdsaRdfc, createVerifyData: undefined };

type Curve = 'Ed25519' | 'P-256' | 'P-384';

async function signBy(curve: Curve, cryptosuite: object) {
  const pair =
    curve === 'Ed25519'
      ? await Ed25519Multikey.generate()
      : await EcdsaMultikey.generate({ curve });
  const id = `did:key:${pair.publicKeyMultibase}`;
  const keyId = `${id}#${pair.publicKeyMultibase}`;
  Object.assign(pair, { controller: id, id: keyId });
  const signer = pair.signer();
  const suite = new DataIntegrityProof({ signer, date: '2023-04-13T21:23:09Z', cryptosuite });
  return sign(makeBadge(id), { id, keyId, suite });
}

describe.each<[string, Curve, object]>([
  ['eddsa-2022', 'Ed25519', EARLY],
  ['ecdsa-2019 by a P-256 key', 'P-256', { ...FORMER, name: 'ecdsa-2019' }],
  ['ecdsa-2019 by a P-384 key', 'P-384', { ...FORMER, name: 'ecdsa-2019' }],
  ['ecdsa-rdfc-2019 by a P-384 key over SHA-256', 'P-384', FORMER],
])('a proof of %s', (_, curve, cryptosuite) => {
  test('fits, and no longer when anything is changed', async () => {
    const badge = await signBy(curve, cryptosuite);
    expect(faultsOf(await check(badge))).toEqual([]);
    for (const [path, value] of [
      ['name', 'Surgery'],
      ['proof.created', '2023-04-13T21:23:10Z'],
      ['proof.cryptosuite', curve === 'Ed25519' ? 'eddsa-rdfc-2022' : 'ecdsa-jcs-2019'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- three
      const faults = faultsOf(await check(changed(badge, path, () => value)));
      expect(faults).toContain('fail proof.mismatch');
    }
  });
});

describe('a proof from before Data Integrity whose time lacks its zone', () => {
  const signed = () => {
    const key = makeKey('Ed25519');
    const created = '2021-04-28T12:06:32.976797';
    return signLegacy({ type: 'Ed25519Signature2018', alg: 'EdDSA', key, created });
  };

  test('fits, and no longer when that is changed', async () => {
    const badge = await signed();
    expect(faultsOf(await check(badge))).toEqual([]);
    const forged = changed(badge, 'proof.created', () => '2021-04-28T12:06:32.976798');
    expect(faultsOf(await check(forged))).toEqual(['fail proof.mismatch']);
  });

  test('is past its end like others', async () => {
    const over = changed(await signed(), 'proof.expires', () => '2022-01-01T00:00:00');
    expect(faultsOf(await check(over))).toContain('fail proof.expired');
    const none = changed(await signed(), 'proof.created', () => '2021-04-31T12:06:32');
    expect(faultsOf(await check(none))).toContain('fail proof.malformed');
  });
});
