import { beforeAll, describe, expect, test } from 'vitest';
import { describeCheck } from '../../../../src/shared/messages/checks/index.ts';
import { describeOrigin } from '../../../../src/shared/messages/checks/origin.ts';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import type { DocumentAnswer } from '../../../../src/main/verify/documents/answer.ts';
import {
  NOW,
  asDocument,
  entryOf,
  makeBadge,
  makeSigner,
  sign,
  signList,
  verify,
} from '../signed-credentials.ts';
import type { Signer } from '../signed-credentials.ts';

const DID = 'did:web:uni.example';
const LIST = 'https://uni.example/status/3';

let signer: Signer;
let badge: JsonObject;
let list: JsonObject;
let revoking: JsonObject;
beforeAll(async () => {
  signer = await makeSigner(DID);
  badge = await sign(makeBadge(DID, { credentialStatus: entryOf(LIST, 7) }), signer);
  list = await signList(signer, { url: LIST });
  revoking = await signList(signer, { url: LIST, set: [7] });
});

function had(
  json: object,
  obtainedAt: string,
  source: 'cache' | 'network' | 'directory' = 'cache',
): DocumentAnswer {
  return { outcome: 'found', text: JSON.stringify(json), mediaType: undefined, obtainedAt, source };
}

async function judge(status: DocumentAnswer, key = had(signer.didDocument, NOW, 'network')) {
  const { verification } = await verify(asDocument(badge), { [DID]: key, [LIST]: status });
  const { verdict, checks } = verification;
  const find = (id: string) => checks.find((check) => check.id === id);
  return { verdict, status: find('status'), key: find('key-resolution') };
}

// Judged on 1 June 2026, at midnight.
describe('a status list from the copy kept', () => {
  test.each([
    ['a day', '2026-05-31T00:00:00Z', 'verified', 'pass status.current'],
    ['a day and a second', '2026-05-30T23:59:59Z', 'verified', 'warn status.kept-copy'],
    ['30 days', '2026-05-02T00:00:00Z', 'verified', 'warn status.kept-copy'],
    ['30 days and a second', '2026-05-01T23:59:59Z', 'unconfirmed', 'unknown status.copy-too-old'],
  ])('of %s ago', async (_, obtainedAt, verdict, expected) => {
    const { verdict: found, status } = await judge(had(list, obtainedAt));
    expect([found, `${status?.outcome} ${status?.code}`]).toEqual([verdict, expected]);
  });

  test('that its issuer lets be kept for 60 days is relied on as long, and said to be a copy', async () => {
    const ttlMs = 60 * 24 * 60 * 60 * 1000;
    const lasting = await signList(signer, { url: LIST, ttlMs });
    const judged = await judge(had(lasting, '2026-04-12T00:00:00Z'));
    expect([judged.verdict, judged.status?.code]).toEqual(['verified', 'status.kept-copy']);
    expect(judged.status).not.toHaveProperty('freshUntil');
    const late = await judge(had(lasting, '2026-04-01T23:59:59Z'));
    expect([late.verdict, late.status?.code]).toEqual(['unconfirmed', 'status.list-expired']);
  });

  test('names its day in the sentence and in the line under it', async () => {
    const { status } = await judge(had(list, '2026-05-03T10:00:00Z'));
    expect(status && describeCheck(status)).toContain('on 3 May 2026');
    expect(status && describeOrigin(status)).toBe(
      'As of 3 May 2026, from the copy kept of uni.example.',
    );
  });

  test('still withdraws, however old it is', async () => {
    const { verdict, status } = await judge(had(revoking, '2026-01-02T00:00:00Z'));
    expect([verdict, status?.code]).toEqual(['lapsed', 'status.revoked']);
  });

  test('just fetched, or handed over to judge by, does not age', async () => {
    for (const source of ['network', 'directory'] as const) {
      expect((await judge(had(list, '2026-01-02T00:00:00Z', source))).status?.outcome).toBe('pass');
    }
  });
});

describe('a key from the copy kept', () => {
  test('is said to be when it is old, and still verifies', async () => {
    const key = had(signer.didDocument, '2026-01-02T00:00:00Z');
    const judged = await judge(had(list, NOW, 'network'), key);
    expect([judged.verdict, judged.key?.outcome, judged.key?.code]).toEqual([
      'verified',
      'warn',
      'key.kept-copy',
    ]);
  });
});

// What the network, or a kept copy, gave after 1 June 2026.
describe('a document of later than the day judged', () => {
  const later = '2026-08-05T00:00:00Z';

  test.each(['cache', 'network'] as const)(
    'from the %s is used where it speaks for then too, and said to be later',
    async (source) => {
      const key = had(signer.didDocument, later, source);
      const judged = await judge(had(list, later, source), key);
      expect([judged.verdict, judged.status?.code, judged.key?.code]).toEqual([
        'verified',
        'status.later-copy',
        'key.later-copy',
      ]);
      expect(judged.status && describeCheck(judged.status)).toContain('on 5 August 2026, which');
    },
  );

  test('that withdraws says nothing of that day', async () => {
    const { verdict, status } = await judge(had(revoking, later));
    expect([verdict, status?.outcome, status?.code]).toEqual([
      'unconfirmed',
      'unknown',
      'status.withdrawn-later',
    ]);
  });

  test('counts as it is when it was handed over to judge by', async () => {
    const { verdict, status } = await judge(had(revoking, later, 'directory'));
    expect([verdict, status?.code]).toEqual(['lapsed', 'status.revoked']);
  });

  test('by the minutes that fetching takes is of the day itself', async () => {
    const { status } = await judge(had(revoking, '2026-06-01T00:05:00Z', 'network'));
    expect(status?.code).toBe('status.revoked');
  });
});

describe('each check that a document decided', () => {
  test('says when that was had', async () => {
    const { status, key } = await judge(had(list, NOW, 'network'));
    expect(status).toMatchObject({ source: `network ${LIST}`, obtainedAt: NOW });
    expect(key).toMatchObject({ source: `network ${DID}`, obtainedAt: NOW });
    expect(key && describeOrigin(key)).toBe('As of 1 June 2026, from uni.example.');
  });

  test('of documents handed over says their date', () => {
    const origin = { source: `directory ${DID}`, obtainedAt: NOW };
    expect(describeOrigin(origin)).toBe('From the documents given, in a file of 1 June 2026.');
  });

  test('that needed none says nothing', () => {
    expect(describeOrigin({})).toBeUndefined();
  });
});
