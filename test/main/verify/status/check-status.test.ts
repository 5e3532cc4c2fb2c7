import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createList } from '@digitalbazaar/vc-bitstring-status-list';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/shared/lib/json.ts';
import { parseInstant } from '../../../../src/shared/lib/instant.ts';
import type { Finding } from '../../../../src/shared/model/check.ts';
import type { CheckId } from '../../../../src/shared/model/verdict.ts';
import { checkValidityPeriod } from '../../../../src/main/verify/checks/validity-period.ts';
import type {
  DocumentAnswer,
  GatheredDocuments,
} from '../../../../src/main/verify/documents/answer.ts';
import { createDocumentReader } from '../../../../src/main/verify/documents/reader.ts';
import type { ResolvedKey } from '../../../../src/main/verify/keys/resolution.ts';
import { checkStatus } from '../../../../src/main/verify/status/check-status.ts';
import type { StatusTools } from '../../../../src/main/verify/status/status-tools.ts';

const URL_1 = 'https://uni.example/status/1';
const ISSUER = 'did:web:uni.example';
const NOW = parseInstant('2026-06-01T00:00:00Z')!;

function found(json: object | string, source: 'network' | 'cache' = 'network'): DocumentAnswer {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  const obtainedAt = '2026-05-31T12:00:00Z';
  return { outcome: 'found', text, mediaType: undefined, obtainedAt, source };
}

const entry = {
  id: `${URL_1}#42`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '42',
  statusListCredential: URL_1,
};

interface ListOptions {
  readonly set?: readonly number[];
  readonly length?: number;
  readonly subject?: object;
  readonly list?: object;
}

async function statusList(options: ListOptions = {}): Promise<JsonObject> {
  const list = await createList({ length: options.length ?? 131_072 });
  for (const index of options.set ?? []) list.setStatus(index, true);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: URL_1,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: ISSUER,
    credentialSubject: {
      id: `${URL_1}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: await list.encode(),
      ...options.subject,
    },
    ...options.list,
  };
}

const GOOD: readonly CheckId[] = [
  'document-structure',
  'proof',
  'key-resolution',
  'issuer-binding',
];

/** Stands in for the whole verification of a list; its proof is good unless `proof` says otherwise. */
function tools(documents: GatheredDocuments, more: Partial<StatusTools> = {}): StatusTools {
  const reader = createDocumentReader(documents, NOW);
  return {
    reader,
    issuerKeys: [],
    verifyList: (payload) => {
      const credential = payload.kind === 'json' ? payload.json : undefined;
      const good = GOOD.map((id): Finding => ({ id, outcome: 'pass', code: 'proof.valid' }));
      const period = credential === undefined ? [] : [checkValidityPeriod(credential, NOW)];
      return Promise.resolve({ credential, findings: [...good, ...period], provenKeys: [] });
    },
    ...more,
  };
}

async function check(
  credentialStatus: unknown,
  documents: GatheredDocuments,
  more: Partial<StatusTools> = {},
): Promise<readonly string[]> {
  const credential = { id: 'urn:uuid:1', issuer: { id: ISSUER }, credentialStatus } as JsonObject;
  const findings = await checkStatus(credential, tools(documents, more));
  return findings.map(({ outcome, code }) => `${outcome} ${code}`);
}

describe('checkStatus', () => {
  test.each([undefined, null, []])('a credential without status has none: %j', async (status) => {
    expect(await check(status, {})).toEqual(['skipped status.none']);
  });

  test('an entry that is not set is current, one that is set is revoked', async () => {
    const documents = { [URL_1]: found(await statusList({ set: [43] })) };
    expect(await check(entry, documents)).toEqual(['pass status.current']);
    expect(await check({ ...entry, statusListIndex: 43 }, documents)).toEqual([
      'fail status.revoked',
    ]);
  });

  test('every entry is checked, and each gives its own finding', async () => {
    const second = 'https://uni.example/status/2';
    const documents = {
      [URL_1]: found(await statusList()),
      [second]: found(
        await statusList({
          set: [42],
          subject: { statusPurpose: ['suspension'] },
          list: { id: second },
        }),
      ),
    };
    const suspension = { ...entry, statusPurpose: 'suspension', statusListCredential: second };
    expect(await check([entry, suspension, { type: 'Mystery2030' }], documents)).toEqual([
      'pass status.current',
      'fail status.suspended',
      'unknown status.unsupported',
    ]);
  });

  test('a list that was not gathered yet is asked for, and its status unknown', async () => {
    const given = tools({});
    const findings = await checkStatus({ issuer: ISSUER, credentialStatus: entry }, given);
    expect(findings).toMatchObject([{ outcome: 'unknown', code: 'status.unavailable' }]);
    expect(given.reader.wanted()).toEqual([{ id: URL_1, purpose: 'status-list' }]);
  });

  test('a list that is not to be had leaves the status unknown', async () => {
    const gone: DocumentAnswer = { outcome: 'unavailable', reason: 'gone', detail: 'HTTP 410' };
    expect(await check(entry, { [URL_1]: gone })).toEqual(['unknown status.unavailable']);
  });

  test.each<[string, ListOptions]>([
    ['one entry too short', { length: 131_064 }],
    ['of another issuer', { list: { issuer: 'did:web:other.example' } }],
    ['without issuer', { list: { issuer: undefined } }],
    ['for another purpose', { subject: { statusPurpose: 'suspension' } }],
    ['of another credential type', { list: { type: ['VerifiableCredential'] } }],
    ['of another subject type', { subject: { type: 'StatusList2021' } }],
    ['that is no bitstring', { subject: { encodedList: 'u' } }],
    ['without bitstring', { subject: { encodedList: undefined } }],
    ['not valid yet', { list: { validFrom: '2026-06-01T00:00:01Z' } }],
  ])('a list is not relied on, set or not: %s', async (_, options) => {
    const documents = { [URL_1]: found(await statusList({ set: [43], ...options })) };
    expect(await check(entry, documents)).toEqual(['unknown status.list-invalid']);
    expect(await check({ ...entry, statusListIndex: '43' }, documents)).toEqual([
      'unknown status.list-invalid',
    ]);
  });

  test.each(['', 'not json', '[]', '"text"', 'null'])(
    'a list that is no list: %j',
    async (text) => {
      expect(await check(entry, { [URL_1]: found(text) })).toEqual(['unknown status.list-invalid']);
    },
  );

  test.each(['fail', 'unknown'] as const)(
    'a list whose proof came to "%s" is not relied on',
    async (outcome) => {
      const documents = { [URL_1]: found(await statusList()) };
      const proof: Finding = { id: 'proof', outcome, code: 'proof.mismatch' };
      const own = tools(documents);
      const { findings } = await own.verifyList({ kind: 'json', json: {} }, own.reader);
      const verifyList: StatusTools['verifyList'] = (payload) =>
        Promise.resolve({
          credential: payload.kind === 'json' ? payload.json : undefined,
          findings: [...findings, proof],
          provenKeys: [],
        });
      const outcomes = await check(entry, documents, { verifyList });
      expect(outcomes).toEqual(['unknown status.list-invalid']);
    },
  );

  test('a list of which nothing was found out is not relied on', async () => {
    const documents = { [URL_1]: found(await statusList()) };
    const verifyList: StatusTools['verifyList'] = (payload) =>
      Promise.resolve({
        credential: payload.kind === 'json' ? payload.json : undefined,
        findings: [],
        provenKeys: [],
      });
    expect(await check(entry, documents, { verifyList })).toEqual(['unknown status.list-invalid']);
  });

  test('a list under another name counts when the very key of the credential signed it', async () => {
    const documents = { [URL_1]: found(await statusList({ list: { issuer: 'did:key:zSame' } })) };
    const base = tools(documents);
    const verifyWith = (key: ResolvedKey): Partial<StatusTools> => ({
      issuerKeys: [ownKey],
      verifyList: async (payload, reader) => ({
        ...(await base.verifyList(payload, reader)),
        provenKeys: [key],
      }),
    });
    const ownKey = newKey();
    const copy = { ...ownKey, publicKey: createPublicKey(ownKey.publicKey.export(PEM)) };
    expect(await check(entry, documents, verifyWith(copy))).toEqual(['pass status.current']);
    expect(await check(entry, documents, verifyWith(newKey()))).toEqual([
      'unknown status.list-invalid',
    ]);
  });

  test('a list may have another id than the address at which it is kept', async () => {
    const list = await statusList({ list: { id: 'https://elsewhere.example/status/9' } });
    expect(await check(entry, { [URL_1]: found(list) })).toEqual(['pass status.current']);
  });

  test('a list that has expired is said to have', async () => {
    const expired = await statusList({ list: { validUntil: '2026-05-31T23:59:59Z' } });
    expect(await check(entry, { [URL_1]: found(expired) })).toEqual([
      'unknown status.list-expired',
    ]);
  });

  test('a kept copy ages past its ttl, a fresh one does not', async () => {
    const halfDayMs = 12 * 60 * 60 * 1000;
    const inTime = await statusList({ subject: { ttl: halfDayMs } });
    const tooOld = await statusList({ subject: { ttl: halfDayMs - 1 } });
    expect(await check(entry, { [URL_1]: found(inTime, 'cache') })).toEqual([
      'pass status.current',
    ]);
    expect(await check(entry, { [URL_1]: found(tooOld, 'cache') })).toEqual([
      'unknown status.list-expired',
    ]);
    expect(await check(entry, { [URL_1]: found(tooOld) })).toEqual(['pass status.current']);
  });

  test.each([
    ['a list index beyond its end', { statusListIndex: '131072' }, 'unknown status.list-invalid'],
    ['the last entry', { statusListIndex: '131071' }, 'pass status.current'],
    ['a negative index', { statusListIndex: '-1' }, 'unknown status.malformed'],
    ['an index with a leading zero', { statusListIndex: '042' }, 'unknown status.malformed'],
    ['an index of half a bit', { statusListIndex: 1.5 }, 'unknown status.malformed'],
    ['no index', { statusListIndex: undefined }, 'unknown status.malformed'],
    ['no purpose', { statusPurpose: undefined }, 'unknown status.malformed'],
    ['a list that is no URL', { statusListCredential: 'list' }, 'unknown status.malformed'],
    ['entries of no bits', { statusSize: 0 }, 'unknown status.malformed'],
    ['no type', { type: undefined }, 'unknown status.malformed'],
  ])('%s', async (_, change, expected) => {
    const documents = { [URL_1]: found(await statusList()) };
    expect(await check({ ...entry, ...change }, documents)).toEqual([expected]);
  });

  test.each(['text', 7, true])('an entry that is no object is malformed: %j', async (status) => {
    expect(await check([status], {})).toEqual(['unknown status.malformed']);
  });

  test('more entries than anyone needs are not looked at', async () => {
    expect(
      await check(
        Array.from({ length: 17 }, () => entry),
        {},
      ),
    ).toEqual(['unknown status.malformed']);
  });

  test('a purpose that we do not know is unknown, even where it is not set', async () => {
    const list = await statusList({ subject: { statusPurpose: 'whim' } });
    expect(await check({ ...entry, statusPurpose: 'whim' }, { [URL_1]: found(list) })).toEqual([
      'unknown status.unsupported',
    ]);
  });

  test('entries of two bits hold a message each, whose words the credential gives', async () => {
    const list = await statusList({
      length: 262_144,
      set: [85],
      subject: { statusPurpose: 'message' },
    });
    const message = {
      ...entry,
      statusPurpose: 'message',
      statusSize: 2,
      statusMessage: [
        { status: '0x0', message: 'pending' },
        { status: '0x1', message: 'under review' },
      ],
    };
    const credential = { issuer: ISSUER, credentialStatus: message };
    const findings = await checkStatus(credential, tools({ [URL_1]: found(list) }));
    expect(findings).toMatchObject([
      { outcome: 'warn', code: 'status.message', params: { message: 'under review' } },
    ]);
  });

  test('a list that is kept for several purposes answers for each of them, and for no other', async () => {
    const purposes = { statusPurpose: ['revocation', 'suspension'] };
    const documents = { [URL_1]: found(await statusList({ set: [42], subject: purposes })) };
    const purposesOf = ['revocation', 'suspension', 'refresh'];
    const entries = purposesOf.map((statusPurpose) => ({ ...entry, statusPurpose }));
    expect(await check(entries, documents)).toEqual([
      'fail status.revoked',
      'fail status.suspended',
      'unknown status.list-invalid',
    ]);
  });

  test('a list of entries of two bits must be twice as long', async () => {
    const ofLength = async (length: number) =>
      check(
        { ...entry, statusSize: 2 },
        { [URL_1]: found(await statusList({ length, set: [85] })) },
      );
    expect(await ofLength(262_144)).toEqual(['fail status.revoked']);
    expect(await ofLength(262_136)).toEqual(['unknown status.list-invalid']);
  });

  test.each([
    ['without words for the value met', [{ status: '0x0', message: 'fine' }]],
    ['with a value that is not written as one', [{ status: '1', message: 'under review' }]],
  ])('a message %s is not known', async (_, statusMessage) => {
    const message = { ...entry, statusPurpose: 'message', statusMessage };
    const list = await statusList({ set: [42], subject: { statusPurpose: 'message' } });
    expect(await check(message, { [URL_1]: found(list) })).toEqual(['unknown status.malformed']);
  });

  test('a list of the draft of 2021 is read like its successor', async () => {
    const subject = { type: 'StatusList2021' };
    const list = await statusList({
      set: [42],
      list: { type: ['VerifiableCredential', 'StatusList2021Credential'] },
      subject,
    });
    const text = JSON.stringify(list).replace('"uH4s', '"H4s');
    expect(
      await check({ ...entry, type: 'StatusList2021Entry' }, { [URL_1]: found(text) }),
    ).toEqual(['fail status.revoked']);
  });

  describe('a list of the draft of 2020', () => {
    const status = {
      type: 'RevocationList2020Status',
      revocationListIndex: '42',
      revocationListCredential: URL_1,
    };

    async function listOf2020(set: readonly number[], more: ListOptions = {}): Promise<string> {
      const type = ['VerifiableCredential', 'RevocationList2020Credential'];
      const subject = { type: 'RevocationList2020', statusPurpose: undefined, ...more.subject };
      const list = await statusList({ ...more, set, list: { type, ...more.list }, subject });
      return JSON.stringify(list).replace('"uH4s', '"H4s');
    }

    // The 42nd bit from the left is the 45th where a byte is read from the right.
    test.each<[string, readonly number[], string]>([
      ['current where neither reading finds it', [41, 43, 44, 46], 'pass status.current'],
      ['revoked where both readings find it', [42, 45], 'fail status.revoked'],
      ['unknown where only the one finds it', [42], 'unknown status.list-invalid'],
      ['unknown where only the other finds it', [45], 'unknown status.list-invalid'],
    ])('says %s', async (_, set, expected) => {
      expect(await check(status, { [URL_1]: found(await listOf2020(set)) })).toEqual([expected]);
    });

    test('is read in either alphabet of base64, padded or not', async () => {
      const text = await listOf2020([42, 45]);
      const standard = text.replace(
        /"H4s[\w-]*/u,
        (list) => `"${Buffer.from(list.slice(1), 'base64url').toString('base64')}`,
      );
      expect(await check(status, { [URL_1]: found(standard) })).toEqual(['fail status.revoked']);
    });

    test.each<[string, ListOptions]>([
      ['of another issuer', { list: { issuer: 'did:web:other.example' } }],
      ['too short', { length: 131_064 }],
      ['of another credential type', { list: { type: ['VerifiableCredential'] } }],
      ['of another subject type', { subject: { type: 'StatusList2021' } }],
    ])('is not relied on when it is %s', async (_, options) => {
      const documents = { [URL_1]: found(await listOf2020([], options)) };
      expect(await check(status, documents)).toEqual(['unknown status.list-invalid']);
    });

    test.each([
      ['revocationListIndex', -1],
      ['revocationListIndex', undefined],
      ['revocationListCredential', 'list'],
    ])('is not looked up with %s %s', async (field, value) => {
      expect(await check({ ...status, [field]: value }, {})).toEqual(['unknown status.malformed']);
    });
  });
});

const PEM = { type: 'spki', format: 'pem' } as const;

function newKey(): ResolvedKey {
  const { publicKey } = generateKeyPairSync('ed25519');
  const id = 'did:key:zSame#zSame';
  const controller = 'did:key:zSame';
  return { publicKey, type: 'Ed25519', id, controller, assurance: 'key', source: undefined };
}
