import { describe, expect, test } from 'vitest';
import { createDocumentReader } from '../../../../../src/main/verify/documents/reader.ts';
import { bindIssuer } from '../../../../../src/main/verify/keys/bind-issuer.ts';
import { resolveKey } from '../../../../../src/main/verify/keys/resolve-key.ts';
import { findSoleKeyId } from '../../../../../src/main/verify/keys/sole-key.ts';
import { instantFrom } from '../../../../../src/shared/lib/instant.ts';
import type { JsonValue } from '../../../../../src/shared/lib/json.ts';
import { NOW, OFFLINE, found, makeKey, readerOf } from '../made-keys.ts';
import type { MadeKey } from '../made-keys.ts';
import {
  createLog,
  deriveNextKeyHash,
  forceEntry,
  keyIdOf,
  updateLog,
  witness,
  writeLog,
} from './logs.ts';
import type { MadeLog } from './logs.ts';

const update = makeKey('Ed25519');
const next = makeKey('Ed25519');
const issuing = makeKey('Ed25519');
const rotated = makeKey('Ed25519');
const stranger = makeKey('Ed25519');

const LOG_URL = 'https://uni.example/.well-known/did.jsonl';
const WITNESS_URL = 'https://uni.example/.well-known/did-witness.json';

const first = await createLog(update, { issuing });
const foreign = await createLog(stranger, { issuing: stranger });
const second = await updateLog(first, update, { issuing: rotated, updateKeys: [next.multikey] });

type Documents = Readonly<Record<string, JsonValue | string>>;

function resolve(made: MadeLog, documents: Documents = {}, id = keyIdOf(made)) {
  const reader = readerOf({ [made.did]: writeLog(made), ...documents });
  return resolveKey(id, 'assertionMethod', reader);
}

function outcomeOf(made: MadeLog, documents: Documents = {}, id = keyIdOf(made)) {
  const { key, finding } = resolve(made, documents, id);
  return [finding.outcome, finding.code, key === undefined] as const;
}

function isKey(made: MadeLog, key: MadeKey, documents: Documents = {}): boolean {
  return resolve(made, documents).key?.publicKey.equals(key.publicKey) ?? false;
}

describe('did:webvh', () => {
  test('gives the key that the first entry lists', () => {
    const { key, finding } = resolve(first);
    expect(finding.detail).toContain('Ed25519');
    expect(key).toMatchObject({ controller: first.did, assurance: 'domain' });
    expect(key?.publicKey.equals(issuing.publicKey)).toBe(true);
    expect(finding.source).toBe(`directory ${first.did}`);
  });

  test('gives the rotated key, and the old one no more', () => {
    expect(isKey(second, rotated)).toBe(true);
    expect(outcomeOf(second, {}, keyIdOf(first))).toEqual(['unknown', 'key.replaced', true]);
    expect(resolve(second, {}, keyIdOf(first)).finding.params?.['until']).toBe(
      '2026-02-01T00:00:00.000Z',
    );
    const never = `${second.did}#${stranger.multikey}`;
    expect(outcomeOf(second, {}, never)).toEqual(['fail', 'key.absent', true]);
  });

  test('gives a holder no key of before, to sign with today', () => {
    const reader = readerOf({ [second.did]: writeLog(second) });
    const { key, finding } = resolveKey(keyIdOf(first), 'authentication', reader);
    expect([key, finding.outcome]).toEqual([undefined, 'fail']);
  });

  test('gives the old key as of a day before the rotation', () => {
    const before = instantFrom(Date.parse('2026-01-15T00:00:00Z'));
    const reader = createDocumentReader({ [second.did]: found(writeLog(second)) }, before);
    const { key } = resolveKey(keyIdOf(first), 'assertionMethod', reader);
    expect(key?.publicKey.equals(issuing.publicKey)).toBe(true);
  });

  test('is not there before its first entry', () => {
    const before = instantFrom(Date.parse('2025-12-31T00:00:00Z'));
    const reader = createDocumentReader({ [first.did]: found(writeLog(first)) }, before);
    expect(resolveKey(keyIdOf(first), 'assertionMethod', reader).finding).toMatchObject({
      outcome: 'unknown',
      code: 'key.unavailable',
    });
  });

  test('lets the keys of the second entry write the third', async () => {
    const third = await updateLog(second, next, {
      issuing,
      updateKeys: [next.multikey],
      updated: '2026-03-01T00:00:00Z',
    });
    expect(isKey(third, issuing)).toBe(true);
  });

  test('asks for the DID, and for nothing else', () => {
    const reader = readerOf();
    resolveKey(keyIdOf(first), 'assertionMethod', reader);
    expect(reader.wanted()).toEqual([{ id: first.did, purpose: 'issuer-key' }]);
  });

  test('looks under the URL of the log where the DID itself is not known', () => {
    const documents = { [first.did]: OFFLINE, [LOG_URL]: found(writeLog(first)) };
    const { key } = resolveKey(
      keyIdOf(first),
      'assertionMethod',
      createDocumentReader(documents, NOW),
    );
    expect(key?.controller).toBe(first.did);
  });

  test('is kept below a path and at a port', async () => {
    const made = await createLog(update, { issuing, domain: 'uni.example%3A8443', paths: ['art'] });
    const reader = createDocumentReader({ [made.did]: OFFLINE }, NOW);
    resolveKey(keyIdOf(made), 'assertionMethod', reader);
    expect(reader.wanted().map(({ id }) => id)).toEqual(['https://uni.example:8443/art/did.jsonl']);
  });

  test('binds its issuer, and gives the only key where none is named', () => {
    const reader = readerOf({ [first.did]: writeLog(first) });
    const { key } = resolveKey(keyIdOf(first), 'assertionMethod', reader);
    expect(bindIssuer(first.did, key!, reader).code).toBe('binding.own-key');
    expect(findSoleKeyId(first.did, 'assertionMethod', reader)).toEqual({
      ok: true,
      value: keyIdOf(first),
    });
  });

  test('may be the name of an issuer whose did:web lists the same key', () => {
    const web = 'did:web:uni.example';
    const method = { id: '#k', type: 'Multikey', publicKeyMultibase: issuing.multikey };
    const document = { id: web, verificationMethod: [method], assertionMethod: ['#k'] };
    const reader = readerOf({ [first.did]: writeLog(first), [web]: document });
    const webvhKey = resolveKey(keyIdOf(first), 'assertionMethod', reader).key!;
    expect(bindIssuer(web, webvhKey, reader).outcome).toBe('pass');
    const webKey = resolveKey(`${web}#k`, 'assertionMethod', reader).key!;
    expect(bindIssuer(first.did, webKey, reader).outcome).toBe('pass');
  });

  test.each<[string, string, string, string]>([
    ['cannot be had', '<!doctype html>', 'unknown', 'key.unavailable'],
    ['is empty', '', 'unknown', 'key.unavailable'],
    [
      'is cut off in the middle of a line',
      writeLog(second).slice(0, -40),
      'fail',
      'key.history-broken',
    ],
    ['has a line between', writeLog(second).replace('\n', '\n\n'), 'fail', 'key.history-broken'],
    ['is that of another DID', writeLog(foreign), 'fail', 'key.malformed'],
  ])('gives no key when the log %s', (_, text, outcome, code) => {
    expect(outcomeOf(second, { [second.did]: text })).toEqual([outcome, code, true]);
  });

  test.each<[string, (text: string) => string]>([
    [
      'the document of the first entry',
      (text) => text.replaceAll(issuing.multikey, stranger.multikey),
    ],
    ['the document of the last', (text) => text.replaceAll(rotated.multikey, stranger.multikey)],
    ['a time', (text) => text.replace('2026-02-01', '2026-02-02')],
    ['the number of an entry', (text) => text.replace('"versionId":"2-', '"versionId":"3-')],
    ['the order', (text) => text.split('\n').toReversed().join('\n').trim()],
    ['the SCID, everywhere', (text) => text.replaceAll(first.did.split(':')[2]!, forged())],
  ])('finds that somebody changed %s', (_, change) => {
    const did = change(first.did);
    const text = change(writeLog(second));
    const id = change(keyIdOf(second));
    expect(outcomeOf({ ...second, did }, { [did]: text }, id)).toEqual([
      'fail',
      'key.history-broken',
      true,
    ]);
  });

  function forged(): string {
    return (first.did.split(':')[2] ?? '').replace(/.$/u, (last) => (last === 'a' ? 'b' : 'a'));
  }

  test.each<[string, () => Promise<MadeLog>, string]>([
    ['by a key that may not', () => forceEntry(first, stranger, {}), 'key.history-unauthorised'],
    [
      'by the key that the entry itself brings along',
      () => forceEntry(first, stranger, { parameters: { updateKeys: [stranger.multikey] } }),
      'key.history-unauthorised',
    ],
    [
      'by the key of the entry before the last',
      () => forceEntry(second, update, { versionTime: '2026-03-01T00:00:00Z' }),
      'key.history-unauthorised',
    ],
    [
      'earlier than the one before',
      () => forceEntry(first, update, { versionTime: '2025-12-31T00:00:00Z' }),
      'key.history-broken',
    ],
    [
      'with a parameter that there is not',
      () => forceEntry(first, update, { parameters: { hidden: true } as object }),
      'key.history-broken',
    ],
    [
      'that makes it portable afterwards',
      () => forceEntry(first, update, { parameters: { portable: true } }),
      'key.history-broken',
    ],
    [
      'that moves it, though it is not portable',
      () => forceEntry(first, update, { state: moved(first) }),
      'key.history-broken',
    ],
  ])('refuses an entry written %s', async (_, write, code) => {
    const made = await write();
    expect(outcomeOf(made, {}, keyIdOf(first))).toEqual(['fail', code, true]);
  });

  test('refuses an entry without a proof', () => {
    const bare = { ...first, log: first.log.map((entry) => ({ ...entry, proof: [] })) };
    expect(outcomeOf(bare)).toEqual(['fail', 'key.history-unauthorised', true]);
  });

  test('does not judge the log of a draft', () => {
    const text = writeLog(first).replace('did:webvh:1.0', 'did:webvh:0.5');
    expect(outcomeOf(first, { [first.did]: text })).toEqual(['unknown', 'key.unsupported', true]);
  });

  test('gives no key once it is deactivated, and nobody brings it back', async () => {
    const parameters = { deactivated: true, updateKeys: [] };
    const ended = await forceEntry(first, update, { parameters });
    expect(outcomeOf(ended)).toEqual(['fail', 'key.deactivated', true]);
    const back = await forceEntry(ended, update, {
      versionTime: '2026-03-01T00:00:00Z',
      parameters: { deactivated: false, updateKeys: [update.multikey] },
    });
    expect(outcomeOf(back)).toEqual(['fail', 'key.history-broken', true]);
  });
});

function moved({ did, log }: MadeLog) {
  const text = JSON.stringify(log[0]!.state).replaceAll('uni.example', 'college.example');
  return { ...JSON.parse(text), alsoKnownAs: [did] } as object;
}

describe('a did:webvh whose next keys are announced', () => {
  test('gives the key of an entry that the announced key writes', async () => {
    const made = await announced();
    const done = await updateLog(made, next, {
      issuing: rotated,
      updateKeys: [next.multikey],
      nextKeyHashes: [await deriveNextKeyHash(stranger.multikey)],
    });
    expect(isKey(done, rotated)).toBe(true);
  });

  async function announced(): Promise<MadeLog> {
    const nextKeyHashes = [await deriveNextKeyHash(next.multikey)];
    return createLog(update, { issuing, nextKeyHashes });
  }

  test.each<[string, MadeKey, object]>([
    ['a key that was not', stranger, { updateKeys: [stranger.multikey], nextKeyHashes: [] }],
    ['the key of the entry before', update, { updateKeys: [update.multikey], nextKeyHashes: [] }],
    ['the old key, naming none', update, {}],
    [
      'the announced key beside another',
      next,
      { updateKeys: [next.multikey, stranger.multikey], nextKeyHashes: [] },
    ],
    ['the announced key, without further hashes', next, { updateKeys: [next.multikey] }],
  ])('refuses an entry that is written with %s', async (_, key, parameters) => {
    const made = await forceEntry(await announced(), key, { parameters });
    expect(outcomeOf(made)).toEqual(['fail', 'key.history-unauthorised', true]);
  });
});

describe('a did:webvh that has moved', () => {
  test('answers under its new name, and no more under its old one', async () => {
    const made = await createLog(update, { issuing, portable: true });
    const gone = await forceEntry(made, update, { state: moved(made) });
    const did = made.did.replace('uni.example', 'college.example');
    const text = writeLog(gone);
    expect(outcomeOf({ ...gone, did }, { [did]: text })).toEqual(['pass', 'key.found', false]);
    expect(outcomeOf(gone, { [made.did]: text }, keyIdOf(made))).toEqual([
      'unknown',
      'key.unavailable',
      true,
    ]);
  });

  test('must say what it was called before', async () => {
    const made = await createLog(update, { issuing, portable: true });
    const state = { ...moved(made), alsoKnownAs: [] };
    const gone = await forceEntry(made, update, { state });
    expect(outcomeOf(gone, {}, keyIdOf(made))).toEqual(['fail', 'key.history-broken', true]);
  });
});

describe('a did:webvh with witnesses', async () => {
  const [one, two, three] = [makeKey('Ed25519'), makeKey('Ed25519'), makeKey('Ed25519')];
  const witnesses = [one, two, three].map(({ didKey }) => ({ id: didKey }));
  const made = await createLog(update, { issuing, witness: { threshold: 2, witnesses } });
  const { versionId } = made.log[0]!;
  const later = await forceEntry(made, update, {});

  test('gives its key when enough of them confirm it', async () => {
    const documents = { [WITNESS_URL]: await witness(versionId, [one, three]) };
    expect(isKey(made, issuing, documents)).toBe(true);
  });

  test('takes who confirms the last entry to confirm all before', async () => {
    const documents = { [WITNESS_URL]: await witness(later.log[1]!.versionId, [one, two]) };
    expect(isKey(later, issuing, documents)).toBe(true);
  });

  test('asks for their proofs', () => {
    const reader = readerOf({ [made.did]: writeLog(made) });
    const { finding } = resolveKey(keyIdOf(made), 'assertionMethod', reader);
    expect([finding.outcome, finding.code]).toEqual(['unknown', 'key.unavailable']);
    expect(reader.wanted()).toEqual([{ id: WITNESS_URL, purpose: 'issuer-key' }]);
  });

  test.each<[string, () => Promise<JsonValue>, string, string]>([
    [
      'too few of them confirm it',
      () => witness(versionId, [one]),
      'fail',
      'key.history-unwitnessed',
    ],
    ['strangers do', () => witness(versionId, [one, stranger]), 'fail', 'key.history-unwitnessed'],
    [
      'they confirm an entry that is not there',
      () => witness('2-QmX', [one, two]),
      'fail',
      'key.history-unwitnessed',
    ],
    [
      'one of them counts twice',
      async () => [await witness(versionId, [one]), await witness(versionId, [one])].flat(),
      'fail',
      'key.history-unwitnessed',
    ],
    [
      'a proof is that of another entry',
      async () => {
        const text = JSON.stringify(await witness('1-QmX', [one, two]));
        return JSON.parse(text.replaceAll('1-QmX', versionId)) as JsonValue;
      },
      'fail',
      'key.history-unwitnessed',
    ],
    ['their file is none', () => Promise.resolve({ proof: [] }), 'unknown', 'key.unavailable'],
  ])('gives no key when %s', async (_, proofs, outcome, code) => {
    const documents = { [WITNESS_URL]: await proofs() };
    expect(outcomeOf(made, documents)).toEqual([outcome, code, true]);
  });

  test('must have a confirmed entry to do without them', async () => {
    const without = await forceEntry(made, update, { parameters: { witness: {} } });
    const documents = { [WITNESS_URL]: await witness(versionId, [one, two]) };
    expect(outcomeOf(without, documents)).toEqual(['fail', 'key.history-unwitnessed', true]);
  });
});
