import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../../src/shared/lib/instant.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import type { Finding } from '../../../../src/shared/model/check.ts';
import { createDocumentReader } from '../../../../src/main/verify/documents/reader.ts';
import type { GatheredDocuments } from '../../../../src/main/verify/documents/answer.ts';
import type { StatusTools } from '../../../../src/main/verify/status/status-tools.ts';
import { readListOnce } from '../../../../src/main/verify/status/verified-lists.ts';
import { found } from '../signed-credentials.ts';

const DID = 'did:web:oldmill.example';
const GOOD = [
  'document-structure',
  'proof',
  'key-resolution',
  'issuer-binding',
  'validity-period',
] as const;

/** Verifies lists that name their issuer's document, and counts how often. */
function setUp(name: string) {
  const url = `https://oldmill.example/${name}`;
  let count = 0;
  let outcome: Finding['outcome'] = 'pass';
  const verifyList: StatusTools['verifyList'] = (payload, reader) => {
    count += 1;
    reader.read({ id: DID, purpose: 'issuer-key' });
    const findings = GOOD.map((id): Finding => ({ id, outcome, code: 'proof.valid' }));
    const credential = payload.kind === 'json' ? payload.json : {};
    return Promise.resolve({ credential, findings, provenKeys: [] });
  };
  const read = async (more: {
    readonly list?: JsonObject;
    readonly at?: string;
    readonly documents?: GatheredDocuments;
    readonly outcome?: Finding['outcome'];
  }) => {
    const { list = {}, at = '2026-06-01T00:00:00Z', documents = {} } = more;
    outcome = more.outcome ?? 'pass';
    const reader = createDocumentReader(documents, parseInstant(at)!);
    await readListOnce(JSON.stringify({ '@context': [], ...list }), url, {
      reader,
      verifyList,
    });
    return { count, wanted: reader.wanted().map(({ id }) => id) };
  };
  return read;
}

describe('a list that was verified', () => {
  test('is not verified again, and what it wanted is wanted still', async () => {
    const read = setUp('once');
    expect(await read({})).toEqual({ count: 1, wanted: [DID] });
    expect(await read({ at: '2026-06-02T00:00:00Z' })).toEqual({ count: 1, wanted: [DID] });
  });

  test('is verified anew when its text is another', async () => {
    const read = setUp('text');
    await read({});
    expect(await read({ list: { id: 'urn:uuid:2' } })).toMatchObject({ count: 2 });
  });

  test('is verified anew when a document that it took is another', async () => {
    const read = setUp('document');
    await read({ documents: { [DID]: found({ id: DID }) } });
    expect(await read({ documents: { [DID]: found({ id: DID }) } })).toMatchObject({ count: 1 });
    expect(await read({ documents: { [DID]: found({ id: 'other' }) } })).toMatchObject({
      count: 2,
    });
    expect(await read({})).toMatchObject({ count: 3 });
  });

  test('is verified anew once a time that it states has come, and before it was verified', async () => {
    const read = setUp('time');
    const list = { validUntil: '2026-07-01T00:00:00Z' };
    await read({ list });
    expect(await read({ list, at: '2026-06-30T23:59:59.999Z' })).toMatchObject({ count: 1 });
    expect(await read({ list, at: '2026-07-01T00:00:00Z' })).toMatchObject({ count: 2 });
    expect(await read({ list, at: '2026-05-01T00:00:00Z' })).toMatchObject({ count: 3 });
  });

  test('is verified anew once a time has come that stands in a document that it took', async () => {
    const read = setUp('key-time');
    const documents = { [DID]: found({ id: DID, keys: [{ expires: '2026-07-01T00:00:00Z' }] }) };
    await read({ documents });
    expect(await read({ documents, at: '2026-07-02T00:00:00Z' })).toMatchObject({ count: 2 });
  });

  test('takes numbers for the seconds that a token states', async () => {
    const read = setUp('seconds');
    const list = { exp: parseInstant('2026-07-01T00:00:00Z')! / 1000 };
    await read({ list });
    expect(await read({ list, at: '2026-07-01T00:00:00Z' })).toMatchObject({ count: 2 });
  });
});

test('a list that was not verified is verified anew each time', async () => {
  const read = setUp('bad');
  await read({ outcome: 'unknown' });
  expect(await read({ outcome: 'unknown' })).toMatchObject({ count: 2 });
});
