import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { describeCheck } from '../../../../src/shared/messages/checks/index.ts';
import { checkIssueDate } from '../../../../src/main/verify/checks/issue-date.ts';
import { resolveKey } from '../../../../src/main/verify/keys/resolve-key.ts';
import { didDocument, makeKey, readerOf } from '../keys/made-keys.ts';
import { createLog, keyIdOf, updateLog, writeLog } from '../keys/webvh/logs.ts';
import { encode } from '../proofs/jose/signed.ts';

const DID = 'did:web:uni.example';
const key = makeKey('Ed25519');
const update = makeKey('Ed25519');

const created = (time?: string): JsonObject =>
  time === undefined
    ? { type: 'DataIntegrityProof' }
    : { type: 'DataIntegrityProof', created: time };
const json = (...proof: readonly JsonObject[]) => ({ kind: 'json', json: { proof } }) as const;

/** @returns The code found, or nothing. */
function found(
  payload: Parameters<typeof checkIssueDate>[0],
  validFrom: string | undefined,
  document: JsonObject | string,
  keyId = `${DID}#k`,
): string | undefined {
  const did = keyId.split('#')[0] ?? '';
  const reader = readerOf({ [did]: document });
  const resolved = resolveKey(keyId, 'assertionMethod', reader).key;
  if (resolved === undefined) throw new Error('no key');
  const findings = checkIssueDate(payload, { provenKeys: [resolved] }, { validFrom }, reader);
  expect(findings.every(({ id, outcome }) => id === 'issue-date' && outcome === 'warn')).toBe(true);
  return findings[0]?.code;
}

const web = (more: JsonObject = {}) => ({ ...didDocument(DID, { k: key }), ...more });
const dated = web({ created: '2025-06-01T00:00:00Z' });

describe('a credential whose issuer’s key is on record since a day', () => {
  test.each([
    ['signed after it', json(created('2025-06-02T00:00:00Z')), '2025-07-01T00:00:00Z', undefined],
    [
      'signed a month before it',
      json(created('2025-05-01T00:00:00Z')),
      '2025-07-01T00:00:00Z',
      'issue-date.signed-before-key',
    ],
    ['signed within a day of it', json(created('2025-05-31T00:00:00Z')), undefined, undefined],
    [
      'signed a second more than a day before it',
      json(created('2025-05-30T23:59:59Z')),
      undefined,
      'issue-date.signed-before-key',
    ],
    [
      'with an earlier award that was signed later',
      json(created('2026-01-01T00:00:00Z')),
      '2015-07-01T00:00:00Z',
      undefined,
    ],
    [
      'dated before it, with no time of signing',
      json(created()),
      '2015-07-01T00:00:00Z',
      'issue-date.before-key',
    ],
    ['without any date', json(created()), undefined, undefined],
    [
      'of which one of two proofs is early',
      json(created('2026-01-01T00:00:00Z'), created('2024-01-01T00:00:00Z')),
      undefined,
      'issue-date.signed-before-key',
    ],
  ])('%s', (_, payload, validFrom, expected) => {
    expect(found(payload, validFrom, dated)).toBe(expected);
  });

  test('and whose token says its time of signing', () => {
    const token = (iat: number) =>
      ({ kind: 'jws', compact: `${encode({ alg: 'EdDSA' })}.${encode({ iat })}.AAAA` }) as const;
    const seconds = (time: string) => Date.parse(time) / 1000;
    expect(found(token(seconds('2024-01-01T00:00:00Z')), undefined, dated)).toBe(
      'issue-date.signed-before-key',
    );
    expect(found(token(seconds('2026-01-01T00:00:00Z')), '2015-01-01T00:00:00Z', dated)).toBe(
      undefined,
    );
  });
});

test('did:web without a date, and a key that is its own document, say nothing', () => {
  const early = json(created('1999-01-01T00:00:00Z'));
  expect(found(early, undefined, web())).toBeUndefined();
  expect(found(early, undefined, {}, `${key.didKey}#${key.multikey}`)).toBeUndefined();
});

test('the log of a did:webvh says when it began, whatever was written into it since', async () => {
  const made = await createLog(update, { issuing: key });
  const later = await updateLog(made, update, { issuing: key });
  const early = json(created('2025-12-01T00:00:00Z'));
  const timely = json(created('2026-01-02T00:00:00Z'));
  for (const log of [made, later]) {
    const text = writeLog(log);
    expect(found(early, undefined, text, keyIdOf(log))).toBe('issue-date.signed-before-key');
    expect(found(timely, '2015-01-01T00:00:00Z', text, keyIdOf(log))).toBeUndefined();
  }
});

test('the sentence says both days and whom to ask', () => {
  const params = { signed: '2025-05-01T00:00:00Z', key: '2025-06-01T00:00:00Z' };
  const sentence = describeCheck({ code: 'issue-date.signed-before-key', params });
  expect(sentence).toContain('signed on 1 May 2025');
  expect(sentence).toContain('only since 1 June 2025');
});
