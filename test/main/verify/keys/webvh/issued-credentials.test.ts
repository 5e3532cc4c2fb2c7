import { expect, test } from 'vitest';
import { makeKey } from '../made-keys.ts';
import {
  asDocument,
  decidingFaultsOf,
  found,
  makeBadge,
  makeSigner,
  sign,
  verify,
} from '../../signed-credentials.ts';
import { createLog, forceEntry, keyIdOf, updateLog, writeLog } from './logs.ts';

const update = makeKey('Ed25519');
const { keyPair, ...issuer } = await makeSigner();
const made = await createLog(update, { issuing: { multikey: keyPair.publicKeyMultibase } });
Object.assign(keyPair, { id: keyIdOf(made), controller: made.did });
const badge = await sign(makeBadge(made.did), { ...issuer, keyPair });

test('a badge of a did:webvh issuer is verified, and proven by its domain', async () => {
  const documents = { [made.did]: found(writeLog(made)) };
  const outcome = await verify(asDocument(badge), documents);
  const { verdict, issuerAssurance } = outcome.verification;
  expect(decidingFaultsOf(outcome)).toEqual([]);
  expect([verdict, issuerAssurance]).toEqual(['verified', 'domain']);
});

test('it is unconfirmed while the log cannot be had', async () => {
  const { verification, wanted } = await verify(asDocument(badge));
  expect(verification.verdict).toBe('unconfirmed');
  expect(wanted).toEqual([{ id: made.did, purpose: 'issuer-key' }]);
});

test.each([
  [
    'its key was rotated',
    () => updateLog(made, update, { issuing: makeKey('Ed25519') }),
    'key-resolution fail key.absent',
  ],
  [
    'the DID was deactivated',
    () => forceEntry(made, update, { parameters: { deactivated: true } }),
    'key-resolution fail key.deactivated',
  ],
  [
    'somebody else wrote into the log',
    () => forceEntry(made, makeKey('Ed25519'), {}),
    'key-resolution fail key.history-unauthorised',
  ],
])('it is rejected once %s', async (_, change, fault) => {
  const documents = { [made.did]: found(writeLog(await change())) };
  const outcome = await verify(asDocument(badge), documents);
  expect(outcome.verification.verdict).toBe('rejected');
  expect(decidingFaultsOf(outcome)).toContain(fault);
});

test('it still holds as of a day before its key was rotated', async () => {
  const rotated = await updateLog(made, update, { issuing: makeKey('Ed25519') });
  const documents = { [made.did]: found(writeLog(rotated)) };
  const outcome = await verify(asDocument(badge), documents, '2026-01-15T00:00:00Z');
  expect(outcome.verification.verdict).toBe('verified');
});
