import { expect, test } from 'vitest';
import { createDocumentReader } from '../../../../src/main/verify/documents/reader.ts';
import { bindIssuer } from '../../../../src/main/verify/keys/bind-issuer.ts';
import { resolveKey } from '../../../../src/main/verify/keys/resolve-key.ts';
import { findSoleKeyId } from '../../../../src/main/verify/keys/sole-key.ts';
import type { JsonValue } from '../../../../src/shared/lib/json.ts';
import { NOW, OFFLINE, didDocument, makeKey, readerOf } from './made-keys.ts';

const DID = 'did:ebsi:zvHWX359A3CvfJnCYaAiAde';
const own = makeKey('P-256');
const other = makeKey('P-256');
const document = didDocument(DID, { 'key-1': own });
const KEY = `${DID}#key-1`;

function outcomeOf(id: string, documents: Readonly<Record<string, JsonValue | string>> = {}) {
  const { key, finding } = resolveKey(id, 'assertionMethod', readerOf(documents));
  return [finding.outcome, finding.code, key === undefined] as const;
}

test('a DID of a method that is not looked up has the keys of the document laid beside', () => {
  const reader = readerOf({ [DID]: document });
  const { key } = resolveKey(KEY, 'assertionMethod', reader);
  expect(key).toMatchObject({ id: KEY, controller: DID });
  expect(key?.publicKey.equals(own.publicKey)).toBe(true);
  expect(bindIssuer(DID, key!, reader)).toMatchObject({ outcome: 'pass' });
  expect(findSoleKeyId(DID, 'assertionMethod', reader)).toEqual({ ok: true, value: KEY });
});

test('without that document nothing is known of it', () => {
  const reader = createDocumentReader({ [DID]: OFFLINE }, NOW);
  const { finding } = resolveKey(KEY, 'assertionMethod', reader);
  expect(finding).toMatchObject({ outcome: 'unknown', code: 'key.unsupported' });
  expect(finding.params).toEqual({ method: 'did:ebsi' });
  expect(findSoleKeyId(DID, 'assertionMethod', reader).ok).toBe(false);
  expect(outcomeOf(DID)).toEqual(['unknown', 'key.unsupported', true]);
});

test('its document speaks for no other DID, and has no key that it does not list', () => {
  const OTHER = 'did:ebsi:zother';
  expect(outcomeOf(`${OTHER}#key-1`, { [OTHER]: document })).toEqual([
    'fail',
    'key.malformed',
    true,
  ]);
  expect(outcomeOf(`${DID}#${other.multikey}`, { [DID]: document })).toEqual([
    'fail',
    'key.absent',
    true,
  ]);
  expect(outcomeOf(DID, { [DID]: document })).toEqual(['fail', 'key.malformed', true]);
});

test('under its name a key of somebody else’s is foreign', () => {
  const stranger = resolveKey(`${other.didJwk}#0`, 'assertionMethod', readerOf()).key!;
  const binding = bindIssuer(DID, stranger, readerOf({ [DID]: document }));
  expect(binding).toMatchObject({ outcome: 'fail', code: 'binding.foreign-key' });
});
