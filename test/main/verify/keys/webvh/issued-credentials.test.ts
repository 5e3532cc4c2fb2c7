import { CompactSign } from 'jose';
import { describe, expect, test } from 'vitest';
import type { GatheredDocuments } from '../../../../../src/main/verify/documents/answer.ts';
import type { JsonObject } from '../../../../../src/shared/lib/json.ts';
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

describe('once its key was rotated', () => {
  const rotated = updateLog(made, update, { issuing: makeKey('Ed25519') });
  const judge = async (json: JsonObject, more: GatheredDocuments = {}) => {
    const documents = { [made.did]: found(writeLog(await rotated)), ...more };
    const outcome = await verify(asDocument(json), documents);
    return [outcome.verification.verdict, ...decidingFaultsOf(outcome)];
  };
  const replaced = 'key-resolution unknown key.replaced';
  const unbound = 'issuer-binding unknown binding.not-checked';

  test('it is unconfirmed: the log says whose the key was, and nobody when it signed', async () => {
    expect(await judge(badge)).toEqual(['unconfirmed', replaced, unbound]);
  });

  test('it is rejected where the key did not sign it', async () => {
    const faults = await judge({ ...badge, name: 'Rowing' });
    expect(faults).toEqual(['rejected', 'proof fail proof.mismatch', replaced, unbound]);
  });

  test('it is rejected where the key signed it in another’s name', async () => {
    const other = await makeSigner('did:web:other.example');
    const forged = await sign(makeBadge(other.id), { ...issuer, keyPair });
    const faults = await judge(forged, { [other.id]: found(other.didDocument) });
    expect(faults).toEqual(['rejected', replaced, 'issuer-binding fail binding.foreign-key']);
  });
});

test.each([
  ['its issuer', made.did, 'unconfirmed'],
  ['another', 'did:web:other.example', 'rejected'],
])('a token by a key that was rotated, in the name of %s', async (_, issuerId, verdict) => {
  const key = makeKey('Ed25519');
  const before = await updateLog(made, update, { issuing: key });
  const after = await updateLog(before, update, {
    issuing: makeKey('Ed25519'),
    updated: '2026-03-01T00:00:00Z',
  });
  const header = { alg: 'EdDSA', typ: 'vc+jwt', kid: keyIdOf(before) };
  const claims = Buffer.from(JSON.stringify(makeBadge(issuerId)));
  const compact = await new CompactSign(claims).setProtectedHeader(header).sign(key.privateKey);
  const { didDocument } = await makeSigner('did:web:other.example');
  const outcome = await verify(
    { format: 'ob3-jwt', path: '', payload: { kind: 'jws', compact } },
    { [made.did]: found(writeLog(after)), 'did:web:other.example': found(didDocument) },
  );
  expect(decidingFaultsOf(outcome)).toContain('key-resolution unknown key.replaced');
  expect(outcome.verification.verdict).toBe(verdict);
  expect(outcome.verification.issuerAssurance).toBe('none');
});
